"""Days a body does not work, or works in their place, beside those of the common calendar."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .organisation import Organisation


class CalendarDay(models.Model):
    """One day of which a body says otherwise than the common calendar; it holds for all bodies under it."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    day = models.DateField()
    is_worked = models.BooleanField()
    reason = models.CharField(max_length=250)
    decided_on = models.DateField()

    class Meta:
        ordering = ["day", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""), name="people_calendarday_reason",
                violation_error_message=_("Cần nêu văn bản hoặc lý do nghỉ, làm bù."),
            ),
            models.UniqueConstraint(fields=["organisation", "day"], name="people_calendarday_once"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.reason}"
