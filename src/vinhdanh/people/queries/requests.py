"""What people ask to be put right in their records."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from vinhdanh.core.actors import Actor, Role

from ..models import CorrectionRequest, Person
from ..states import RequestState
from .actors import people_visible_to


def requests_to_answer(actor: Actor, on: date) -> QuerySet[CorrectionRequest]:
    """Return the requests that wait for the officer of those who asked."""
    if not actor.has_role(Role.OFFICER):
        return CorrectionRequest.objects.none()
    rows = CorrectionRequest.objects.filter(state=RequestState.ASKED, person__in=people_visible_to(actor, on))
    return rows.exclude(person=actor.person_id or 0).select_related("person")


def requests_of(person: Person) -> QuerySet[CorrectionRequest]:
    """Return everything somebody asked to be put right, the latest first."""
    return CorrectionRequest.objects.filter(person=person)


def requests_open(person: Person) -> QuerySet[CorrectionRequest]:
    """Return the requests of somebody that wait for an answer."""
    return CorrectionRequest.objects.filter(person=person, state=RequestState.ASKED)
