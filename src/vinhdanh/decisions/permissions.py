"""Who prepares, signs, releases, revokes; who keeps the money."""

from __future__ import annotations

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.models import Organisation

from .models import Decision


def may_prepare(actor: Actor, organisation: Organisation) -> Permit:
    """The standing officer prepares the decisions of her body, records others, and keeps the fund."""
    if actor.has_role(Role.OFFICER, organisation.pk):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan được làm việc này."))


def may_sign(actor: Actor, decision: Decision) -> Permit:
    """The head signs what her body decides, never an honour of her own."""
    if actor.person_id and decision.lines.filter(person=actor.person_id).exists():
        return Denied(_("Không tự ký quyết định khen thưởng cho chính mình; trình cấp trên quyết định."))
    if actor.has_role(Role.HEAD, decision.organisation_id):
        return Allowed()
    return Denied(_("Chỉ người đứng đầu cơ quan được ký quyết định này."))


def may_revoke(actor: Actor, decision: Decision) -> Permit:
    """The head of the deciding body revokes; what another body revoked the officer records."""
    if actor.has_role(Role.HEAD, decision.organisation_id):
        return Allowed()
    if not decision.is_own:
        return may_prepare(actor, decision.organisation)
    return Denied(_("Chỉ người đứng đầu cơ quan đã quyết định được hủy bỏ."))
