"""One act done upon many dossiers in one go, so that it can be looked at and undone as one."""

from __future__ import annotations

from django.db import models

from vinhdanh.core.models import one_of
from vinhdanh.people.models import Account, Organisation

from ..states import BatchKind
from .dossier import Dossier


class Batch(models.Model):
    """What was done, by whom, and whether it was undone."""

    body = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=BatchKind)
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    made_on = models.DateField()
    made_by = models.CharField(max_length=200)
    undone_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [one_of("kind", BatchKind, "dossiers_batch_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.made_on:%d/%m/%Y}"

    @property
    def audit_home(self) -> int:
        """Return whose dossiers they are, for the register of acts."""
        return self.body_id


class BatchLine(models.Model):
    """One dossier of a batch: done, undone, or why not; and who had it before."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="lines")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="+")
    done = models.BooleanField(default=False)
    undone = models.BooleanField(default=False)
    told = models.TextField(blank=True)
    handler = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    handler_before = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["batch", "id"]
        constraints = [models.UniqueConstraint(fields=["batch", "dossier"], name="dossiers_batchline_once")]

    def __str__(self) -> str:
        return f"{self.batch}: {self.dossier}"
