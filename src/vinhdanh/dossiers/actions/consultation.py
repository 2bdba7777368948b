"""Hiệp y: asking agencies outside, reminding them, and keeping what they answered or that they did not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day

from ..models import Consultation, Dossier
from ..permissions import may_handle
from ..states import DossierState, Reply
from ..verdict import silence_rule


def ask_agency(dossier: Dossier, agency: str, *, by: Actor, on: date, due_on: date) -> Consultation:
    """Ask an agency for its opinion on a dossier by a day."""
    row = Consultation(dossier=dossier, agency=agency.strip(), asked_on=on, due_on=due_on)
    with act(ActKind.ASK_AGENCY, row, by=by) as row:
        held = lock(dossier)
        demand(may_handle(by, held))
        if held.state not in {DossierState.RECEIVED, DossierState.HELD}:
            raise NotNow(_("Chỉ hỏi ý kiến khi hồ sơ đang được thẩm định."))
        if not row.agency:
            raise Refused(_("Cần nêu cơ quan được hỏi ý kiến."))
        insert(row)
    return row


def remind(consultation: Consultation, *, by: Actor, on: date) -> Consultation:
    """Remind an agency; the day and the count are kept. Once a day is enough."""
    with act(ActKind.REMIND_AGENCY, consultation, by=by) as consultation:
        demand(may_handle(by, consultation.dossier))
        _refuse_answered(consultation)
        if consultation.reminded_on == on:
            raise NotNow(_("Hôm nay đã nhắc rồi."))
        consultation.reminded_on = on
        consultation.reminders += 1
        update(consultation)
    return consultation


def record_reply(consultation: Consultation, reply: Reply, *, by: Actor, on: date, text: str = "") -> Consultation:
    """Keep what an agency answered; of its silence, once its time is over, what the law says."""
    with act(ActKind.RECORD_REPLY, consultation, by=by) as consultation:
        demand(may_handle(by, consultation.dossier))
        _refuse_answered(consultation)
        if reply == Reply.SILENT:
            if on <= consultation.due_on:
                text = _("Thời hạn trả lời đến hết ngày {day}; chưa ghi là không trả lời được.")
                raise NotNow(text.format(day=short_day(consultation.due_on)))
            text = silence_rule(consultation.dossier, consultation.asked_on, on)
        if not text.strip():
            raise Refused(_("Cần ghi nội dung trả lời, số và ngày văn bản."))
        consultation.reply, consultation.replied_on, consultation.text = reply, on, text.strip()
        update(consultation)
    return consultation


def _refuse_answered(consultation: Consultation) -> None:
    if consultation.replied_on is not None:
        raise NotNow(_("Đã ghi trả lời ngày {day}.").format(day=short_day(consultation.replied_on)))
