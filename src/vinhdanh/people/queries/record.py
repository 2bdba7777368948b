"""The record of one subject, gathered for the eye: everything that was known on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
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
    PartyRating,
    Rating,
    RecordCheck,
    Subject,
    Transfer,
)  # fmt: skip
from .many import by_subject


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
    return records_of([subject], on)[subject]


def records_of(subjects: Collection[Subject], on: date) -> dict[Subject, Record]:
    """Return what was known of many subjects by the day, in as many queries as of one."""
    ratings = by_subject(Rating.objects.filter(decided_on__lte=on), subjects)
    drives = by_subject(DriveResult.objects.filter(known_from__lte=on), subjects)
    inquiries = by_subject(Investigation.objects.filter(opened_on__lte=on), subjects)
    judged = by_subject(Judgement.objects.filter(judged_on__lte=on), subjects)
    checks = by_subject(RecordCheck.objects.filter(checked_on__lte=on), subjects)
    own = _own_parts(subjects, on)
    return {
        subject: Record(
            subject=subject,
            ratings=by_year(ratings[subject]),
            drives=drives[subject],
            investigations=[_as_known(row, on) for row in inquiries[subject]],
            judgements=list({(row.honour, row.year, row.word): row for row in judged[subject]}.values()),
            checks=_checked(checks[subject]),
            **{name: shape(rows[subject]) for name, (rows, shape) in own.items()},
        )
        for subject in subjects
    }


def _own_parts(subjects: Collection[Subject], on: date) -> dict[str, tuple[dict[Subject, list[Any]], Any]]:
    """Return the parts only people or only collectives have: the rows of each subject, and the shape they take."""
    recognised = Q(known_from__lte=on) | Q(recognised_on__lte=on)
    parts = {
        "initiatives": (Initiative.objects.filter(recognised), list),
        "disciplines": (Discipline.objects.filter(decided_on__lte=on), list),
        "leaves": (Leave.objects.filter(first_day__lte=on), list),
        "transfers": (Transfer.objects.filter(moved_on__lte=on), list),
        "months": (MonthsWorked.objects.filter(known_from__lte=on), by_year),
        "years": (CollectiveYear.objects.filter(known_from__lte=on), by_year),
        "blocs": (BlocResult.objects.filter(known_from__lte=on), by_year),
        "party_ratings": (PartyRating.objects.filter(decided_on__lte=on), by_year),
    }
    return {name: (by_subject(rows, subjects), shape) for name, (rows, shape) in parts.items()}


def by_year(rows: Iterable[Any]) -> dict[int, Any]:
    """Return rows by their year; of two of one year the later stands."""
    return {row.year: row for row in rows}


def _checked(rows: Iterable[RecordCheck]) -> dict[str, set[int]]:
    years: dict[str, set[int]] = {}
    for row in rows:
        years.setdefault(row.fact, set()).update(range(row.from_year, row.to_year + 1))
    return years


def _as_known(row: Investigation, on: date) -> Investigation:
    """Return an inquiry without the conclusion it had not reached by the day."""
    if row.concluded_on is not None and row.concluded_on > on:
        row.concluded_on, row.result = None, None
    return row
