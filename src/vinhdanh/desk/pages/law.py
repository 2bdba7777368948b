"""Rulebooks and rules for the eye."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.law import rulebooks

from ..lawful import catalogue, honour_name, rank
from ..words import KINDS

LEVELS = {"unit": _("cơ quan, đơn vị"), "province": _("bộ, ban, ngành, tỉnh"), "state": _("Nhà nước")}
STATES = {
    "now": (_("Áp dụng cho ngày hôm nay"), "yes", "yes"),
    "past": (_("Đã hết thời gian bao quát"), "none", "none"),
    "ahead": (_("Chưa đến thời gian bao quát"), "none", "none"),
}


class Book(NamedTuple):
    """A rulebook, and how it stands on a day."""

    book: Any
    state: tuple[str | Promise, str, str]


def book_of(code: str) -> Any:
    """Return a rulebook by its code, None when there is none."""
    return next((book for book in rulebooks() if book.code == code), None)


def state_of(book: Any, on: date) -> tuple[str | Promise, str, str]:
    """Say whether a rulebook answers for a day."""
    if on < book.start:
        return STATES["ahead"]
    return STATES["now" if book.end is None or on <= book.end else "past"]


def books(on: date) -> list[Book]:
    """Return the rulebooks, the newest first."""
    return [Book(book, state_of(book, on)) for book in reversed(rulebooks())]


def honours_by_kind() -> list[tuple[str | Promise, list[tuple[str, str | Promise, str]]]]:
    """Return titles, then commendations, each with its level and for whom it is."""
    honours = catalogue().values()
    return [
        (name, [(honour_name(h.code), LEVELS[h.level], h.subjects) for h in honours if h.kind == kind])
        for kind, name in KINDS.items()
    ]


def standards_of(book: Any, on: date) -> list[tuple[str, str, list[Any]]]:
    """Return an honour's own rules in force, for each kind of candidate, without repetition."""
    day = min(max(on, book.start), book.end or on)
    shown = []
    for (honour, subject), rules in sorted(book.standards.items(), key=lambda one: (rank(one[0][0]), one[0][1])):
        clauses = {clause.id: clause for clause in _clauses(rules) if clause.in_force(day)}
        shown.append((honour_name(honour), subject, list(clauses.values())))
    return shown


@cache
def clauses_of(code: str) -> dict[str, list[Any]]:
    """Return every clause of a rulebook by its id; one that changed on the way stands there once for each time."""
    book = book_of(code)
    if book is None:
        return {}
    found: dict[str, dict[Any, Any]] = {}
    tables = (clause for table in book.tables.values() for clause in table)
    standards = (clause for rules in book.whole.values() for clause in _clauses(rules))
    for clause in (*standards, *tables, *(one.clause for one in book.parameters.values())):
        found.setdefault(clause.id, {})[clause.start, clause.text] = clause
    return {code: sorted(told.values(), key=lambda clause: clause.start) for code, told in found.items()}


def _clauses(rules: Iterable[Any]) -> Iterator[Any]:
    for rule in rules:
        yield rule.clause
        yield from _clauses(rule.children)
