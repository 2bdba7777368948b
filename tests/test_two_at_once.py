"""Two officers at once: nothing is lost, nothing is done twice, and who comes second is told what has happened."""

from functools import partial

import pytest
from at_once import across, another_officer, at_once, one_stands, state, the_register_holds, times  # noqa: F401
from cast import DAY, Cast, acting, somebody, the_cast  # noqa: F401 - the fixture `cast`
from council.ready import PHRASES, balloting, opened, question_of, room, vote_yes, voted
from dossiers.how import sendable
from dossiers.ready import HONOUR, dossier, proposal
from factories import MeritFactory, RegistrationFactory

from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import OutboxMessage
from vinhdanh.council import actions as council
from vinhdanh.council.models import CountedPaper, HandCount, SealedPaper, Turnout
from vinhdanh.council.states import Way
from vinhdanh.dossiers import actions as dossiers
from vinhdanh.dossiers.models import Dossier, MeritUse, Receipt
from vinhdanh.dossiers.states import BatchKind, DossierState
from vinhdanh.movements.actions import accept, return_for_changes

pytestmark = pytest.mark.django_db(transaction=True)


# Registrations.


def test_two_officers_accept_one_registration(cast, second):
    row = RegistrationFactory(movement=cast.movement, person=cast.ha, registered_by=cast.drafter.account)

    answers = at_once(lambda: accept(row, by=cast.officer, on=DAY), lambda: accept(row, by=second, on=DAY))

    assert "Đã tiếp nhận" in one_stands(answers)[1]
    assert (times(ActKind.ACCEPT), OutboxMessage.objects.count()) == (1, 1)


def test_a_registration_is_accepted_or_returned(cast, second):
    row = RegistrationFactory(movement=cast.movement, person=cast.ha)

    done, _said = one_stands(at_once(
        lambda: accept(row, by=cast.officer, on=DAY),
        lambda: return_for_changes(row, by=second, on=DAY, reason="Thiếu"),
    ))  # fmt: skip

    assert state(row) == done.state
    assert times(ActKind.ACCEPT, ActKind.RETURN) == 1


# Dossiers.


def test_two_officers_take_in_one_dossier(cast, second):
    row = dossier(cast, "submitted")

    answers = at_once(
        lambda: dossiers.receive(row, by=cast.officer, on=DAY), lambda: dossiers.receive(row, by=second, on=DAY)
    )

    assert one_stands(answers)[1] == "Chưa thể tiếp nhận hồ sơ: hiện ở trạng thái “Đang thẩm định”."
    assert Receipt.objects.get().number == 1
    assert (times(ActKind.RECEIVE), OutboxMessage.objects.count()) == (1, 1)


def test_dossiers_taken_in_at_once_have_numbers_that_follow_one_another(cast, second):
    rows = [dossier(cast, "submitted", person=person) for person in (cast.ha, cast.binh, cast.nga, cast.thuan)]

    at_once(*(
        lambda row=row, by=by: dossiers.receive(row, by=by, on=DAY)
        for row, by in zip(rows, [cast.officer, second] * 2, strict=True)
    ))  # fmt: skip

    assert sorted(Receipt.objects.values_list("number", flat=True)) == [1, 2, 3, 4]
    assert times(ActKind.RECEIVE) == 4


def test_one_officer_returns_a_dossier_while_another_passes_it(cast, second):
    row = dossier(cast, "received")

    done, said = one_stands(at_once(
        lambda: dossiers.return_for_changes(row, {"report": "Thiếu số liệu"}, by=cast.officer, on=DAY),
        lambda: dossiers.appraise(row, "Đủ điều kiện", by=second, on=DAY),
    ))  # fmt: skip

    assert state(row) == done.state
    assert row.get_state_display() in said
    assert (row.flags.exists(), bool(row.conclusion)) in {(True, False), (False, True)}
    assert times(ActKind.RETURN_DOSSIER, ActKind.APPRAISE) == 1


def test_the_button_that_sends_a_proposal_is_pressed_twice(cast):
    row = sendable(cast)

    _done, said = one_stands(at_once(*[lambda: dossiers.send(row, by=cast.drafter, on=DAY)] * 2))

    assert "Tờ trình đã gửi ngày 21/02/2022" in said
    assert (times(ActKind.SEND_PROPOSAL), times(ActKind.SUBMIT)) == (1, 1)
    assert OutboxMessage.objects.filter(kind="proposal_sent").count() == 1


def test_a_dossier_is_recalled_or_taken_in(cast):
    row = dossier(cast, "submitted")

    done, said = one_stands(at_once(
        lambda: dossiers.recall(row, by=cast.drafter, on=DAY), lambda: dossiers.receive(row, by=cast.officer, on=DAY)
    ))  # fmt: skip

    assert state(row) == done.state
    assert row.get_state_display() in said
    assert Receipt.objects.count() == (row.state == "received")


def test_two_units_propose_one_person_for_one_honour(cast):
    ours, theirs = proposal(cast), proposal(cast, number="9/TTr")
    theirs.organisation = cast.committee
    theirs.save()

    _done, said = one_stands(at_once(
        lambda: dossiers.draft_dossier(ours, cast.ha, HONOUR, by=cast.drafter, on=DAY),
        lambda: dossiers.draft_dossier(theirs, cast.ha, HONOUR, by=cast.officer, on=DAY),
    ))  # fmt: skip

    assert "đã được" in said
    assert (Dossier.objects.count(), times(ActKind.DRAFT_DOSSIER)) == (1, 1)


