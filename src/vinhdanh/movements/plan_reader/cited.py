"""A number with what has been found around it, and what neighbours in a list share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .dates import Day
from .issuers import Issuer, fits
from .numbers import Number
from .sentences import Sentences

_AND = ("", "và", "các", "và các")
_ANY = (*_AND, "cùng", "hoặc")
_SAME_DAY = re.compile(r"(?i)(?<!\w)cùng (?:ngày|thời điểm)(?!\w)")
_NEAR = 200


@dataclass(slots=True)
class Context:
    """The text being read, and what the whole of it tells about place and day."""

    text: str
    canon: str
    sentences: Sentences
    province: str | None = None
    on: str | None = None


@dataclass(slots=True)
class Citation:
    """One number and what has been found around it; bounds are those of its neighbours and its sentence."""

    number: Number
    left: int
    right: int
    start: int = 0
    end: int = 0
    word: str | None = None
    owner: Issuer | None = None
    day: Day | None = None
    issuer: str | None = None
    place: str | None = None
    inferred: bool = False


def share(canon: str, cited: Sequence[Citation]) -> None:
    """Let citations in a list share what is said once: issuer and day, after the last or before the first."""
    pairs = list(pairwise(cited))
    for one, other in pairs:
        between = canon[one.end : other.start]
        if _joiner(between) in _ANY:
            _forward(one, other)
        told = f"{between[-_NEAR:]} {canon[other.number.end : other.number.end + len(' cùng ngày') + 2]}"
        if other.day is None and one.day and _SAME_DAY.search(told):
            other.day = one.day
    for one, other in reversed(pairs):
        if _joiner(canon[one.end : other.start]) in _AND:
            _backward(canon, one, other)


def _joiner(between: str) -> str:
    return between.strip(" ,;\n")


def _forward(one: Citation, other: Citation) -> None:
    if other.issuer is None and one.issuer and fits(one.issuer, other.number.body):
        other.issuer = one.issuer
    if other.day is None and one.day and one.day.end <= one.start:
        other.day = one.day


def _backward(canon: str, one: Citation, other: Citation) -> None:
    """Give what stands after the last of a list to the one before: the day only if the list is plainly of that day."""
    if one.number.body != other.number.body:
        return
    if one.issuer is None and other.issuer and fits(other.issuer, one.number.body):
        one.issuer = other.issuer
    of_one_day = other.word is None or (other.day and _SAME_DAY.search(canon, other.number.end, other.day.end))
    if one.day is None and other.day and of_one_day:
        one.day = other.day
