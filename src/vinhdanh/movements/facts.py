"""The law's question about a subject, with what registrations add to the register."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from vinhdanh.people.models import Subject
from vinhdanh.people.queries import Tree, by_subject, homes_on
from vinhdanh.registry import facts
from vinhdanh.registry.facts import Asked

from .models import Movement, Registration
from .states import RegistrationState

__all__ = ["Asked", "question_for", "questions_for"]

COUNTED = (RegistrationState.REGISTERED, RegistrationState.ACCEPTED)


def question_for(subject: Subject, *, on: date, work_year: int, honour: str | None = None) -> dict[str, Any]:
    """Return the check question about a subject as known on the day, registration included."""
    asked = Asked(subject, work_year, honour)
    return questions_for([asked], on=on)[asked]


def questions_for(asked: Collection[Asked], *, on: date) -> dict[Asked, dict[str, Any]]:
    """Return the check question about each that is asked; the database is asked as often for many as for one."""
    return facts.questions_for(asked, on=on, registered=registered_for(asked, on))


def registered_for(asked: Collection[Asked], on: date) -> dict[Asked, bool | None]:
    """Say whether each subject registered for emulation in the year asked about; None while that is not known.

    It is not known while a window is still open, nor for years of which no movement is kept.
    """
    subjects = list(dict.fromkeys(one.subject for one in asked))
    counted = Registration.objects.filter(registered_on__lte=on, state__in=COUNTED).select_related("movement")
    rows = by_subject(counted, subjects)
    years = {subject: {row.movement.year for row in registered} for subject, registered in rows.items()}
    windows = _Windows({one.work_year for one in asked}, subjects, on)
    return {one: one.work_year in years[one.subject] or windows.shut_for(one) for one in asked}


class _Windows:
    """Until when each body took registrations in some years, and what stands over whom."""

    def __init__(self, years: set[int], subjects: list[Subject], on: date) -> None:
        self.on, self._tree, self._homes = on, Tree(on), homes_on(subjects, on)
        self._last: dict[tuple[int, int], list[date | None]] = {}
        launched = Movement.objects.filter(year__in=years, launched_on__isnull=False)
        for year, body, last in launched.values_list("year", "organisation_id", "window_to"):
            self._last.setdefault((year, body), []).append(last)

    def shut_for(self, asked: Asked) -> bool | None:
        """Return False where every window over the subject is past: it did not register; else None."""
        over = self._tree.above(self._homes[asked.subject])
        found = [last for body in over for last in self._last.get((asked.work_year, body), ())]
        return False if found and all(last is not None and last < self.on for last in found) else None
