"""Passing somebody on to another unit of the same body, which takes her over or does not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import SYSTEM, Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move as step
from vinhdanh.core.vietnamese import short_day

from ..models import Organisation, Post, Relocation
from ..permissions import may_ask_relocation, may_take_over
from ..queries import agency_of
from .posts import move


def ask_relocation(post: Post, to: Organisation, title: str, *, by: Actor, on: date, moves_on: date) -> Relocation:
    """Ask another unit of the body to take somebody over from a day on."""
    row = Relocation(
        post=post, to=to, title=title.strip(), moves_on=moves_on, asked_on=on, asked_by=by.label,
        asked_account=by.account_id,
    )  # fmt: skip
    with act(ActKind.ASK_RELOCATION, row, by=by) as row:
        demand(may_ask_relocation(by, post))
        if post.until is not None:
            raise NotNow(_("Chức vụ này đã kết thúc ngày {day}.").format(day=short_day(post.until)))
        if to == post.organisation or agency_of(to, on) != agency_of(post.organisation, on):
            raise Refused(_("Chỉ chuyển sang đơn vị khác của cùng cơ quan; sang cơ quan khác thì kết thúc chức vụ."))
        if not row.title:
            raise Refused(_("Cần ghi chức danh ở đơn vị mới."))
        insert(row)
        text = _("{who} được đề nghị chuyển đến từ {day}.").format(who=post.person, day=short_day(moves_on))
        notify("relocation_asked", row, text, organisation_id=to.pk)
    return row


def take_over(relocation: Relocation, *, by: Actor, on: date) -> Relocation:
    """Take somebody over: the old post ends the day before, the new one begins. Not by the hand that asked."""
    with act(ActKind.TAKE_OVER, relocation, by=by) as relocation:
        demand(may_take_over(by, relocation))
        step(relocation, "accept")
        _refuse_same_hand(relocation, by)
        relocation.save(update_fields=["state"])
        # The new unit has said yes to what the old one asked; the post itself is written on their behalf.
        move(relocation.post, relocation.to, relocation.title, by=SYSTEM, on=relocation.moves_on)
        text = _("{who} đã được nhận từ {day}.").format(who=relocation.post.person, day=short_day(relocation.moves_on))
        notify("relocation_accepted", relocation, text, organisation_id=relocation.post.organisation_id)
    return relocation


def refuse_relocation(relocation: Relocation, *, by: Actor, on: date, reason: str) -> Relocation:
    """Say why somebody is not taken over; she stays where she is."""
    with act(ActKind.REFUSE_RELOCATION, relocation, by=by, reason=reason) as relocation:
        demand(may_take_over(by, relocation))
        step(relocation, "refuse")
        relocation.reason = reason.strip()
        update(relocation)
        text = _("Không nhận {who}: {reason}").format(who=relocation.post.person, reason=relocation.reason)
        notify("relocation_refused", relocation, text, organisation_id=relocation.post.organisation_id)
    return relocation


def take_back_relocation(relocation: Relocation, *, by: Actor, on: date) -> Relocation:
    """Ask no longer."""
    with act(ActKind.TAKE_BACK_RELOCATION, relocation, by=by) as relocation:
        demand(may_ask_relocation(by, relocation.post))
        step(relocation, "take_back")
        relocation.save(update_fields=["state"])
    return relocation


def _refuse_same_hand(relocation: Relocation, by: Actor) -> None:
    if by.account_id is not None and by.account_id == relocation.asked_account:
        raise Refused(_("Người đề nghị chuyển không tự nhận thay đơn vị mới; người khác của đơn vị mới nhận."))
