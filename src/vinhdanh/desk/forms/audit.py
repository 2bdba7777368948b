"""What to look for in the register."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import AuditLine

from .fields import DayField, offer


class AuditFilter(forms.Form):
    """Kind of act, words in the actor's or the subject's name, days."""

    act = forms.ChoiceField(label=_("Việc"), required=False)
    words = forms.CharField(label=_("Người làm hoặc đối tượng"), required=False, max_length=120)
    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(label=_("Đến hết ngày"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "act", [("", _("mọi việc")), *ActKind.choices])

    def found(self, lines: QuerySet[AuditLine]) -> QuerySet[AuditLine]:
        """Return the lines that answer to what is looked for; what is filled in wrongly does not narrow."""
        told = self.cleaned_data if self.is_valid() or self.is_bound else {}
        if words := told.get("words"):
            lines = lines.filter(Q(actor__icontains=words) | Q(subject_label__icontains=words))
        if act := told.get("act"):
            lines = lines.filter(act=act)
        for edge, day in (("gte", told.get("since")), ("lte", told.get("until"))):
            lines = lines.filter(_on(edge, day)) if day else lines
        return lines


def _on(edge: str, day: date) -> Q:
    """Compare a line's day, or where the system acted and named none, the day it was written."""
    return Q(**{f"day__{edge}": day}) | Q(day=None, **{f"at__date__{edge}": day})
