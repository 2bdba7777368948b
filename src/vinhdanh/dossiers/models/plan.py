"""How a body appraises: which departments look at what, in which order, in how many working days."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.people.models import Organisation


class PlanStep(models.Model):
    """One department's part. Parts of one step are looked at side by side, a later step waits for the earlier."""

    body = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    step = models.PositiveSmallIntegerField()
    department = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    looks_at = models.CharField(max_length=300)
    days = models.PositiveSmallIntegerField(help_text=_("Số ngày làm việc."))

    class Meta:
        ordering = ["body", "step", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(looks_at=""), name="dossiers_planstep_looks_at"),
            models.CheckConstraint(
                condition=Q(step__gte=1, step__lte=9, days__gte=1, days__lte=60), name="dossiers_planstep_bounds",
                violation_error_message=_("Bước từ 1 đến 9, thời hạn từ 1 đến 60 ngày làm việc."),
            ),
            models.UniqueConstraint(
                fields=["body", "department", "step"], name="dossiers_planstep_once",
                violation_error_message=_("Bộ phận này đã có ở bước này."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.step}. {self.department}: {self.looks_at}"

    @property
    def audit_home(self) -> int:
        """Return whose plan it is, for the register of acts."""
        return self.body_id
