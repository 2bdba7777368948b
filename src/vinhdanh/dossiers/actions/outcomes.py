"""What becomes of an appraised dossier: before the council, chosen, sent on, decided, or declined."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.registry.states import Ground

from ..checks import refuse_ballot_skipped, refuse_held_back, refuse_not_lower, refuse_unfit
from ..models import Dossier, Lowering
from ..permissions import may_handle, may_move_on, may_record_count
from ..states import DossierState
from ..verdict import question_of
from .sending import freeze


def put_to_council(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Put an appraised dossier on a council's agenda. What stands on hold or was never overridden stays out."""
    with act(ActKind.PUT_TO_COUNCIL, dossier, by=by) as dossier:
        demand(may_move_on(by, dossier))
        move(dossier, "put_to_council")
        refuse_held_back(dossier, on)
        dossier.save(update_fields=["state"])
    return dossier


def take_back(dossier: Dossier, *, by: Actor, on: date, reason: str) -> Dossier:
    """Take a dossier off the agenda again: the sitting was called off or put off."""
    return _moved(dossier, "take_back", ActKind.TAKE_BACK, by=by, reason=reason)


def lower(dossier: Dossier, honour: str, *, by: Actor, on: date, reason: str) -> Dossier:
    """Ask for a lower form instead, while the council has it before it. What was asked and answered first is kept."""
    with act(ActKind.LOWER, dossier, by=by, reason=reason) as dossier:
        demand(may_move_on(by, dossier))
        if dossier.state != DossierState.BEFORE_COUNCIL:
            raise NotNow(_("Chỉ Hội đồng đang xét mới đề nghị mức thấp hơn."))
        refuse_not_lower(dossier, honour)
        ground = Ground(dossier.ground) if dossier.ground else None
        refuse_unfit(dossier.proposal, dossier.subject, honour, dossier.year, ground)
        insert(Lowering(
            dossier=dossier, honour=dossier.honour, facts=dossier.facts, answer=dossier.answer, digest=dossier.digest,
            reason=reason.strip(), made_on=on, made_by=by.label,
        ))  # fmt: skip
        dossier.honour = honour
        refuse_held_back(dossier, on)
        freeze(dossier, question_of(dossier, on))
        update(dossier)
    return dossier


def record_outcome(dossier: Dossier, *, chosen: bool, by: Actor, on: date, reason: str = "") -> Dossier:
    """Keep what the council chose; a dossier not chosen keeps the reason."""
    demand(may_record_count(by))
    if chosen:
        return _moved(dossier, "choose", ActKind.CHOOSE, by=by, reason=reason)
    return decline(dossier, by=by, on=on, reason=reason)


def pass_on(dossier: Dossier, *, by: Actor, on: date, reason: str) -> Dossier:
    """Bring a dossier straight before the head, where the law asks for no ballot on the honour."""
    with act(ActKind.PASS_ON, dossier, by=by, reason=reason) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "pass_on")
        refuse_held_back(dossier, on)
        refuse_ballot_skipped(dossier, on)
        dossier.save(update_fields=["state"])
    return dossier


def forward(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Keep that a chosen dossier was submitted to the higher level."""
    return _moved(dossier, "forward", ActKind.FORWARD, by=by)


def record_decided(dossier: Dossier, *, by: Actor, on: date, reason: str = "") -> Dossier:
    """Keep that a signed decision gives what the dossier asked for."""
    return _moved(dossier, "decide", ActKind.RECORD_DECIDED, by=by, reason=reason)


def decline(dossier: Dossier, *, by: Actor, on: date, reason: str) -> Dossier:
    """Keep that the dossier is not chosen, with the reason the candidate will read."""
    with act(ActKind.DECLINE, dossier, by=by, reason=reason) as dossier:
        demand(may_move_on(by, dossier))
        move(dossier, "decline")
        if not reason.strip():
            raise Refused(_("Không chọn thì phải nêu lý do để thông báo cho người được đề nghị."))
        dossier.reason = reason.strip()
        dossier.save(update_fields=["state", "reason"])
    return dossier


def _moved(dossier: Dossier, step: str, kind: ActKind, *, by: Actor, reason: str = "") -> Dossier:
    with act(kind, dossier, by=by, reason=reason) as dossier:
        demand(may_move_on(by, dossier))
        move(dossier, step)
        dossier.save(update_fields=["state"])
    return dossier
