"""What is entered in a record: each form's fields are what one act is told."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _l

from vinhdanh.law import judgements
from vinhdanh.people.models import Organisation, Subject
from vinhdanh.people.queries import Record, record_of
from vinhdanh.people.states import (
    BlocLevel,
    DisciplineForm,
    InitiativeKind,
    InquiryKind,
    InquiryResult,
    Launcher,
    LeaveKind,
    Level,
    Occasion,
    RecordFact,
    Scope,
    StudyResult,
)

from ..lawful import honours_for
from .fields import DayField, PastDayField, lines, offer, year_field

UNKNOWN = [("", _l("chưa rõ"))]
CHOOSE = [("", _l("Chọn…"))]  # what must be told is chosen, never left at the first word of a list
YES_NO = {"yes": True, "no": False}


def number() -> forms.CharField:
    """Return a field for the number of the decision."""
    return forms.CharField(label=_l("Số quyết định"), max_length=80, required=False)


def choice(label: Any, choices: Any, *, known: bool = True) -> forms.ChoiceField:
    """Return a field for one of the law's words; what need not be known may be left open."""
    return forms.ChoiceField(label=label, choices=[*(CHOOSE if known else UNKNOWN), *choices], required=known)


def whole(label: Any) -> forms.IntegerField:
    """Return a field for a count that need not be known."""
    return forms.IntegerField(label=label, min_value=0, max_value=1_000_000, required=False)


class YesNo(forms.TypedChoiceField):
    """Yes, no, or not known."""

    def __init__(self, label: Any, *, known: bool = False) -> None:
        said = [("yes", _l("có")), ("no", _l("không"))]
        super().__init__(
            label=label, required=known, choices=[*(CHOOSE if known else UNKNOWN), *said],
            coerce=lambda word: YES_NO[word], empty_value=None,
        )  # fmt: skip


class Months(forms.DecimalField):
    """Months, with a half where there is one."""

    def __init__(self, label: Any, *, most: int, required: bool = True) -> None:
        super().__init__(
            label=label, min_value=0, max_value=most, max_digits=5, decimal_places=1, localize=True, required=required
        )


class KeepForm(forms.Form):
    """The day that counts, and what is told beside it."""

    day_label: Any = _l("Ngày quyết định")

    def __init__(self, *args: Any, subject: Subject, day: date, **kwargs: Any) -> None:
        self.subject, self.day = subject, day
        super().__init__(*args, **kwargs)
        self.fields["on"] = PastDayField(day, label=self.day_label, initial=day)

    def told(self) -> dict[str, Any]:
        """Return what the act is told: what was left open is not told at all, so that it stays unknown."""
        return {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}


class RatingForm(KeepForm):
    """The rating of a year."""

    year = year_field(_l("Năm"))
    level = choice(_l("Xếp loại"), Level.choices)
    number = number()


class InitiativeForm(KeepForm):
    """An initiative or a research project."""

    day_label = _l("Ngày công nhận, hoặc ngày ghi nếu chưa công nhận")
    title = forms.CharField(label=_l("Tên sáng kiến, đề tài"), max_length=250, widget=lines(2))
    year = year_field(_l("Năm"))
    kind = choice(_l("Loại"), InitiativeKind.choices)
    level = choice(_l("Cấp công nhận"), Scope.choices, known=False)
    number = number()
    accepted = YesNo(_l("Đã nghiệm thu (đề tài)"))
    applied = YesNo(_l("Đã áp dụng hiệu quả"))
    replicable = YesNo(_l("Có khả năng nhân rộng"))

    def told(self) -> dict[str, Any]:
        """Tell the level even where there is none yet: the initiative is then only filed."""
        return {"level": None, **super().told()}


class DisciplineEntry(KeepForm):
    """A disciplinary measure."""

    form = choice(_l("Hình thức"), DisciplineForm.choices)
    number = number()
    duty_related = YesNo(_l("Liên quan đến hoạt động công vụ"))


class LeaveForm(KeepForm):
    """A time away from work."""

    day_label = _l("Từ ngày")
    kind = choice(_l("Lý do nghỉ"), LeaveKind.choices)
    last_day = DayField(label=_l("Đến ngày"), required=False)
    months = Months(_l("Số tháng"), most=600, required=False)
    rules_kept = YesNo(_l("Chấp hành quy định của nơi học"))
    result = choice(_l("Kết quả học tập"), StudyResult.choices, known=False)


class MonthsForm(KeepForm):
    """Months worked in a year."""

    day_label = _l("Ngày xác định")
    year = year_field(_l("Năm"))
    months = Months(_l("Số tháng làm việc"), most=12)


