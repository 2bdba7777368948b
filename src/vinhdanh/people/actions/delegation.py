"""Letting somebody act in one's place, and taking it back."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day

from ..models import Account, Delegation, RoleGrant
from ..permissions import may_delegate
from ..queries import takers_for
from ..queries.actors import DELEGABLE


def delegate(
    grant: RoleGrant, taker: Account, *, since: date, until: date, paper: str, by: Actor, on: date
) -> Delegation:
    """Let somebody of the same body act in the place of who holds the role, for some days, by a written paper."""
    row = Delegation(grant=grant, taker=taker, since=since, until=until, paper=paper.strip())
    with act(ActKind.DELEGATE, row, by=by) as row:
        demand(may_delegate(by, grant))
        if grant.role not in DELEGABLE:
            raise Refused(_("Vai trò “{role}” không ủy quyền được.").format(role=grant.get_role_display()))
        if not takers_for(grant, on).filter(pk=taker.pk).exists():
            raise Refused(_("Chỉ ủy quyền cho người khác đang làm việc tại cùng cơ quan."))
        if until < on:
            raise Refused(_("Thời gian ủy quyền đã qua: đến hết ngày {day}.").format(day=short_day(until)))
        insert(row)
        text = _("{giver} ủy quyền làm thay từ {since} đến {until} ({paper}).").format(
            giver=grant.account, since=short_day(since), until=short_day(until), paper=row.paper
        )
        notify("delegated", row, text, account_id=taker.pk)
    return row


def end_delegation(delegation: Delegation, *, by: Actor, on: date) -> Delegation:
    """Take a delegation back; from the day on nobody acts by it."""
    with act(ActKind.END_DELEGATION, delegation, by=by) as delegation:
        demand(may_delegate(by, delegation.grant))
        if delegation.ended_on is not None or delegation.until < on:
            raise NotNow(_("Ủy quyền này đã kết thúc."))
        delegation.ended_on = on
        update(delegation)
    return delegation
