"""Fields every form of the desk shares."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.people.states import YearBounds

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


class PastDayField(DayField):
    """A day on which something was decided: not one to come."""

    def __init__(self, day: date, **kwargs: Any) -> None:
        super().__init__(validators=[partial(refuse_to_come, day)], **kwargs)


def refuse_to_come(today: date, day: date) -> None:
    """Refuse a day that has not come."""
    if day > today:
        raise forms.ValidationError(_("Ngày này chưa đến. Chỉ ghi việc đã có quyết định."))


def year_field(label: Any) -> forms.IntegerField:
    """Return a field for a year the record can speak of."""
    return forms.IntegerField(label=label, min_value=YearBounds.FIRST.value, max_value=YearBounds.LAST.value)


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
