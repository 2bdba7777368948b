"""Who should not vote on whom, found from what the record says."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import Q
from django.utils.translation import gettext as _

from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import Post
from vinhdanh.people.queries import homes_of, in_force

from .models import Kinship, Question, Seat
from .queries import seats_on


class Conflict(NamedTuple):
    """A seat that should not vote on a question, and why."""

    seat: Seat
    reason: str


def conflicts_of(question: Question) -> list[Conflict]:
    """Return the conflicts of every seat with the dossier of a question, the plainest reason of each."""
    sitting = question.sitting
    found = []
    for seat in seats_on(sitting.council, sitting.day):
        people = {seat.person_id, seat.substitute_id} - {None}
        reason = next((text for pk in people if (text := _reason(int(pk or 0), question.dossier, sitting.day))), "")
        if reason:
            found.append(Conflict(seat, reason))
    return found


def _reason(person: int, dossier: Dossier, on: date) -> str:
    if dossier.person_id == person:
        return _("Hồ sơ của chính mình")
    if dossier.person_id and (kin := _kin(person, dossier.person_id)):
        return _("Người thân: {relation}").format(relation=kin.relation)
    if dossier.proposal.signatory_id == person:
        return _("Người ký tờ trình đề nghị")
    if _shares_unit(person, dossier, on):
        return _("Cùng đơn vị với người, tập thể được đề nghị")
    return ""


def _kin(person: int, other: int) -> Kinship | None:
    return Kinship.objects.filter(Q(person=person, kin=other) | Q(person=other, kin=person)).first()


def _shares_unit(person: int, dossier: Dossier, on: date) -> bool:
    homes = homes_of(dossier.subject, on)
    return Post.objects.filter(in_force(on), person=person, organisation__in=homes).exists()
