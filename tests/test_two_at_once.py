"""Two officers at once: nothing is lost, nothing is done twice, and who comes second is told what has happened."""

import pytest
from at_once import across, at_once, one_stands, times
from cast import DAY, Cast, acting, somebody, the_cast  # noqa: F401 - the fixture `cast`
from council.ready import PHRASES, balloting, opened, question_of, room, vote_yes, voted
from decisions.ready import SYMBOL, drafted, due, line_of, released, signed
from dossiers.how import sendable
from dossiers.ready import HONOUR, dossier, proposal
from factories import MeritFactory, RegistrationFactory

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM, Actor, Role
from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import OutboxMessage
from vinhdanh.council import actions as council
from vinhdanh.council.models import CountedPaper, HandCount, SealedPaper, Turnout
from vinhdanh.council.states import Way
from vinhdanh.decisions import actions as decisions
from vinhdanh.decisions.models import Decision, FundEntry, NumberSeries, Payment, Revocation
from vinhdanh.decisions.queries import balance_of
from vinhdanh.decisions.states import Cause
from vinhdanh.dossiers import actions as dossiers
from vinhdanh.dossiers.models import Dossier, MeritUse, Receipt
from vinhdanh.movements.actions import accept, return_for_changes
from vinhdanh.registry.models import HonourRecord

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _register_holds(cast):
    set_up("Ban Dân tộc", by=SYSTEM)
    yield
    assert verify()


@pytest.fixture
def second(cast: Cast) -> Actor:
    """Return another officer of the committee."""
    return acting(somebody("Mai", cast.committee), (Role.OFFICER, cast.committee))


def state(row) -> str:
    row.refresh_from_db()
    return row.state


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


# Decisions and money.


def test_two_heads_sign_one_decision(cast):
    series = signed(cast).organisation  # the first number of the series is given
    row = drafted(cast, people=[cast.binh])
    other = acting(somebody("Pho", cast.committee, title="Trưởng Ban"), (Role.HEAD, cast.committee))

    done, said = one_stands(at_once(*(
        lambda by=by: decisions.sign(row, by=by, on=DAY, symbol=SYMBOL) for by in (cast.head, other)
    )))  # fmt: skip

    assert (done.number, NumberSeries.objects.get(organisation=series).last) == (f"02/{SYMBOL}", 2)
    assert "Đã ký" in said
    assert times(ActKind.SIGN_DECISION) == 2


def test_decisions_signed_at_once_take_numbers_that_follow_one_another(cast):
    signed(cast)
    rows = [drafted(cast, people=[person]) for person in (cast.binh, cast.nga, cast.lan)]

    at_once(*(lambda row=row: decisions.sign(row, by=cast.head, on=DAY, symbol=SYMBOL) for row in rows))

    numbers = Decision.objects.values_list("number", flat=True)
    assert sorted(numbers) == [f"{number:02d}/{SYMBOL}" for number in (1, 2, 3, 4)]


def test_one_dossier_is_put_into_two_decisions(cast, second):
    row = dossier(cast, "chosen")

    _done, said = one_stands(at_once(*(
        lambda by=by: decisions.draft(cast.committee, [row], by=by, on=DAY, title="Tặng", merit="hoàn thành")
        for by in (cast.officer, second)
    )))  # fmt: skip

    assert "chưa có quyết định" in said
    assert Decision.objects.count() == times(ActKind.DRAFT_DECISION) == 1


def test_a_decision_is_released_or_withdrawn(cast):
    row = signed(cast)

    done, said = one_stands(at_once(
        lambda: decisions.release(row, by=cast.officer, on=DAY),
        lambda: decisions.withdraw(row, by=cast.head, on=DAY, reason="In sai"),
    ))  # fmt: skip

    assert state(row) == done.state
    assert row.get_state_display() in said
    assert HonourRecord.objects.count() == Payment.objects.count() == (row.state == "released")


def test_one_payment_is_paid_twice(cast, second):
    row = due(cast)
    had = balance_of(cast.committee)

    _done, said = one_stands(at_once(*(
        lambda by=by: decisions.pay(row, by=by, on=DAY) for by in (cast.officer, second)
    )))  # fmt: skip

    assert "Đã chi" in said
    assert FundEntry.objects.filter(payment=row).count() == times(ActKind.PAY) == 1
    assert balance_of(cast.committee) == had - row.amount


def test_a_fund_with_money_for_one_pays_one_of_two(cast, second):
    rows = [released(cast, people=[person]).payments.get() for person in (cast.ha, cast.binh)]
    decisions.take_in(cast.committee, rows[0].amount, "Ngân sách", by=cast.officer, on=DAY)

    _done, said = one_stands(at_once(*(
        lambda row=row, by=by: decisions.pay(row, by=by, on=DAY)
        for row, by in zip(rows, (cast.officer, second), strict=True)
    )))  # fmt: skip

    assert "Quỹ còn 0 đồng" in said
    assert balance_of(cast.committee) == 0


def test_what_is_being_paid_when_its_honour_is_revoked_is_called_back(cast, monkeypatch):
    row = due(cast)
    line = line_of(row.decision)

    across(
        monkeypatch,
        lambda: decisions.pay(row, by=cast.officer, on=DAY),
        lambda: decisions.revoke(line, Cause.FRAUD, by=cast.head, on=DAY, number="30/QĐ", reason="Kết luận thanh tra"),
    )

    assert (state(row), Revocation.objects.count()) == ("to_recover", 1)
    assert decisions.recover(row, by=cast.officer, on=DAY).state == "recovered"
