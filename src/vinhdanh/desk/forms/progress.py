"""Figures of an indicator, and the reviews of a movement."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import DayField, lines


class FigureForm(forms.Form):
    """What was reached, up to which day, seen where; for a day already reported with the reason."""

    # Localised: a figure is typed with a comma, as 95,5.
    value = forms.DecimalField(label=_("Kết quả"), min_value=0, max_digits=14, decimal_places=2, localize=True)
    upto = DayField(label=_("Tính đến hết ngày"))
    evidence = forms.CharField(label=_("Minh chứng: văn bản, sổ, số liệu"), max_length=500, widget=lines(2))
    reason = forms.CharField(
        label=_("Lý do đính chính"), required=False, max_length=500, widget=lines(2),
        help_text=_("Chỉ cần khi báo lại số liệu của một ngày đã báo."),
    )  # fmt: skip


class DueForm(forms.Form):
    """By when a review is to be held."""

    due_on = DayField(label=_("Hạn"))


class HoldForm(forms.Form):
    """What a review found."""

    report = forms.CharField(
        label=_("Báo cáo"), max_length=20_000, widget=lines(10),
        help_text=_("Kết quả, tác dụng, hạn chế, nguyên nhân, bài học."),
    )  # fmt: skip
