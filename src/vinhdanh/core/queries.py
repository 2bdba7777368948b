"""The register, for those who may read it."""

from __future__ import annotations

from django.db.models import QuerySet

from .actors import Actor, Role
from .models import AuditLine


def audit_lines_visible_to(actor: Actor) -> QuerySet[AuditLine]:
    """Return the lines about an auditor's or an officer's part of the tree, the latest first; for others nothing.

    A line that belongs to no organisation is read by the system alone.
    """
    lines = AuditLine.objects.order_by("-seq")
    return lines if actor.is_system else lines.filter(organisation_id__in=actor.reach(Role.AUDITOR, Role.OFFICER))
