"""Somebody's word that a colleague, her unit or she herself deserves an honour; the unit answers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.law import honour_name
from vinhdanh.people.models import Account, OfSubject, Organisation
from vinhdanh.people.models.bounds import year_in_bounds

from ..states import NOMINATION_MOVES, NominationState
from .dossier import Dossier


class Nomination(OfSubject):
    """Who deserves what for which year, and why; `dossier` is what the unit made of it."""

    MOVES: ClassVar[Moves] = NOMINATION_MOVES

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    honour = models.SlugField(max_length=60)
    year = models.PositiveSmallIntegerField()
    reason = models.TextField()
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.CharField(max_length=200)
    made_on = models.DateField()
    state = models.CharField(max_length=20, choices=NominationState, default=NominationState.OPEN, editable=False)
    answer = models.TextField(blank=True)
    dossier = models.OneToOneField(Dossier, models.SET_NULL, null=True, blank=True, related_name="nomination")

    class Meta:
        ordering = ["-made_on", "-id"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("state", NominationState, "dossiers_nomination_state"),
            year_in_bounds("dossiers_nomination_year"),
            models.CheckConstraint(
                condition=~Q(state=NominationState.REFUSED) | ~Q(answer=""), name="dossiers_nomination_answer",
                violation_error_message=_("Không đề nghị thì phải nêu lý do."),
            ),
            *(
                models.UniqueConstraint(
                    fields=["account", subject, "honour", "year"], condition=Q(state=NominationState.OPEN),
                    name=f"dossiers_nomination_{subject}_once",
                    violation_error_message=_("Bạn đã đề cử như vậy; đơn vị chưa trả lời."),
                )
                for subject in ("person", "organisation")
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.subject}: {honour_name(self.honour)} {self.year}"

    @property
    def audit_home(self) -> int:
        """Return the unit that answers, for the register of acts."""
        return self.unit_id
