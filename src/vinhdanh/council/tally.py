"""Counting: what each way of voting brought, and what the law says to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from vinhdanh.law import ask_about

from .states import Choice


class Votes(NamedTuple):
    """Yes, no and blank of one way of voting."""

    agree: int = 0
    against: int = 0
    blank: int = 0

    @property
    def total(self) -> int:
        """Return how many papers that is."""
        return self.agree + self.against + self.blank

    def plus(self, other: Votes) -> Votes:
        """Return both together."""
        return Votes(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


def votes_of(choices: Iterable[str]) -> Votes:
    """Count choices; what is none of the three is counted as blank."""
    counts = Counter(choice if choice in Choice.values else Choice.BLANK.value for choice in choices)
    return Votes(counts[Choice.AGREE], counts[Choice.AGAINST], counts[Choice.BLANK])


def figures(*, members: int, present: int, sat: Votes, written: Votes, secret: bool) -> dict[str, Any]:
    """Return the facts of a vote in the words the law is asked in; of those present and, apart, of the absent."""
    return {
        "members": members, "present": present, "agree": sat.agree, "against": sat.against,
        "written_agree": written.agree, "secret": secret, "held": True,
    }  # fmt: skip


def vote_answer(
    honour: str, subject: str, facts: Mapping[str, Any], *, on: date, year: int, percent: Decimal | None
) -> dict[str, Any]:
    """Return what the law says to a vote; `percent` is the share the council's own regulation asks for."""
    local = {"local": {"ballot_percent": percent}} if percent is not None else {}
    told = {"ask": "vote", **facts, **local}
    return ask_about("ballot", told, on=on, year=year, honour=honour, subject=subject)


def quorum_answer(members: int, present: int, *, on: date, year: int) -> dict[str, Any]:
    """Return whether so many present make a sitting."""
    return ask_about("ballot", {"ask": "quorum", "members": members, "present": present}, on=on, year=year)
