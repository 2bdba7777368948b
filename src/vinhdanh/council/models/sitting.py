"""A sitting: who came, what is voted on, who steps aside, who holds the keys of the box."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import Account, Person

from ..states import SITTING_MOVES, Presence, SittingState
from .council import Council, Seat


class Sitting(models.Model):
    """One meeting of a council. `layers` counts the seals that still lie around every paper of the box."""

    MOVES: ClassVar[Moves] = SITTING_MOVES

    council = models.ForeignKey(Council, models.PROTECT, related_name="sittings")
    day = models.DateField()
    place = models.CharField(max_length=250)
    state = models.CharField(max_length=20, choices=SittingState, default=SittingState.CALLED, editable=False)
    secret = models.BooleanField(default=True)
    opened_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    layers = models.PositiveSmallIntegerField(default=0)
    signed_chair = models.CharField(max_length=200, blank=True)
    signed_secretary = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-day", "-id"]
        constraints = [one_of("state", SittingState, "council_sitting_state")]

    def __str__(self) -> str:
        return f"{self.council}, {self.day:%d/%m/%Y}"

    @property
    def audit_home(self) -> int:
        """Return whose council sits, for the register of acts."""
        return self.council.organisation_id


class OfSitting(models.Model):
    """A row of a sitting, kept in the register of the body whose council sits."""

    class Meta:
        abstract = True

    sitting: models.ForeignKey[Sitting, Sitting]

    @property
    def audit_home(self) -> int:
        """Return whose council sits, for the register of acts."""
        return self.sitting.audit_home


class Attendance(OfSitting):
    """Whether a seat was taken, by whom; an absence has its reason."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="attendances")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="+")
    presence = models.CharField(max_length=20, choices=Presence)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["sitting", "seat"]
        constraints = [
            one_of("presence", Presence, "council_attendance_presence"),
            models.UniqueConstraint(fields=["sitting", "seat"], name="council_attendance_once"),
            models.CheckConstraint(
                condition=~Q(presence=Presence.ABSENT) | ~Q(reason=""),
                name="council_attendance_reason",
                violation_error_message=_("Vắng mặt thì ghi lý do."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat}: {self.get_presence_display()}"


class Question(OfSitting):
    """One dossier put to the vote, and once it is counted the figures and the law's answer to them."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="questions")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()
    figures = models.JSONField(default=dict, blank=True)
    answer = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["sitting", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "dossier"], name="council_question_once",
                violation_error_message=_("Hồ sơ đã có trong chương trình phiên họp."),
            ),
            models.UniqueConstraint(fields=["sitting", "order"], name="council_question_order"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.order}. {self.dossier}"


class Recusal(models.Model):
    """A member who does not vote on a question, and why: found from the record, or declared."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="recusals")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)

    class Meta:
        ordering = ["question", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="council_recusal_reason"),
            models.UniqueConstraint(
                fields=["question", "seat"], name="council_recusal_once",
                violation_error_message=_("Thành viên này đã không biểu quyết hồ sơ này."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.seat}: {self.reason}"

    @property
    def audit_home(self) -> int:
        """Return whose council sits, for the register of acts."""
        return self.question.audit_home


class Teller(OfSitting):
    """Who counts. Each holds one seal of the box: the public half is kept here, the other half nowhere."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="tellers")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    salt = models.CharField(max_length=64, blank=True)
    public_key = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["sitting", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "person"], name="council_teller_once",
                violation_error_message=_("Người này đã ở Ban kiểm phiếu."),
            ),
            models.UniqueConstraint(fields=["sitting", "place"], name="council_teller_place"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.person)
