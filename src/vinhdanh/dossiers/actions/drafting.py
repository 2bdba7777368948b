"""Drawing up a proposal and its dossiers, for as long as they are with the unit."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day
from vinhdanh.movements.models import Movement
from vinhdanh.people.models import Organisation, Person, Subject, who
from vinhdanh.people.queries import homes_of, ids_below
from vinhdanh.registry.states import Ground

from ..checks import refuse_shut, refuse_unfit
from ..models import Dossier, Proposal
from ..permissions import may_draft, may_draft_for
from ..states import DossierPart


def draft_proposal(
    organisation: Organisation, to: Organisation, *, by: Actor, on: date, year: int, title: str,
    movement: Movement | None = None,
) -> Proposal:  # fmt: skip
    """Open a unit's proposal for a year, addressed to the body that appraises."""
    row = Proposal(organisation=organisation, to=to, movement=movement, year=year, title=title.strip(), drafted_on=on)
    with act(ActKind.DRAFT_PROPOSAL, row, by=by) as row:
        demand(may_draft_for(by, organisation))
        if not row.title:
            raise Refused(_("Tờ trình cần có trích yếu: đề nghị khen thưởng ai, về việc gì, năm nào."))
        if year > on.year:
            raise Refused(_("Năm {year} chưa đến; chỉ đề nghị cho thành tích đã đạt.").format(year=year))
        if not ids_below([to.pk], on) & {organisation.pk}:
            raise Refused(_("{to} không phải cơ quan quản lý của {unit}.").format(to=to, unit=organisation))
        insert(row)
    return row


def complete_proposal(proposal: Proposal, *, by: Actor, on: date, number: str, issued_on: date, signatory: Person) -> Proposal:  # fmt: skip  # noqa: E501 - one line reads better
    """Put number, day and signatory on the covering paper; once it is sent they stand."""
    with act(ActKind.COMPLETE_PROPOSAL, proposal, by=by) as proposal:
        demand(may_draft(by, proposal))
        refuse_sent(proposal)
        if not number.strip():
            raise Refused(_("Cần ghi số tờ trình."))
        if issued_on > on:
            raise Refused(_("Ngày {day} chưa đến; tờ trình ghi ngày đã ký.").format(day=short_day(issued_on)))
        if not homes_of(signatory, issued_on):
            raise Refused(_("{person} không giữ chức vụ nào vào ngày {day}.").format(
                person=signatory, day=short_day(issued_on)
            ))  # fmt: skip
        proposal.number, proposal.issued_on, proposal.signatory = number.strip(), issued_on, signatory
        update(proposal)
    return proposal


def drop_proposal(proposal: Proposal, *, by: Actor, on: date) -> Organisation:
    """Give up a proposal that was never sent and holds nothing; the register keeps that there was one."""
    with act(ActKind.DROP_PROPOSAL, proposal.organisation, by=by, reason=str(proposal)) as unit:
        held = lock(proposal)
        demand(may_draft(by, held))
        refuse_sent(held)
        if held.dossiers.exists():
            raise NotNow(_("Tờ trình còn hồ sơ; rút từng hồ sơ thì tờ trình vẫn giữ để đối chiếu."))
        held.delete()
    return unit


def draft_dossier(
    proposal: Proposal, subject: Subject, honour: str, *, by: Actor, on: date, ground: Ground | None = None
) -> Dossier:
    """Propose a candidate for an honour. The same candidate is not proposed twice, whoever proposes."""
    row = Dossier(**who(subject), proposal=proposal, honour=honour, year=proposal.year, ground=ground)
    with act(ActKind.DRAFT_DOSSIER, row, by=by) as row:
        held = lock(proposal)
        demand(may_draft(by, held))
        refuse_sent(held)
        refuse_stranger(held, subject, on)
        refuse_unfit(held, subject, honour, held.year, ground)
        insert(row)
    return row


def write_report(dossier: Dossier, text: str, *, by: Actor, on: date) -> Dossier:
    """Keep the report of achievements as far as it is written."""
    with act(ActKind.WRITE_REPORT, dossier, by=by) as dossier:
        demand(may_draft(by, dossier.proposal))
        refuse_shut(dossier, DossierPart.REPORT)
        dossier.report = text.strip()
        dossier.save(update_fields=["report"])
    return dossier


def change_honour(dossier: Dossier, honour: str, *, by: Actor, on: date, ground: Ground | None = None) -> Dossier:
    """Propose the same candidate for another honour."""
    with act(ActKind.CHANGE_HONOUR, dossier, by=by) as dossier:
        demand(may_draft(by, dossier.proposal))
        refuse_shut(dossier, DossierPart.HONOUR)
        if honour != dossier.honour:
            refuse_unfit(dossier.proposal, dossier.subject, honour, dossier.year, ground)
        dossier.honour, dossier.ground = honour, ground
        update(dossier)
    return dossier


def refuse_sent(proposal: Proposal) -> None:
    """Raise NotNow once the proposal was sent."""
    if proposal.sent_on is not None:
        raise NotNow(_("Tờ trình đã gửi ngày {day}, không thêm bớt được; hãy lập tờ trình bổ sung.").format(
            day=short_day(proposal.sent_on)
        ))  # fmt: skip


def refuse_stranger(proposal: Proposal, subject: Subject, on: date) -> None:
    """Raise Refused when the candidate belongs neither to the unit nor to anything under it."""
    if not homes_of(subject, on) & ids_below([proposal.organisation_id], on):
        raise Refused(_("{subject} không thuộc {unit} vào ngày {day}; đơn vị đang quản lý đề nghị.").format(
            subject=subject, unit=proposal.organisation, day=short_day(on)
        ))  # fmt: skip
