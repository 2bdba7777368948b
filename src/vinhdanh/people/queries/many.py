"""The rows of many subjects, asked for once."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from ..models import Organisation, Subject

Row = TypeVar("Row", bound=Model)
Whom = TypeVar("Whom", bound=Subject)


def by_subject(rows: QuerySet[Row], subjects: Collection[Whom]) -> dict[Whom, list[Row]]:
    """Return which of the rows are about each subject, in the order they were asked for.

    Rows are about a `person`, an `organisation`, or one of both; a subject of the other kind has none.
    """
    mine = {(column_of(subject), subject.pk): subject for subject in subjects}
    columns = [name for name in ("person", "organisation") if hasattr(rows.model, f"{name}_id")]
    wanted = {column: [pk for name, pk in mine if name == column] for column in columns}
    about = Q()
    for column, keys in wanted.items():
        about |= Q(**{f"{column}__in": keys}) if keys else Q()
    found: dict[Whom, list[Row]] = {subject: [] for subject in subjects}
    for row in rows.filter(about) if any(wanted.values()) else ():
        key = next((name, pk) for name in columns if (pk := getattr(row, f"{name}_id")) is not None)
        found[mine[key]].append(row)
    return found


def column_of(subject: Subject) -> str:
    """Return the column in which rows name such a subject."""
    return "organisation" if isinstance(subject, Organisation) else "person"
