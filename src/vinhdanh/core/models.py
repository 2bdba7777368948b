"""The audit register, the outbox and the one row about this installation."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .kinds import kinds_of_act


def one_of(field: str, choices: type[models.TextChoices], name: str) -> models.CheckConstraint:
    """Return the constraint that a column holds one of the words (or nothing, where it may)."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": choices.values}) | Q(**{f"{field}__isnull": True}),
        name=name,
        violation_error_message=_("Giá trị không có trong danh mục."),
    )


class AuditLine(models.Model):
    """One act of office, chained by hash to the line before; never changed, never deleted."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    day = models.DateField(null=True)
    act = models.CharField(max_length=60, choices=kinds_of_act)
    actor = models.CharField(max_length=200)
    account_id = models.BigIntegerField(null=True)
    organisation_id = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    subject_label = models.CharField(max_length=300)
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    reason = models.TextField(blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["seq"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="core_auditline_subject"),
            models.Index(fields=["organisation_id", "seq"], name="core_auditline_home"),
        ]
        # The words of `act` stand in no constraint: each new kind would make SQLite rebuild the table and
        # drop its triggers.
        constraints = [models.CheckConstraint(condition=Q(seq__gt=0), name="core_auditline_seq")]

    def __str__(self) -> str:
        return f"{self.seq}. {self.get_act_display()}: {self.subject_label}"


class AuditHead(models.Model):
    """The single row that every writer of the register must lock: how long the chain is and how it ends."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="core_audithead_single")]

    def __str__(self) -> str:
        return f"{self.seq}: {self.hash[:12]}"


class OutboxMessage(models.Model):
    """A message written with the act it tells of and sent after the act is committed."""

    kind = models.CharField(max_length=60)
    account_id = models.BigIntegerField(null=True, help_text=_("Người nhận; để trống khi gửi cả đơn vị."))
    organisation_id = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    text = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(account_id__isnull=False) | Q(organisation_id__isnull=False),
                name="core_outboxmessage_recipient",
            )
        ]

    def __str__(self) -> str:
        return self.text


class Installation(models.Model):
    """The one row about this installation: its name, and whether it plays a demonstration year."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=200, blank=True)
    is_demonstration = models.BooleanField(default=False)
    day = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="core_installation_single"),
            models.CheckConstraint(
                condition=Q(is_demonstration=True, day__isnull=False) | Q(is_demonstration=False, day__isnull=True),
                name="core_installation_day",
                violation_error_message=_("Chỉ bản minh họa có ngày riêng."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or "Vinh Danh"
