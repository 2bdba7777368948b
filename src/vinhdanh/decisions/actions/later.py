"""After the release: notes, revocation with its effects, and looking again at what leaned on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vinhdanh.core.actors import SYSTEM, Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import can_move, move
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.permissions import may_handle
from vinhdanh.people.models import who
from vinhdanh.registry.actions import correct
from vinhdanh.registry.actions import revoke as strike_out

from ..checks import revocation_answer
from ..models import DecisionLine, Note, Payment, ReviewDue, Revocation
from ..permissions import may_prepare, may_revoke
from ..states import Cause, DecisionState, NoteKind


def annotate(
    line: DecisionLine, kind: NoteKind, *, by: Actor, on: date, number: str, reason: str, before: str = "",
    after: str = "",
) -> Note:  # fmt: skip
    """Keep a correction, or that a certificate was given again or exchanged. The honour itself stays as it is."""
    row = Note(
        line=line, kind=kind, number=number.strip(), made_on=on, reason=reason.strip(), before=before.strip(),
        after=after.strip(),
    )  # fmt: skip
    with act(ActKind.ANNOTATE, row, by=by, reason=reason) as row:
        demand(may_prepare(by, line.decision.organisation))
        _refuse_unreleased(line)
        if not row.reason or not row.number:
            raise Refused(_("Cần số văn bản và lý do."))
        insert(row)
    return row


def correct_year(line: DecisionLine, year: int, *, by: Actor, on: date, number: str, reason: str) -> Note:
    """Put the year of an honour right in line and registry; what leaned on the wrong one is looked at again.

    Another honour, or somebody else, is no correction: that is revoked and decided anew.
    """
    told = {"before": str(line.year), "after": str(year), "number": number.strip(), "reason": reason.strip()}
    row = Note(line=line, kind=NoteKind.CORRECTION, made_on=on, **told)
    with act(ActKind.CORRECT_YEAR, row, by=by, reason=reason) as row:
        demand(may_prepare(by, line.decision.organisation))
        held = lock(line)
        _refuse_unreleased(held)
        if Revocation.objects.filter(line=held).exists():
            raise NotNow(_("Dòng này đã bị hủy bỏ."))
        if not row.reason or not row.number:
            raise Refused(_("Cần số văn bản và lý do."))
        if year == held.year:
            raise Refused(_("Quyết định đã ghi năm {year}.").format(year=year))
        insert(row)
        _look_again(held, {"note": row})
        held.year = year
        update(held)
        if held.record is not None:
            correct(held.record, year, by=SYSTEM, on=on, reason=f"{row.number}. {row.reason}")
    return row


def revoke(
    line: DecisionLine, cause: Cause, *, by: Actor, on: date, number: str, reason: str, fault_in: int | None = None
) -> Revocation:
    """Revoke an honour where the law does: the registry, later checks that leaned on it, and the money follow."""
    row = Revocation(line=line, cause=cause, number=number.strip(), made_on=on, reason=reason.strip())
    with act(ActKind.REVOKE_LINE, row, by=by, reason=reason) as row:
        demand(may_revoke(by, line.decision))
        _refuse_unreleased(line)
        if Revocation.objects.filter(line=line).exists():
            raise NotNow(_("Dòng này đã bị hủy bỏ."))
        if not row.reason or not row.number:
            raise Refused(_("Cần số quyết định hủy bỏ và kết luận của cơ quan có thẩm quyền."))
        payment = Payment.objects.filter(decision=line.decision, **who(line.subject)).first()
        paid = payment is not None and bool(can_move(payment, "call_back"))
        answer = revocation_answer(line, cause, on=on, fault_in=fault_in, paid=paid)
        if answer["verdict"] != "revoke":
            raise NotLawful(answer["sentence"])
        row.sentence = answer["sentence"]
        insert(row)
        _follow(row, payment, on)
    return row


def _follow(row: Revocation, payment: Payment | None, on: date) -> None:
    line = row.line
    if line.record is not None:
        strike_out(line.record, by=SYSTEM, on=on, reason=str(row))
    if payment is not None:
        move(payment, "call_back" if can_move(payment, "call_back") else "void")
        payment.save(update_fields=["state"])
    _look_again(line, {"revocation": row})


def _look_again(line: DecisionLine, cause: dict[str, Any]) -> None:
    """Mark every other dossier whose frozen facts held this honour for this year."""
    for dossier in Dossier.objects.filter(**who(line.subject)).exclude(pk=line.dossier_id or 0):
        held = dossier.facts.get("facts", {}).get("honours", [])
        if any(one["code"] == line.honour and one["year"] == line.year for one in held):
            ReviewDue.objects.create(dossier=dossier, **cause)


def settle_review(review: ReviewDue, *, by: Actor, on: date, conclusion: str) -> ReviewDue:
    """Say what came of looking again."""
    with act(ActKind.SETTLE_REVIEW, review, by=by, reason=conclusion) as review:
        demand(may_handle(by, review.dossier))
        if review.settled_on is not None:
            raise NotNow(_("Đã xem lại xong."))
        if not conclusion.strip():
            raise Refused(_("Xem lại xong phải có kết luận."))
        review.settled_on, review.conclusion = on, conclusion.strip()
        update(review)
    return review


def _refuse_unreleased(line: DecisionLine) -> None:
    if line.decision.state != DecisionState.RELEASED:
        raise NotNow(_("Quyết định chưa công bố; hãy hủy và ký lại."))
