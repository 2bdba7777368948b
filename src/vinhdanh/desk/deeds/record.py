"""What somebody asks about her own record, and what she is answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.actions import answer_correction, ask_correction, take_back_correction
from vinhdanh.people.models import Person
from vinhdanh.people.permissions import may_ask_correction, may_keep_record
from vinhdanh.people.queries import requests_open

from ..forms.fields import lines
from ..gates import first_no
from .choosing import Choosing, Rows, keyed
from .deed import Deed, DeedForm, placed, upon
from .relocation import PASS_ON


class AskForm(DeedForm):
    """What is wrong and right, and the proof."""

    what = forms.CharField(label=_l("Điều chưa đúng, và đúng ra là gì"), max_length=500, widget=lines(3))
    proof = forms.CharField(label=_l("Minh chứng: văn bản, số, ngày"), max_length=500)


class OpenRequest(Choosing):
    """Which request that waits."""

    fields_of_rows = ("request",)
    request = forms.ChoiceField(label=_l("Đề nghị"))

    def rows(self, field: str) -> Rows:
        """Return the requests without an answer."""
        return keyed(requests_open(self.row))


class AnswerForm(OpenRequest):
    """Granted or not, and why."""

    granted = forms.ChoiceField(
        label=_l("Trả lời"), choices=[("yes", _l("Chấp nhận")), ("no", _l("Không chấp nhận"))], widget=forms.RadioSelect
    )
    answer = forms.CharField(label=_l("Nội dung trả lời"), max_length=2000, widget=lines(3))

    def told(self) -> dict[str, Any]:
        """Return the answer as yes or no."""
        told = super().told()
        return {**told, "granted": told["granted"] == "yes"}


def waits(row: Person) -> Permit:
    """Say whether some request waits."""
    return Allowed() if requests_open(row).exists() else Denied(_("Không có đề nghị nào chờ trả lời."))


def answers(actor: Actor, row: Person) -> Permit:
    """Let the officer, while a request waits."""
    open_now = waits(row)  # asked first: most records have no request, and then nothing else need be asked
    return first_no(open_now, may_keep_record(actor, row, on=actor.day or date.min)) if open_now else open_now


def takes_back(actor: Actor, row: Person) -> Permit:
    """Let the person, while her request waits."""
    return first_no(may_ask_correction(actor, row), waits(row))


OF_RECORD = (
    Deed("de-nghi-sua", _l("Đề nghị sửa hồ sơ"), placed("what", ask_correction), may_ask_correction, AskForm,
         _l("Thường trực xem minh chứng, trả lời và sửa hồ sơ khi chấp nhận.")),
    PASS_ON,
    Deed("tra-loi", _l("Trả lời đề nghị sửa hồ sơ"), upon("request", answer_correction), answers, AnswerForm,
         _l("Chấp nhận rồi thì sửa bằng mục ghi hồ sơ tương ứng, hoặc đính chính quyết định."), True),
    Deed("rut-de-nghi", _l("Rút đề nghị sửa hồ sơ"), upon("request", take_back_correction), takes_back, OpenRequest),
)  # fmt: skip
