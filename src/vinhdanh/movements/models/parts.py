"""The parts of a plan: contents with indicators, instruments, commemorations, titles, programmes named."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.people.models.bounds import not_before

from ..states import MovementKind, TargetSubject
from .movement import Movement


class InPlan(models.Model):
    """A find in the plan's text: from which character to which, where it was read and not typed."""

    span_start = models.PositiveIntegerField(null=True, blank=True)
    span_end = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(span_start__isnull=True, span_end__isnull=True) | Q(span_start__lt=F("span_end")),
                name="%(app_label)s_%(class)s_span",
            )
        ]


class Content(InPlan):
    """One numbered content of the plan."""

    movement = models.ForeignKey(Movement, models.CASCADE, related_name="contents")
    order = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=40, blank=True)
    heading = models.CharField(max_length=400, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["movement", "order"]
        constraints = [
            *InPlan.Meta.constraints,
            models.UniqueConstraint(fields=["movement", "order"], name="movements_content_order"),
        ]

    def __str__(self) -> str:
        return f"{self.label or self.order}: {self.heading or self.text[:60]}"


class Indicator(models.Model):
    """What a content is measured by: how much of what, by the year's end, seen where."""

    content = models.ForeignKey(Content, models.CASCADE, related_name="indicators")
    name = models.CharField(max_length=250)
    unit = models.CharField(max_length=40)
    target = models.DecimalField(max_digits=12, decimal_places=2)
    source = models.CharField(max_length=250, help_text=_("Nguồn số liệu, minh chứng."))

    class Meta:
        ordering = ["content", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(target__gte=0),
                name="movements_indicator_target",
                violation_error_message=_("Chỉ tiêu không được âm."),
            ),
            models.UniqueConstraint(
                fields=["content", "name"],
                name="movements_indicator_name",
                violation_error_message=_("Nội dung này đã có chỉ tiêu cùng tên."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.target.normalize():f} {self.unit}"

    @property
    def audit_home(self) -> int:
        """Return whose movement it measures, for the register of acts."""
        return self.content.movement.organisation_id


class CitedInstrument(InPlan):
    """An instrument the plan cites by number."""

    movement = models.ForeignKey(Movement, models.CASCADE, related_name="instruments")
    kind = models.CharField(max_length=60, blank=True)
    number = models.CharField(max_length=80)
    issuer = models.CharField(max_length=200, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    name = models.TextField(blank=True)
    as_written = models.TextField(blank=True)

    class Meta:
        ordering = ["movement", "id"]
        constraints = [*InPlan.Meta.constraints]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}".strip()


class Commemoration(InPlan):
    """A day the movement celebrates."""

    movement = models.ForeignKey(Movement, models.CASCADE, related_name="commemorations")
    what = models.TextField()
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    as_written = models.TextField(blank=True)

    class Meta:
        ordering = ["movement", "id"]
        constraints = [
            *InPlan.Meta.constraints,
            not_before("first_day", "last_day", "movements_commemoration_days"),
        ]

    def __str__(self) -> str:
        return self.what


class TitleTarget(InPlan):
    """How many of an honour the plan registers, for whom, in the year or in a thematic drive."""

    movement = models.ForeignKey(Movement, models.CASCADE, related_name="titles")
    honour = models.SlugField(max_length=60, blank=True)
    name = models.CharField(max_length=250)
    subject = models.CharField(max_length=20, choices=TargetSubject, null=True, blank=True)
    count = models.PositiveIntegerField(null=True, blank=True)
    drive = models.CharField(max_length=20, choices=MovementKind, default=MovementKind.YEARLY)
    as_written = models.TextField(blank=True)

    class Meta:
        ordering = ["movement", "id"]
        constraints = [
            *InPlan.Meta.constraints,
            one_of("subject", TargetSubject, "movements_titletarget_subject"),
            one_of("drive", MovementKind, "movements_titletarget_drive"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.count or '?'} {self.get_subject_display() or ''}".strip()


class NamedProgramme(InPlan):
    """A movement or programme the plan names without a number."""

    movement = models.ForeignKey(Movement, models.CASCADE, related_name="programmes")
    name = models.TextField()
    as_written = models.TextField(blank=True)

    class Meta:
        ordering = ["movement", "id"]
        constraints = [*InPlan.Meta.constraints]

    def __str__(self) -> str:
        return self.name
