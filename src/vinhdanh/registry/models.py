"""The register of honours: who holds which honour, by which decision."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.law import honour_name
from vinhdanh.people.models import OfSubject
from vinhdanh.people.models.bounds import not_before, year_in_bounds

from .states import HONOUR_MOVES, Ground, HonourState


class HonourRecord(OfSubject):
    """One honour held. The deciding instrument is kept as facts, for records older than the system have no other."""

    MOVES: ClassVar[Moves] = HONOUR_MOVES

    honour = models.SlugField(max_length=60)
    year = models.PositiveSmallIntegerField(help_text=_("Năm (năm cuối) của thành tích."))
    period_first = models.PositiveSmallIntegerField(null=True, blank=True)
    period_last = models.PositiveSmallIntegerField(null=True, blank=True)
    number = models.CharField(max_length=80, blank=True)
    decided_on = models.DateField()
    issuer = models.CharField(max_length=200, blank=True)
    ground = models.CharField(max_length=20, choices=Ground, null=True, blank=True)
    state = models.CharField(max_length=20, choices=HonourState, default=HonourState.IN_FORCE, editable=False)
    revoked_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "honour"]
        indexes = [models.Index(fields=["honour", "year"], name="registry_honour_year")]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("ground", Ground, "registry_honourrecord_ground"),
            one_of("state", HonourState, "registry_honourrecord_state"),
            year_in_bounds("registry_honourrecord_year"),
            not_before("decided_on", "revoked_on", "registry_honourrecord_days"),
            models.CheckConstraint(
                condition=Q(period_first__isnull=True, period_last__isnull=True)
                | Q(period_first__lte=F("period_last"), period_last=F("year")),
                name="registry_honourrecord_period",
                violation_error_message=_(
                    "Giai đoạn thành tích phải có năm đầu, năm cuối; năm cuối là năm của thành tích."
                ),
            ),
            models.CheckConstraint(
                condition=Q(state=HonourState.REVOKED, revoked_on__isnull=False)
                | Q(state=HonourState.IN_FORCE, revoked_on__isnull=True),
                name="registry_honourrecord_revoked",
            ),
            models.UniqueConstraint(
                fields=["person", "honour", "year", "decided_on"], name="registry_honourrecord_person_once",
                violation_error_message=_("Sổ đã có khen thưởng này của cá nhân."),
            ),
            models.UniqueConstraint(
                fields=["organisation", "honour", "year", "decided_on"], name="registry_honourrecord_organisation_once",
                violation_error_message=_("Sổ đã có khen thưởng này của tập thể."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.subject}: {honour_name(self.honour)} {self.year}"

    @property
    def period(self) -> tuple[int, int] | None:
        """Return the achievement's first and last year where the decision names them."""
        if self.period_first is None or self.period_last is None:
            return None
        return self.period_first, self.period_last
