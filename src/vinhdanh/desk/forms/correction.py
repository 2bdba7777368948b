"""Every field of a plan that was read, open to the officer's correction."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from vinhdanh.movements.actions.parts import MOST
from vinhdanh.movements.models import Movement
from vinhdanh.movements.states import MovementKind, TargetSubject

from ..lawful import catalogue, honour_name
from .fields import DayField, Hidden, lines, offer, year_field


class HeadForm(forms.Form):
    """What the plan says about itself, and the registration window."""

    title = forms.CharField(label=_("Tên phong trào"), max_length=300)
    number = forms.CharField(label=_("Số, ký hiệu"), max_length=80, required=False)
    issued_on = DayField(label=_("Ngày ban hành"), required=False)
    issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=200, required=False)
    year = year_field(_("Năm thi đua"))
    kind = forms.ChoiceField(label=_("Hình thức"), choices=MovementKind.choices)
    window_from = DayField(label=_("Nhận đăng ký từ ngày"), required=False)
    window_to = DayField(label=_("Đến hết ngày"), required=False)


class Row(forms.Form):
    """One line of a part; keeps where in the text it was found."""

    span_start = Hidden()
    span_end = Hidden()


class ContentRow(Row):
    """One content."""

    order = forms.IntegerField(label=_("Thứ tự"), min_value=1, max_value=200)
    label = forms.CharField(label=_("Ký hiệu"), max_length=40, required=False)
    heading = forms.CharField(label=_("Tiêu đề"), max_length=400, required=False)
    text = forms.CharField(label=_("Nội dung"), widget=lines(4))


class InstrumentRow(Row):
    """One instrument cited by number."""

    kind = forms.CharField(label=_("Loại"), max_length=60, required=False)
    number = forms.CharField(label=_("Số, ký hiệu"), max_length=80)
    issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=200, required=False)
    issued_on = DayField(label=_("Ngày"), required=False)
    name = forms.CharField(label=_("Về việc"), widget=lines(2), required=False)
    as_written = forms.CharField(required=False, widget=forms.HiddenInput)


class TitleRow(Row):
    """One title the plan registers, with its count."""

    honour = forms.ChoiceField(label=_("Danh hiệu, hình thức"), required=False)
    name = forms.CharField(label=_("Tên trong kế hoạch"), max_length=250)
    subject = forms.ChoiceField(label=_("Cho"), required=False, choices=[("", _("chưa rõ")), *TargetSubject.choices])
    count = forms.IntegerField(label=_("Số lượng"), min_value=0, max_value=MOST, required=False)
    drive = forms.ChoiceField(label=_("Trong"), choices=MovementKind.choices)
    as_written = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(code, honour_name(code)) for code in catalogue()]
        offer(self, "honour", [("", _("chưa xác định")), *known])


class CommemorationRow(Row):
    """A day the movement celebrates."""

    what = forms.CharField(label=_("Sự kiện"), widget=lines(2))
    first_day = DayField(label=_("Từ ngày"), required=False)
    last_day = DayField(label=_("Đến ngày"), required=False)
    as_written = forms.CharField(required=False, widget=forms.HiddenInput)


PARTS: dict[str, tuple[Any, type[Row]]] = {
    "contents": (_("Nội dung thi đua"), ContentRow),
    "titles": (_("Danh hiệu, hình thức đăng ký"), TitleRow),
    "instruments": (_("Văn bản viện dẫn"), InstrumentRow),
    "commemorations": (_("Ngày kỷ niệm"), CommemorationRow),
}

# The plan reader's words for columns that the tables call otherwise.
READER_WORDS = {"issued_on": "date", "first_day": "from", "last_day": "to"}


class Correction:
    """The head form and one formset for each part, valid or not as one."""

    def __init__(self, movement: Movement, data: Any = None) -> None:
        self.data = data
        self.head = HeadForm(data, initial=_values(movement, HeadForm))
        self.parts = {key: self._part(key, movement) for key in PARTS}

    def _part(self, key: str, movement: Movement) -> BaseFormSet:
        form = PARTS[key][1]
        made = formset_factory(form, extra=0, can_delete=True, max_num=200)
        if self.data is None:
            return made(initial=[_values(row, form) for row in getattr(movement, key).all()], prefix=key)
        return made(self._grown(key), prefix=key)

    def _grown(self, key: str) -> Any:
        """Return the data sent, with one more row where “add a row” was pressed."""
        if self.data.get("add") != key:
            return self.data
        grown, told = self.data.copy(), self.data.get(f"{key}-TOTAL_FORMS", "")
        grown[f"{key}-TOTAL_FORMS"] = str(int(told) + 1 if told.isdecimal() and len(told) < 4 else 1)
        return grown

    def is_valid(self) -> bool:
        """Validate all, so that every mistake is shown at once."""
        return all([self.head.is_valid(), *(part.is_valid() for part in self.parts.values())])

    def sections(self) -> list[tuple[str, Any, BaseFormSet]]:
        """Return the parts with their names for the template."""
        return [(key, PARTS[key][0], part) for key, part in self.parts.items()]

    def records(self) -> dict[str, list[dict[str, Any]]]:
        """Return the rows that are kept, shaped as the plan reader's record."""
        parts = {
            key: [_entry(form.cleaned_data) for form in part.forms if _kept(form)] for key, part in self.parts.items()
        }
        parts["contents"].sort(key=lambda entry: entry["order"])
        return parts


def _kept(form: forms.Form) -> bool:
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")


def _entry(row: dict[str, Any]) -> dict[str, Any]:
    renamed = {READER_WORDS.get(name, name): value for name, value in row.items()}
    start, end = renamed.pop("span_start"), renamed.pop("span_end")
    return {**renamed, "span": (start, end) if start is not None and end is not None else None}


def _values(row: Any, form: type[forms.Form]) -> dict[str, Any]:
    return {name: getattr(row, name, None) for name in form.base_fields}
