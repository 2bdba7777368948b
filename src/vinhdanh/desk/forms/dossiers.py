"""Proposals and dossiers: who, for what, on which merits and papers; and what is answered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.dossiers.models import Merit
from vinhdanh.dossiers.models.parts import OTHER_PAPER
from vinhdanh.dossiers.states import DossierPart
from vinhdanh.law import in_words
from vinhdanh.people.models import Person, Subject, kind_of
from vinhdanh.registry.states import Ground

from ..lawful import honours_for
from ..names import name_in
from .fields import DayField, lines, offer, year_field

NONE_CHOSEN = ("", _l("Chọn…"))
PAPERS = (
    "bien-ban", "chung-nhan-sang-kien", "nhan-xet-don-vi-cu", "chung-nhan-hoan-thanh-xuat-sac", "ket-qua-bo-phieu",
)  # fmt: skip


class ProposalForm(forms.Form):
    """Which unit proposes to whom, for which year."""

    organisation = forms.ChoiceField(label=_l("Đơn vị đề nghị"))
    year = year_field(_l("Năm của thành tích"))
    title = forms.CharField(
        label=_l("Trích yếu"), max_length=300, help_text=_l("Ví dụ: Đề nghị khen thưởng tổng kết năm 2022.")
    )

    def __init__(self, *args: Any, units: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisation", [NONE_CHOSEN, *units] if len(units) > 1 else units)


class CoverForm(forms.Form):
    """Number, day and signatory of the covering paper."""

    number = forms.CharField(label=_l("Số tờ trình"), max_length=80, help_text=_l("Ví dụ: 03/TTr-PCS."))
    issued_on = DayField(label=_l("Ngày ban hành"))
    signatory = forms.ChoiceField(label=_l("Người ký"))

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.code: one for one in people}
        offer(self, "signatory", [NONE_CHOSEN, *((one.code, one.full_name) for one in people)])

    def clean_signatory(self) -> Person:
        """Return the person chosen."""
        return self.people[self.cleaned_data["signatory"]]


class HonourForm(forms.Form):
    """For which honour, and on what ground where it is a commendation."""

    honour = forms.ChoiceField(label=_l("Danh hiệu, hình thức khen thưởng"))
    ground = forms.ChoiceField(
        label=_l("Loại hình khen thưởng"), required=False, help_text=_l("Chỉ ghi cho hình thức khen thưởng.")
    )

    def __init__(self, *args: Any, kinds: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = {"person": _("Cho cá nhân"), "collective": _("Cho tập thể"), "household": _("Cho hộ gia đình")}
        offer(self, "honour", [NONE_CHOSEN, *((names[kind], honours_for(kind)) for kind in kinds)])
        offer(self, "ground", [("", _("Danh hiệu thi đua: không ghi")), *Ground.choices])

    def clean_ground(self) -> Ground | None:
        """Return the ground, none for a title."""
        return Ground(self.cleaned_data["ground"]) if self.cleaned_data["ground"] else None


class CandidateForm(HonourForm):
    """Whom the unit proposes, for which honour."""

    field_order = ("subject", "honour", "ground")
    subject = forms.ChoiceField(label=_l("Cá nhân, tập thể, hộ gia đình"))

    def __init__(self, *args: Any, subjects: list[Subject], names: dict[int, Any], **kwargs: Any) -> None:
        super().__init__(*args, kinds=["person", "collective", "household"], **kwargs)
        self.subjects = {f"{kind_of(one)}:{one.code}": one for one in subjects}
        groups: dict[str, list[tuple[str, str]]] = {}
        for key, one in self.subjects.items():
            groups.setdefault(key.partition(":")[0], []).append((key, name_in(one, names)))
        titles = {"person": _("Cá nhân"), "collective": _("Tập thể"), "household": _("Hộ gia đình")}
        offer(self, "subject", [NONE_CHOSEN, *((titles[kind], rows) for kind, rows in groups.items())])

    def clean_subject(self) -> Subject:
        """Return who was chosen."""
        return self.subjects[self.cleaned_data["subject"]]


class ReportForm(forms.Form):
    """The report of achievements."""

    report = forms.CharField(
        label=_l("Báo cáo thành tích"), required=False, max_length=20_000, widget=lines(12),
        help_text=_l("Nêu kết quả bằng số liệu, biện pháp, phạm vi ảnh hưởng. Bản nháp được giữ khi ngừng gõ."),
    )  # fmt: skip


class MeritForm(forms.Form):
    """A merit the candidate has on file, or a new one with its evidence."""

    merit = forms.ChoiceField(label=_l("Thành tích đã ghi"), required=False)
    title = forms.CharField(label=_l("Hoặc ghi thành tích mới"), required=False, max_length=300)
    evidence = forms.CharField(label=_l("Minh chứng: văn bản, số liệu"), required=False, max_length=500)

    def __init__(self, *args: Any, merits: list[Merit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.merits = {str(one.pk): one for one in merits}
        offer(self, "merit", [NONE_CHOSEN, *((key, f"{one.title} ({one.year})") for key, one in self.merits.items())])

    def clean_merit(self) -> Merit | None:
        """Return the merit chosen, none when a new one is typed."""
        return self.merits.get(self.cleaned_data["merit"])

    def clean(self) -> None:
        """Demand one of the two."""
        told = super().clean() or self.cleaned_data
        if not told.get("merit") and not told.get("title"):
            raise forms.ValidationError(_("Chọn một thành tích đã ghi, hoặc ghi thành tích mới."))


class PaperForm(forms.Form):
    """A paper: which, its number and day, the file if there is one."""

    code = forms.ChoiceField(label=_l("Giấy tờ"))
    reference = forms.CharField(label=_l("Số, ngày, người ký hoặc nơi lưu"), max_length=300)
    file = forms.FileField(label=_l("Tệp"), required=False, help_text=_l("PDF, ảnh PNG, JPEG hoặc .docx."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(code, paper_name(code)) for code in (*PAPERS, OTHER_PAPER)]
        offer(self, "code", [NONE_CHOSEN, *named])


def paper_name(code: str) -> str:
    """Return what a paper is called."""
    name = _("giấy tờ khác") if code == OTHER_PAPER else in_words(code)
    return name[:1].upper() + name[1:]


class ReturnForm(forms.Form):
    """Which parts are to be put right, each with its reason."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in DossierPart:
            self.fields[part.value] = forms.CharField(
                label=part.label, required=False, max_length=1000, widget=lines(2)
            )

    def flags(self) -> dict[str, str]:
        """Return the reasons given, by part."""
        return {part: text for part, text in self.cleaned_data.items() if text.strip()}
