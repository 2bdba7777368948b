"""What somebody does with her own account: letting another act in her place, and ending it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.actions import delegate, end_delegation
from vinhdanh.people.models import Account
from vinhdanh.people.queries import delegable_of, delegations_of, takers_for

from ..forms.fields import DayField
from .choosing import Choosing, Rows, keyed
from .deed import Deed, upon


class DelegateForm(Choosing):
    """Which role, to whom, for how long, by which paper."""

    fields_of_rows = ("grant", "taker")
    grant = forms.ChoiceField(label=_l("Vai trò"))
    taker = forms.ChoiceField(label=_l("Người làm thay"))
    since = DayField(label=_l("Từ ngày"))
    until = DayField(label=_l("Đến hết ngày"))
    paper = forms.CharField(label=_l("Số, ngày văn bản ủy quyền"), max_length=200)

    def rows(self, field: str) -> Rows:
        """Return the roles that can be passed on, and who works in the same body."""
        grants = list(delegable_of(self.row, self.on))
        if field == "grant":
            return {str(one.pk): (one, f"{one.get_role_display()}, {one.organisation}") for one in grants}
        return {key: row for one in grants for key, row in keyed(takers_for(one, self.on)).items()}


class EndForm(Choosing):
    """Which delegation."""

    fields_of_rows = ("delegation",)
    delegation = forms.ChoiceField(label=_l("Ủy quyền"))

    def rows(self, field: str) -> Rows:
        """Return what is still running."""
        return keyed(running(self.row, self.on))


def running(account: Account, on: Any) -> Any:
    """Return what an account gave to others and has not ended."""
    return delegations_of(account).filter(ended_on__isnull=True, until__gte=on)


def gives(actor: Actor, row: Account) -> Permit:
    """Let who holds a role that can be passed on, when she acts as herself."""
    if actor.instead_of is not None:
        return Denied(_("Đang làm thay người khác: không ủy quyền lại được."))
    some = actor.day is not None and delegable_of(row, actor.day).exists()
    return Allowed() if some else Denied(_("Tài khoản không giữ vai trò nào ủy quyền được."))


def ends(actor: Actor, row: Account) -> Permit:
    """Let who gave something that still runs."""
    some = actor.instead_of is None and running(row, actor.day).exists()
    return Allowed() if some else Denied(_("Không có ủy quyền nào đang có hiệu lực."))


OF_ACCOUNT = (
    Deed("uy-quyen", _l("Ủy quyền làm thay"), upon("grant", delegate), gives, DelegateForm,
         _l("Người làm thay làm việc với tên của mình; sổ nhật ký ghi rõ làm thay ai."), True),
    Deed("ket-thuc", _l("Kết thúc ủy quyền"), upon("delegation", end_delegation), ends, EndForm),
)  # fmt: skip
