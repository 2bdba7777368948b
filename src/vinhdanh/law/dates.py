"""Days as the law counts them: months from day to same day, working days without the day of receipt."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

SATURDAY = 5


class Calendar(NamedTuple):
    """Which days are worked: Monday to Friday, but for days off and for days worked in their place."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Say whether a day is worked."""
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.off)


PLAIN_WEEKS = Calendar()


def months_between(first: date, last: date) -> int:
    """Return the whole months from one day to another; negative never, nought when they cross."""
    months = (last.year - first.year) * 12 + last.month - first.month
    ends_short = last.day < first.day and last.day < monthrange(last.year, last.month)[1]
    return max(months - ends_short, 0)


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_working_days(received: date, days: int, calendar: Calendar = PLAIN_WEEKS) -> date:
    """Return the last of some working days after a day of receipt, which is not counted itself."""
    day, left = received, days
    while left > 0:
        day += timedelta(days=1)
        left -= calendar.works(day)
    return day


def working_days_between(first: date, last: date, calendar: Calendar = PLAIN_WEEKS) -> int:
    """Return how many working days stand after `first` up to and with `last`."""
    days = (first + timedelta(days=step) for step in range(1, (last - first).days + 1))
    return sum(map(calendar.works, days))
