"""Finds a rule by its id or citation, for a page that shows where a verdict comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .library import rulebooks
from .rulebook import Clause, Rule, Rulebook


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule as a reader meets it: its words, its address, its days and how well its source was read."""

    id: str
    text: str
    cite: str
    citation: str
    grade: str
    rulebook: str
    first: date
    last: date
    asked_by: tuple[str, ...]


def rule_text(code: str, rulebook: str | None = None) -> RuleText | None:
    """Return the rule with an id or a citation (`CSTDCS-b`, `L22 Đ24k1a`), or None when no rulebook has it.

    With `rulebook` only that one is searched; else the newest that has it answers.
    """
    for book in reversed(rulebooks()):
        if rulebook is not None and book.code != rulebook:
            continue
        hits = [(honour, clause) for honour, clause in _clauses(book) if code in (clause.id, clause.cite)]
        if hits:
            clause = hits[0][1]
            asked_by = tuple(dict.fromkeys(honour for honour, _ in hits if honour))
            return RuleText(
                clause.id, clause.text, clause.cite, clause.citation, clause.grade, book.code,
                max(clause.start, book.start), min(clause.end or book.end, book.end), asked_by,
            )  # fmt: skip
    return None


def rules_of(book: Rulebook, honour: str, subject: str) -> list[Clause]:
    """Return the clauses of one standard, in reading order."""
    return list(_under(book.whole.get((honour, subject), ())))


def _clauses(book: Rulebook) -> Iterator[tuple[str, Clause]]:
    for (honour, _), rules in book.whole.items():
        yield from ((honour, clause) for clause in _under(rules))
    for table in book.tables.values():
        yield from (("", clause) for clause in table)


def _under(rules: Iterable[Rule]) -> Iterator[Clause]:
    for rule in rules:
        yield rule.clause
        yield from _under(rule.children)
