"""The small switches around every page."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import DayField


class MoveDayForm(forms.Form):
    """Where the demonstration's day goes: to a date, or a day or a month on."""

    day = DayField(label=_("Ngày"), required=False)
    to = forms.ChoiceField(choices=[("day", "day"), ("month", "month")], required=False)

    def clean(self) -> None:
        """Demand one of the two."""
        told = self.cleaned_data or {}
        if not told.get("day") and not told.get("to") and not self.errors:
            raise forms.ValidationError(_("Chọn một ngày."))

    def target(self, today: date) -> date:
        """Return the day to go to."""
        if self.cleaned_data["to"] == "day":
            return today + timedelta(days=1)
        if self.cleaned_data["to"] == "month":
            return month_after(today)
        return self.cleaned_data["day"]


def month_after(day: date) -> date:
    """Return the same day of the next month, or that month's last day."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
