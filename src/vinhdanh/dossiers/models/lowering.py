"""A council proposes a lower form than was asked for: what it was, why, and the answer kept with it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.law import honour_name

from .dossier import Dossier


class Lowering(models.Model):
    """What a dossier asked for before, with the facts and the answer frozen when it was sent."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="lowerings")
    honour = models.SlugField(max_length=60)
    facts = models.JSONField(default=dict)
    answer = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)
    reason = models.TextField()
    made_on = models.DateField()
    made_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["dossier", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""), name="dossiers_lowering_reason",
                violation_error_message=_("Đề nghị mức thấp hơn phải nêu lý do."),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{honour_name(self.honour)} → {self.dossier}"
