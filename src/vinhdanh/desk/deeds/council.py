"""What is done with a council: its seats, and calling it to sit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.council.actions import call, declare_kin, end_seat, seat
from vinhdanh.council.models import Council
from vinhdanh.council.permissions import may_declare_kin, may_keep_councils
from vinhdanh.council.queries import seats_on
from vinhdanh.council.states import SeatRole
from vinhdanh.people.queries import people_in

from ..forms.fields import DayField
from .choosing import Choosing, Rows, keyed
from .deed import Deed, DeedForm, upon


class SeatForm(Choosing):
    """Who, as what, and who may sit in."""

    fields_of_rows = ("person", "substitute")
    person = forms.ChoiceField(label=_l("Thành viên"))
    role = forms.ChoiceField(label=_l("Vai trò"), choices=SeatRole.choices, initial=SeatRole.MEMBER)
    substitute = forms.ChoiceField(label=_l("Người được cử dự thay"), required=False)

    def rows(self, field: str) -> Rows:
        """Return the people of the body."""
        return keyed(people_in(self.row.organisation, self.on))

    def told(self) -> dict[str, Any]:
        """Return nobody where nobody was chosen."""
        told = super().told()
        return {**told, "role": SeatRole(told["role"]), "substitute": told["substitute"] or None}


class EndSeatForm(Choosing):
    """Whose seat ends."""

    fields_of_rows = ("seat",)
    seat = forms.ChoiceField(label=_l("Thành viên"))

    def rows(self, field: str) -> Rows:
        """Return the seats of the day."""
        return keyed(seats_on(self.row, self.on))


class CallForm(DeedForm):
    """When, where, and whether by secret ballot."""

    day = DayField(label=_l("Ngày họp"))
    place = forms.CharField(label=_l("Nơi họp"), max_length=250)
    secret = forms.BooleanField(label=_l("Bỏ phiếu kín"), required=False, initial=True)


class KinForm(Choosing):
    """Whose kin, who it is, and how."""

    fields_of_rows = ("person", "kin")
    person = forms.ChoiceField(label=_l("Thành viên"))
    kin = forms.ChoiceField(label=_l("Người thân"))
    relation = forms.CharField(label=_l("Quan hệ"), max_length=80)

    def rows(self, field: str) -> Rows:
        """Return the members one may speak for, or the people of the body."""
        people = people_in(self.row.organisation, self.on)
        if field == "kin":
            return keyed(people)
        sits = [one.person for one in seats_on(self.row, self.on)]
        return keyed(one for one in sits if may_declare_kin(self.actor, one))


def declares(actor: Actor, council: Council) -> Permit:
    """Let a member for herself, the officer for what was declared to her."""
    people = [one.person for one in seats_on(council, actor.day)] if actor.day else []
    mine = any(may_declare_kin(actor, one) for one in people)
    return Allowed() if mine else Denied(_("Chỉ thành viên Hội đồng và thường trực."))


def keeps(actor: Actor, council: Council) -> Permit:
    """Let the officer of the body."""
    return may_keep_councils(actor, council.organisation)


OF_COUNCIL = (
    Deed("cu-thanh-vien", _l("Cử thành viên"), lambda row, *, person, role, **told: seat(row, person, role, **told),
         keeps, SeatForm),
    Deed("thoi-thanh-vien", _l("Thôi thành viên"), upon("seat", end_seat), keeps, EndSeatForm),
    Deed("nguoi-than", _l("Khai người thân"), lambda _row, *, person, kin, relation, **told:
         declare_kin(person, kin, relation, **told), declares, KinForm,
         _l("Hai người không biểu quyết về hồ sơ của nhau. Chỉ người khai và thường trực xem được.")),
    Deed("trieu-tap", _l("Triệu tập phiên họp"), lambda row, *, day, place, **told: call(row, day, place, **told),
         keeps, CallForm, "", True),
)  # fmt: skip
