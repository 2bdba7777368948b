"""A movement: launched by an organisation from a plan, for a year."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.people.models import Organisation
from vinhdanh.people.models.bounds import not_before, year_in_bounds

from ..states import MOVEMENT_MOVES, MovementKind, MovementState


class Movement(models.Model):
    """What the plan says about itself; its parts are rows of their own. `plan_record` is what was read, uncorrected."""

    MOVES: ClassVar[Moves] = MOVEMENT_MOVES

    code = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=MovementKind, default=MovementKind.YEARLY)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    issuer = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=MovementState, default=MovementState.DRAFT, editable=False)
    window_from = models.DateField(null=True, blank=True)
    window_to = models.DateField(null=True, blank=True)
    launched_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    plan_text = models.TextField(blank=True)
    plan_record = models.JSONField(default=dict, blank=True)
    is_illustration = models.BooleanField(default=False)

    class Meta:
        ordering = ["-year", "kind", "code"]
        constraints = [
            one_of("kind", MovementKind, "movements_movement_kind"),
            one_of("state", MovementState, "movements_movement_state"),
            year_in_bounds("movements_movement_year"),
            not_before("window_from", "window_to", "movements_movement_window"),
            models.CheckConstraint(
                condition=Q(state__in=[MovementState.DRAFT, MovementState.DROPPED])
                | Q(window_from__isnull=False, window_to__isnull=False, launched_on__isnull=False),
                name="movements_movement_launched",
                violation_error_message=_("Phong trào đã phát động phải có thời hạn đăng ký."),
            ),
            models.UniqueConstraint(
                fields=["organisation", "number", "issued_on"],
                condition=~Q(number="") & ~Q(state=MovementState.DROPPED),
                name="movements_movement_number",
                violation_error_message=_("Đã có phong trào lập từ kế hoạch cùng số, cùng ngày."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    def is_window_open(self, on: date) -> bool:
        """Say whether the day lies in the registration window."""
        return self.window_from is not None and self.window_to is not None and self.window_from <= on <= self.window_to

    def audit_parts(self) -> dict[str, Any]:
        """Return what belongs to the plan, so that a correction shows in the register."""
        if self._state.adding or self.pk is None:
            return {}
        return {
            "contents": list(self.contents.values("order", "label", "heading", "text")),
            "instruments": list(self.instruments.values("kind", "number", "issuer", "issued_on", "name")),
            "commemorations": list(self.commemorations.values("what", "first_day", "last_day")),
            "titles": list(self.titles.values("honour", "name", "subject", "count", "drive")),
        }
