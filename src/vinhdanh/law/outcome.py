"""What a question other than a check is answered with, before it becomes JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from .question import Question
from .rulebook import Clause, Rulebook


@dataclass(frozen=True, slots=True)
class Setting:
    """The law as it stands for one question: the rulebook and the day whose law counts."""

    question: Question
    book: Rulebook
    day: date

    def clauses(self, table: str) -> list[Clause]:
        """Return the clauses of a table in force for this question."""
        return self.book.clauses(table, self.day)

    def local(self, name: str, default: Any = None) -> Any:
        """Return what the ministry or province set, by the question or by its regulation."""
        given = self.question.facts.get("local", {}).get(name, self.book.local(name, self.day))
        return default if given is None else given


@dataclass(frozen=True, slots=True)
class Outcome:
    """The word, the figure, and the clauses they rest on; the first clause decided.

    `found`, `needed` and `todo` speak to a person; `missing` names facts, papers or `local.x`.
    """

    verdict: str
    clauses: tuple[Clause, ...]
    value: Any = None
    found: str = ""
    needed: str = ""
    todo: str = ""
    missing: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    parameters: tuple[dict[str, Any], ...] = ()
    criterion: str | None = None
