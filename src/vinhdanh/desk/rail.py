"""The year rail: the stages of an emulation year on one line, with today marked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STATES = {
    "done": (_("Đã xong"), "yes", "yes"),
    "now": (_("Đang làm"), "note", "people"),
    "late": (_("Chậm"), "late", "hold"),
    "ahead": (_("Sắp tới"), "none", "none"),
    "passed": (_("Đã qua thời gian"), "none", "none"),
}


EDGE = 0.17
TOP, STEP, GAP, BASELINE = 54, 23, 2, 13  # where the lines of bars lie, in pixels


class Stage(NamedTuple):
    """One stage of the year. `done` is None where nothing in the books tells whether it was done."""

    name: str | Promise
    first: date
    last: date
    done: bool | None = None

    def state(self, on: date) -> str:
        """Say where the stage stands on a day."""
        if self.done:
            return "done"
        if on < self.first:
            return "ahead"
        if on <= self.last:
            return "now"
        return "passed" if self.done is None else "late"


class Drawn(NamedTuple):
    """A stage with its words and its place on the line, in hundredths of the year."""

    number: int
    name: str | Promise
    first: date
    last: date
    state: str
    word: str | Promise
    tone: str
    mark: str
    x: str
    width: str
    middle: str
    y: int
    text_y: int


class Rail(NamedTuple):
    """A whole line: months, stages, today."""

    year: int
    months: list[tuple[int, str, str]]
    stages: list[Drawn]
    bottom: int
    today: str | None
    anchor: str = "middle"


def year_rail(year: int, stages: list[Stage], on: date) -> Rail:
    """Lay the stages of a year and today on a line from its January to the next one's end."""
    first, last = date(year, 1, 1), date(year + 1, 1, 31)
    at = _scale(first, last)
    months = [(month, at(date(year, month, 1)), at(date(year, month, 15))) for month in range(1, 13)]
    months.append((1, at(date(year + 1, 1, 1)), at(date(year + 1, 1, 15))))
    tiers = _tiers(stages)
    drawn = [_draw(number, stage, on, (first, last), tiers[number - 1]) for number, stage in enumerate(stages, 1)]
    bottom = TOP + STEP * (max(tiers, default=0) + 1) - GAP
    place = (on - first).days / (last - first).days
    anchor = "start" if place < EDGE else "end" if place > 1 - EDGE else "middle"
    return Rail(year, months, drawn, bottom, at(on) if first <= on <= last else None, anchor)


def _tiers(stages: list[Stage]) -> list[int]:
    """Return for each stage the first line on which it covers no other; a bar and its number are seen whole."""
    ends: list[date] = []
    tiers = []
    for stage in stages:
        free = (line for line, end in enumerate(ends) if end < stage.first)
        tier = next(free, len(ends))
        ends[tier : tier + 1] = [stage.last]
        tiers.append(tier)
    return tiers


def _draw(number: int, stage: Stage, on: date, span: tuple[date, date], tier: int) -> Drawn:
    first, last = span
    at, state = _scale(first, last), stage.state(on)
    begins, ends = max(stage.first, first), min(stage.last, last) + timedelta(days=1)
    middle = begins + (ends - begins) / 2
    width = float(at(ends)[:-1]) - float(at(begins)[:-1])
    top = TOP + STEP * tier
    bar = at(begins), f"{max(width, 1.6):.2f}%", at(middle)
    return Drawn(number, stage.name, stage.first, stage.last, state, *STATES[state], *bar, top, top + BASELINE)


def _scale(first: date, last: date) -> Callable[[date], str]:
    whole = (last - first).days + 1
    return lambda day: f"{(day - first).days / whole * 100:.2f}%"
