"""What a rulebook is: instruments with their days, standards as trees of rules, and tables of clauses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from .citation import Citation

if TYPE_CHECKING:
    from .career import Career
    from .finding import Found

GRADES = ("verified", "supported", "unverified")
MEETS = "meets"  # the rule that asks for another honour's standard
ROLES = ("criterion", "exclusion", "hold", "note")


@dataclass(frozen=True, slots=True)
class Honour:
    """A title or a commendation of the catalogue."""

    code: str
    name: str
    name_en: str
    kind: str
    subjects: tuple[str, ...]
    level: str
    rank: int
    state_level: str | None = None
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, decree or circular and the days on which it is in force."""

    code: str
    number: str
    name: str
    short: str
    start: date
    end: date | None
    read: str

    def in_force(self, on: date) -> bool:
        """Tell whether the instrument is in force on a day."""
        return self.start <= on and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of law with its address and grade, and what it fixes as data.

    `repealed_by` names the instrument that ended it where nothing took its place.
    """

    id: str
    text: str
    cites: tuple[Citation, ...]
    citation: str
    grade: str
    start: date
    end: date | None
    data: Mapping[str, Any]
    file: str = ""
    repealed_by: str | None = None

    def in_force(self, on: date) -> bool:
        """Tell whether the clause applies on a day."""
        return self.start <= on and (self.end is None or on <= self.end)

    @property
    def cite(self) -> str:
        """Return the short form of the citations."""
        return "; ".join(str(cite) for cite in self.cites)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One node of a standard: a test of one fact, or *all* / *any* of other rules."""

    clause: Clause
    role: str
    op: str | None
    children: tuple[Rule, ...]
    judge: Callable[[Career], Found] | None
    predicate: str | None = None
    params: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Any] = field(default_factory=dict)
    parameters: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Keep what never changes: the words of a finding's record, and the parameters asked for here and below."""
        clause = self.clause
        words = {
            "id": clause.id, "role": self.role, "text": clause.text, "cite": clause.cite,
            "citation": clause.citation, "grade": clause.grade, "op": self.op,
        }  # fmt: skip
        own = (value[1:] for value in self.params.values() if isinstance(value, str) and value.startswith("$"))
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "parameters", frozenset(own).union(*(child.parameters for child in self.children)))


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure that ministries and provinces set; the default applies where they have not.

    `before` is the national figure, for the days on which a local regulation is not in force.
    """

    clause: Clause
    default: Any
    shape: str
    stricter: str | None
    source: str = "default"
    before: Parameter | None = None


@dataclass(frozen=True)
class Rulebook:
    """The law of one regime, whole, as it stands in its files.

    `standards` are an honour's own rules; `whole` adds what holds for every honour.
    """

    code: str
    name: str
    start: date
    end: date
    after: str
    by_receipt: bool
    instruments: Mapping[str, Instrument]
    standards: Mapping[tuple[str, str], tuple[Rule, ...]]
    whole: Mapping[tuple[str, str], tuple[Rule, ...]]
    parameters: Mapping[str, Parameter]
    tables: Mapping[str, tuple[Clause, ...]]
    digest: str

    def clauses(self, table: str, on: date) -> list[Clause]:
        """Return the clauses of a table that apply on a day, in the order of the file."""
        return [clause for clause in self.tables.get(table, ()) if clause.in_force(on)]

    def parameter(self, code: str, on: date) -> Parameter:
        """Return the parameter that applies on a day. Raise KeyError when the rulebook has none of that code."""
        found = self.parameters[code]
        while found.before is not None and not found.clause.in_force(on):
            found = found.before
        return found

    def local(self, name: str, on: date) -> Any:
        """Return what a local regulation in force on a day says under a name; None when it says nothing."""
        found = self.parameters.get(name)
        if found is None or found.source != "local" or not found.clause.in_force(on):
            return None
        return found.default

    def in_force(self, on: date) -> list[Instrument]:
        """Return the instruments in force on a day."""
        return [found for found in self.instruments.values() if found.in_force(on)]
