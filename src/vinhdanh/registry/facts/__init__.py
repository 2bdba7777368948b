"""Database rows to the question the law is asked with, as they stood on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from vinhdanh.people.models import Person, Subject, kind_of
from vinhdanh.people.queries import record_of

from .collective import collective_facts
from .person import person_facts
from .told import common_facts


def question_for(
    subject: Subject, *, on: date, work_year: int, honour: str | None = None, registered: bool | None = None
) -> dict[str, Any]:
    """Return the check question about a subject, holding what was known by the day and nothing else.

    A fact nobody knows is left out; one known to be none is given as an empty list. `registered`
    is told by the caller: registrations are kept above the register.
    """
    facts = _facts(subject, on, work_year, honour)
    if registered is not None:
        facts["registered"] = registered
    question: dict[str, Any] = {
        "on": on.isoformat(), "work_year": work_year, "kind": "check",
        "subject": kind_of(subject), "facts": facts,
    }  # fmt: skip
    if honour:
        question["honour"] = honour
    return question


def _facts(subject: Subject, on: date, work_year: int, honour: str | None) -> dict[str, Any]:
    if isinstance(subject, Person):
        return person_facts(subject, on, work_year, honour)
    if kind_of(subject) == "household":
        return common_facts(subject, record_of(subject, on), on, work_year, honour)
    return collective_facts(subject, on, work_year, honour)
