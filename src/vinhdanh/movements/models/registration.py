"""Who registered for which honour in a movement."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.law import honour_name
from vinhdanh.people.models import Account, OfSubject

from ..states import REGISTRATION_MOVES, RegistrationState
from .movement import Movement


class Registration(OfSubject):
    """One subject aiming at one honour. What was withdrawn does not stand in the way of registering anew."""

    MOVES: ClassVar[Moves] = REGISTRATION_MOVES

    movement = models.ForeignKey(Movement, models.PROTECT, related_name="registrations")
    honour = models.SlugField(max_length=60)
    pledge = models.TextField(blank=True, help_text=_("Nội dung giao ước, sáng kiến dự kiến."))
    state = models.CharField(
        max_length=20, choices=RegistrationState, default=RegistrationState.REGISTERED, editable=False
    )
    registered_on = models.DateField()
    registered_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    late_reason = models.TextField(blank=True)
    return_reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["movement", "id"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("state", RegistrationState, "movements_registration_state"),
            models.CheckConstraint(
                condition=~Q(state=RegistrationState.RETURNED) | ~Q(return_reason=""),
                name="movements_registration_reason",
                violation_error_message=_("Trả lại thì phải nêu lý do."),
            ),
            *(
                models.UniqueConstraint(
                    fields=["movement", subject, "honour"],
                    condition=~Q(state=RegistrationState.WITHDRAWN),
                    name=f"movements_registration_{subject}_once",
                    violation_error_message=_("Đã có đăng ký danh hiệu này trong phong trào."),
                )
                for subject in ("person", "organisation")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {honour_name(self.honour)}"

    @property
    def is_late(self) -> bool:
        """Say whether it came after the window and therefore has a reason."""
        return bool(self.late_reason)

    @property
    def audit_home(self) -> int:
        """Return whose movement it is in, for the register of acts."""
        return self.movement.organisation_id
