"""What the receiving body does with a dossier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.decisions.actions import settle_review
from vinhdanh.decisions.queries import reviews_of
from vinhdanh.dossiers.actions import (
    appraise,
    ask_agency,
    ask_by_plan,
    ask_opinion,
    assign,
    decline,
    forward,
    give_opinion,
    hold,
    pass_on,
    receive,
    record_reply,
    release,
    remark,
    remind,
    reopen,
    set_due,
)
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.permissions import may_discuss, may_give, may_handle
from vinhdanh.dossiers.queries import handlers_of, plan_of
from vinhdanh.dossiers.states import DossierState, Reply, Stance
from vinhdanh.dossiers.verdict import answer_due
from vinhdanh.people.queries import names_on, subtree

from ..forms.fields import DayField, lines
from ..gates import first_no
from ..names import name_in
from .choosing import Choosing, Rows, keyed
from .deed import Deed, DeedForm, Plain, ReasonForm, placed, upon


class AssignForm(Choosing):
    """To whom."""

    fields_of_rows = ("account",)
    account = forms.ChoiceField(label=_("Người thụ lý"))

    def rows(self, field: str) -> Rows:
        """Return who may handle the dossier."""
        return keyed(handlers_of(self.row, self.on))


class DueForm(DeedForm):
    """Another last day and why."""

    due_on = DayField(label=_("Hạn thẩm định"))
    reason = forms.CharField(label=_("Lý do"), max_length=1000, widget=lines(2))


class AskForm(Choosing):
    """Which department, about what, by when."""

    fields_of_rows = ("department",)
    department = forms.ChoiceField(label=_("Bộ phận"))
    looks_at = forms.CharField(label=_("Xem xét nội dung gì"), max_length=300)
    due_on = DayField(label=_("Hạn cho ý kiến"))
    step = forms.IntegerField(
        label=_("Bước"), min_value=1, max_value=9, initial=1, help_text=_("Cùng bước thì xem song song.")
    )

    def rows(self, field: str) -> Rows:
        """Return the departments of the body."""
        found = list(subtree(self.row.proposal.to, self.on))
        names = names_on([one.pk for one in found], self.on)
        return {one.code: (one, name_in(one, names)) for one in found}


class StanceForm(Choosing):
    """Which opinion, and what it says."""

    fields_of_rows = ("opinion",)
    opinion = forms.ChoiceField(label=_("Nội dung được hỏi"))
    stance = forms.ChoiceField(label=_("Ý kiến"), choices=Stance.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Lý do"), required=False, max_length=1000, widget=lines(3))

    def rows(self, field: str) -> Rows:
        """Return the opinions still to be given that the actor may give."""
        waiting = self.row.opinions.filter(stance__isnull=True).select_related("department", "dossier")
        return keyed(one for one in waiting if may_give(self.actor, one))


class ConcludeForm(DeedForm):
    """What the appraisal found."""

    conclusion = forms.CharField(label=_("Kết luận thẩm định"), max_length=4000, widget=lines(5))
    reason = forms.CharField(
        label=_("Lý do kết luận khi còn chờ ý kiến"), required=False, max_length=1000, widget=lines(2)
    )


class HoldForm(DeedForm):
    """Why, and until when as far as it is known."""

    reason = forms.CharField(label=_("Lý do"), max_length=1000, widget=lines(3))
    until = DayField(label=_("Dự kiến đến ngày"), required=False)


class AgencyForm(DeedForm):
    """Which agency, by when."""

    agency = forms.CharField(label=_("Cơ quan được hỏi"), max_length=250)
    due_on = DayField(label=_("Hạn trả lời"))

    def prepare(self) -> None:
        """Offer the last day the law gives, in working days."""
        self.fields["due_on"].initial = answer_due(self.row, self.on)


class Waiting(Choosing):
    """Which agency that has not answered."""

    fields_of_rows = ("consultation",)
    consultation = forms.ChoiceField(label=_("Cơ quan được hỏi"))

    def rows(self, field: str) -> Rows:
        """Return the consultations without an answer."""
        waiting = self.row.consultations.filter(reply__isnull=True).select_related("dossier")
        return {str(one.pk): (one, one.agency) for one in waiting}


class ReplyForm(Waiting):
    """What it answered."""

    reply = forms.ChoiceField(label=_("Trả lời"), choices=Reply.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Nội dung, số và ngày văn bản"), required=False, max_length=2000, widget=lines(3),
        help_text=_("Khi không trả lời thì để trống: quy định áp dụng được ghi vào."),
    )  # fmt: skip


class RemarkForm(DeedForm):
    """What is said."""

    text = forms.CharField(label=_("Nội dung"), max_length=2000, widget=lines(3))


class ReviewForm(Choosing):
    """What came of looking again."""

    fields_of_rows = ("review",)
    review = forms.ChoiceField(label=_("Khen thưởng đã hủy bỏ, đính chính"))
    conclusion = forms.CharField(label=_("Kết luận"), max_length=2000, widget=lines(3))

    def rows(self, field: str) -> Rows:
        """Return what was revoked or corrected."""
        return {str(one.pk): (one, str(one.cause)) for one in reviews_of(self.row)}


def handling(act: str) -> Callable[[Actor, Dossier], Permit]:
    """Return who may do a move of the officer's, and whether it can be done now."""
    return lambda actor, row: first_no(may_handle(actor, row), can_move(row, act))


