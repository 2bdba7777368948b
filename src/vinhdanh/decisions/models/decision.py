"""A decision that gives honours: drafted, signed under the next number, released; or another body's, recorded."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import OfSubject, Organisation, Person
from vinhdanh.people.models.bounds import not_before, year_in_bounds
from vinhdanh.registry.models import HonourRecord
from vinhdanh.registry.states import Ground

from ..states import DECISION_MOVES, DecisionState


class NumberSeries(models.Model):
    """How many numbers of a year an organisation has given to its decisions; the symbol follows the number."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    symbol = models.CharField(max_length=40)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["organisation", "-year"]
        constraints = [
            year_in_bounds("decisions_numberseries_year"),
            models.UniqueConstraint(
                fields=["organisation", "year", "symbol"], name="decisions_numberseries_once",
                violation_error_message=_("Đã có sổ số văn bản này trong năm."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.symbol} {self.year}"


class Decision(models.Model):
    """A decision. `number` is what the paper says; one of another body has its issuer in words."""

    MOVES: ClassVar[Moves] = DECISION_MOVES

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    is_own = models.BooleanField(default=True)
    issuer = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=300)
    merit = models.CharField(max_length=500, help_text=_("Đã có thành tích gì, in trong Điều 1."))
    state = models.CharField(max_length=20, choices=DecisionState, default=DecisionState.DRAFT, editable=False)
    number = models.CharField(max_length=80, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    signatory = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    signatory_post = models.CharField(max_length=200, blank=True)
    released_on = models.DateField(null=True, blank=True)
    evidence = models.CharField(max_length=300, blank=True, help_text=_("Nơi lưu bản quyết định của cơ quan khác."))
    recorded_account = models.BigIntegerField(null=True)
    drafted_on = models.DateField()

    class Meta:
        ordering = ["-drafted_on", "-id"]
        constraints = [
            one_of("state", DecisionState, "decisions_decision_state"),
            not_before("signed_on", "released_on", "decisions_decision_days"),
            models.CheckConstraint(
                condition=Q(state__in=[DecisionState.DRAFT, DecisionState.WITHDRAWN])
                | (Q(signed_on__isnull=False) & ~Q(number="")),
                name="decisions_decision_signed",
            ),
            models.UniqueConstraint(
                fields=["organisation", "issuer", "number", "signed_on"],
                condition=~Q(number="") & ~Q(state=DecisionState.WITHDRAWN),
                name="decisions_decision_number",
                violation_error_message=_("Đã có quyết định cùng số, cùng ngày của cơ quan này."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.title}" if self.number else self.title


class DecisionLine(OfSubject):
    """One honour of a decision for one subject; `record` is the line of the registry it became."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="lines")
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, blank=True, related_name="+")
    honour = models.SlugField(max_length=60)
    year = models.PositiveSmallIntegerField()
    ground = models.CharField(max_length=20, choices=Ground, null=True, blank=True)
    record = models.OneToOneField(HonourRecord, models.PROTECT, null=True, blank=True, related_name="+")
    certificate = models.PositiveIntegerField(null=True, blank=True, help_text=_("Số trong sổ cấp bằng."))

    class Meta:
        ordering = ["decision", "id"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("ground", Ground, "decisions_decisionline_ground"),
            year_in_bounds("decisions_decisionline_year"),
            *(
                models.UniqueConstraint(
                    fields=["decision", subject, "honour", "year"],
                    name=f"decisions_decisionline_{subject}_once",
                    violation_error_message=_("Quyết định đã có dòng này."),
                )
                for subject in ("person", "organisation")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.honour} {self.year}"

    @property
    def audit_home(self) -> int:
        """Return whose decision it is, for the register of acts."""
        return self.decision.organisation_id
