"""Before the ballot opens: what was put on the agenda, or who was to count, taken back; a lower form asked for."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, lock, remove
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.dossiers.actions import lower, take_back

from ..checks import refuse_unless
from ..models import Question, Sitting, Teller
from ..permissions import may_keep
from ..states import SittingState


def take_off(question: Question, *, by: Actor, on: date, reason: str) -> Sitting:
    """Take a dossier off the agenda; it waits as appraised for another sitting."""
    with act(ActKind.TAKE_QUESTION_OFF, question.sitting, by=by, reason=f"{question.dossier}. {reason}") as sitting:
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.CALLED)
        if not reason.strip():
            raise Refused(_("Rút hồ sơ khỏi chương trình phải nêu lý do."))
        take_back(question.dossier, by=by, on=on, reason=reason)
        question.recusals.all().delete()
        remove(question)
    return sitting


def lower_question(question: Question, honour: str, *, by: Actor, on: date, reason: str) -> Question:
    """Let the council vote on a lower form than the dossier asked for."""
    with transaction.atomic():
        held = lock(question.sitting)
        demand(may_keep(by, held))
        refuse_unless(held, SittingState.CALLED)
        lower(question.dossier, honour, by=by, on=on, reason=reason)
    return question


def dismiss_teller(teller: Teller, *, by: Actor, on: date, reason: str) -> Sitting:
    """Let somebody not count after all; no paper is sealed yet, so the others only move up."""
    with act(ActKind.DISMISS_TELLER, teller.sitting, by=by, reason=f"{teller}. {reason}") as sitting:
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.CALLED)
        if not reason.strip():
            raise Refused(_("Thôi cử người kiểm phiếu phải nêu lý do."))
        remove(teller)
        for place, row in enumerate(sitting.tellers.order_by("place"), start=1):
            row.place = place
            row.save(update_fields=["place"])
    return sitting
