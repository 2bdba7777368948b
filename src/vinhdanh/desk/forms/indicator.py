"""What a content is measured by."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.movements.models import Indicator

from .fields import lines


class IndicatorForm(forms.Form):
    """Name, target, unit, where the figure is seen."""

    name = forms.CharField(label=_("Chỉ tiêu"), max_length=250)
    # Localised: a figure is typed with a comma, as 95,5.
    target = forms.DecimalField(label=_("Mức phấn đấu"), min_value=0, max_digits=12, decimal_places=2, localize=True)
    unit = forms.CharField(label=_("Đơn vị tính"), max_length=40)
    source = forms.CharField(label=_("Nguồn số liệu, minh chứng"), max_length=250)


class ChangeForm(IndicatorForm):
    """An indicator as it stands; in an open movement with the reason for the change."""

    reason = forms.CharField(label=_("Lý do điều chỉnh"), widget=lines(2), max_length=1000)

    def __init__(self, data: Any, *, indicator: Indicator, open_now: bool) -> None:
        super().__init__(data, initial={name: getattr(indicator, name) for name in IndicatorForm.base_fields})
        self.fields["reason"].required = open_now
