"""A dossier: one candidate for one honour, with what was known and what the law said when it was sent."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.law import honour_name
from vinhdanh.people.models import Account, OfSubject
from vinhdanh.people.models.bounds import year_in_bounds
from vinhdanh.registry.states import Ground

from ..states import DOSSIER_MOVES, OVER, DossierPart, DossierState
from .proposal import Proposal


class Dossier(OfSubject):
    """One candidate for one honour.

    `facts` is the question the law was asked at sending, `answer` what it said, `digest` the rulebook's own: all
    three stay as they were. `reason` is why the dossier was declined.
    """

    MOVES: ClassVar[Moves] = DOSSIER_MOVES

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="dossiers")
    honour = models.SlugField(max_length=60)
    year = models.PositiveSmallIntegerField(help_text=_("Năm (năm cuối) của thành tích."))
    ground = models.CharField(max_length=20, choices=Ground, null=True, blank=True)
    state = models.CharField(max_length=20, choices=DossierState, default=DossierState.DRAFT, editable=False)
    report = models.TextField(blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    handler = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True, help_text=_("Hạn thẩm định xong."))
    conclusion = models.TextField(blank=True)
    held_until = models.DateField(null=True, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    answer = models.JSONField(default=dict, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["proposal", "id"]
        indexes = [models.Index(fields=["state", "submitted_on"], name="dossiers_dossier_state")]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("state", DossierState, "dossiers_dossier_state"),
            one_of("ground", Ground, "dossiers_dossier_ground"),
            year_in_bounds("dossiers_dossier_year"),
            models.CheckConstraint(
                condition=~Q(state=DossierState.DECLINED) | ~Q(reason=""),
                name="dossiers_dossier_reason",
                violation_error_message=_("Không chọn thì phải nêu lý do."),
            ),
            *(
                models.UniqueConstraint(
                    fields=[subject, "honour", "year"],
                    condition=~Q(state__in=OVER) & ~Q(ground__in=[Ground.SUDDEN, Ground.THEMATIC]),
                    name=f"dossiers_dossier_{subject}_once",
                    violation_error_message=_("Đã có hồ sơ đề nghị hình thức này trong năm."),
                )
                for subject in ("person", "organisation")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {honour_name(self.honour)} {self.year}"

    @property
    def audit_home(self) -> int:
        """Return the body the dossier was sent to, for the register of acts."""
        return self.proposal.to_id


class Flag(models.Model):
    """What a return points at, and why; open until the dossier is sent again."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="flags")
    part = models.CharField(max_length=20, choices=DossierPart)
    reason = models.TextField()
    raised_on = models.DateField()
    raised_by = models.CharField(max_length=200)
    cleared_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["dossier", "id"]
        constraints = [
            one_of("part", DossierPart, "dossiers_flag_part"),
            models.CheckConstraint(condition=~Q(reason=""), name="dossiers_flag_reason"),
            models.UniqueConstraint(
                fields=["dossier", "part"], condition=Q(cleared_on__isnull=True), name="dossiers_flag_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.reason}"


class Override(models.Model):
    """The officer lets a dossier go on against the law's answer: why, who, when. It is shown for ever."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="overrides")
    verdict = models.CharField(max_length=20)
    reason = models.TextField()
    made_on = models.DateField()
    made_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["dossier", "id"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="dossiers_override_reason")]

    def __str__(self) -> str:
        return f"{self.dossier}: {self.verdict}"

    @property
    def audit_home(self) -> int:
        """Return the body the dossier was sent to, for the register of acts."""
        return self.dossier.audit_home
