"""Appraising a dossier: its receipt, the opinions asked inside, the agencies asked outside, what was discussed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.people.models import Organisation
from vinhdanh.people.models.bounds import not_before, year_in_bounds

from ..states import Reply, Stance
from .dossier import Dossier


class OfDossier(models.Model):
    """A row that belongs to a dossier and stands in the register of the body that received it."""

    class Meta:
        abstract = True

    dossier: models.ForeignKey[Dossier, Dossier]

    @property
    def audit_home(self) -> int:
        """Return the body the dossier was sent to, for the register of acts."""
        return self.dossier.audit_home


class Receipt(OfDossier):
    """The number under which a body took a dossier in: one series a body and year, without gaps."""

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="receipt")
    body = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    given_on = models.DateField()
    given_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["body", "year", "number"]
        constraints = [
            year_in_bounds("dossiers_receipt_year"),
            models.UniqueConstraint(fields=["body", "year", "number"], name="dossiers_receipt_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


class Opinion(OfDossier):
    """What a department is asked to look at, by when, and what it found. The same step is asked side by side."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="opinions")
    department = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    step = models.PositiveSmallIntegerField(default=1)
    looks_at = models.CharField(max_length=300)
    asked_on = models.DateField()
    due_on = models.DateField()
    stance = models.CharField(max_length=20, choices=Stance, null=True, blank=True)
    reason = models.TextField(blank=True)
    given_on = models.DateField(null=True, blank=True)
    given_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["dossier", "step", "id"]
        constraints = [
            one_of("stance", Stance, "dossiers_opinion_stance"),
            not_before("asked_on", "due_on", "dossiers_opinion_days"),
            models.UniqueConstraint(
                fields=["dossier", "department", "step"], name="dossiers_opinion_once",
                violation_error_message=_("Bộ phận này đã được hỏi ở bước này."),
            ),
            models.CheckConstraint(
                condition=Q(stance__isnull=True, given_on__isnull=True)
                | Q(stance__isnull=False, given_on__isnull=False),
                name="dossiers_opinion_given",
            ),
            models.CheckConstraint(
                condition=Q(stance__isnull=True) | Q(stance=Stance.FOR) | ~Q(reason=""),
                name="dossiers_opinion_reason",
                violation_error_message=_("Không đồng ý thì phải nêu lý do."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.department}: {self.looks_at}"


class Consultation(OfDossier):
    """Hiệp y: an agency asked for its opinion, reminded, and what it answered, or its silence."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="consultations")
    agency = models.CharField(max_length=250)
    asked_on = models.DateField()
    due_on = models.DateField()
    reminded_on = models.DateField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    reply = models.CharField(max_length=20, choices=Reply, null=True, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True, help_text=_("Nội dung trả lời, hoặc quy định áp dụng khi không trả lời."))

    class Meta:
        ordering = ["dossier", "asked_on", "id"]
        constraints = [
            one_of("reply", Reply, "dossiers_consultation_reply"),
            not_before("asked_on", "due_on", "dossiers_consultation_days"),
            models.UniqueConstraint(
                fields=["dossier", "agency"], name="dossiers_consultation_once",
                violation_error_message=_("Cơ quan này đã được hỏi ý kiến về hồ sơ này."),
            ),
            models.CheckConstraint(
                condition=Q(reply__isnull=True, replied_on__isnull=True)
                | (Q(reply__isnull=False, replied_on__isnull=False) & ~Q(text="")),
                name="dossiers_consultation_replied",
                violation_error_message=_("Trả lời phải có nội dung."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.agency}: {self.dossier}"


class Remark(OfDossier):
    """One remark of those who appraise; the unit and the candidate never see it, and nobody edits it."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="remarks")
    text = models.TextField()
    made_on = models.DateField()
    made_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["dossier", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="dossiers_remark_text")]

    def __str__(self) -> str:
        return self.text[:80]
