"""Who drafts and launches movements, who registers whom, who accepts."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.models import Organisation, Person, Subject
from vinhdanh.people.queries import homes_of, ids_below

from .models import Bloc, BlocMember, Movement, Registration


def may_draft(actor: Actor, organisation: Organisation) -> Permit:
    """The standing officer of the organisation drafts its movements."""
    if actor.has_role(Role.OFFICER, organisation.pk):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan được lập phong trào."))


def may_manage(actor: Actor, movement: Movement) -> Permit:
    """The standing officer of the organisation corrects, launches, measures and closes."""
    if actor.has_role(Role.OFFICER, movement.organisation_id):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan phát động được làm việc này."))


def may_report(actor: Actor, movement: Movement, *, on: date) -> Permit:
    """The officer of the launching organisation and the drafters of the units below it report figures."""
    below = ids_below([movement.organisation_id], on)
    if actor.is_system or actor.reach(Role.OFFICER, Role.DRAFTER) & below:
        return Allowed()
    return Denied(_("Chỉ thường trực và người lập hồ sơ của đơn vị thuộc cơ quan phát động được báo số liệu."))


def may_register(actor: Actor, subject: Subject, *, on: date) -> Permit:
    """A unit's drafter registers its people and the unit, the officer anyone of hers, everybody herself."""
    if actor.reads_only:
        return Denied(_("Tài khoản chỉ đọc, không đăng ký được; người khác của đơn vị đăng ký giúp."))
    if actor.is_system or (isinstance(subject, Person) and actor.is_person(subject.pk)):
        return Allowed()
    if homes_of(subject, on) & actor.reach(Role.DRAFTER, Role.OFFICER):
        return Allowed()
    return Denied(_("Chỉ đăng ký cho mình, hoặc cho đơn vị và người của đơn vị được giao lập hồ sơ."))


def may_decide(actor: Actor, registration: Registration) -> Permit:
    """The standing officer or the head accepts and returns, never what is about herself."""
    if registration.person_id is not None and actor.speaks_for(registration.person_id):
        return Denied(_("Không tự tiếp nhận, trả lại đăng ký của chính mình."))
    where = registration.movement.organisation_id
    if actor.has_role(Role.OFFICER, where) or actor.has_role(Role.HEAD, where):
        return Allowed()
    return Denied(_("Chỉ thường trực hoặc người đứng đầu cơ quan phát động được tiếp nhận, trả lại đăng ký."))


def may_organise(actor: Actor, organiser: Organisation) -> Permit:
    """The standing officer of the organising body draws up, opens and locks a bloc."""
    if actor.has_role(Role.OFFICER, organiser.pk):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan tổ chức cụm, khối được làm việc này."))


def acts_for(actor: Actor, unit_id: int | None, bloc: Bloc) -> bool:
    """Say whether the actor speaks for a unit of the bloc: its drafter, or an officer who does not run the bloc."""
    if unit_id is None:
        return False
    runs = actor.has_role(Role.OFFICER, bloc.organiser_id)
    return actor.has_role(Role.DRAFTER, unit_id) or (actor.has_role(Role.OFFICER, unit_id) and not runs)


def may_self_score(actor: Actor, member: BlocMember) -> Permit:
    """The unit's own drafter scores it and appeals for it; who runs the bloc does not."""
    if acts_for(actor, member.organisation_id, member.bloc):
        return Allowed()
    return Denied(_("Chỉ người lập hồ sơ, thường trực của chính đơn vị được tự chấm và đề nghị phúc khảo."))


def may_cross_score(actor: Actor, member: BlocMember, *, on: date) -> Permit:
    """The unit assigned, the head of the bloc and the organiser's officer; nobody scores the own unit."""
    if actor.is_system:
        return Allowed()
    bloc, scored = member.bloc, member.organisation_id
    own = homes_of(actor.person, on) if actor.person else frozenset()
    if acts_for(actor, scored, bloc) or own & ids_below([scored], on):
        return Denied(_("Không chấm chéo cho đơn vị của mình; đơn vị được phân công chấm."))
    if any(acts_for(actor, unit, bloc) for unit in (member.cross_by_id, bloc.head_id)):
        return Allowed()
    if actor.has_role(Role.OFFICER, bloc.organiser_id):
        return Allowed()
    return Denied(
        _("Chỉ đơn vị được phân công, đơn vị trưởng cụm, khối và thường trực cơ quan tổ chức được chấm chéo.")
    )


def may_judge_scores(actor: Actor, member: BlocMember, *, on: date) -> Permit:
    """The organiser's officer records the council's score and answers appeals, never for the unit she works in."""
    if actor.is_system:
        return Allowed()
    if not actor.has_role(Role.OFFICER, member.bloc.organiser_id):
        return may_organise(actor, member.bloc.organiser)
    own = homes_of(actor.person, on) if actor.person else frozenset()
    if own & ids_below([member.organisation_id], on):
        return Denied(_("Không ghi điểm, trả lời phúc khảo cho đơn vị của mình."))
    return Allowed()
