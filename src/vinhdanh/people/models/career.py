"""The record of a person alone: initiatives, discipline, leaves, transfers; and what is being looked into."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of

from ..states import DisciplineForm, InitiativeKind, InquiryKind, InquiryResult, LeaveKind, Scope, StudyResult
from .bounds import not_before, year_in_bounds
from .organisation import Organisation
from .person import Person
from .subject import OfSubject


class Initiative(models.Model):
    """An initiative or research that counts for a year; without a level it is not recognised (yet)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="initiatives")
    title = models.CharField(max_length=250)
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=InitiativeKind, default=InitiativeKind.INITIATIVE)
    recognised_by = models.CharField(max_length=20, choices=Scope, null=True, blank=True)
    recognised_on = models.DateField(null=True, blank=True)
    number = models.CharField(max_length=80, blank=True)
    accepted = models.BooleanField(null=True)
    applied = models.BooleanField(null=True)
    replicable = models.BooleanField(null=True)
    known_from = models.DateField()

    class Meta:
        ordering = ["year", "title"]
        constraints = [
            one_of("kind", InitiativeKind, "people_initiative_kind"),
            one_of("recognised_by", Scope, "people_initiative_recognised_by"),
            year_in_bounds("people_initiative_year"),
            models.CheckConstraint(
                condition=Q(recognised_by__isnull=True, recognised_on__isnull=True)
                | Q(recognised_by__isnull=False, recognised_on__isnull=False),
                name="people_initiative_recognised",
                violation_error_message=_("Cấp công nhận và ngày công nhận phải có cùng nhau."),
            ),
            models.UniqueConstraint(
                fields=["person", "year", "title"], name="people_initiative_once",
                violation_error_message=_("Sáng kiến, đề tài này đã có trong hồ sơ của năm."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person}, {self.year}: {self.title}"


class Discipline(models.Model):
    """A discipline decided on a day; without an end it still runs."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="disciplines")
    form = models.CharField(max_length=20, choices=DisciplineForm)
    number = models.CharField(max_length=80, blank=True)
    decided_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    duty_related = models.BooleanField(null=True)

    class Meta:
        ordering = ["decided_on"]
        constraints = [
            one_of("form", DisciplineForm, "people_discipline_form"),
            not_before("decided_on", "ended_on", "people_discipline_days"),
            models.UniqueConstraint(fields=["person", "form", "decided_on"], name="people_discipline_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_form_display()}"


class Investigation(OfSubject):
    """Something being looked into; without a conclusion it is still open."""

    kind = models.CharField(max_length=20, choices=InquiryKind)
    opened_on = models.DateField()
    concluded_on = models.DateField(null=True, blank=True)
    result = models.CharField(max_length=20, choices=InquiryResult, null=True, blank=True)

    class Meta:
        ordering = ["opened_on"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("kind", InquiryKind, "people_investigation_kind"),
            one_of("result", InquiryResult, "people_investigation_result"),
            not_before("opened_on", "concluded_on", "people_investigation_days"),
            models.CheckConstraint(
                condition=Q(concluded_on__isnull=False) | Q(result__isnull=True),
                name="people_investigation_concluded",
                violation_error_message=_("Chưa kết luận thì chưa có kết quả."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_kind_display()}"


class Leave(models.Model):
    """Time away from work, or in training."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="leaves")
    kind = models.CharField(max_length=20, choices=LeaveKind)
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)
    months = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    rules_kept = models.BooleanField(null=True)
    result = models.CharField(max_length=20, choices=StudyResult, null=True, blank=True)

    class Meta:
        ordering = ["first_day"]
        constraints = [
            one_of("kind", LeaveKind, "people_leave_kind"),
            one_of("result", StudyResult, "people_leave_result"),
            not_before("first_day", "last_day", "people_leave_days"),
            models.CheckConstraint(
                condition=Q(kind=LeaveKind.TRAINING) | Q(rules_kept__isnull=True, result__isnull=True),
                name="people_leave_training",
                violation_error_message=_("Chỉ thời gian đào tạo mới có kết quả học tập."),
            ),
            models.UniqueConstraint(fields=["person", "first_day"], name="people_leave_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}"


class Transfer(models.Model):
    """A move from one body to another, as the law asks for it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="transfers")
    moved_on = models.DateField()
    from_organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    months_at_old = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    old_unit_comment = models.BooleanField(null=True)

    class Meta:
        ordering = ["moved_on"]
        constraints = [models.UniqueConstraint(fields=["person", "moved_on"], name="people_transfer_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.moved_on:%d/%m/%Y}"


class MonthsWorked(models.Model):
    """How many months of a year somebody worked, where it was not the whole year."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="months")
    year = models.PositiveSmallIntegerField()
    months = models.DecimalField(
        max_digits=3, decimal_places=1, validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(12))]
    )
    known_from = models.DateField()

    class Meta:
        ordering = ["year"]
        constraints = [
            year_in_bounds("people_monthsworked_year"),
            models.CheckConstraint(
                condition=Q(months__gte=0, months__lte=12),
                name="people_monthsworked_months",
                violation_error_message=_("Số tháng trong năm phải từ 0 đến 12."),
            ),
            models.UniqueConstraint(fields=["person", "year"], name="people_monthsworked_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.year}: {self.months}"
