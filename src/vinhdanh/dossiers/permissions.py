"""Who drafts and sends dossiers, who takes them in and appraises, who moves them on."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.people.models import Organisation, Subject
from vinhdanh.people.queries import homes_of

from .models import Dossier, Opinion, Proposal
from .states import BatchKind, DossierState


def may_draft_for(actor: Actor, organisation: Organisation) -> Permit:
    """A unit's drafter, or the officer over it, draws up its proposals."""
    if actor.is_system or organisation.pk in actor.reach(Role.DRAFTER, Role.OFFICER):
        return Allowed()
    return Denied(_("Chỉ người lập hồ sơ của đơn vị hoặc thường trực được lập tờ trình cho đơn vị này."))


def may_draft(actor: Actor, proposal: Proposal) -> Permit:
    """Who may draw up the unit's proposals writes in this one."""
    return may_draft_for(actor, proposal.organisation)


def may_tell_merit(actor: Actor, subject: Subject, *, on: date) -> Permit:
    """A unit's drafter or the officer puts down what was achieved; everybody what she achieved herself."""
    if actor.is_system or (actor.person is not None and actor.person == subject and not actor.reads_only):
        return Allowed()
    if homes_of(subject, on) & actor.reach(Role.DRAFTER, Role.OFFICER):
        return Allowed()
    return Denied(_("Chỉ ghi thành tích của mình, hoặc của đơn vị và người của đơn vị được giao lập hồ sơ."))


def may_nominate(actor: Actor, subject: Subject, unit: Organisation, *, on: date) -> Permit:
    """Everybody who works in a unit names herself, a colleague of it, or the unit; who only reads names nobody."""
    if actor.is_system:
        return Allowed()
    if actor.reads_only or actor.person is None:
        return Denied(_("Tài khoản này không đề cử ai được."))
    if unit.pk in homes_of(actor.person, on) and homes_of(subject, on) & {unit.pk}:
        return Allowed()
    return Denied(_("Chỉ đề cử mình, đồng nghiệp cùng đơn vị hoặc đơn vị mình."))


def may_handle(actor: Actor, dossier: Dossier) -> Permit:
    """The standing officer of the body it was sent to handles a dossier, never her own."""
    if _is_own(actor, dossier):
        return Denied(_("Không tự tiếp nhận, thẩm định hồ sơ của chính mình; hãy giao người khác."))
    return may_receive_for(actor, dossier.proposal.to_id)


def may_receive_for(actor: Actor, body: int) -> Permit:
    """The standing officer of a body treats the dossiers sent to it."""
    if actor.has_role(Role.OFFICER, body):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan nhận hồ sơ được làm việc này."))


def may_batch(actor: Actor, kind: BatchKind, dossier: Dossier) -> Permit:
    """Say whether one dossier of many can be treated so now by the actor."""
    permit = may_handle(actor, dossier)
    if permit and kind in {BatchKind.RECEIVE, BatchKind.APPRAISE}:
        return can_move(dossier, kind.value)
    in_hand = dossier.state == DossierState.RECEIVED
    return permit if not permit or in_hand else Denied(_("Hồ sơ không ở bước thẩm định."))


def may_give(actor: Actor, opinion: Opinion) -> Permit:
    """A department's drafter or head, or the officer, speaks for it; nobody about her own dossier."""
    if _is_own(actor, opinion.dossier):
        return Denied(_("Không cho ý kiến về hồ sơ của chính mình."))
    if actor.is_system or opinion.department_id in actor.reach(Role.OFFICER, Role.HEAD, Role.DRAFTER):
        return Allowed()
    return Denied(_("Chỉ người của bộ phận được hỏi cho ý kiến."))


def may_discuss(actor: Actor, dossier: Dossier) -> Permit:
    """Those who appraise, vote or decide discuss a dossier among themselves; never the candidate."""
    if _is_own(actor, dossier):
        return Denied(_("Người được đề nghị không tham gia trao đổi về hồ sơ của mình."))
    return may_move_on(actor, dossier)


def may_move_on(actor: Actor, dossier: Dossier) -> Permit:
    """Those who serve the council or decide move a dossier on: the officer, the members and the head of the body."""
    where = dossier.proposal.to_id
    if any(actor.has_role(role, where) for role in (Role.OFFICER, Role.MEMBER, Role.HEAD)):
        return Allowed()
    return Denied(_("Chỉ thường trực, Hội đồng hoặc người đứng đầu cơ quan nhận hồ sơ được ghi kết quả này."))


def may_record_count(actor: Actor) -> Permit:
    """What a council chose is written by the count alone, by nobody's hand."""
    return Allowed() if actor.is_system else Denied(_("Kết quả bỏ phiếu do việc kiểm phiếu ghi, không ai ghi tay."))


def _is_own(actor: Actor, dossier: Dossier) -> bool:
    return dossier.person_id is not None and actor.speaks_for(dossier.person_id)
