"""Two officers at one row at the same moment, a double click, a connection lost: nothing is lost, nothing done twice.

Each act runs in a thread of its own with a connection of its own, and every act is a transaction of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread
from typing import Any

import pytest
from cast import DAY, Cast, acting, somebody, the_cast  # noqa: F401 - the fixture `cast`
from council.ready import Room, balloting, question_of, room
from decisions.ready import MERIT, SYMBOL, TITLE, due, signed
from django.db import DatabaseError, OperationalError, connection, connections
from dossiers.ready import HONOUR, complete, dossier, proposal

from vinhdanh.core import audit
from vinhdanh.core.actors import SYSTEM, Actor, Role
from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Refused
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.council.actions import cast as vote
from vinhdanh.council.actions import close_ballot
from vinhdanh.council.models import SealedPaper, Turnout
from vinhdanh.council.states import Choice
from vinhdanh.decisions.actions import draft, open_series, pay, release, sign, withdraw
from vinhdanh.decisions.models import FundEntry, NumberSeries
from vinhdanh.dossiers.actions import (
    appraise,
    draft_dossier,
    recall,
    receive,
    return_for_changes,
    run_batch,
    send,
    use_merit,
)
from vinhdanh.dossiers.models import Dossier, MeritUse, Receipt
from vinhdanh.dossiers.states import BatchKind, DossierState
from vinhdanh.movements.actions import accept
from vinhdanh.movements.actions import return_for_changes as give_back
from vinhdanh.movements.models import Registration
from vinhdanh.people.models import Post
from vinhdanh.registry.models import HonourRecord

pytestmark = pytest.mark.django_db(transaction=True)
Act = Callable[[], Any]


def together(*acts: Act) -> list[Any]:
    """Do all acts at the same moment; return what each gave, or the refusal it met, in order."""
    ready, found = Barrier(len(acts)), [None] * len(acts)

    def do(place: int, one: Act) -> None:
        ready.wait()
        try:
            found[place] = one()
        except Exception as error:  # noqa: BLE001 - told to the test
            found[place] = error
        finally:
            connection.close()

    threads = [Thread(target=do, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def one_of(*acts: Act) -> Refused:
    """Do all acts at once, of which exactly one may be done; return the words the others met."""
    before = AuditLine.objects.count()
    found = together(*acts)
    refused = [one for one in found if isinstance(one, Exception)]
    assert len(refused) == len(acts) - 1, found
    assert all(isinstance(one, Refused) and one.message for one in refused), refused
    assert AuditLine.objects.count() > before
    assert verify()
    return refused[0]


def officers(cast: Cast) -> tuple[Actor, Actor]:
    """Two officers of the same body."""
    return cast.officer, acting(somebody("Chinh", cast.policy), (Role.OFFICER, cast.committee))


def test_taken_in_by_two_it_has_one_number(cast):
    row = dossier(cast, "submitted", person=cast.nga)

    told = one_of(*(partial(receive, row, by=one, on=DAY) for one in officers(cast)))

    assert "Đang thẩm định" in told.message
    assert Receipt.objects.get().number == 1


def test_two_dossiers_taken_in_at_once_have_two_numbers_without_a_gap(cast):
    rows = [dossier(cast, "submitted", person=person) for person in (cast.nga, cast.ha, cast.binh)]

    together(*(partial(receive, row, by=cast.officer, on=DAY) for row in rows))

    assert sorted(Receipt.objects.values_list("number", flat=True)) == [1, 2, 3]
    assert verify()


def test_returned_by_one_and_concluded_by_another_only_one_counts(cast):
    row = dossier(cast, "received", person=cast.nga)
    one, other = officers(cast)

    one_of(
        partial(return_for_changes, row, {"report": "Thiếu số liệu"}, by=one, on=DAY),
        partial(appraise, row, "Đủ điều kiện", by=other, on=DAY),
    )

    row.refresh_from_db()
    assert (row.state == DossierState.RETURNED) == row.flags.exists() == (not row.conclusion)


def test_sent_twice_it_is_sent_once(cast):
    row = complete(cast)
    dossier(cast, proposal=row)

    told = one_of(*[partial(send, row, by=cast.drafter, on=DAY)] * 2)

    assert "đã gửi" in told.message.lower()
    assert OutboxMessage.objects.filter(kind="proposal_sent").count() == 1


def test_taken_back_by_the_unit_or_taken_in_by_the_body(cast):
    row = dossier(cast, "submitted", person=cast.nga)

    one_of(partial(recall, row, by=cast.drafter, on=DAY), partial(receive, row, by=cast.officer, on=DAY))

    row.refresh_from_db()
    assert (row.state == DossierState.RECEIVED) == Receipt.objects.exists()


def test_proposed_by_two_units_at_once_one_stands(cast):
    Post.objects.create(person=cast.ha, organisation=cast.outreach, title="Biệt phái", group="cong-chuc", since=DAY)
    own = proposal(cast)
    other = proposal(cast)
    type(other).objects.filter(pk=other.pk).update(organisation=cast.outreach)
    other.refresh_from_db()

    told = one_of(
        partial(draft_dossier, own, cast.ha, HONOUR, by=cast.drafter, on=DAY),
        partial(draft_dossier, other, cast.ha, HONOUR, by=cast.other_drafter, on=DAY),
    )

    assert "đề nghị" in told.message
    assert Dossier.objects.filter(person=cast.ha, honour=HONOUR).count() == 1


def test_one_merit_in_two_dossiers_at_once_is_used_once(cast):
    first = dossier(cast, honour="bang-khen-tinh")
    merit = first.uses.get().merit
    first.uses.all().delete()
    second = dossier(cast, honour="bang-khen-thu-tuong")

    told = one_of(*(partial(use_merit, row, merit, by=cast.drafter, on=DAY) for row in (first, second)))

    assert "đã dùng để đề nghị" in told.message
    assert MeritUse.objects.filter(merit=merit).count() == 1


def test_a_batch_and_a_single_act_meet_on_one_dossier(cast):
    rows = [dossier(cast, "submitted", person=person) for person in (cast.nga, cast.ha)]
    one, other = officers(cast)

    together(partial(run_batch, BatchKind.RECEIVE, rows, by=one, on=DAY), partial(receive, rows[0], by=other, on=DAY))

    assert set(Dossier.objects.values_list("state", flat=True)) == {DossierState.RECEIVED}
    assert sorted(Receipt.objects.values_list("number", flat=True)) == [1, 2]
    assert verify()


def test_registrations_answered_by_two(cast):
    row = Registration.objects.create(
        movement=cast.movement, person=cast.nga, honour=HONOUR, registered_on=DAY, state="registered"
    )

    one_of(
        partial(accept, row, by=cast.officer, on=DAY), partial(give_back, row, by=cast.head, on=DAY, reason="Thiếu"),
    )  # fmt: skip


def box(question) -> tuple[int, int]:
    return Turnout.objects.filter(question=question).count(), SealedPaper.objects.filter(question=question).count()


def test_a_voter_who_clicks_twice_votes_once(cast):
    here = room(cast)
    question = question_of(balloting(here))

    told = one_of(*[partial(vote, question, Choice.AGREE, by=here.voters[2], on=DAY)] * 2)

    assert "mỗi người một phiếu" in told.message
    assert box(question) == (1, 1)


def test_all_vote_in_the_same_moment_and_no_paper_is_lost(cast):
    here = room(cast)
    question = question_of(balloting(here))

    found = together(*(partial(vote, question, Choice.AGREE, by=voter, on=DAY) for voter in here.voters))

    assert not [one for one in found if isinstance(one, Exception)]
    assert box(question) == (7, 7)
    assert len(set(found)) == 7


def test_a_vote_while_the_box_is_shut_is_in_both_lists_or_in_neither(cast):
    here: Room = room(cast)
    sitting = balloting(here)
    question = question_of(sitting)
    for voter in here.voters[:4]:
        vote(question, Choice.AGREE, by=voter, on=DAY)

    found = together(
        partial(vote, question, Choice.AGAINST, by=here.voters[4], on=DAY),
        partial(close_ballot, sitting, by=cast.officer, on=DAY),
    )

    late = isinstance(found[0], Refused)
    assert not isinstance(found[1], Exception)
    assert box(question) == ((4, 4) if late else (5, 5))


def test_signed_twice_it_has_one_number(cast):
    row = signed_draft(cast)

    told = one_of(*[partial(sign, row, by=cast.head, on=DAY, symbol=SYMBOL)] * 2)

    assert "Đã ký" in told.message
    assert NumberSeries.objects.get().last == 1


def test_decisions_signed_at_once_have_numbers_without_gap_or_double(cast):
    rows = [signed_draft(cast, person) for person in (cast.ha, cast.binh, cast.nga)]

    found = together(*(partial(sign, row, by=cast.head, on=DAY, symbol=SYMBOL) for row in rows))

    assert sorted(row.number for row in found) == ["01/QĐ-BDT", "02/QĐ-BDT", "03/QĐ-BDT"]
    assert verify()


def signed_draft(cast: Cast, person=None):
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")
    if not NumberSeries.objects.exists():
        open_series(cast.committee, SYMBOL, by=SYSTEM, on=DAY, year=DAY.year)
    rows = [dossier(cast, "chosen", honour=HONOUR, person=person or cast.ha)]
    return draft(cast.committee, rows, by=cast.officer, on=DAY, title=TITLE, merit=MERIT)


def test_released_or_withdrawn_and_the_registry_agrees(cast):
    row = signed(cast)

    one_of(
        partial(release, row, by=cast.officer, on=DAY), partial(withdraw, row, by=cast.head, on=DAY, reason="Sai tên")
    )

    row.refresh_from_db()
    assert (row.state == "released") == HonourRecord.objects.exists()


def test_released_twice_everybody_is_told_once(cast):
    row = signed(cast)

    one_of(*[partial(release, row, by=cast.officer, on=DAY)] * 2)

    assert HonourRecord.objects.count() == row.lines.count() == row.payments.count()


def test_paid_twice_the_money_leaves_once(cast):
    row = due(cast)

    one_of(*[partial(pay, row, by=cast.officer, on=DAY)] * 2)

    assert FundEntry.objects.filter(payment=row).count() == 1


@pytest.mark.parametrize("moment", ["before the line of the register", "at the commit"])
def test_a_connection_lost_in_the_middle_leaves_nothing_and_the_act_can_be_done_again(cast, monkeypatch, moment):
    row = dossier(cast, "submitted", person=cast.nga)
    lines, letters = AuditLine.objects.count(), OutboxMessage.objects.count()
    with monkeypatch.context() as patch:
        if moment == "at the commit":
            patch.setattr(type(connections["default"]), "_commit", lost)
        else:
            patch.setattr("vinhdanh.core.acts.audit.append", lost)

        (met,) = together(partial(receive, row, by=cast.officer, on=DAY))

    assert isinstance(met, DatabaseError)
    row.refresh_from_db()
    assert row.state == DossierState.SUBMITTED
    assert (AuditLine.objects.count(), OutboxMessage.objects.count(), Receipt.objects.count()) == (lines, letters, 0)
    assert receive(row, by=cast.officer, on=DAY).state == DossierState.RECEIVED
    assert Receipt.objects.get().number == 1
    assert verify()


def lost(*_told: Any, **_more: Any) -> None:
    """Cut the connection the way a pulled plug does: by the server where there is one, else by the driver."""
    here = connections["default"]
    if here.vendor == "postgresql":
        here.cursor().execute("SELECT pg_terminate_backend(pg_backend_pid())")
    raise OperationalError("mất kết nối")


def test_a_decision_released_while_the_plug_is_pulled_enters_nothing(cast, monkeypatch):
    row = signed(cast)
    with monkeypatch.context() as patch:
        patch.setattr("vinhdanh.core.acts.audit.append", third_time(lost))

        (met,) = together(partial(release, row, by=cast.officer, on=DAY))

    assert isinstance(met, DatabaseError)
    assert not HonourRecord.objects.exists()
    assert not row.payments.exists()
    assert release(row, by=cast.officer, on=DAY).state == "released"
    assert HonourRecord.objects.count() == 1
    assert verify()


def third_time(cut: Act) -> Callable[..., Any]:
    """Let two lines of the register be written, and cut at the third."""
    write, seen = audit.append, []

    def append(*told: Any, **more: Any) -> Any:
        seen.append(told)
        return cut() if len(seen) == 3 else write(*told, **more)

    return append
