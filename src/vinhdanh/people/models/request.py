"""What somebody asks to be put right in her own record, with proof, and what she was answered."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves

from ..states import REQUEST_MOVES, RequestState
from .person import Person


class CorrectionRequest(models.Model):
    """One thing in a record that its owner says is wrong. Granting it changes nothing by itself: the officer does."""

    MOVES: ClassVar[Moves] = REQUEST_MOVES

    person = models.ForeignKey(Person, models.PROTECT, related_name="requests")
    what = models.CharField(max_length=500)
    proof = models.CharField(max_length=500)
    state = models.CharField(max_length=20, choices=RequestState, default=RequestState.ASKED, editable=False)
    asked_on = models.DateField()
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-asked_on", "-id"]
        constraints = [
            one_of("state", RequestState, "people_correctionrequest_state"),
            models.CheckConstraint(
                condition=~Q(proof=""),
                name="people_correctionrequest_proof",
                violation_error_message=_("Đề nghị sửa phải kèm minh chứng."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=[RequestState.ASKED, RequestState.TAKEN_BACK]) | ~Q(answer=""),
                name="people_correctionrequest_answer",
                violation_error_message=_("Trả lời đề nghị sửa phải có nội dung."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.what[:80]}"
