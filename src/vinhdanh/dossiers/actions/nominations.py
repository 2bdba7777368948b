"""Naming somebody who deserves an honour, and what the unit makes of it."""

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
from vinhdanh.people.models import Organisation, Subject, who

from ..checks import refuse_wrong_kind
from ..models import Nomination, Proposal
from ..permissions import may_draft, may_draft_for, may_nominate
from .drafting import draft_dossier, write_report


def nominate(
    subject: Subject, honour: str, unit: Organisation, *, by: Actor, on: date, year: int, reason: str
) -> Nomination:
    """Say that oneself, a colleague or one's unit deserves an honour, and why; the unit answers."""
    row = Nomination(
        **who(subject), unit=unit, honour=honour, year=year, reason=reason.strip(), account=by.account,
        made_by=by.label, made_on=on,
    )  # fmt: skip
    with act(ActKind.NOMINATE, row, by=by) as row:
        demand(may_nominate(by, subject, unit, on=on))
        refuse_wrong_kind(subject, honour)
        if not row.reason:
            raise Refused(_("Cần nêu thành tích: đã làm được gì, kết quả bao nhiêu."))
        if year > on.year:
            raise Refused(_("Năm {year} chưa đến; chỉ đề nghị cho thành tích đã đạt.").format(year=year))
        insert(row)
        notify("nominated", row, _("Đề cử: {what}.").format(what=row), organisation_id=unit.pk)
    return row


def take_nomination(nomination: Nomination, proposal: Proposal, *, by: Actor, on: date) -> Nomination:
    """Draw up a dossier of what was nominated, in a proposal of the unit for the same year."""
    with act(ActKind.TAKE_NOMINATION, nomination, by=by) as nomination:
        demand(may_draft(by, proposal))
        move(nomination, "take")
        if proposal.year != nomination.year:
            raise Refused(_("Đề cử cho năm {year}, tờ trình cho năm {other}.").format(
                year=nomination.year, other=proposal.year
            ))  # fmt: skip
        made = draft_dossier(proposal, nomination.subject, nomination.honour, by=by, on=on)
        nomination.dossier = write_report(made, nomination.reason, by=by, on=on)
        update(nomination)
        _tell(nomination)
    return nomination


def refuse_nomination(nomination: Nomination, *, by: Actor, on: date, reason: str) -> Nomination:
    """Say why the unit does not propose what was nominated."""
    with act(ActKind.REFUSE_NOMINATION, nomination, by=by, reason=reason) as nomination:
        demand(may_draft_for(by, nomination.unit))
        move(nomination, "refuse")
        nomination.answer = reason.strip()
        update(nomination)
        _tell(nomination)
    return nomination


def take_back_nomination(nomination: Nomination, *, by: Actor, on: date) -> Nomination:
    """Take one's word back before it is answered."""
    with act(ActKind.TAKE_BACK_NOMINATION, nomination, by=by) as nomination:
        demand(may_nominate(by, nomination.subject, nomination.unit, on=on))
        if nomination.account_id != by.account_id:
            raise Refused(_("Chỉ rút đề cử của chính mình."))
        move(nomination, "take_back")
        update(nomination)
    return nomination


def _tell(nomination: Nomination) -> None:
    if nomination.account_id is not None:
        text = _("Đề cử {what}: {state}. {answer}").format(
            what=nomination, state=nomination.get_state_display(), answer=nomination.answer
        )
        notify("nomination_answered", nomination, text.strip(), account_id=nomination.account_id)
