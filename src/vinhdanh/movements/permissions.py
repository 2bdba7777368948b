"""Who drafts and launches movements, who registers whom, who accepts."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.models import Organisation, Person, Subject
from vinhdanh.people.queries import homes_of, ids_below

from .models import Movement, Registration


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
    if registration.person_id is not None and actor.is_person(registration.person_id):
        return Denied(_("Không tự tiếp nhận, trả lại đăng ký của chính mình."))
    where = registration.movement.organisation_id
    if actor.has_role(Role.OFFICER, where) or actor.has_role(Role.HEAD, where):
        return Allowed()
    return Denied(_("Chỉ thường trực hoặc người đứng đầu cơ quan phát động được tiếp nhận, trả lại đăng ký."))
