"""The law's question about a subject, with what registrations add to the register."""

from __future__ import annotations

from datetime import date
from typing import Any

from vinhdanh.people.models import Organisation, Subject
from vinhdanh.people.queries import homes_of, ids_above
from vinhdanh.registry import facts

from .models import Movement
from .queries import registrations_of
from .states import RegistrationState

COUNTED = (RegistrationState.REGISTERED, RegistrationState.ACCEPTED)


def question_for(subject: Subject, *, on: date, work_year: int, honour: str | None = None) -> dict[str, Any]:
    """Return the check question about a subject as known on the day, registration included."""
    registered = is_registered(subject, on=on, work_year=work_year)
    return facts.question_for(subject, on=on, work_year=work_year, honour=honour, registered=registered)


def is_registered(subject: Subject, *, on: date, work_year: int) -> bool | None:
    """Say whether the subject registered for emulation that year; None while that is not known.

    It is not known while a window is still open, nor for years of which no movement is kept.
    """
    if registrations_of(subject, on).filter(movement__year=work_year, state__in=COUNTED).exists():
        return True
    over = ids_above({subject.pk} if isinstance(subject, Organisation) else homes_of(subject, on), on)
    launched = Movement.objects.filter(year=work_year, organisation__in=over, launched_on__isnull=False)
    windows = list(launched.values_list("window_to", flat=True))
    return False if windows and all(last is not None and last < on for last in windows) else None
