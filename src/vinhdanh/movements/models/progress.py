"""How far a movement has come: figures of its indicators, and its interim and closing reviews."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.people.models import Account

from ..states import ReviewKind
from .movement import Movement
from .parts import Indicator


class Figure(models.Model):
    """What an indicator had reached by a day, and where it can be seen. A later row for the same day corrects it."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="figures")
    upto = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=2)
    evidence = models.CharField(max_length=500)
    reported_on = models.DateField()
    reported_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    reporter = models.CharField(max_length=200)

    class Meta:
        ordering = ["indicator", "-upto", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__gte=0),
                name="movements_figure_value",
                violation_error_message=_("Số liệu không được âm."),
            ),
            models.CheckConstraint(
                condition=~Q(evidence=""),
                name="movements_figure_evidence",
                violation_error_message=_("Số liệu phải kèm minh chứng."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator.name}: {self.value.normalize():f} {self.indicator.unit}"

    @property
    def audit_home(self) -> int:
        """Return whose movement it is of, for the register of acts."""
        return self.indicator.content.movement.organisation_id


class Review(models.Model):
    """An interim or closing review: by when it is due, and what it said once it was held."""

    movement = models.ForeignKey(Movement, models.CASCADE, related_name="reviews")
    kind = models.CharField(max_length=10, choices=ReviewKind)
    due_on = models.DateField()
    held_on = models.DateField(null=True, blank=True)
    report = models.TextField(blank=True)

    class Meta:
        ordering = ["movement", "due_on"]
        constraints = [
            one_of("kind", ReviewKind, "movements_review_kind"),
            models.UniqueConstraint(fields=["movement", "kind"], name="movements_review_once"),
            models.CheckConstraint(
                condition=Q(held_on__isnull=True, report="") | (Q(held_on__isnull=False) & ~Q(report="")),
                name="movements_review_held",
                violation_error_message=_("Buổi sơ kết, tổng kết đã họp phải có báo cáo."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.movement}"

    @property
    def audit_home(self) -> int:
        """Return whose movement it reviews, for the register of acts."""
        return self.movement.organisation_id
