"""Asking for one's own record to be put right, and answering."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move

from ..models import CorrectionRequest, Person
from ..permissions import may_ask_correction, may_keep_record


def ask_correction(person: Person, what: str, *, by: Actor, on: date, proof: str) -> CorrectionRequest:
    """Ask for something in one's own record to be put right, with the proof."""
    row = CorrectionRequest(person=person, what=what.strip(), proof=proof.strip(), asked_on=on)
    with act(ActKind.ASK_CORRECTION, row, by=by) as row:
        demand(may_ask_correction(by, person))
        if not row.what:
            raise Refused(_("Cần nêu điều gì chưa đúng và đúng ra là gì."))
        insert(row)
    return row


def answer_correction(
    request: CorrectionRequest, *, granted: bool, by: Actor, on: date, answer: str
) -> CorrectionRequest:
    """Answer a request. What is granted the officer then changes by the act that keeps that fact."""
    with act(ActKind.ANSWER_CORRECTION, request, by=by, reason=answer) as request:
        demand(may_keep_record(by, request.person, on=on))
        move(request, "grant" if granted else "refuse")
        if not answer.strip():
            raise Refused(_("Trả lời đề nghị sửa phải có nội dung."))
        request.answer, request.answered_on, request.answered_by = answer.strip(), on, by.label
        update(request)
        account = getattr(request.person, "account", None)
        if account is not None:
            text = _("Đề nghị sửa hồ sơ: {state}. {answer}").format(
                state=request.get_state_display(), answer=request.answer
            )
            notify("correction_answered", request, text, account_id=account.pk)
    return request


def take_back_correction(request: CorrectionRequest, *, by: Actor, on: date) -> CorrectionRequest:
    """Take a request back before it is answered."""
    with act(ActKind.TAKE_BACK_CORRECTION, request, by=by) as request:
        demand(may_ask_correction(by, request.person))
        move(request, "take_back")
        update(request)
    return request
