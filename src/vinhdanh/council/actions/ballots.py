"""Voting: the ballot opens, papers fall into the box, it is shut."""

from __future__ import annotations

import secrets
from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, remove
from vinhdanh.core.errors import Forbidden, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move

from ..checks import refuse_few_on_paper, refuse_second_vote, refuse_unconfirmed, refuse_unless, refuse_unready
from ..models import HandCount, Question, SealedPaper, Seat, Sitting, Turnout
from ..permissions import may_keep, may_vote
from ..queries import seat_of
from ..seal import Paper, new_code, seal
from ..states import Choice, Presence, SittingState, Way


def open_ballot(sitting: Sitting, *, by: Actor, on: date) -> Sitting:
    """Open the ballot once all are listed, enough came and the tellers hold their keys."""
    with act(ActKind.OPEN_BALLOT, sitting, by=by) as sitting:
        demand(may_keep(by, sitting))
        move(sitting, "open_ballot")
        lock(sitting.council)  # no seat is given or ended while the members are counted
        refuse_unready(sitting)
        sitting.opened_by, sitting.layers = by.account, sitting.tellers.count()
        sitting.save(update_fields=["state", "opened_by", "layers"])
    return sitting


def cast(question: Question, choice: Choice, *, by: Actor, on: date) -> str:
    """Vote on a question and return the code of the paper, which nobody but the voter is told.

    The roll says that the seat voted. The paper goes into the box sealed, and the whole box is written anew in
    random order, so that neither place nor transaction tells it from the others.
    """
    row = Turnout(question=question, way=Way.ONLINE)
    with act(ActKind.CAST, row, by=by) as row:
        sitting = lock(question.sitting)
        demand(may_vote(by, sitting))
        refuse_unless(sitting, SittingState.BALLOTING)
        if not sitting.secret:
            raise Refused(_("Phiên họp biểu quyết công khai; Thư ký ghi số phiếu."))
        row.seat = _voting_seat(sitting, question, by)
        insert(row)
        code = new_code()
        keys = list(sitting.tellers.order_by("place").values_list("public_key", flat=True))
        _rewrite(question, [*_papers(question), seal(Paper(choice.value, code), keys)])
    return code


def _voting_seat(sitting: Sitting, question: Question, by: Actor) -> Seat:
    seat = seat_of(by, sitting)
    if seat is None:
        raise Forbidden(_("Hệ thống không bỏ phiếu thay ai."))
    if question.recusals.filter(seat=seat).exists():
        raise Refused(_("Thành viên không biểu quyết hồ sơ này vì có xung đột lợi ích đã ghi."))
    if sitting.attendances.filter(seat=seat, presence=Presence.ABSENT).exists():
        raise Refused(_("Người vắng mặt gửi ý kiến bằng văn bản, không bỏ phiếu tại phiên họp."))
    refuse_second_vote(question, seat.pk)
    return seat


def _papers(question: Question) -> list[bytes]:
    return [bytes(sealed) for sealed in question.papers.values_list("sealed", flat=True)]


def _rewrite(question: Question, papers: list[bytes]) -> None:
    secrets.SystemRandom().shuffle(papers)
    question.papers.all().delete()
    SealedPaper.objects.bulk_create([SealedPaper(question=question, sealed=one) for one in papers])


def mark_voted(question: Question, seat: Seat, way: Way, *, by: Actor, on: date) -> Turnout:
    """Put on the roll that a seat voted on paper, or in writing because she is absent."""
    row = Turnout(question=question, seat=seat, way=way)
    with act(ActKind.MARK_VOTED, row, by=by) as row:
        sitting = lock(question.sitting)
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.BALLOTING)
        absent = sitting.attendances.filter(seat=seat, presence=Presence.ABSENT).exists()
        if way not in {Way.PAPER, Way.WRITTEN} or absent != (way == Way.WRITTEN):
            raise Refused(_("Người có mặt bỏ phiếu giấy; người vắng mặt gửi ý kiến bằng văn bản."))
        _refuse_other_way(sitting, way)
        if question.recusals.filter(seat=seat).exists():
            raise Refused(_("Thành viên không biểu quyết hồ sơ này vì có xung đột lợi ích đã ghi."))
        refuse_second_vote(question, seat.pk)
        insert(row)
    return row


def strike_voted(row: Turnout, *, by: Actor, on: date, reason: str) -> Question:
    """Take off the roll who was put there by hand and should not be. Who voted on the machine stays."""
    with act(ActKind.STRIKE_VOTED, row.question, by=by, reason=f"{row}. {reason.strip()}") as question:
        sitting = lock(question.sitting)
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.BALLOTING)
        if row.way == Way.ONLINE:
            raise Refused(_("Phiếu đã bỏ trên máy nằm trong hòm, không lấy lại được."))
        if not reason.strip():
            raise Refused(_("Xóa tên khỏi danh sách đã bỏ phiếu thì nêu lý do."))
        remove(row)
    return question


def enter_count(question: Question, way: Way, *, by: Actor, on: date, agree: int, against: int, blank: int) -> HandCount:  # fmt: skip  # noqa: E501 - one line reads better
    """Enter what was counted by hand; it counts once somebody else has entered the same."""
    row = HandCount(
        question=question, way=way, agree=agree, against=against, blank=blank, entered_by=by.label,
        entered_account=by.account_id,
    )  # fmt: skip
    with act(ActKind.ENTER_COUNT, row, by=by) as row:
        sitting = lock(question.sitting)
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.BALLOTING)
        _refuse_other_way(sitting, way)
        if way == Way.PAPER:
            refuse_few_on_paper(question, agree + against + blank)
        insert(row)
    return row


def _refuse_other_way(sitting: Sitting, way: Way) -> None:
    # The absent write to either kind of sitting; paper ballots are for secret ones, raised hands for open ones.
    if way != Way.WRITTEN and (way == Way.OPEN) == sitting.secret:
        raise Refused(_("Phiên họp bỏ phiếu kín không ghi biểu quyết công khai, và ngược lại."))


def confirm_count(row: HandCount, *, by: Actor, on: date, agree: int, against: int, blank: int) -> HandCount:
    """Count again with other hands: the same figures confirm, others are refused and nothing is kept."""
    with act(ActKind.CONFIRM_COUNT, row, by=by) as row:
        sitting = lock(row.question.sitting)
        demand(may_vote(by, sitting))
        refuse_unless(sitting, SittingState.BALLOTING)
        if row.entered_account == by.account_id and not by.is_system:
            raise Refused(_("Người xác nhận phải khác người đã nhập."))
        if (row.agree, row.against, row.blank) != (agree, against, blank):
            raise Refused(_("Hai lần kiểm không khớp; hãy cùng kiểm lại rồi nhập lại."))
        row.confirmed_by = by.label
        row.save(update_fields=["confirmed_by"])
    return row


def drop_count(row: HandCount, *, by: Actor, on: date, reason: str) -> Question:
    """Take a count that did not fit back, to count anew."""
    with act(ActKind.DROP_COUNT, row.question, by=by, reason=reason or str(row)) as question:
        sitting = lock(question.sitting)
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.BALLOTING)
        remove(row)
    return question


def close_ballot(sitting: Sitting, *, by: Actor, on: date) -> Sitting:
    """Shut the box: nothing falls in any more. Counts by hand must be confirmed and fit the roll."""
    with act(ActKind.CLOSE_BALLOT, sitting, by=by) as sitting:
        demand(may_keep(by, sitting))
        move(sitting, "close_ballot")
        refuse_unconfirmed(sitting)
        sitting.save(update_fields=["state"])
    return sitting
