"""A score sheet: for each criterion the measure, or that nothing arose, and the evidence or the reason."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.movements.actions.scores import Told
from vinhdanh.movements.models import ScoreCriterion
from vinhdanh.movements.standing import Line, Sheet
from vinhdanh.movements.states import Hand, RuleKind, WhenNone

from .blocs import number
from .fields import lines

NONE = "none"


class Row(NamedTuple):
    """The fields of one line."""

    line: Line
    measure: Any
    none: Any
    note: Any


class SheetForm(forms.Form):
    """All lines of a sheet for one hand; a line left empty is not scored."""

    def __init__(self, *args: Any, sheet: Sheet, hand: Hand, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheet, self.hand = sheet, hand
        for line in sheet.lines:
            told = line.upto(hand)
            own = line.hands.get(hand)
            self._add(line.criterion, told.measure if told else None, is_none=bool(told and told.measure is None),
                      note=own.note if own else "")  # fmt: skip

    def _add(self, criterion: ScoreCriterion, measure: Decimal | None, *, is_none: bool, note: str) -> None:
        pk = criterion.pk
        self.fields[f"m{pk}"] = measure_field(criterion, measure)
        if criterion.when_none != WhenNone.ALWAYS:
            self.fields[f"x{pk}"] = forms.BooleanField(
                label=_l("Không phát sinh trong năm"), required=False, initial=is_none
            )
        label = _("Minh chứng") if self.hand == Hand.SELF else _("Lý do, nếu khác điểm tự chấm")
        self.fields[f"n{pk}"] = forms.CharField(
            label=label, required=False, max_length=1000, widget=lines(2), initial=note,
            help_text=criterion.evidence if self.hand == Hand.SELF else "",
        )  # fmt: skip

    def blocks(self) -> Iterator[tuple[Any, list[Row]]]:
        """Yield each group with the fields of its lines."""
        for block in self.sheet.blocks:
            yield block.group, [self._row(line) for line in block.lines]

    def _row(self, line: Line) -> Row:
        pk = line.criterion.pk
        none = self[f"x{pk}"] if f"x{pk}" in self.fields else None
        return Row(line, self[f"m{pk}"], none, self[f"n{pk}"])

    def told(self) -> dict[int, Told]:
        """Return what was filled in, by criterion."""
        found = {}
        for line in self.sheet.lines:
            pk = line.criterion.pk
            measure = self.cleaned_data.get(f"m{pk}")
            note = self.cleaned_data.get(f"n{pk}", "")
            if self.cleaned_data.get(f"x{pk}"):
                found[pk] = Told(None, note)
            elif measure not in {None, ""}:
                found[pk] = Told(Decimal(measure), note)
        return found


def measure_field(criterion: ScoreCriterion, measure: Decimal | None) -> forms.Field:
    """Return the field a criterion is answered in: its levels to choose from, or a number."""
    if criterion.rule != RuleKind.CHOICE:
        return forms.DecimalField(
            label=_("Số liệu ({unit})").format(unit=criterion.unit), required=False, min_value=0, max_digits=12,
            decimal_places=2, localize=True, initial=measure,
        )  # fmt: skip
    levels = [(str(n), f"{step['label']} ({number(step['points'])})") for n, step in enumerate(criterion.steps, 1)]
    chosen = "" if measure is None else str(int(measure))
    return forms.ChoiceField(label=_("Mức"), required=False, choices=[("", _("chưa chấm")), *levels], initial=chosen)


class AppealForm(forms.Form):
    """Why a mark is appealed against."""

    reason = forms.CharField(label=_l("Lý do, dẫn chứng"), widget=lines(4), max_length=4000)


class AnswerForm(forms.Form):
    """The organiser's answer."""

    upheld = forms.ChoiceField(
        label=_l("Kết luận"), widget=forms.RadioSelect,
        choices=[("yes", _l("Chấp nhận: lấy điểm đơn vị tự chấm")), ("no", _l("Không chấp nhận: giữ điểm đã chấm"))],
    )  # fmt: skip
    answer = forms.CharField(label=_l("Lý do"), widget=lines(4), max_length=4000)


class CouncilForm(forms.Form):
    """What the council found for one criterion."""

    note = forms.CharField(label=_l("Lý do, căn cứ"), widget=lines(3), max_length=1000)

    def __init__(self, *args: Any, line: Line, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        final = line.final
        field = measure_field(line.criterion, final.measure if final else None)
        field.required = line.criterion.when_none == WhenNone.ALWAYS
        self.fields = {"measure": field, **self.fields}

    def told(self) -> Told:
        """Return it as the act takes it; an empty measure is “không phát sinh”."""
        measure = self.cleaned_data["measure"]
        return Told(None if measure in {None, ""} else Decimal(measure), self.cleaned_data["note"])
