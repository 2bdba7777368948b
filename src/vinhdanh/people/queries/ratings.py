"""The ratings of many subjects in one year, as they stood on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..models import Rating


def ratings_of_people(people: Iterable[int], year: int, on: date) -> dict[int, Rating]:
    """Return the rating that stands for each person by id; a later decision replaces an earlier one."""
    rows = Rating.objects.filter(person__in=list(people), year=year, decided_on__lte=on)
    return {row.person_id: row for row in rows.order_by("decided_on", "id") if row.person_id}


def ratings_of_bodies(organisations: Iterable[int], year: int, on: date) -> dict[int, Rating]:
    """Return the rating that stands for each organisation by id."""
    rows = Rating.objects.filter(organisation__in=list(organisations), year=year, decided_on__lte=on)
    return {row.organisation_id: row for row in rows.order_by("decided_on", "id") if row.organisation_id}
