"""Setting up a council, and the booth."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.council.models import Question
from vinhdanh.council.states import Choice

from .fields import DayField, offer


class CouncilForm(forms.Form):
    """By which decision, for how long, with what share of votes."""

    organisation = forms.ChoiceField(label=_("Cơ quan"))
    name = forms.CharField(label=_("Tên Hội đồng"), max_length=250)
    number = forms.CharField(label=_("Số quyết định thành lập"), max_length=80)
    decided_on = DayField(label=_("Ngày quyết định"))
    since = DayField(label=_("Nhiệm kỳ từ ngày"))
    until = DayField(label=_("Đến ngày"), required=False)
    ballot_percent = forms.DecimalField(
        label=_("Tỷ lệ phiếu theo quy chế (%)"), required=False, min_value=0, max_value=100, decimal_places=2,
        localize=True, help_text=_("Chỉ dùng cho danh hiệu mà pháp luật chung không ấn định tỷ lệ."),
    )  # fmt: skip
    regulation = forms.CharField(label=_("Quy chế quy định tỷ lệ đó"), required=False, max_length=250)

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisation", bodies)


class BoothForm(forms.Form):
    """One paper for each question still open to the voter; a question without a choice is left for later."""

    def __init__(self, *args: Any, questions: list[tuple[Question, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = {f"question_{row.pk}": row for row, _name in questions}
        for row, name in questions:
            self.fields[f"question_{row.pk}"] = forms.ChoiceField(
                label=name, choices=Choice.choices, required=False, widget=forms.RadioSelect
            )

    def choices(self) -> list[tuple[Question, Choice]]:
        """Return what was chosen."""
        told = self.cleaned_data
        return [(row, Choice(told[name])) for name, row in self.questions.items() if told[name]]
