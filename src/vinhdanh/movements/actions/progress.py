"""Reporting figures, and holding the interim and closing reviews."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day

from ..models import Figure, Indicator, Movement, Review
from ..permissions import may_manage, may_report
from ..states import MovementState, ReviewKind


def report_figure(
    indicator: Indicator, value: Decimal, *, by: Actor, on: date, upto: date, evidence: str, reason: str = ""
) -> Figure:
    """Report what an indicator has reached up to a day. A second figure for a day corrects the first, with a reason."""
    row = Figure(
        indicator=indicator, value=value, upto=upto, evidence=evidence.strip(), reported_on=on,
        reported_by=by.account, reporter=by.label,
    )  # fmt: skip
    with act(ActKind.REPORT_FIGURE, row, by=by, reason=reason) as row:
        movement = lock(indicator.content.movement)
        demand(may_report(by, movement, on=on))
        _refuse_unless_open(movement)
        _refuse_outside(movement, upto, on)
        if indicator.figures.filter(upto=upto).exists() and not reason.strip():
            text = _("Đã có số liệu tính đến {day}; báo lại thì phải nêu lý do đính chính.")
            raise Refused(text.format(day=short_day(upto)))
        insert(row)
    return row


def set_review(movement: Movement, kind: ReviewKind, due_on: date, *, by: Actor, on: date) -> Review:
    """Say by when a review is to be held; until it is held the day may be moved."""
    row = movement.reviews.filter(kind=kind).first() or Review(movement=movement, kind=kind)
    with act(ActKind.SET_REVIEW, row, by=by) as row:
        held = lock(movement)
        demand(may_manage(by, held))
        _refuse_unless_open(held)
        if row.held_on is not None:
            raise NotNow(_("Đã họp ngày {day}, không đổi hạn được.").format(day=short_day(row.held_on)))
        if held.launched_on and due_on < held.launched_on:
            raise Refused(_("Hạn sơ kết, tổng kết không được trước ngày phát động."))
        row.due_on = due_on
        insert(row) if row._state.adding else update(row)
    return row


def hold_review(review: Review, report: str, *, by: Actor, on: date) -> Review:
    """Keep that a review was held on the day, with its report."""
    with act(ActKind.HOLD_REVIEW, review, by=by) as review:
        demand(may_manage(by, review.movement))
        if review.held_on is not None:
            raise NotNow(_("Đã họp ngày {day}, có báo cáo.").format(day=short_day(review.held_on)))
        if not report.strip():
            raise Refused(_("Cần báo cáo: kết quả, tác dụng, hạn chế, nguyên nhân, bài học."))
        review.held_on, review.report = on, report.strip()
        update(review)
    return review


def _refuse_unless_open(movement: Movement) -> None:
    if movement.state != MovementState.OPEN:
        state = movement.get_state_display()
        raise NotNow(_("Phong trào ở trạng thái “{state}”, chưa hoặc không còn báo số liệu.").format(state=state))


def _refuse_outside(movement: Movement, upto: date, on: date) -> None:
    if upto > on:
        raise Refused(_("Ngày {day} chưa đến; số liệu chỉ tính đến hôm nay.").format(day=short_day(upto)))
    if movement.launched_on and upto < movement.launched_on:
        text = _("Phong trào phát động ngày {day}; số liệu tính từ ngày đó.")
        raise Refused(text.format(day=short_day(movement.launched_on)))
