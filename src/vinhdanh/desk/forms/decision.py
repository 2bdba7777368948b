"""Drafting a decision from what was chosen, and recording one that exists on paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.dossiers.models import Dossier

from .fields import PastDayField, lines


class DraftForm(forms.Form):
    """Which dossiers, with what title and merit."""

    title = forms.CharField(
        label=_l("Trích yếu"),
        max_length=300,
        help_text=_l("Ví dụ: Về việc tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2022."),
    )
    merit = forms.CharField(
        label=_l("Thành tích ghi ở Điều 1"), max_length=500, widget=lines(2),
        help_text=_l("Ví dụ: đã hoàn thành xuất sắc nhiệm vụ năm 2022."),
    )  # fmt: skip
    dossiers = forms.MultipleChoiceField(label=_l("Hồ sơ được chọn"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, chosen: list[tuple[Dossier, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chosen = {str(row.pk): row for row, _name in chosen}
        self.fields["dossiers"].choices = [(str(row.pk), name) for row, name in chosen]  # type: ignore[attr-defined]

    def clean_dossiers(self) -> list[Dossier]:
        """Return the dossiers chosen."""
        return [self.chosen[key] for key in self.cleaned_data["dossiers"]]


class RecordForm(forms.Form):
    """What the paper says, and where it is kept."""

    number = forms.CharField(label=_l("Số quyết định"), max_length=80)
    issuer = forms.CharField(label=_l("Cơ quan, người ban hành"), max_length=200)
    title = forms.CharField(label=_l("Trích yếu"), max_length=300)
    evidence = forms.CharField(label=_l("Nơi lưu bản quyết định"), max_length=300)

    def __init__(self, *args: Any, day: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signed_on"] = PastDayField(day, label=_("Ngày ký"))
        self.order_fields(["number", "signed_on"])
