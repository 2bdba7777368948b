"""Which rulebook speaks for a question, and on which day of its life."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .question import Question
from .rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Covered:
    """The rulebook that answers and the day whose clauses count."""

    book: Rulebook
    day: date
    reference: bool = False


@dataclass(frozen=True, slots=True)
class NotCovered:
    """No rulebook covers the day; the reason, and the nearest one that may be asked for reference."""

    reason: str
    nearest: Rulebook


def cover(question: Question, books: Iterable[Rulebook], regime: str | None = None) -> Covered | NotCovered:
    """Return the rulebook for a question, or why there is none.

    The day of review chooses the law (R-TIME-1). Within one that goes by receipt, a dossier received before a
    change stays under what was in force then (NĐ152 Đ60k3; Luật 06/2026 Đ4k4).
    Raise KeyError when `regime` names no rulebook.
    """
    known = sorted(books, key=lambda book: book.start)
    for book in known:
        if book.start <= question.on:
            day = law_day(question, book)
            if day <= book.end:
                return Covered(book, day)
    nearest = _nearest(question.on, known)
    if regime is not None:
        book = {book.code: book for book in known}[regime]
        return Covered(book, min(max(question.on, book.start), book.end), reference=True)
    if question.on < known[0].start:
        reason = f"{known[0].name} chỉ áp dụng cho việc xét từ ngày {known[0].start:%d/%m/%Y}."
    else:
        reason = nearest.after
    return NotCovered(reason, nearest)


def law_day(question: Question, book: Rulebook) -> date:
    """Return the day whose law counts: that of receipt, never before the rulebook's first day."""
    if not book.by_receipt or question.received is None:
        return question.on
    return max(min(question.received, question.on), book.start)


def _nearest(on: date, books: list[Rulebook]) -> Rulebook:
    before = [book for book in books if book.end < on]
    return before[-1] if before else books[0]
