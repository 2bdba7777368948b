"""The marks given to the units of a bloc, and their appeals."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves

from ..states import APPEAL_MOVES, AppealState, Hand
from .blocs import BlocMember, ScoreCriterion, points_field


class Mark(models.Model):
    """What one hand gave a unit for one criterion. Without a measure nothing of the kind arose in the year.

    `note` is the evidence of a self-score, and the reason of a later hand.
    """

    member = models.ForeignKey(BlocMember, models.CASCADE, related_name="marks")
    criterion = models.ForeignKey(ScoreCriterion, models.PROTECT, related_name="+")
    hand = models.CharField(max_length=10, choices=Hand)
    measure = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    points = points_field(null=True, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    marked_on = models.DateField()
    marked_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["member", "criterion", "id"]
        constraints = [
            one_of("hand", Hand, "movements_mark_hand"),
            models.UniqueConstraint(fields=["member", "criterion", "hand"], name="movements_mark_once"),
            models.CheckConstraint(
                condition=Q(measure__isnull=True) | Q(measure__gte=0, points__gte=0), name="movements_mark_measure",
                violation_error_message=_("Số liệu và điểm không được âm."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_hand_display()}: {self.criterion}"

    @property
    def told(self) -> tuple[Any, Any]:
        """Return what was found, to be compared with another hand's."""
        return self.measure, self.points


class Appeal(models.Model):
    """A unit's word against the mark another gave it, and the organiser's answer."""

    MOVES: ClassVar[Moves] = APPEAL_MOVES

    member = models.ForeignKey(BlocMember, models.CASCADE, related_name="appeals")
    criterion = models.ForeignKey(ScoreCriterion, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=AppealState, default=AppealState.LODGED, editable=False)
    reason = models.TextField()
    lodged_on = models.DateField()
    lodged_by = models.CharField(max_length=200)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["member", "id"]
        constraints = [
            one_of("state", AppealState, "movements_appeal_state"),
            models.UniqueConstraint(
                fields=["member", "criterion"], name="movements_appeal_once",
                violation_error_message=_("Tiêu chí này đã được đề nghị phúc khảo một lần."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="movements_appeal_reason",
                violation_error_message=_("Phúc khảo phải nêu lý do."),
            ),
            models.CheckConstraint(
                condition=Q(state=AppealState.LODGED, answered_on__isnull=True)
                | (~Q(state=AppealState.LODGED) & ~Q(answer="") & Q(answered_on__isnull=False)),
                name="movements_appeal_answer",
                violation_error_message=_("Trả lời phúc khảo phải nêu lý do."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.member.organisation}: {self.criterion}"

    @property
    def audit_home(self) -> int:
        """Return whose bloc it is in, for the register of acts."""
        return self.member.bloc.organiser_id
