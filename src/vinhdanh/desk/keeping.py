"""The table of what can be entered in a record: a word for the address, a name, a form, and the one act it asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.people.actions import (
    conclude_investigation,
    confirm_record,
    discipline,
    end_discipline,
    judge,
    open_investigation,
    rate,
    rate_party,
    recognise_initiative,
    record_bloc,
    record_collective_year,
    record_drive,
    record_leave,
    record_months,
    record_transfer,
)  # fmt: skip
from vinhdanh.people.models import Person, Subject
from vinhdanh.people.permissions import may_judge, may_keep_record
from vinhdanh.people.queries import Record

from .forms import keeping as forms


class Entry(NamedTuple):
    """One thing that can be entered."""

    slug: str
    name: str | Promise
    form: type[forms.KeepForm]
    act: Callable[..., Any]
    may: Callable[..., Any] = may_keep_record


def upon_row(act: Callable[..., Any]) -> Callable[..., Any]:
    """Return an act upon a row of the record as one upon its subject."""
    return lambda _subject, *, row, **told: act(row, **told)


COMMON = (
    Entry("dang-xem-xet", _("Thanh tra, khiếu nại, tố cáo đang xem xét"), forms.InquiryForm, open_investigation),
    Entry("ket-luan", _("Kết luận việc đang xem xét"), forms.ConcludeForm, upon_row(conclude_investigation)),
    Entry("phong-trao", _("Kết quả phong trào thi đua"), forms.DriveForm, record_drive),
    Entry("danh-gia", _("Kết quả đánh giá, bình xét"), forms.JudgeForm, judge, may_judge),
    Entry("da-day-du", _("Xác nhận hồ sơ đã đầy đủ"), forms.CheckForm, confirm_record),
)
PERSON = (
    Entry("xep-loai", _("Xếp loại chất lượng năm"), forms.RatingForm, rate),
    Entry("sang-kien", _("Sáng kiến, đề tài"), forms.InitiativeForm, recognise_initiative),
    Entry("ky-luat", _("Kỷ luật"), forms.DisciplineEntry, discipline),
    Entry("het-ky-luat", _("Hết hiệu lực kỷ luật"), forms.EndDisciplineForm, upon_row(end_discipline)),
    Entry("nghi", _("Nghỉ, đào tạo"), forms.LeaveForm, record_leave),
    Entry("thang-lam-viec", _("Số tháng làm việc trong năm"), forms.MonthsForm, record_months),
    Entry("chuyen-den", _("Chuyển đến từ nơi khác"), forms.TransferForm, record_transfer),
    *COMMON,
)
COLLECTIVE = (
    Entry("xep-loai", _("Mức hoàn thành nhiệm vụ năm"), forms.RatingForm, rate),
    Entry("so-lieu", _("Số liệu thành viên trong năm"), forms.FiguresForm, record_collective_year),
    Entry("cum-khoi", _("Kết quả cụm, khối thi đua"), forms.BlocForm, record_bloc),
    Entry("to-chuc-dang", _("Xếp loại tổ chức đảng, đoàn thể"), forms.PartyForm, rate_party),
    *COMMON,
)


def entries_for(subject: Subject) -> tuple[Entry, ...]:
    """Return what can be entered for a person or a collective."""
    return PERSON if isinstance(subject, Person) else COLLECTIVE


def entries_now(subject: Subject, record: Record) -> list[Entry]:
    """Return what can be entered now: an end only where something is open."""
    return [
        one for one in entries_for(subject) if not issubclass(one.form, forms.EndForm) or one.form.open_rows(record)
    ]
