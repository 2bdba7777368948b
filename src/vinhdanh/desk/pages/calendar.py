"""One year of a body's calendar: the days that are no plain working days, each with where it is known from."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.utils.translation import gettext as _

from vinhdanh.law import years_off
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import own_days


class DayOff(NamedTuple):
    """One day: what it is called, whether it is worked, and whether the body said so itself."""

    day: date
    name: str
    is_worked: bool
    own: bool


class CalendarPage:
    """Everything the page of a year shows."""

    def __init__(self, body: Organisation, year: int, on: date) -> None:
        self.body, self.year, self.on = body, year, on

    @property
    def is_known(self) -> bool:
        """Say whether the common calendar knows the year."""
        return self.year in years_off()

    @property
    def source(self) -> str:
        """Return how well the common calendar of the year was read."""
        return years_off()[self.year].source if self.is_known else ""

    @cached_property
    def days(self) -> list[DayOff]:
        """Return the days in their order; what the body says stands above the common calendar."""
        own = {day: row for day, row in own_days(self.body, self.on).items() if day.year == self.year}
        found = {day: DayOff(day, row.reason, row.is_worked, own=True) for day, row in own.items()}
        if self.is_known:
            known = years_off()[self.year]
            common = {day: DayOff(day, name, is_worked=False, own=False) for day, name in known.off.items()}
            worked = {day: DayOff(day, _("Làm bù"), is_worked=True, own=False) for day in known.worked}
            found = {**common, **worked, **found}
        return [found[day] for day in sorted(found)]

    @property
    def around(self) -> list[int]:
        """Return the years before and after, as far as somebody may have said something of them."""
        told = {*years_off(), self.on.year, self.on.year + 1}
        return [year for year in (self.year - 1, self.year + 1) if year in told]
