"""Dossiers on their way between the unit and the body that appraises them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.law import ask_one

from ..checks import STOPPING, refuse_faulty, refuse_faulty_proposal
from ..models import Dossier, Flag, Override, Proposal
from ..permissions import may_draft, may_handle
from ..states import DossierPart, DossierState
from ..verdict import question_of, verdict_now
from .drafting import refuse_sent


def send(proposal: Proposal, *, by: Actor, on: date) -> Proposal:
    """Send a proposal with all its drafts, each frozen as it stands. One fault anywhere, and nothing is sent."""
    with act(ActKind.SEND_PROPOSAL, proposal, by=by) as proposal:
        demand(may_draft(by, proposal))
        refuse_sent(proposal)
        refuse_faulty_proposal(proposal, on)
        proposal.sent_on = on
        proposal.save(update_fields=["sent_on"])
        for dossier in proposal.dossiers.filter(state=DossierState.DRAFT):
            submit(dossier, by=by, on=on)
        text = _("{unit} gửi tờ trình {number}: {title}.")
        text = text.format(unit=proposal.organisation, number=proposal.number, title=proposal.title)
        notify("proposal_sent", proposal, text, organisation_id=proposal.to_id)
    return proposal


def submit(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Send a dossier, alone when it was returned or recalled. The facts and the law's answer are kept with it.

    A doubtful or unlawful dossier may still be sent: the answer travels with it, and people decide.
    """
    with act(ActKind.SUBMIT, dossier, by=by) as dossier:
        demand(may_draft(by, dossier.proposal))
        move(dossier, "submit")
        if dossier.proposal.sent_on is None:
            raise NotNow(_("Hồ sơ gửi cùng tờ trình; hãy gửi tờ trình."))
        question = question_of(dossier, on)
        refuse_faulty(dossier, on, question)
        freeze(dossier, question)
        dossier.submitted_on = on
        dossier.save(update_fields=["state", "submitted_on", "facts", "answer", "digest"])
        dossier.flags.filter(cleared_on__isnull=True).update(cleared_on=on)
    return dossier


def freeze(dossier: Dossier, question: dict[str, Any]) -> None:
    """Put into the row what is known, what the law answers to it, and the digest of the rulebook that did."""
    dossier.facts, dossier.answer = question, ask_one(question)
    dossier.digest = (dossier.answer["rulebook"] or {}).get("digest", "")


def recall(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Take a dossier back before it is received; what an earlier return did not open stays shut."""
    with act(ActKind.RECALL, dossier, by=by) as dossier:
        demand(may_draft(by, dossier.proposal))
        move(dossier, "recall")
        dossier.submitted_on = None
        dossier.save(update_fields=["state", "submitted_on"])
    return dossier


def withdraw(dossier: Dossier, *, by: Actor, on: date, reason: str = "") -> Dossier:
    """Give a dossier up; the candidate may be proposed anew. One that was returned needs a reason."""
    with act(ActKind.WITHDRAW_DOSSIER, dossier, by=by, reason=reason) as dossier:
        demand(may_draft(by, dossier.proposal))
        returned = dossier.state == DossierState.RETURNED
        move(dossier, "withdraw")
        if returned and not reason.strip():
            raise Refused(_("Hồ sơ đã qua tiếp nhận: rút phải nêu lý do."))
        dossier.save(update_fields=["state"])
    return dossier


def return_for_changes(dossier: Dossier, flags: Mapping[str, str], *, by: Actor, on: date) -> Dossier:
    """Send a dossier back, pointing at parts, each with its reason. Only those parts open again."""
    reasons = {part: text.strip() for part, text in flags.items() if text.strip()}
    with act(ActKind.RETURN_DOSSIER, dossier, by=by, reason="; ".join(reasons.values())) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "return")
        if not reasons:
            raise Refused(_("Trả lại thì phải chỉ ra phần cần sửa và nêu lý do cho từng phần."))
        for part, text in reasons.items():
            insert(Flag(dossier=dossier, part=DossierPart(part), reason=text, raised_on=on, raised_by=by.label))
        dossier.save(update_fields=["state"])
        told = "; ".join(f"{DossierPart(part).label}: {text}" for part, text in reasons.items())
        text = _("Trả lại hồ sơ {what}. {reasons}").format(what=dossier, reasons=told)
        notify("dossier_returned", dossier, text, organisation_id=dossier.proposal.organisation_id)
    return dossier


def override(dossier: Dossier, *, by: Actor, on: date, reason: str) -> Override:
    """Let a dossier go on though the law says no or not yet: with the reason, the name and the day, kept for ever."""
    row = Override(dossier=dossier, reason=reason.strip(), made_on=on, made_by=by.label)
    with act(ActKind.OVERRIDE, row, by=by, reason=reason) as row:
        held = lock(dossier)
        demand(may_handle(by, held))
        row.verdict = verdict_now(held, on)["verdict"]
        if held.state not in {DossierState.RECEIVED, DossierState.APPRAISED}:
            raise NotNow(_("Chỉ cho đi tiếp khi hồ sơ đang ở cơ quan thẩm định."))
        if row.verdict not in STOPPING:
            raise Refused(_("Luật không cản hồ sơ này, không cần cho đi tiếp."))
        if not row.reason:
            raise Refused(_("Cho đi tiếp trái kết luận của luật thì phải ghi lý do."))
        insert(row)
    return row
