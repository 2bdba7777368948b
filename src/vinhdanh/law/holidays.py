"""The days public bodies do not work, as far as they are known: one table of years for every rulebook."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from .catalogue import rulebook_folder
from .dates import Calendar
from .shapes import Day, ListOf, Record, Word, Year
from .text import decode, parse

SHAPE = Record(
    {
        "year": Year(), "source": Word(("verified", "supported", "unverified")), "worked": ListOf(Day()),
        "off": ListOf(Record({"name": Word(), "days": ListOf(Day())}, required=("name", "days"))),
    },
    required=("year", "source", "worked", "off"),
)  # fmt: skip


class YearOff(NamedTuple):
    """The days off of one year, each with its name, the Saturdays worked instead, and how well that was read."""

    year: int
    source: str
    off: dict[date, str]
    worked: frozenset[date]


@cache
def years_off() -> dict[int, YearOff]:
    """Return what is known of each year; of a year that is not there nothing is known."""
    raw = parse(decode((rulebook_folder() / "holidays.yaml").read_bytes()))
    rows = ListOf(SHAPE).read(raw, ("holidays",))
    return {
        row["year"]: YearOff(
            row["year"], row["source"], {day: part["name"] for part in row["off"] for day in part["days"]},
            frozenset(row["worked"]),
        )
        for row in rows
    }  # fmt: skip


def known_calendar() -> Calendar:
    """Return all years that are known as one calendar."""
    years = years_off().values()
    return Calendar(
        frozenset(day for year in years for day in year.off), frozenset(day for year in years for day in year.worked)
    )
