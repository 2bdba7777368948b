"""What people and organisations are called on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from vinhdanh.people.models import Organisation, OrganisationName, Subject
from vinhdanh.people.queries import names_on

Names = dict[int, OrganisationName]


def names_of(rows: Iterable[Any], on: date) -> Names:
    """Return what the organisations that some rows are about are called on the day, in one query."""
    return names_on({row.organisation_id for row in rows if row.organisation_id}, on)


def name_in(subject: Subject, names: Names) -> str:
    """Return what a subject is called on the day the names are of."""
    if isinstance(subject, Organisation):
        return names[subject.pk].name if subject.pk in names else str(subject)
    return subject.full_name
