"""Decisions of other bodies and of the paper age: entered by one, confirmed by another, then in the registry."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.states import DossierState
from vinhdanh.law import honours
from vinhdanh.people.models import Organisation, Subject, kind_of, who
from vinhdanh.registry.states import Ground

from ..checks import refuse_unless_own_draft
from ..models import Decision, DecisionLine
from ..permissions import may_prepare
from .entering import enter_lines


def record(
    organisation: Organisation, *, by: Actor, on: date, number: str, signed_on: date, issuer: str, title: str,
    evidence: str,
) -> Decision:  # fmt: skip
    """Begin to record a decision that exists on paper; its lines follow, and somebody else confirms them."""
    row = Decision(
        organisation=organisation, is_own=False, number=number.strip(), signed_on=signed_on, issuer=issuer.strip(),
        title=title.strip(), merit=title.strip()[:500], evidence=evidence.strip(), drafted_on=on,
        recorded_account=by.account_id,
    )  # fmt: skip
    with act(ActKind.RECORD_DECISION, row, by=by) as row:
        demand(may_prepare(by, organisation))
        if not (row.number and row.issuer and row.title and row.evidence):
            raise Refused(_("Cần số, cơ quan ban hành, trích yếu và nơi lưu bản quyết định."))
        if signed_on > on:
            raise Refused(_("Ngày ký chưa đến."))
        move(row, "record")
        insert(row)
    return row


def add_line(
    decision: Decision, subject: Subject, honour: str, year: int, *, by: Actor, on: date, ground: Ground | None = None
) -> DecisionLine:
    """Add an honour to a recorded decision; a dossier submitted upward for it is followed to its end."""
    row = DecisionLine(**who(subject), decision=decision, honour=honour, year=year, ground=ground)
    with act(ActKind.ADD_LINE, row, by=by) as row:
        held = lock(decision)
        demand(may_prepare(by, held.organisation))
        if held.is_own or held.state != "recorded":
            refuse_unless_own_draft(held)
        found = next((one for one in honours() if one.code == honour), None)
        if found is None or kind_of(subject) not in found.subjects:
            raise Refused(_("Danh mục không có “{honour}” cho đối tượng này.").format(honour=honour))
        if held.signed_on and year > held.signed_on.year:
            raise Refused(_("Năm thành tích {year} sau ngày quyết định.").format(year=year))
        sent = Dossier.objects.filter(**who(subject), honour=honour, year=year, state=DossierState.FORWARDED)
        row.dossier = sent.first()
        insert(row)
    return row


def confirm_recorded(decision: Decision, *, by: Actor, on: date) -> Decision:
    """Confirm with other eyes what was recorded; it enters the registry under its own day."""
    with act(ActKind.CONFIRM_DECISION, decision, by=by) as decision:
        demand(may_prepare(by, decision.organisation))
        move(decision, "confirm")
        if decision.recorded_account == by.account_id and not by.is_system:
            raise Refused(_("Người xác nhận phải khác người đã nhập."))
        if not decision.lines.exists():
            raise Refused(_("Quyết định chưa có dòng khen thưởng nào."))
        decision.released_on = on
        decision.save(update_fields=["state", "released_on"])
        enter_lines(decision, by=by, on=on)
    return decision
