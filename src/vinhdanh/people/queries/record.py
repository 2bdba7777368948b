"""The record of one subject, gathered for the eye: everything that was known on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from ..models import (
    BlocResult,
    CollectiveYear,
    Discipline,
    DriveResult,
    Initiative,
    Investigation,
    Judgement,
    Leave,
    MonthsWorked,
    Organisation,
    PartyRating,
    Person,
    Rating,
    RecordCheck,
    Subject,
    Transfer,
    who,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """What is on file about a person or a collective, each part in order of time.

    `checks` holds, for each part that somebody confirmed, the years for which it is complete.
    """

    subject: Subject
    ratings: dict[int, Rating]
    drives: list[DriveResult]
    investigations: list[Investigation]
    judgements: list[Judgement]
    checks: dict[str, set[int]]
    initiatives: list[Initiative] = field(default_factory=list)
    disciplines: list[Discipline] = field(default_factory=list)
    leaves: list[Leave] = field(default_factory=list)
    transfers: list[Transfer] = field(default_factory=list)
    months: dict[int, MonthsWorked] = field(default_factory=dict)
    years: dict[int, CollectiveYear] = field(default_factory=dict)
    blocs: dict[int, BlocResult] = field(default_factory=dict)
    party_ratings: dict[int, PartyRating] = field(default_factory=dict)


def record_of(subject: Subject, on: date) -> Record:
    """Return what was known of a subject by the day. A later decision about the same year replaces the earlier."""
    common = _common(subject, on)
    own = _of_person(subject, on) if isinstance(subject, Person) else _of_collective(subject, on)
    return Record(subject=subject, **common, **own)


def _common(subject: Subject, on: date) -> dict[str, Any]:
    mine = who(subject)
    judged = Judgement.objects.filter(**mine, judged_on__lte=on)
    checks: dict[str, set[int]] = {}
    for row in RecordCheck.objects.filter(**mine, checked_on__lte=on):
        checks.setdefault(row.fact, set()).update(range(row.from_year, row.to_year + 1))
    return {
        "ratings": {row.year: row for row in Rating.objects.filter(**mine, decided_on__lte=on)},
        "drives": list(DriveResult.objects.filter(**mine, known_from__lte=on)),
        "investigations": [_as_known(row, on) for row in Investigation.objects.filter(**mine, opened_on__lte=on)],
        "judgements": list({(row.honour, row.year, row.word): row for row in judged}.values()),
        "checks": checks,
    }


def _as_known(row: Investigation, on: date) -> Investigation:
    """Return an inquiry without the conclusion it had not reached by the day."""
    if row.concluded_on is not None and row.concluded_on > on:
        row.concluded_on, row.result = None, None
    return row


def _of_person(person: Person, on: date) -> dict[str, Any]:
    return {
        "initiatives": list(person.initiatives.filter(Q(known_from__lte=on) | Q(recognised_on__lte=on))),
        "disciplines": list(person.disciplines.filter(decided_on__lte=on)),
        "leaves": list(person.leaves.filter(first_day__lte=on)),
        "transfers": list(person.transfers.filter(moved_on__lte=on)),
        "months": {row.year: row for row in person.months.filter(known_from__lte=on)},
    }


def _of_collective(organisation: Organisation, on: date) -> dict[str, Any]:
    return {
        "years": {row.year: row for row in organisation.years.filter(known_from__lte=on)},
        "blocs": {row.year: row for row in organisation.blocs.filter(known_from__lte=on)},
        "party_ratings": {row.year: row for row in organisation.party_ratings.filter(decided_on__lte=on)},
    }