class TransferForm(KeepForm):
    """A transfer from a body outside."""

    day_label = _l("Ngày chuyển đến")
    months_at_old = Months(_l("Số tháng ở đơn vị cũ trong năm"), most=600, required=False)
    old_unit_comment = YesNo(_l("Có nhận xét của đơn vị cũ"))


class InquiryForm(KeepForm):
    """Something that is being looked into."""

    day_label = _l("Ngày bắt đầu")
    kind = choice(_l("Việc"), InquiryKind.choices)


class CheckForm(KeepForm):
    """Somebody's word that a part of the file is complete."""

    day_label = _l("Ngày kiểm tra")
    fact = choice(_l("Phần hồ sơ"), RecordFact.choices)
    from_year = year_field(_l("Đầy đủ từ năm"))
    to_year = year_field(_l("Đến hết năm"))

    def __init__(self, *args: Any, day: date, **kwargs: Any) -> None:
        super().__init__(*args, day=day, **kwargs)
        self.fields["to_year"].initial = day.year - 1


class JudgeForm(KeepForm):
    """What people judged, for one honour and one year."""

    day_label = _l("Ngày đánh giá")
    honour = forms.ChoiceField(label=_l("Danh hiệu, hình thức khen thưởng"))
    year = year_field(_l("Năm"))
    word = choice(_l("Nội dung đánh giá"), judgements().items())
    fulfilled = YesNo(_l("Đạt"), known=True)
    note = forms.CharField(label=_l("Căn cứ"), max_length=250, required=False, widget=lines(2))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "honour", honours_for("collective" if isinstance(self.subject, Organisation) else "person"))


class DriveForm(KeepForm):
    """The result of a movement taken part in."""

    day_label = _l("Ngày tổng kết, sơ kết")
    name = forms.CharField(label=_l("Tên phong trào"), max_length=250)
    year = year_field(_l("Năm"))
    launched_by = choice(_l("Người phát động"), Launcher.choices)
    thematic = YesNo(_l("Theo chuyên đề"))
    years = forms.IntegerField(label=_l("Kéo dài (năm)"), min_value=1, max_value=50, initial=1)
    occasion = choice(_l("Dịp"), Occasion.choices, known=False)
    rank = forms.IntegerField(label=_l("Thứ hạng"), min_value=1, required=False)


class BlocForm(KeepForm):
    """Where a collective came in its bloc."""

    day_label = _l("Ngày bình xét")
    name = forms.CharField(label=_l("Cụm, khối"), max_length=200)
    year = year_field(_l("Năm"))
    organised_by = choice(_l("Do ai tổ chức"), BlocLevel.choices)
    compared = YesNo(_l("Có so sánh, bình xét"), known=True)
    rank = forms.IntegerField(label=_l("Thứ hạng"), min_value=1, required=False)


class PartyForm(KeepForm):
    """The rating of a collective's Party and mass organisations."""

    year = year_field(_l("Năm"))
    level = choice(_l("Xếp loại"), Level.choices)


class FiguresForm(KeepForm):
    """A collective's members in figures."""

    day_label = _l("Ngày xác định")
    year = year_field(_l("Năm"))
    total = whole(_l("Tổng số thành viên"))
    completed = whole(_l("Hoàn thành nhiệm vụ trở lên"))
    ldtt = whole(_l("Lao động tiên tiến"))
    cstdcs = whole(_l("Chiến sĩ thi đua cơ sở"))


class EndForm(KeepForm):
    """The end of something that is still open in the record: rows of which part, and the column that ends them."""

    part: str
    ends: str
    row = forms.ChoiceField(label=_l("Việc đang mở"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {str(row.pk): row for row in self.open_rows(record_of(self.subject, self.day))}
        offer(self, "row", [(key, str(row)) for key, row in self.rows.items()])

    @classmethod
    def open_rows(cls, record: Record) -> list[Any]:
        """Return what has not ended."""
        return [row for row in getattr(record, cls.part) if getattr(row, cls.ends) is None]

    def clean_row(self) -> Any:
        """Return the row itself."""
        return self.rows[self.cleaned_data["row"]]


class EndDisciplineForm(EndForm):
    """The end of a disciplinary measure."""

    part, ends = "disciplines", "ended_on"
    day_label = _l("Hết hiệu lực từ ngày")


class ConcludeForm(EndForm):
    """How an inquiry ended."""

    part, ends = "investigations", "concluded_on"
    day_label = _l("Ngày kết luận")
    result = choice(_l("Kết luận"), InquiryResult.choices)