def test_one_merit_is_used_for_two_forms(cast):
    merit = MeritFactory(person=cast.ha, year=2021, entered_on=DAY)
    rows = [dossier(cast, honour=honour) for honour in ("giay-khen", "bang-khen-tinh")]

    _done, said = one_stands(at_once(*(
        lambda row=row: dossiers.use_merit(row, merit, by=cast.drafter, on=DAY) for row in rows
    )))  # fmt: skip

    assert "đã dùng để đề nghị" in said
    assert (MeritUse.objects.filter(merit=merit).count(), times(ActKind.USE_MERIT)) == (1, 1)


def test_one_merit_is_taken_out_twice(cast):
    use = dossier(cast).uses.get()

    _done, said = one_stands(at_once(*[lambda: dossiers.release_merit(use, by=cast.drafter, on=DAY)] * 2))

    assert "đã được bỏ" in said
    assert times(ActKind.RELEASE_MERIT) == 1


def test_a_report_is_written_while_its_proposal_is_sent(cast, monkeypatch):
    paper = sendable(cast)
    last = dossier(cast, proposal=paper, person=cast.binh)

    sent, late = across(
        monkeypatch,
        lambda: dossiers.send(paper, by=cast.drafter, on=DAY),
        lambda: dossiers.write_report(last, "Viết thêm.", by=cast.drafter, on=DAY),
    )

    assert sent.sent_on == DAY
    assert isinstance(late, Refused)
    assert "đơn vị không sửa được" in late.message
    assert state(last) == "submitted"


def test_a_unit_draws_up_a_proposal_while_its_body_takes_a_dossier_in(cast, monkeypatch):
    row = dossier(cast, "submitted")

    new, taken = across(
        monkeypatch,
        lambda: dossiers.draft_proposal(
            cast.outreach, cast.committee, by=cast.other_drafter, on=DAY, year=2021, title="Đề nghị"
        ),
        lambda: dossiers.receive(row, by=cast.officer, on=DAY),
    )

    assert (new.title, taken.state) == ("Đề nghị", "received")


# The council.


def test_one_voter_votes_twice(cast):
    here = room(cast)
    question = question_of(balloting(here))

    _code, said = one_stands(at_once(*[lambda: vote_yes(question.sitting, here.voters[0])] * 2))

    assert "Đã bỏ phiếu cho hồ sơ này" in said
    assert (Turnout.objects.count(), SealedPaper.objects.count(), times(ActKind.CAST)) == (1, 1, 1)


def test_voters_who_vote_at_once_all_lie_in_the_box(cast):
    here = room(cast)
    sitting = balloting(here)

    codes = at_once(*(lambda voter=voter: vote_yes(sitting, voter) for voter in here.voters))
    opened(here, council.close_ballot(sitting, by=cast.officer, on=DAY))

    assert Turnout.objects.count() == len(here.seats)
    assert set(CountedPaper.objects.values_list("code", flat=True)) == set(codes)


def test_a_vote_against_the_closing_is_counted_in_both_tables_or_in_neither(cast):
    here = room(cast)
    sitting = voted(here, "yyy")

    code, shut = at_once(
        lambda: vote_yes(sitting, here.voters[3]), lambda: council.close_ballot(sitting, by=cast.officer, on=DAY)
    )
    late = isinstance(code, Refused)

    assert shut.state == "closed"
    assert Turnout.objects.count() == SealedPaper.objects.count() == times(ActKind.CAST) == (3 if late else 4)
    opened(here, sitting)
    assert CountedPaper.objects.count() == (3 if late else 4)


def test_one_seal_is_taken_off_twice(cast):
    here = room(cast)
    sitting = council.close_ballot(voted(here, "yyyyyyy"), by=cast.officer, on=DAY)
    outer = sitting.tellers.get(place=2)

    answers = at_once(*[lambda: council.open_box(outer, PHRASES[1], by=here.tellers[1], on=DAY)] * 2)

    assert "đã qua lượt" in one_stands(answers)[1]
    assert (SealedPaper.objects.count(), times(ActKind.OPEN_BOX)) == (7, 1)


def test_a_count_is_dropped_or_confirmed_and_nobody_waits_for_ever(cast, monkeypatch):
    here = room(cast)
    question = question_of(balloting(here))
    row = council.enter_count(question, Way.PAPER, by=cast.officer, on=DAY, agree=3, against=0, blank=0)

    _dropped, late = across(
        monkeypatch,
        lambda: council.drop_count(row, by=cast.officer, on=DAY, reason="Nhầm"),
        lambda: council.confirm_count(row, by=here.voters[0], on=DAY, agree=3, against=0, blank=0),
    )

    assert isinstance(late, Refused)
    assert "đã được bỏ" in late.message
    assert (HandCount.objects.count(), times(ActKind.CONFIRM_COUNT)) == (0, 0)


def test_one_name_is_struck_off_the_roll_twice(cast, second):
    here = room(cast)
    row = council.mark_voted(
        question_of(balloting(here)), here.seats[3], Way.PAPER, by=cast.officer, on=DAY
    )  # fmt: skip

    _done, said = one_stands(at_once(*(
        lambda by=by: council.strike_voted(row, by=by, on=DAY, reason="Nhầm") for by in (cast.officer, second)
    )))  # fmt: skip

    assert "đã được bỏ" in said
    assert times(ActKind.STRIKE_VOTED) == 1


# Many at once.


@pytest.mark.parametrize("which", [0, 1])
def test_a_batch_and_a_single_act_meet_on_one_dossier(cast, second, which):
    rows = [dossier(cast, "submitted", person=person) for person in (cast.nga, cast.ha)]

    at_once(
        partial(dossiers.run_batch, BatchKind.RECEIVE, rows, by=cast.officer, on=DAY),
        partial(dossiers.receive, rows[which], by=second, on=DAY),
    )

    assert set(Dossier.objects.values_list("state", flat=True)) == {DossierState.RECEIVED}
    assert sorted(Receipt.objects.values_list("number", flat=True)) == [1, 2]
