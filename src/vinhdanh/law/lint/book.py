"""One rulebook as the linter sees it: what was read, and the text it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from ..library import rulebooks
from ..local import every_rule, extends, overlay, with_local
from ..reader import Reader
from ..rulebook import Clause, Rule, Rulebook
from ..text import decode


@dataclass(frozen=True)
class Problem:
    """Something wrong in a rulebook: where, what, and an example that shows it."""

    file: str
    line: int
    what: str
    witness: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}" + (f"; ví dụ: {self.witness}" if self.witness else "")


@dataclass(frozen=True)
class Siblings:
    """Clauses that stand in one list, what the list is called, and of each what it applies to."""

    name: str
    clauses: tuple[Clause, ...]
    subjects: tuple[Any, ...]


@dataclass(frozen=True)
class Book:
    """A rulebook to look into. `base` is the national one under a local regulation."""

    folder: Any
    read: Rulebook
    base: Rulebook | None

    @property
    def books(self) -> tuple[Rulebook, ...]:
        """Return the rulebooks by which the cases of the folder are judged, this one among them."""
        return tuple(self.read if book.code == self.read.code else book for book in rulebooks())

    @cached_property
    def _national(self) -> frozenset[int]:
        if self.base is None:
            return frozenset()
        return frozenset(id(rule.clause) for rules in self.base.whole.values() for rule in every_rule(rules))

    def owns(self, rule: Rule) -> bool:
        """Tell whether a rule is written in this folder."""
        return id(rule.clause) not in self._national

    def top_rules(self) -> list[tuple[str, tuple[Rule, ...]]]:
        """Return each standard with its own rules, then the rules for every honour."""
        lists = [(key[0], tuple(filter(self.owns, rules))) for key, rules in self.read.standards.items()]
        common = {
            rule: None
            for key, rules in self.read.whole.items()
            for rule in rules[len(self.read.standards[key]) :]
            if self.owns(rule)
        }
        return [*lists, ("common.yaml", tuple(common))]

    def rules(self) -> list[Rule]:
        """Return every rule written in this folder, once."""
        found = {rule: None for _, rules in self.top_rules() for rule in every_rule(rules) if self.owns(rule)}
        return list(found)

    def tables(self) -> dict[str, tuple[Clause, ...]]:
        """Return the tables written in this folder."""
        return dict(self.read.tables) if self.base is None else {}

    def siblings(self) -> Iterator[Siblings]:
        """Yield the clauses that stand together: a standard, the limbs of a rule, a table."""
        for name, rules in self.top_rules():
            yield _of_rules(name, rules)
        for rule in self.rules():
            if rule.children:
                yield _of_rules(rule.clause.id, tuple(filter(self.owns, rule.children)))
        for name, clauses in self.tables().items():
            yield Siblings(name, clauses, tuple(_applied_to(clause.data) for clause in clauses))

    def problem(self, clause: Clause, what: str, witness: str) -> Problem:
        """Return a problem at the place of a clause."""
        return Problem(f"{self.folder.name}/{clause.file}", self._line(clause), f"{clause.id}: {what}", witness)

    def _line(self, clause: Clause) -> int:
        """Return the line on which a clause's words stand; 0 when they are broken over lines."""
        lines = decode((self.folder / clause.file).read_bytes()).split("\n")
        return next((number for number, line in enumerate(lines, 1) if clause.text in line), 0)


def _of_rules(name: str, rules: tuple[Rule, ...]) -> Siblings:
    subjects = tuple((rule.op, rule.predicate, _applied_to(rule.params)) for rule in rules)
    return Siblings(name, tuple(rule.clause for rule in rules), subjects)


def _applied_to(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a clause is about, without the figures it fixes: two versions may differ in those."""
    return {
        key: value for key, value in data.items() if isinstance(value, bool) or not isinstance(value, int | Decimal)
    }


def open_book(folder: Any) -> Book:
    """Read a folder, national or local. Raise BadRulebook."""
    code = extends(folder)
    if code is None:
        return Book(folder, Reader(folder).read(), None)
    base = next((book for book in rulebooks() if book.code == code), None)
    read = with_local(rulebooks(), folder)[0] if base is None else overlay(base, folder)
    return Book(folder, read, base)