def in_hand(actor: Actor, row: Dossier) -> Permit:
    """Let the officer, while it is being appraised."""
    held = Allowed() if row.state == DossierState.RECEIVED else Denied(str(_("Hồ sơ không ở bước thẩm định.")))
    return first_no(may_handle(actor, row), held)


def planned(actor: Actor, row: Dossier) -> Permit:
    """Let the officer, while the plan names a department that was not asked."""
    permit = in_hand(actor, row)
    if not permit:
        return permit
    asked = set(row.opinions.values_list("department_id", "step"))
    left = any((one.department_id, one.step) not in asked for one in plan_of(row.proposal.to))
    return Allowed() if left else Denied(str(_("Kế hoạch thẩm định không còn bộ phận nào chưa hỏi.")))


def awaited(actor: Actor, row: Dossier) -> Permit:
    """Let the officer, while an agency has not answered."""
    waiting = row.consultations.filter(reply__isnull=True).exists()
    return first_no(may_handle(actor, row), Allowed() if waiting else Denied(str(_("Không chờ cơ quan nào."))))


def speaks(actor: Actor, row: Dossier) -> Permit:
    """Let whoever may give an opinion that is asked."""
    if row.state != DossierState.RECEIVED:
        return Denied(str(_("Hồ sơ không ở bước thẩm định.")))
    waiting = row.opinions.filter(stance__isnull=True).select_related("dossier")
    return first_no(*(may_give(actor, one) for one in waiting)) if waiting else Denied(str(_("Không hỏi ý kiến nào.")))


def to_review(actor: Actor, row: Dossier) -> Permit:
    """Let the officer, where the dossier leaned on what was revoked."""
    some = reviews_of(row).exists()
    return first_no(may_handle(actor, row), Allowed() if some else Denied(str(_("Không có việc cần xem lại."))))


def given(opinion: Any, *, stance: str, by: Actor, on: date, reason: str = "") -> Any:
    """Give an opinion in the word the form chose."""
    return give_opinion(opinion, Stance(stance), by=by, on=on, reason=reason)


def replied(consultation: Any, *, reply: str, by: Actor, on: date, text: str = "") -> Any:
    """Keep a reply in the word the form chose."""
    return record_reply(consultation, Reply(reply), by=by, on=on, text=text)


DEEDS = (
    Deed("tiep-nhan", _("Tiếp nhận"), receive, handling("receive"), Plain, _("Hồ sơ được cấp số tiếp nhận."), True),
    Deed("ket-luan", _("Kết luận thẩm định"), placed("conclusion", appraise), handling("appraise"), ConcludeForm,
         "", True),
    Deed("phan-cong", _("Phân công thụ lý"), placed("account", assign), in_hand, AssignForm),
    Deed("dat-han", _("Đổi hạn thẩm định"), placed("due_on", set_due), in_hand, DueForm),
    Deed("hoi-theo-ke-hoach", _("Lấy ý kiến theo kế hoạch thẩm định"), ask_by_plan, planned, Plain,
         _("Mọi bộ phận của kế hoạch được hỏi một lượt; hạn từng bước tính bằng ngày làm việc.")),
    Deed("hoi-bo-phan", _("Lấy ý kiến bộ phận"), placed("department", ask_opinion), in_hand, AskForm),
    Deed("cho-y-kien", _("Cho ý kiến"), upon("opinion", given), speaks, StanceForm),
    Deed("hoi-hiep-y", _("Hỏi ý kiến hiệp y"), placed("agency", ask_agency), in_hand, AgencyForm),
    Deed("nhac", _("Nhắc cơ quan trả lời"), upon("consultation", remind), awaited, Waiting),
    Deed("ghi-tra-loi", _("Ghi trả lời hiệp y"), upon("consultation", replied), awaited, ReplyForm),
    Deed("tam-dung", _("Tạm dừng xem xét"), hold, handling("hold"), HoldForm),
    Deed("xem-xet-tiep", _("Xem xét tiếp"), release, handling("release"), ReasonForm, "", True),
    Deed("tham-dinh-lai", _("Thẩm định lại"), reopen, handling("reopen"), ReasonForm),
    Deed(
        "trinh-thang", _("Trình thẳng người quyết định"), pass_on, handling("pass_on"), ReasonForm,
        _("Chỉ khi pháp luật không buộc Hội đồng bỏ phiếu."),
    ),
    Deed(
        "khong-chon", _("Kết luận không đề nghị"), decline, handling("decline"), ReasonForm,
        _("Người được đề nghị đọc được lý do này."),
    ),
    Deed("trinh-cap-tren", _("Trình cấp trên"), forward, handling("forward"), Plain,
         _("Khi người đứng đầu cơ quan không có thẩm quyền quyết định; kết quả nhập từ quyết định của cấp trên.")),
    Deed("xem-lai", _("Xem lại hồ sơ"), upon("review", settle_review), to_review, ReviewForm,
         _("Hồ sơ đã dựa vào một khen thưởng bị hủy bỏ sau đó."), True),
    Deed("trao-doi", _("Trao đổi nội bộ"), placed("text", remark), may_discuss, RemarkForm,
         _("Đơn vị và người được đề nghị không thấy nội dung này.")),
)  # fmt: skip
