"""Saying which days a body does not work, or works instead."""

from __future__ import annotations

from datetime import date

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand

from ..models import CalendarDay, Organisation
from ..permissions import may_keep_tree


def set_day(organisation: Organisation, day: date, *, worked: bool, reason: str, by: Actor, on: date) -> CalendarDay:
    """Say that a day is off, or worked, for a body and all under it; said again, the later word stands."""
    said = CalendarDay.objects.filter(organisation=organisation, day=day).first()
    with act(ActKind.SET_CALENDAR_DAY, said or CalendarDay(organisation=organisation, day=day), by=by) as row:
        demand(may_keep_tree(by, organisation))
        row.is_worked, row.reason, row.decided_on = worked, reason.strip(), on
        update(row) if said else insert(row)
    return row
