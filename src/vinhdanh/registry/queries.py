"""Who holds which honour, as it stood on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from vinhdanh.core.actors import Actor
from vinhdanh.core.vietnamese import fold
from vinhdanh.people.models import OrganisationName, Subject, who
from vinhdanh.people.queries import organisations_visible_to, people_visible_to

from .models import HonourRecord


def standing(on: date) -> Q:
    """Return the condition that an honour was decided by the day and not revoked by then."""
    return Q(decided_on__lte=on) & (Q(revoked_on__isnull=True) | Q(revoked_on__gt=on))


def honours_of(subject: Subject, on: date) -> QuerySet[HonourRecord]:
    """Return the honours of a subject known by the day, revoked ones included, the latest year first."""
    return HonourRecord.objects.filter(decided_on__lte=on, **who(subject)).order_by("-year", "honour")


def holders_of(honour: str, year: int, on: date) -> QuerySet[HonourRecord]:
    """Return who holds an honour for a year on the day."""
    return HonourRecord.objects.filter(standing(on), honour=honour, year=year)


def found(rows: QuerySet[HonourRecord], text: str) -> QuerySet[HonourRecord]:
    """Return the honours of whom or by what the text names: a person, a body, the number of a decision.

    Names are found with and without their marks.
    """
    sought = fold(text)
    if not sought:
        return rows
    names = OrganisationName.objects.values_list("organisation_id", "name", "short_name")
    bodies = {pk for pk, name, short in names if sought in fold(name) or sought in fold(short)}
    # SQLite tells only the letters of English great from small: a number is asked for as typed and in capitals.
    number = Q(number__icontains=text.strip()) | Q(number__icontains=text.strip().upper())
    return rows.filter(Q(person__search_key__contains=sought) | Q(organisation__in=bodies) | number)


def honours_visible_to(actor: Actor, on: date) -> QuerySet[HonourRecord]:
    """Return the honours, known by the day, of everyone and everything whose record the actor may see."""
    people = people_visible_to(actor, on).values("pk")
    organisations = organisations_visible_to(actor, on).values("pk")
    return HonourRecord.objects.filter(Q(person__in=people) | Q(organisation__in=organisations), decided_on__lte=on)
