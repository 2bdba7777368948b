"""Fields every form of the desk shares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

WRONG = _("Ngày chưa đúng. Ghi theo mẫu ngày/tháng/năm, ví dụ 25/01/2022.")
FURTHEST = 100_000_000  # letters: no plan is that long
DAY_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]


class DayField(forms.DateField):
    """A day, typed as 25/01/2022: a browser's own picker would write it in the browser's language."""

    def __init__(self, **kwargs: Any) -> None:
        shown = {"inputmode": "numeric", "placeholder": _("ngày/tháng/năm"), "autocomplete": "off"}
        widget = forms.DateInput(format="%d/%m/%Y", attrs=shown)
        errors = {"invalid": WRONG}
        super().__init__(**{"widget": widget, "input_formats": DAY_FORMATS, "error_messages": errors, **kwargs})


def offer(form: forms.Form, field: str, choices: Iterable[Any]) -> None:
    """Give a field of a form the choices known only now."""
    cast("forms.ChoiceField", form.fields[field]).choices = list(choices)


def lines(rows: int = 3) -> forms.Textarea:
    """Return a text box of so many lines."""
    return forms.Textarea(attrs={"rows": rows})


class Hidden(forms.IntegerField):
    """A number that travels with a row: where in the plan's text it was found."""

    def __init__(self, **kwargs: Any) -> None:
        bounds = {"min_value": 0, "max_value": FURTHEST}
        super().__init__(**{"required": False, "widget": forms.HiddenInput, **bounds, **kwargs})
