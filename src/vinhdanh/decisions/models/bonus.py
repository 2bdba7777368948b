"""The money that goes with honours: what is due to whom by which article, and the fund it comes from. Đồng, whole."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.people.models import OfSubject, Organisation
from vinhdanh.people.models.bounds import year_in_bounds

from ..states import PAYMENT_MOVES, EntryKind, PaymentState
from .decision import Decision


class Payment(OfSubject):
    """What one subject is to get with a decision; without an amount while the law's answer lacks a fact."""

    MOVES: ClassVar[Moves] = PAYMENT_MOVES

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="payments")
    amount = models.PositiveBigIntegerField(null=True, blank=True)
    answer = models.JSONField(default=dict)
    state = models.CharField(max_length=20, choices=PaymentState, default=PaymentState.DUE, editable=False)
    paid_on = models.DateField(null=True, blank=True)
    receiver = models.CharField(max_length=200, blank=True)
    received_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["decision", "id"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("state", PaymentState, "decisions_payment_state"),
            models.CheckConstraint(
                condition=Q(state__in=[PaymentState.DUE, PaymentState.VOID]) | Q(amount__isnull=False),
                name="decisions_payment_amount",
            ),
            *(
                models.UniqueConstraint(fields=["decision", subject], name=f"decisions_payment_{subject}_once")
                for subject in ("person", "organisation")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.amount}"

    @property
    def audit_home(self) -> int:
        """Return whose decision it goes with, for the register of acts."""
        return self.decision.organisation_id


class FundEntry(models.Model):
    """One movement of the emulation and commendation fund of a body; never changed, only met by a counter-entry."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=EntryKind)
    amount = models.PositiveBigIntegerField()
    what = models.CharField(max_length=300)
    made_on = models.DateField()
    payment = models.ForeignKey(Payment, models.PROTECT, null=True, blank=True, related_name="entries")
    reverses = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="reversed_by")

    class Meta:
        ordering = ["made_on", "id"]
        constraints = [
            year_in_bounds("decisions_fundentry_year"),
            one_of("kind", EntryKind, "decisions_fundentry_kind"),
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="decisions_fundentry_amount",
                violation_error_message=_("Số tiền phải lớn hơn 0."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.amount}: {self.what}"
