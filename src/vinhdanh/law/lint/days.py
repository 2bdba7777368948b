"""Days: those on which nothing applies, those on which two things do, and those on which the source is not in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from ..rulebook import Clause, Instrument, Rulebook
from .book import Book, Problem, Siblings

DAY = timedelta(days=1)
OF_OTHER_DAYS = frozenset({"decrees"})  # transitional clauses: a later instrument speaks of earlier days


def day_problems(book: Book) -> Iterator[Problem]:
    """Yield gaps, overlaps, days outside the rulebook's and days without an instrument in force."""
    for siblings in book.siblings():
        yield from _overlaps(book, siblings)
        yield from _gaps(book, siblings)
        for clause in siblings.clauses:
            yield from _outside(book, clause)
            if siblings.name not in OF_OTHER_DAYS:
                yield from _not_in_force(book, clause)
    for parameter in book.read.parameters.values():
        if (parameter.source == "local") == (book.base is not None):
            yield from _not_in_force(book, parameter.clause)


def last_day(clause: Clause, book: Rulebook) -> date:
    """Return the last day on which a clause applies."""
    return min(clause.end or book.end, book.end)


def _overlaps(book: Book, siblings: Siblings) -> Iterator[Problem]:
    """Versions of one clause in a list, the same in id and subject, follow one another: no day has two."""
    versions = zip(siblings.clauses, siblings.subjects, strict=True)
    for (one, subject), (other, same) in combinations(versions, 2):
        shared = max(one.start, other.start)
        crossing = shared <= min(last_day(one, book.read), last_day(other, book.read))
        if crossing and (one.id, subject) == (other.id, same) and _dated(one, other, book.read):
            yield book.problem(other, f"hai bản cùng áp dụng ({siblings.name})", f"ngày {shared:%d/%m/%Y}")


def _dated(one: Clause, other: Clause, book: Rulebook) -> bool:
    """Tell whether one of two clauses is a version with days of its own; two without are two sentences of law."""
    return any((clause.start, last_day(clause, book)) != (book.start, book.end) for clause in (one, other))


def _gaps(book: Book, siblings: Siblings) -> Iterator[Problem]:
    """Where a version ends before the rulebook does, the next day begins another in its list, or it was repealed."""
    for clause in siblings.clauses:
        last = last_day(clause, book.read)
        follows = any(each.start == last + DAY for each in siblings.clauses)
        if last < book.read.end and not follows and book.base is None and not _repealed(book, clause, last + DAY):
            yield book.problem(
                clause, f"hết hiệu lực mà không có gì nối tiếp ({siblings.name})", f"ngày {last + DAY:%d/%m/%Y}"
            )


def _repealed(book: Book, clause: Clause, day: date) -> bool:
    """Tell whether the instrument that is said to have ended a clause took effect on a day."""
    return clause.repealed_by is not None and book.read.instruments[clause.repealed_by].start == day


def _outside(book: Book, clause: Clause) -> Iterator[Problem]:
    for day in (clause.start, clause.end):
        if day is not None and not book.read.start <= day <= book.read.end:
            yield book.problem(clause, "có ngày nằm ngoài thời gian của bộ luật", f"ngày {day:%d/%m/%Y}")


def _not_in_force(book: Book, clause: Clause) -> Iterator[Problem]:
    """On each day of a clause one of the instruments it cites must be in force."""
    cited = [book.read.instruments[cite.instrument] for cite in clause.cites]
    day = _first_uncovered(cited, clause.start, last_day(clause, book.read))
    if day is not None:
        names = ", ".join(item.number for item in cited)
        yield book.problem(clause, f"văn bản dẫn chiếu ({names}) không có hiệu lực", f"ngày {day:%d/%m/%Y}")


def _first_uncovered(cited: list[Instrument], first: date, last: date) -> date | None:
    day = first
    while day <= last:
        covering = [item for item in cited if item.in_force(day)]
        if not covering:
            return day
        if any(item.end is None for item in covering):
            return None
        day = max(item.end for item in covering if item.end) + DAY
    return None
