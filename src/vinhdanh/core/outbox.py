"""Messages queued with the act, sent after it is committed."""

from __future__ import annotations

from django.db import models

from .models import OutboxMessage


def notify(kind: str, subject: models.Model, text: str, *, account_id: int | None = None,
           organisation_id: int | None = None) -> OutboxMessage:  # fmt: skip
    """Queue one message about the subject. Call inside the act: a refused act sends nothing."""
    return OutboxMessage.objects.create(
        kind=kind, account_id=account_id, organisation_id=organisation_id, text=text,
        subject_type=subject._meta.label_lower, subject_id=subject.pk,
    )  # fmt: skip
