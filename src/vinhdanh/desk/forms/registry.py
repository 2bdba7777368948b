"""What is sought in the registry of honours."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.people.states import YearBounds
from vinhdanh.registry.models import HonourRecord
from vinhdanh.registry.queries import found

from ..gates import LONGEST
from ..lawful import catalogue, honour_name
from .fields import offer


class RegistrySearch(forms.Form):
    """By a name or a number, by honour, by year."""

    q = forms.CharField(label=_l("Tên, đơn vị, số quyết định"), required=False, max_length=LONGEST)
    honour = forms.ChoiceField(label=_l("Danh hiệu, hình thức"), required=False)
    year = forms.IntegerField(
        label=_l("Năm"), required=False, min_value=YearBounds.FIRST.value, max_value=YearBounds.LAST.value
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "honour", [("", _("tất cả")), *((code, honour_name(code)) for code in catalogue())])

    def found(self, rows: QuerySet[HonourRecord]) -> QuerySet[HonourRecord]:
        """Return the honours sought; what cannot be understood seeks nothing."""
        if not self.is_bound:
            return rows
        if not self.is_valid():
            return rows.none()
        told = self.cleaned_data
        rows = rows.filter(honour=told["honour"]) if told["honour"] else rows
        rows = rows.filter(year=told["year"]) if told["year"] else rows
        return found(rows, told["q"])
