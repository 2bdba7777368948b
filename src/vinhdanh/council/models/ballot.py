"""The roll of who has voted, and the box of what was voted: two tables with nothing to join them by.

Neither has a time, and the keys of the box are random. The box of a question is rewritten as a whole, in random
order, at every cast, so that neither place nor transaction tells which paper came last; and every paper lies sealed
until the tellers open it, so that logs and backups of the way hold nothing that can be read.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of

from ..states import Way
from .council import Seat
from .sitting import Question


class Turnout(models.Model):
    """A seat has voted on a question, once, in one way."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="turnouts")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="+")
    way = models.CharField(max_length=20, choices=Way)

    class Meta:
        ordering = ["question", "seat"]
        constraints = [
            one_of("way", Way, "council_turnout_way"),
            models.UniqueConstraint(
                fields=["question", "seat"], name="council_turnout_once",
                violation_error_message=_("Thành viên này đã bỏ phiếu cho hồ sơ này."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.seat}: {self.get_way_display()}"

    @property
    def audit_home(self) -> int:
        """Return whose council sits, for the register of acts."""
        return self.question.audit_home


class SealedPaper(models.Model):
    """A paper in the box: nothing but what it is about and sealed bytes, all of one length."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    question = models.ForeignKey(Question, models.PROTECT, related_name="papers")
    sealed = models.BinaryField()

    class Meta:
        ordering = ["question", "id"]

    def __str__(self) -> str:
        return str(self.id)


class CountedPaper(models.Model):
    """The code of a paper that was counted, without what it said: a voter finds her own by it."""

    code = models.CharField(max_length=32, primary_key=True)
    question = models.ForeignKey(Question, models.PROTECT, related_name="counted")

    class Meta:
        ordering = ["question", "code"]

    def __str__(self) -> str:
        return self.code


class HandCount(models.Model):
    """What was counted by hand: paper ballots, written opinions, or hands raised; a second hand confirms it."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="hand_counts")
    way = models.CharField(max_length=20, choices=Way)
    agree = models.PositiveSmallIntegerField()
    against = models.PositiveSmallIntegerField()
    blank = models.PositiveSmallIntegerField()
    entered_by = models.CharField(max_length=200)
    entered_account = models.BigIntegerField(null=True)
    confirmed_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["question", "way"]
        constraints = [
            models.CheckConstraint(
                condition=Q(way__in=[Way.PAPER, Way.WRITTEN, Way.OPEN]), name="council_handcount_way"
            ),
            models.UniqueConstraint(
                fields=["question", "way"],
                name="council_handcount_once",
                violation_error_message=_("Đã nhập số phiếu này; người thứ hai xác nhận."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_way_display()}: {self.agree}/{self.against}/{self.blank}"

    @property
    def total(self) -> int:
        """Return how many papers or hands were counted."""
        return self.agree + self.against + self.blank

    @property
    def audit_home(self) -> int:
        """Return whose council sits, for the register of acts."""
        return self.question.audit_home
