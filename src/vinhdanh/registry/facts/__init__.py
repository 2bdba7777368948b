"""Database rows to the questions the law is asked with, as they stood on a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from vinhdanh.people.models import Person, kind_of

from .collective import collective_facts
from .known import Asked, Known
from .person import person_facts
from .told import common_facts

__all__ = ["Asked", "questions_for"]


def questions_for(
    asked: Collection[Asked], *, on: date, registered: Mapping[Asked, bool | None] | None = None
) -> dict[Asked, dict[str, Any]]:
    """Return the check question about each that is asked, holding what was known by the day and nothing else.

    A fact nobody knows is left out; one known to be none is given as an empty list. `registered`
    is told by the caller: registrations are kept above the register. However many are asked about,
    the database is asked as often.
    """
    known = Known(asked, on)
    told = {one: {"registered": answer} for one, answer in (registered or {}).items() if answer is not None}
    return {one: _question(one, on, _facts(one, known) | told.get(one, {})) for one in asked}


def _question(asked: Asked, on: date, facts: dict[str, Any]) -> dict[str, Any]:
    question: dict[str, Any] = {
        "on": on.isoformat(), "work_year": asked.work_year, "kind": "check",
        "subject": kind_of(asked.subject), "facts": facts,
    }  # fmt: skip
    return question | ({"honour": asked.honour} if asked.honour else {})


def _facts(asked: Asked, known: Known) -> dict[str, Any]:
    if isinstance(asked.subject, Person):
        return person_facts(asked.subject, asked, known)
    if kind_of(asked.subject) == "household":
        return common_facts(asked, known)
    return collective_facts(asked.subject, asked, known)
