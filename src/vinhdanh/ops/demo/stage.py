"""What the parts of the seed share: who is who by code, and the days on which a year's papers are signed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from vinhdanh.people.models import Organisation, Person, Subject


@dataclass
class Stage:
    """Organisations and people by code, as they come to be."""

    organisations: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    def subject(self, code: str) -> Subject:
        """Return a person or an organisation by its code."""
        return self.people.get(code) or self.organisations[code]


# Month and day on which each paper of a year is signed; a year later where it says so.
RATED = (12, 15)
RECOGNISED = {"U": (11, 20), "P": (12, 5), "R": (11, 20), "w": (10, 10)}
TITLED = (12, 30)
COUNTED = (12, 20)


def day_of(year: int, month_and_day: tuple[int, int]) -> date:
    """Return the day in a year."""
    return date(year, *month_and_day)
