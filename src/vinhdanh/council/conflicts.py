"""Who should not vote on whom, found from what the record says."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.db.models import Q
from django.utils.translation import gettext as _

from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import Person
from vinhdanh.people.queries import homes_on

from .models import Kinship, Question, Seat, Sitting
from .queries import seats_on

# What is read of a question to find its conflicts.
WITH_DOSSIER = ("dossier__person", "dossier__organisation", "dossier__proposal__organisation")


class Conflict(NamedTuple):
    """A seat that should not vote on a question, and why."""

    seat: Seat
    reason: str
    binding: bool = False  # own dossier or kin: without a recusal the ballot does not open


def conflicts_of(question: Question) -> list[Conflict]:
    """Return the conflicts of every seat with the dossier of a question, the plainest reason of each."""
    return conflicts_at(question.sitting, [question])[question.pk]


def conflicts_at(sitting: Sitting, questions: Collection[Question]) -> dict[int, list[Conflict]]:
    """Return the conflicts with each of many questions, by the question's id, in as many queries as with one."""
    seats = list(seats_on(sitting.council, sitting.day))
    ties = _Ties(seats, [question.dossier for question in questions], sitting.day)
    return {question.pk: list(ties.with_dossier(question.dossier)) for question in questions}


class _Ties:
    """What binds those who have a seat, or sit in for one, to those who are proposed."""

    def __init__(self, seats: list[Seat], dossiers: list[Dossier], on: date) -> None:
        self._seats = seats
        voters = {one for seat in seats for one in _who_may_sit(seat)}
        self._homes = homes_on(voters | {dossier.subject for dossier in dossiers}, on)
        self._kin: dict[tuple[int, int], str] = {}
        candidates = [dossier.person_id for dossier in dossiers if dossier.person_id]
        for row in Kinship.objects.filter(Q(person__in=candidates) | Q(kin__in=candidates)):
            self._kin[row.person_id, row.kin_id] = self._kin[row.kin_id, row.person_id] = row.relation

    def with_dossier(self, dossier: Dossier) -> list[Conflict]:
        """Return whose seats are bound to the dossier, and how."""
        found = []
        for seat in self._seats:
            people = _who_may_sit(seat)
            binding = next(filter(None, (self._binding(one, dossier) for one in people)), "")
            reason = binding or next(filter(None, (self._other(one, dossier) for one in people)), "")
            found += [Conflict(seat, reason, bool(binding))] if reason else []
        return found

    def _binding(self, person: Person, dossier: Dossier) -> str:
        if dossier.person_id == person.pk:
            return _("Hồ sơ của chính mình")
        if relation := self._kin.get((person.pk, dossier.person_id or 0)):
            return _("Người thân: {relation}").format(relation=relation)
        return ""

    def _other(self, person: Person, dossier: Dossier) -> str:
        if dossier.proposal.signatory_id == person.pk:
            return _("Người ký tờ trình đề nghị")
        if self._homes[person] & self._homes[dossier.subject]:
            return _("Cùng đơn vị với người, tập thể được đề nghị")
        return ""


def _who_may_sit(seat: Seat) -> list[Person]:
    return [one for one in (seat.person, seat.substitute) if one is not None]
