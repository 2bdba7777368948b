"""What is done with the calendar of a body."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Permit
from vinhdanh.people.actions import set_day
from vinhdanh.people.models import Organisation
from vinhdanh.people.permissions import may_keep_tree

from ..forms.fields import DayField
from .deed import Deed, DeedForm, placed


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


OF_CALENDAR = (
    Deed("ghi", _("Ghi ngày nghỉ, ngày làm bù"), placed("day", set_day), keeps, DayForm,
         _("Áp dụng cho cơ quan và mọi đơn vị trực thuộc; ghi lại cùng một ngày thì lần sau thay lần trước."), True),
)  # fmt: skip
