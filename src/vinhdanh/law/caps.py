"""How many of those rated well in a year may be rated excellent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .kinds.quota import share
from .library import rulebooks
from .rulebook import Clause


@dataclass(frozen=True, slots=True)
class Cap:
    """A share of those rated well, for some groups of people; `outstanding` where the body itself is rated so."""

    percent: int
    groups: frozenset[str]
    outstanding: bool
    clause: Clause
    rulebook: str


def rating_caps(on: date) -> list[Cap]:
    """Return the caps that apply on a day; none where no rulebook covers it or the law names no figure."""
    books = [book for book in rulebooks() if book.start <= on <= book.end]
    return [
        Cap(
            clause.data["percent"], frozenset(clause.data.get("groups", ())), bool(clause.data.get("outstanding")),
            clause, book.code,
        )
        for book in books
        for clause in book.clauses("rating_caps", on)
    ]  # fmt: skip


def most(cap: Cap, number: int) -> int:
    """Return how many of a number the cap allows; parts of a person are left out, since the law says “at most”."""
    return share(Decimal(cap.percent), number)
