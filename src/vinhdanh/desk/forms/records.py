"""Which year a record is asked about, and by which rulebook."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..lawful import regimes
from .fields import offer

SETTLED = 3  # month up to which last year is still the year under review


def year_under_review(on: date) -> int:
    """Return the year people speak of on a day: last year until its results are settled in March."""
    return on.year - 1 if on.month <= SETTLED else on.year


class YearForm(forms.Form):
    """The year under review and, for a day no rulebook covers, a rulebook to ask for reference."""

    nam = forms.TypedChoiceField(label=_("Năm xét"), coerce=int, required=False)
    tham_khao = forms.ChoiceField(label=_("Tham khảo theo"), required=False)

    def __init__(self, data: Any, *, on: date) -> None:
        self.on = on
        super().__init__({"nam": year_under_review(on), **data.dict()})
        offer(self, "nam", [(year, year) for year in range(on.year, on.year - 6, -1)])
        offer(self, "tham_khao", [("", _("bộ quy tắc có hiệu lực")), *regimes().items()])
        self.is_valid()

    @property
    def year(self) -> int:
        """Return the year asked for, the usual one where the address names none."""
        return self.cleaned_data.get("nam") or year_under_review(self.on)

    @property
    def regime(self) -> str:
        """Return the rulebook asked for reference, if any."""
        return self.cleaned_data.get("tham_khao") or ""
