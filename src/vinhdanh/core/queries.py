"""The register, for those who may read it, and what was told to whom."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from .actors import Actor, Role
from .models import AuditLine, OutboxMessage


def audit_lines_visible_to(actor: Actor) -> QuerySet[AuditLine]:
    """Return the lines about an auditor's or an officer's part of the tree, the latest first; for others nothing.

    A line that belongs to no organisation is read by the system alone.
    """
    lines = AuditLine.objects.order_by("-seq")
    return lines if actor.is_system else lines.filter(organisation_id__in=actor.reach(Role.AUDITOR, Role.OFFICER))


def messages_for(actor: Actor) -> QuerySet[OutboxMessage]:
    """Return what was told to the actor herself, and to the units she speaks for, the latest first."""
    spoken_for = actor.reach(Role.OFFICER, Role.HEAD, Role.DRAFTER)
    mine = Q(account_id=actor.account_id or 0) | Q(account_id__isnull=True, organisation_id__in=spoken_for)
    return OutboxMessage.objects.filter(mine).order_by("-id")
