"""The four answers of the law and their algebra.

`unknown` outweighs `for_people`: a missing fact must be brought before people are asked to judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Answer(IntEnum):
    """Ordered so that the conjunction of several answers is the smallest of them."""

    NOT_MET = 0
    UNKNOWN = 1
    FOR_PEOPLE = 2
    MET = 3

    @property
    def code(self) -> str:
        """Return the word used in JSON."""
        return CODES[self]


CODES = {
    Answer.NOT_MET: "not_met",
    Answer.UNKNOWN: "unknown",
    Answer.FOR_PEOPLE: "for_people",
    Answer.MET: "met",
}
# In an any, a limb whose fact is missing may still decide by itself; a judgement comes after it.
ANY_RANK = (0, 2, 1, 3)


def all_of(answers: Iterable[Answer]) -> Answer:
    """Return the answer of a conjunction; an empty one is met."""
    return min(answers, default=Answer.MET)


def any_of(answers: Iterable[Answer]) -> Answer:
    """Return the answer of a disjunction; an empty one is not met."""
    return max(answers, key=ANY_RANK.__getitem__, default=Answer.NOT_MET)


def at_least(needed: int, certain: int, possible: int) -> Answer:
    """Judge a count of which `certain` are proved and at most `possible` can be."""
    if certain >= needed:
        return Answer.MET
    return Answer.UNKNOWN if possible >= needed else Answer.NOT_MET
