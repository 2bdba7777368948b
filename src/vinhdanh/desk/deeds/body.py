"""What is done with the calendar of a body, and with its plan of appraising."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Permit
from vinhdanh.dossiers.actions import drop_step, plan_step
from vinhdanh.dossiers.permissions import may_receive_for
from vinhdanh.dossiers.queries import plan_of
from vinhdanh.people.actions import set_day
from vinhdanh.people.models import Organisation
from vinhdanh.people.permissions import may_keep_tree
from vinhdanh.people.queries import names_on, subtree

from ..forms.fields import DayField
from ..names import name_in
from .choosing import Choosing, Rows, keyed
from .deed import Deed, DeedForm, placed, upon


class DayForm(DeedForm):
    """Which day, off or worked, and by which paper."""

    day = DayField(label=_("Ngày"))
    worked = forms.ChoiceField(
        label=_("Ngày ấy"), choices=[("no", _("nghỉ")), ("yes", _("làm việc"))], widget=forms.RadioSelect
    )
    reason = forms.CharField(label=_("Văn bản hoặc lý do"), max_length=250)

    def told(self) -> dict[str, Any]:
        """Return off or worked as yes or no."""
        return {**super().told(), "worked": self.cleaned_data["worked"] == "yes"}


def keeps(actor: Actor, row: Organisation) -> Permit:
    """Let the officer of the body."""
    return may_keep_tree(actor, row)


class StepForm(Choosing):
    """Which department looks at what, at which step, how long."""

    fields_of_rows = ("department",)
    department = forms.ChoiceField(label=_("Bộ phận"))
    looks_at = forms.CharField(label=_("Xem xét nội dung gì"), max_length=300)
    step = forms.IntegerField(
        label=_("Bước"), min_value=1, max_value=9, initial=1, help_text=_("Cùng bước thì xem song song.")
    )
    days = forms.IntegerField(label=_("Số ngày làm việc"), min_value=1, max_value=60, initial=5)

    def rows(self, field: str) -> Rows:
        """Return the departments of the body."""
        found = list(subtree(self.row, self.on))
        names = names_on([one.pk for one in found], self.on)
        return {one.code: (one, name_in(one, names)) for one in found}


class DropStepForm(Choosing):
    """Which part."""

    fields_of_rows = ("part",)
    part = forms.ChoiceField(label=_("Phần việc"))

    def rows(self, field: str) -> Rows:
        """Return the plan."""
        return keyed(plan_of(self.row))


def plans(actor: Actor, row: Organisation) -> Permit:
    """Let the officer of the body."""
    return may_receive_for(actor, row.pk)


def planned(row: Organisation, *, department: Any, looks_at: str, **told: Any) -> Any:
    """Add a part to the plan."""
    return plan_step(row, department, looks_at, **told)


OF_PLAN = (
    Deed("them", _("Thêm phần việc"), planned, plans, StepForm, "", True),
    Deed("bo", _("Bỏ phần việc"), upon("part", drop_step), plans, DropStepForm),
)  # fmt: skip
OF_CALENDAR = (
    Deed("ghi", _("Ghi ngày nghỉ, ngày làm bù"), placed("day", set_day), keeps, DayForm,
         _("Áp dụng cho cơ quan và mọi đơn vị trực thuộc; ghi lại cùng một ngày thì lần sau thay lần trước."), True),
)  # fmt: skip
