"""Drawing up a bloc and its card."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.movements.card import plain
from vinhdanh.movements.models import ScoreCriterion
from vinhdanh.movements.states import GroupKind, RuleKind, TieRule, WhenNone
from vinhdanh.people.states import BlocLevel

from .fields import DayField, lines, offer, year_field

LEVELS = [("", _l("Trong nội bộ cơ quan")), *BlocLevel.choices]
STEP = re.compile(r"^(?P<told>.+?)\s*[:=]\s*(?P<points>-?\d+(?:[.,]\d+)?)\s*$")
Named = Iterable[tuple[str, Any]]


def points_field(label: Any, **more: Any) -> forms.DecimalField:
    """Return a field for points, typed with a comma."""
    return forms.DecimalField(
        label=label, **{"min_value": 0, "max_digits": 7, "decimal_places": 2, "localize": True, **more}
    )


class NewBlocForm(forms.Form):
    """A bloc and the card it begins with."""

    name = forms.CharField(label=_l("Tên cụm, khối"), max_length=200)
    organiser = forms.ChoiceField(label=_l("Cơ quan tổ chức"))
    year = year_field(_l("Năm"))
    level = forms.ChoiceField(
        label=_l("Cấp tổ chức"), choices=LEVELS, required=False,
        help_text=_l("Thứ hạng trong cụm, khối do bộ, tỉnh, Trung ương tổ chức được ghi vào hồ sơ của đơn vị."),
    )  # fmt: skip
    card = forms.ChoiceField(label=_l("Bảng điểm lấy từ"), help_text=_l("Sửa được cho đến khi mở tự chấm."))

    def __init__(self, *args: Any, organisers: Named, cards: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organiser", organisers)
        offer(self, "card", cards)


class BlocForm(forms.Form):
    """Who is in a bloc, who leads it this year, and what they agreed on."""

    name = forms.CharField(label=_l("Tên cụm, khối"), max_length=200)
    level = forms.ChoiceField(label=_l("Cấp tổ chức"), choices=LEVELS, required=False)
    members = forms.MultipleChoiceField(label=_l("Thành viên"), widget=forms.CheckboxSelectMultiple, required=False)
    head = forms.ChoiceField(label=_l("Đơn vị trưởng năm nay"), required=False)
    deputy = forms.ChoiceField(label=_l("Đơn vị phó năm nay"), required=False)
    covenant = forms.CharField(label=_l("Giao ước thi đua"), widget=lines(5), max_length=10_000, required=False)
    covenant_on = DayField(label=_l("Ngày ký giao ước"), required=False)

    def __init__(self, *args: Any, units: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = list(units)
        offer(self, "members", told)
        for name in ("head", "deputy"):
            offer(self, name, [("", _("chưa chọn")), *told])


class CardForm(forms.Form):
    """What a card declares about itself."""

    total = points_field(_l("Tổng điểm chính"))
    ceiling = points_field(_l("Trần tổng điểm, kể cả điểm thưởng"))
    tie_rule = forms.ChoiceField(label=_l("Khi bằng điểm"), choices=TieRule.choices)


class GroupForm(forms.Form):
    """A group of the card."""

    name = forms.CharField(label=_l("Tên nhóm"), max_length=250)
    kind = forms.ChoiceField(label=_l("Loại điểm"), choices=GroupKind.choices)
    maximum = points_field(_l("Điểm tối đa, hoặc trần"), min_value=Decimal("0.01"))
    may_exceed = forms.BooleanField(
        label=_l("Các mục được cộng quá trần, chỉ tính đến trần"), required=False,
        help_text=_l("Chỉ dùng cho điểm thưởng, điểm trừ."),
    )  # fmt: skip
    highest_only = forms.BooleanField(label=_l("Chỉ tính mục cao nhất"), required=False)


class CriterionForm(forms.Form):
    """A criterion; its levels or bands are written one a line."""

    name = forms.CharField(label=_l("Tiêu chí"), max_length=400, widget=lines(2))
    maximum = points_field(_l("Điểm tối đa"), min_value=Decimal("0.01"))
    unit = forms.CharField(label=_l("Đơn vị tính"), max_length=40, help_text=_l("Ví dụ: %, báo cáo chậm, mô hình."))
    rule = forms.ChoiceField(label=_l("Cách tính"), choices=RuleKind.choices)
    per = points_field(
        _l("Điểm mỗi đơn vị"), required=False, help_text=_l("Cho cách tính trừ theo số lần, tính theo số lượng.")
    )
    steps = forms.CharField(
        label=_l("Các mức, mỗi dòng một mức"), required=False, widget=lines(5), max_length=4000,
        help_text=_l("Chọn mức: “Đầy đủ: 5”. Theo khoảng: “90: 4” nghĩa là từ 90 trở lên được 4 điểm."),
    )  # fmt: skip
    when_none = forms.ChoiceField(label=_l("Khi không phát sinh"), choices=WhenNone.choices)
    evidence = forms.CharField(label=_l("Minh chứng phải có"), required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """Read the levels as the rule needs them."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        rule = told.get("rule")
        stepped = rule in {RuleKind.CHOICE, RuleKind.BAND}
        try:
            told["steps"] = steps_of(told.get("steps") or "", by_number=rule == RuleKind.BAND) if stepped else []
        except ValueError as error:
            self.add_error("steps", _("Dòng chưa đọc được: “{line}”.").format(line=error))
        told["per"] = told.get("per") or Decimal(0)
        return told


def steps_of(text: str, *, by_number: bool) -> list[dict[str, Any]]:
    """Return the levels written one a line. Raise ValueError with the first line that is none."""
    found: list[dict[str, Any]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        told = STEP.match(line)
        start = told["told"].replace(",", ".") if told else ""
        if told is None or (by_number and not re.fullmatch(r"\d+(\.\d+)?", start)):
            raise ValueError(line)
        points = told["points"].replace(",", ".")
        found.append({"from": start, "points": points} if by_number else {"label": told["told"], "points": points})
    return found


def steps_text(criterion: ScoreCriterion) -> str:
    """Write the levels as they are typed."""
    shown = ((step.get("label") or number(step.get("from", 0)), number(step["points"])) for step in criterion.steps)
    return "\n".join(f"{told}: {points}" for told, points in shown)


def number(value: Any) -> str:
    """Write a number of a level with a comma."""
    return plain(Decimal(str(value)))
