"""The small switches around every page."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.people.states import YearBounds

from .fields import DayField

# A page shows some years behind and ahead of its day, and a record speaks of no others than these.
FIRST, LAST = YearBounds.FIRST + 10, YearBounds.LAST - 10


class MoveDayForm(forms.Form):
    """Where the demonstration's day goes: to a date, or a day or a month on."""

    day = DayField(label=_("Ngày"), required=False)
    to = forms.ChoiceField(choices=[("day", "day"), ("month", "month")], required=False)

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data)
        self.today = today

    def clean(self) -> None:
        """Demand one of the two, and a day of the years a record can speak of."""
        if self.errors:
            return
        if not self.cleaned_data["day"] and not self.cleaned_data["to"]:
            raise forms.ValidationError(_("Chọn một ngày."))
        if not FIRST <= self.target.year <= LAST:
            raise forms.ValidationError(_("Chọn một ngày trong các năm %s–%s.") % (FIRST, LAST))

    @property
    def target(self) -> date:
        """Return the day to go to."""
        if self.cleaned_data["to"] == "day":
            return self.today + timedelta(days=1)
        if self.cleaned_data["to"] == "month":
            return month_after(self.today)
        return self.cleaned_data["day"]


def month_after(day: date) -> date:
    """Return the same day of the next month, or that month's last day."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
