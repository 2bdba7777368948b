"""Which days a body works: the common calendar, and what the body and those over it say otherwise."""

from __future__ import annotations

from datetime import date, timedelta

from vinhdanh.law import Calendar, known_calendar, years_off

from ..models import CalendarDay, Organisation
from .tree import ids_above

AHEAD = timedelta(days=400)  # longer than any time the law gives in working days


def own_days(body: Organisation, on: date) -> dict[date, CalendarDay]:
    """Return the days of which the body, or one over it, had said by the day that they are off or worked.

    What the body says itself stands before what is said over it.
    """
    rows = CalendarDay.objects.filter(organisation__in=ids_above([body.pk], on), decided_on__lte=on)
    return {row.day: row for row in sorted(rows, key=lambda row: (row.organisation_id == body.pk, row.pk))}


def calendar_of(body: Organisation, on: date) -> Calendar:
    """Return the calendar of a body as known on the day."""
    known, own = known_calendar(), own_days(body, on)
    off = {day for day, row in own.items() if not row.is_worked}
    worked = {day for day, row in own.items() if row.is_worked}
    return Calendar((known.off - worked) | off, (known.worked - off) | worked)


def calendar_facts(body: Organisation, since: date, on: date) -> dict[str, list[date]]:
    """Return days off and days worked after a day, as facts of a question; none of a year nobody knows."""
    if since.year not in years_off() and not own_days(body, on):
        return {}
    calendar, last = calendar_of(body, on), since + AHEAD
    return {
        "days_off": sorted(day for day in calendar.off if since <= day <= last),
        "days_worked": sorted(day for day in calendar.worked if since <= day <= last),
    }
