"""Days as documents write them: `ngày 04 tháng 8 năm 2020`, `20/6/2020`, `16-02-2004`, `ngày 03/5`, or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_DAY = r"(?<!\d)(?P<d>\d{1,2})"
_YEAR = r"(?P<y>(?:1[4-9]|20)\d{2})(?!\d)"
_WORDS = rf"{_DAY}\s{{0,2}}(?i:tháng)\s{{0,2}}(?P<m>\d{{1,2}})\s{{0,2}},?\s{{0,2}}(?:(?i:năm)\s{{0,2}}|/\s?){_YEAR}"
_FIGURES = rf"{_DAY}\s?(?P<s>[/.–-])\s?(?P<m>\d{{1,2}})\s?(?:[/.–-])\s?{_YEAR}"
_NAMED = {name: re.compile(rf"(?:(?i:ngày)\s{{0,3}})?{body}") for name, body in (("w", _WORDS), ("f", _FIGURES))}
_PARTIAL = re.compile(
    r"(?i:ngày)\s{0,3}(?<!\d)(?P<d>\d{1,2})\s?(?:[/.–-]|\s(?i:tháng))\s?(?P<m>\d{1,2})(?!\s?[/.–-]?\s?\d|"
    r"\s{0,2}(?i:năm)\s{0,2}\d)"
)
_SHORT = re.compile(r"(?i:ngày)\s{0,3}(?P<d>\d{1,2})\s?/\s?(?P<m>\d{1,2})\s?/\s?(?P<y>\d{2})(?![\d/])")
_BARE_YEAR = re.compile(rf"(?i:năm)\s{{1,2}}{_YEAR}(?!\s?[-–]\s?\d)")
_BLANK = re.compile(
    rf"(?i:ngày)[\s.…_]{{0,12}}(?P<d>\d{{1,2}})?[\s.…_]{{0,12}}(?i:tháng)[\s.…_]{{0,12}}(?P<m>\d{{1,2}})?"
    rf"[\s.…_]{{0,12}}(?i:năm)\s{{0,3}}{_YEAR}"
)


class Day(NamedTuple):
    """A day read in the text with its place. `iso` lacks the year as `--MM-DD`, or is a year alone."""

    iso: str
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Tell whether day, month and year are all known."""
        return len(self.iso) == 10


def real_day(year: str, month: str, day: str) -> str | None:
    """Return the ISO form of a day, or None when no calendar has it."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def day_at(text: str, position: int) -> Day | None:
    """Return the whole day written exactly at a place."""
    for pattern in _NAMED.values():
        match = pattern.match(text, position)
        iso = real_day(match["y"], match["m"], match["d"]) if match else None
        if match and iso:
            return Day(iso, match.start(), match.end())
    match = _SHORT.match(text, position)
    iso = real_day(f"20{match['y']}", match["m"], match["d"]) if match else None
    return Day(iso, match.start(), match.end()) if match and iso else None


def written_at(text: str, position: int) -> int:
    """Return where a whole date written at a place ends, be it in the calendar or not; else the place itself."""
    matches = (pattern.match(text, position) for pattern in _NAMED.values())
    return max((match.end() for match in matches if match), default=position)


def year_at(text: str, position: int) -> Day | None:
    """Return the bare year, or the day left blank in a known year, written exactly at a place."""
    blank = _BLANK.match(text, position)
    match = blank if blank and not (blank["d"] and blank["m"]) else _BARE_YEAR.match(text, position)
    return Day(match["y"], match.start(), match.end()) if match else None


def days(text: str, start: int = 0, end: int | None = None) -> list[Day]:
    """Return the whole days written between two places, in order."""
    stop = len(text) if end is None else end
    found: dict[int, Day] = {}
    for pattern in _NAMED.values():
        for match in pattern.finditer(text, start, stop):
            iso = real_day(match["y"], match["m"], match["d"])
            if iso:
                found.setdefault(match.end(), Day(iso, match.start(), match.end()))
    return sorted(found.values(), key=lambda day: day.start)


def days_without_year(text: str, start: int, end: int) -> list[Day]:
    """Return days written without their year, `--05-03`."""
    found = []
    for match in _PARTIAL.finditer(text, start, end):
        iso = real_day("2024", match["m"], match["d"])
        if iso:
            found.append(Day(f"-{iso[4:]}", match.start(), match.end()))
    return found


def impossible_days(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of whole dates that no calendar has."""
    for pattern in _NAMED.values():
        for match in pattern.finditer(text):
            if real_day(match["y"], match["m"], match["d"]) is None:
                yield match.start(), match.end()
