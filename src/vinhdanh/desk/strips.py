"""The year strip: one line of years for a fact, as cells a template can draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STATES = {
    "yes": _("có"),
    "no": _("không"),
    "unknown": _("chưa rõ"),
    "none": _("không xét"),
    "step": _("việc trên đường"),
    "goal": _("sớm nhất"),
}
NEAR = 10  # years a strip shows at most beside its window


class Cell(NamedTuple):
    """One year of a strip."""

    year: int
    state: str
    text: str | Promise
    note: str | Promise = ""
    edge: str = ""


class Strip(NamedTuple):
    """A named line of years."""

    name: str | Promise
    cells: list[Cell]


def of_window(years: Mapping[str, Any], name: str | Promise = "") -> Strip:
    """Draw the years of a finding: the window that counts, and what is known of each year in and beside it."""
    told = {year: state for state in ("yes", "no", "unknown") for year in years.get(state) or ()}
    window = years.get("window")
    inside = range(window[0], window[1] + 1) if window else range(0)
    shown = sorted({*told, *inside})
    span = range(shown[0], shown[-1] + 1) if shown else range(0)
    return Strip(name, [cell(year, told.get(year, "none"), inside=inside) for year in span][-2 * NEAR :])


def of_facts(name: str | Promise, span: Iterable[int], told: Mapping[int, tuple[str, str | Promise]]) -> Strip:
    """Draw a fact of a record: for each year a state and a short note; a year not told is unknown."""
    return Strip(name, [cell(year, *told.get(year, ("unknown", ""))) for year in span])


def of_road(span: range, steps: Iterable[int], goal: int | None) -> Strip:
    """Draw the years ahead: where something is to be done, and the earliest year of the honour."""
    marked = dict.fromkeys(steps, "step")
    if goal is not None:
        marked[goal] = "goal"
    return Strip("", [cell(year, marked.get(year, "none")) for year in span])


def cell(year: int, state: str, note: str | Promise = "", inside: range = range(0)) -> Cell:
    """Return one year, with the edge of the window that runs along it."""
    edge = ""
    if year in inside:
        edge = " ".join(["in", *(["first"] if year == inside[0] else []), *(["last"] if year == inside[-1] else [])])
    return Cell(year, state, STATES[state], note, edge)
