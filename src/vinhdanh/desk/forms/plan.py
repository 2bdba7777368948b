"""A plan going in: its text pasted, or a file."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.plan_reader import Plan, UnreadablePlan, read_file, read_plan
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import organisations_visible_to
from vinhdanh.people.states import OrganisationKind

from ..reader_words import said

LARGEST = 10 * 1024 * 1024


class PlanForm(forms.Form):
    """The text or the file, and whose plan it is; `plan` holds what was read."""

    organisation: forms.ModelChoiceField[Organisation] = forms.ModelChoiceField(
        label=_l("Cơ quan phát động"), queryset=None, empty_label=None
    )
    text = forms.CharField(
        label=_l("Nội dung kế hoạch"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_l("Dán toàn văn kế hoạch, hoặc bài đăng về kế hoạch. Phần thừa của trang web không gây trở ngại."),
    )  # fmt: skip
    file = forms.FileField(
        label=_l("Hoặc tải tệp lên"), required=False, allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.docx"}), help_text=_l("Tệp .docx hoặc .txt, tối đa 10 MB."),
    )  # fmt: skip
    plan: Plan

    def __init__(self, *args: Any, actor: Actor, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        visible = organisations_visible_to(actor, on).filter(kind=OrganisationKind.AGENCY)
        own = visible.filter(pk__in=actor.reach(Role.OFFICER))
        cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"]).queryset = own

    def clean(self) -> None:
        """Read the plan; say beside the right field why it cannot be read."""
        told = super().clean() or self.cleaned_data
        upload, text = told.get("file"), told.get("text", "")
        if upload:
            self._read("file", lambda: read_file(upload.read(), name=upload.name))
        elif text.strip():
            self._read("text", lambda: read_plan(text))
        elif not self.errors:
            self.add_error("text", _("Chưa có gì để đọc. Dán nội dung kế hoạch hoặc chọn một tệp."))

    def clean_file(self) -> Any:
        """Refuse what is too large before reading it."""
        upload = self.cleaned_data.get("file")
        if upload and upload.size > LARGEST:
            raise forms.ValidationError(_("Tệp lớn hơn 10 MB. Lưu lại dạng chỉ có chữ rồi tải lên."))
        return upload

    def _read(self, field: str, reading: Any) -> None:
        try:
            self.plan = reading()
        except UnreadablePlan as error:
            self.add_error(field, said(str(error)))
            return
        if self.plan.is_empty():
            self.add_error(field, _(
                "Đã đọc nhưng không thấy số kế hoạch, nội dung thi đua, văn bản viện dẫn hay danh hiệu nào. "
                "Cần toàn văn kế hoạch; kiểm tra lại đoạn đã dán hoặc tệp đã chọn."
            ))  # fmt: skip
