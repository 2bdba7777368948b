"""Registering a title, and answering a registration."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.movements.models import Registration
from vinhdanh.movements.states import RegistrationState
from vinhdanh.people.models import Subject

from ..lawful import honours_for
from ..names import name_in
from .fields import lines, offer


class RegisterForm(forms.Form):
    """Who, for which honour; late with a reason. A subject is written “person:code” or “collective:code”."""

    subject = forms.ChoiceField(label=_l("Cá nhân hoặc tập thể"))
    honour = forms.ChoiceField(label=_l("Danh hiệu, hình thức khen thưởng"))
    pledge = forms.CharField(
        label=_l("Nội dung giao ước, sáng kiến dự kiến"), required=False, widget=lines(4), max_length=4000,
        help_text=_l("Không bắt buộc."),
    )  # fmt: skip
    late_reason = forms.CharField(
        label=_l("Lý do đăng ký muộn"), required=False, widget=lines(3), max_length=1000,
        help_text=_l("Hôm nay ngoài thời hạn đăng ký; đăng ký vẫn nhận nếu nêu lý do."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, people: Any, organisations: Any, names: dict[int, Any], late: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people, self.organisations = people, organisations
        persons = [(f"person:{one.code}", one.full_name) for one in people]
        bodies = [(f"collective:{one.code}", name_in(one, names)) for one in organisations]
        groups = [(_("Cá nhân"), persons), (_("Tập thể"), bodies)]
        offer(self, "subject", [("", _("Chọn…")), *(group for group in groups if group[1])])
        titles = [(_("Cho cá nhân"), honours_for("person")), (_("Cho tập thể"), honours_for("collective"))]
        offer(self, "honour", [("", _("Chọn…")), *titles])
        if late:
            self.fields["late_reason"].required = True
        else:
            del self.fields["late_reason"]

    def clean(self) -> None:
        """Demand an honour that is open to the subject."""
        told = super().clean() or self.cleaned_data
        kind = told.get("subject", "").partition(":")[0]
        if kind and told.get("honour") and told["honour"] not in dict(honours_for(kind)):
            self.add_error("honour", _("Danh hiệu này không dành cho đối tượng đã chọn."))

    def told(self) -> dict[str, str]:
        """Return what else the act is told."""
        return {name: self.cleaned_data.get(name, "") for name in ("honour", "pledge", "late_reason")}

    def chosen(self) -> Subject:
        """Return the person or organisation chosen."""
        kind, _sep, code = self.cleaned_data["subject"].partition(":")
        rows = self.people if kind == "person" else self.organisations
        return next(row for row in rows if row.code == code)


class ReasonForm(forms.Form):
    """Why something is returned."""

    reason = forms.CharField(label=_l("Lý do"), widget=lines(3), max_length=1000)


class WithdrawForm(forms.Form):
    """Why something is withdrawn; the act says when it has to be told."""

    reason = forms.CharField(label=_l("Lý do"), required=False, widget=lines(3), max_length=1000)


class ResubmitForm(forms.Form):
    """What was amended before sending again."""

    pledge = forms.CharField(
        label=_l("Nội dung giao ước, sáng kiến dự kiến"), required=False, widget=lines(4), max_length=4000
    )


class StateFilter(forms.Form):
    """Which registrations are listed."""

    state = forms.ChoiceField(label=_l("Trạng thái"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "state", [("", _("mọi trạng thái")), *RegistrationState.choices])

    def found(self, rows: QuerySet[Registration]) -> QuerySet[Registration]:
        """Return the registrations in the state asked for."""
        state = self.cleaned_data.get("state") if self.is_valid() else ""
        return rows.filter(state=state) if state else rows
