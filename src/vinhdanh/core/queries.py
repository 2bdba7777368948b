"""The register, for those who may read it."""

from __future__ import annotations

from django.db.models import QuerySet

from .actors import Actor, Role
from .models import AuditLine


def audit_lines_visible_to(actor: Actor) -> QuerySet[AuditLine]:
    """Return the register, the latest line first, for the auditor and the standing officer; for others nothing."""
    if actor.has_role(Role.AUDITOR) or actor.has_role(Role.OFFICER):
        return AuditLine.objects.order_by("-seq")
    return AuditLine.objects.none()
