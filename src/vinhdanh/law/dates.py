"""Days as the law counts them: months from day to same day, working days without the day of receipt."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

SATURDAY = 5


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


def add_working_days(received: date, days: int, holidays: Iterable[date] = ()) -> date:
    """Return the last of some working days after a day of receipt, which is not counted itself."""
    off = frozenset(holidays)
    day, left = received, days
    while left > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in off:
            left -= 1
    return day


def working_days_between(first: date, last: date, holidays: Iterable[date] = ()) -> int:
    """Return how many working days stand after `first` up to and with `last`."""
    off = frozenset(holidays)
    days = (first + timedelta(days=step) for step in range(1, (last - first).days + 1))
    return sum(1 for day in days if day.weekday() < SATURDAY and day not in off)
