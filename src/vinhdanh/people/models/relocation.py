"""Somebody passing from one unit to another: asked by the old one, taken over by the new one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves

from ..states import RELOCATION_MOVES, RelocationState
from .organisation import Organisation
from .person import Post


class Relocation(models.Model):
    """One post to be left for another from a day on; until the new unit takes it over nothing changes."""

    MOVES: ClassVar[Moves] = RELOCATION_MOVES

    post = models.ForeignKey(Post, models.PROTECT, related_name="relocations")
    to = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    moves_on = models.DateField()
    state = models.CharField(max_length=20, choices=RelocationState, default=RelocationState.ASKED, editable=False)
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200)
    asked_account = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-asked_on", "-id"]
        constraints = [
            one_of("state", RelocationState, "people_relocation_state"),
            models.CheckConstraint(
                condition=~Q(state=RelocationState.REFUSED) | ~Q(reason=""),
                name="people_relocation_reason",
                violation_error_message=_("Không nhận thì phải nêu lý do."),
            ),
            models.UniqueConstraint(
                fields=["post"], condition=Q(state=RelocationState.ASKED), name="people_relocation_open_once",
                violation_error_message=_("Đang có đề nghị chuyển người này chờ trả lời."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.post.person}: {self.post.organisation} → {self.to}"

    @property
    def audit_home(self) -> int:
        """Return the unit that is asked, for the register of acts."""
        return self.to_id
