"""Entering people and units."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _l

from vinhdanh.people.models import Organisation
from vinhdanh.people.states import Group, OrganisationKind, Sex

from .fields import DayField, PastDayField, offer


class PlaceForm(forms.Form):
    """Something under one of the organisations an officer keeps, from a day on."""

    since_label: Any

    def __init__(self, *args: Any, places: dict[str, tuple[Organisation, str]], day: date, **kwargs: Any) -> None:
        self.places, self.day = places, day
        super().__init__(*args, **kwargs)
        offer(self, "place", [(code, name) for code, (_row, name) in places.items()])
        self.fields["since"] = PastDayField(day, label=self.since_label, initial=day)

    def clean_place(self) -> Organisation:
        """Return the organisation itself."""
        return self.places[self.cleaned_data["place"]][0]


class PersonForm(PlaceForm):
    """Somebody, and the post she holds."""

    since_label = _l("Làm việc từ ngày")
    family_name = forms.CharField(label=_l("Họ và tên đệm"), max_length=120)
    given_name = forms.CharField(label=_l("Tên"), max_length=60)
    sex = forms.ChoiceField(label=_l("Giới tính"), choices=Sex.choices)
    birth_date = DayField(label=_l("Ngày sinh"), required=False)
    ethnicity = forms.CharField(label=_l("Dân tộc"), max_length=40, required=False)
    place = forms.ChoiceField(label=_l("Nơi công tác"))
    title = forms.CharField(label=_l("Chức vụ"), max_length=150)
    group = forms.ChoiceField(label=_l("Nhóm"), choices=Group.choices)
    leads = forms.ChoiceField(
        label=_l("Giữ chức vụ lãnh đạo, quản lý"), choices=[("", _l("không")), ("yes", _l("có"))], required=False
    )


class UnitForm(PlaceForm):
    """A unit and what it stands under."""

    since_label = _l("Thành lập từ ngày")
    name = forms.CharField(label=_l("Tên đơn vị"), max_length=200)
    kind = forms.ChoiceField(label=_l("Loại"), choices=OrganisationKind.choices, initial=OrganisationKind.UNIT)
    place = forms.ChoiceField(label=_l("Trực thuộc"))
