"""What was found for one rule, and the tree of such findings that makes a verdict explain itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .answers import CODES, Answer
from .years import years_of

if TYPE_CHECKING:
    from .rulebook import Rule

Window = tuple[int, int, int, int]  # masks: the window that counts, yes, no, unknown


class Found(NamedTuple):
    """The answer of one test, with the fact it rests on."""

    answer: Answer
    found: str
    needed: str
    todo: str = ""
    missing: tuple[str, ...] = ()
    years: Window | None = None
    parts: tuple[Part, ...] = ()


class Part(NamedTuple):
    """One step inside a test that has several: a ladder's base award, its run of years, its counts."""

    text: str
    found: Found


class Finding:
    """The answer of one rule. `found` is None for an *all* or *any*, whose children speak."""

    __slots__ = ("_record", "answer", "children", "found", "missing", "rule")

    def __init__(self, rule: Rule, answer: Answer, found: Found | None, children: tuple[Finding, ...]) -> None:
        self.rule = rule
        self.answer = answer
        self.found = found
        self.children = children
        self.missing = _missing(answer, found, children)
        self._record: dict[str, Any] | None = None

    def grades(self) -> set[str]:
        """Return the grades of the sources this answer leans on."""
        leaning = {self.rule.clause.grade} if self.found is not None else set()
        for child in self.decisive():
            leaning |= child.grades()
        return leaning

    def decisive(self) -> tuple[Finding, ...]:
        """Return the children that made the answer what it is; all of them when none stands out."""
        same = tuple(child for child in self.children if child.answer is self.answer)
        return same or self.children

    def as_record(self) -> dict[str, Any]:
        """Return the finding as JSON-ready data; made once, and shared where a rule stands in several standards."""
        if self._record is None:
            found = self.found or NOTHING
            self._record = {
                **self.rule.words, "answer": CODES[self.answer], "found": found.found, "needed": found.needed,
                "todo": found.todo, "missing": list(self.missing), "years": window_record(found.years),
                "criteria": [child.as_record() for child in self.children]
                or [part_record(part, self.rule.words) for part in found.parts],
            }  # fmt: skip
            if found.parts:
                self._record["op"] = "all"
        return self._record


NOTHING = Found(Answer.MET, "", "")


def _missing(answer: Answer, found: Found | None, children: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return the facts that are missing and would decide, without repetition."""
    if answer is not Answer.UNKNOWN:
        return ()
    if found is not None:
        return found.missing
    return tuple(dict.fromkeys(name for child in children for name in child.missing))


def part_record(part: Part, words: Mapping[str, Any]) -> dict[str, Any]:
    """Return one step of a test in the form of a finding; it has no id of its own."""
    found = part.found
    return {
        **words, "id": None, "role": "criterion", "text": part.text, "op": None, "answer": CODES[found.answer],
        "found": found.found, "needed": found.needed, "todo": found.todo, "missing": list(found.missing),
        "years": window_record(found.years), "criteria": [],
    }  # fmt: skip


def window_record(window: Window | None) -> dict[str, Any] | None:
    """Return a window of years as lists a screen can draw."""
    if window is None:
        return None
    counted, yes, no, unknown = (years_of(mask) for mask in window)
    edge = [counted[0], counted[-1]] if counted else None
    return {"window": edge, "yes": yes, "no": no, "unknown": unknown}
