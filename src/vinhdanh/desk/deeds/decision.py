"""What is done with a decision, its lines and the money that goes with it; and with a body's fund."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.decisions.actions import (
    add_line,
    annotate,
    confirm_recorded,
    correct_year,
    open_series,
    pay,
    recover,
    release,
    reverse_entry,
    revoke,
    sign,
    sign_for,
    take_in,
    withdraw,
)
from vinhdanh.decisions.models import Decision
from vinhdanh.decisions.permissions import may_prepare, may_revoke, may_sign
from vinhdanh.decisions.queries import reversible_entries, symbols_of
from vinhdanh.decisions.states import Cause, DecisionState, NoteKind, PaymentState
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import people_in, subtree
from vinhdanh.people.states import YearBounds
from vinhdanh.registry.states import Ground

from ..forms.fields import lines, year_field
from ..gates import first_no
from ..lawful import catalogue, honour_name
from .choosing import NONE_CHOSEN, Choosing, Rows, keyed
from .deed import Deed, DeedForm, Plain, ReasonForm, placed, upon


class SignForm(DeedForm):
    """Under which symbol."""

    symbol = forms.ChoiceField(label=_l("Sổ số văn bản"))

    def prepare(self) -> None:
        """Offer the series opened for the year."""
        found = symbols_of(self.row.organisation, self.on.year)
        self.fields["symbol"].choices = [(one, one) for one in found]  # type: ignore[attr-defined]


class LineForm(Choosing):
    """Who was honoured with what, for which year."""

    fields_of_rows = ("subject",)
    subject = forms.ChoiceField(label=_l("Cá nhân, tập thể"))
    honour = forms.ChoiceField(label=_l("Danh hiệu, hình thức khen thưởng"))
    year = year_field(_l("Năm của thành tích"))
    ground = forms.ChoiceField(label=_l("Loại hình khen thưởng"), required=False)

    def prepare(self) -> None:
        """Offer the catalogue beside the people and bodies."""
        super().prepare()
        named = [(code, honour_name(code)) for code in catalogue()]
        self.fields["honour"].choices = [NONE_CHOSEN, *named]  # type: ignore[attr-defined]
        self.fields["ground"].choices = [("", _("Danh hiệu thi đua: không ghi")), *Ground.choices]  # type: ignore[attr-defined]

    def rows(self, field: str) -> Rows:
        """Return the people and bodies of the agency."""
        body = self.row.organisation
        people = {f"person:{one.code}": (one, str(one)) for one in people_in(body, self.on)}
        return people | {f"collective:{one.code}": (one, str(one)) for one in subtree(body, self.on)}

    def told(self) -> dict[str, Any]:
        """Return no ground for a title."""
        told = super().told()
        return {**told, "ground": Ground(told["ground"]) if told["ground"] else None}


class OnLine(Choosing):
    """About which line."""

    fields_of_rows = ("line",)
    line = forms.ChoiceField(label=_l("Dòng khen thưởng"))

    def rows(self, field: str) -> Rows:
        """Return the lines that were not revoked."""
        return keyed(
            self.row.lines.filter(revocation__isnull=True).select_related("person", "organisation", "decision")
        )


class NoteForm(OnLine):
    """What is kept about it."""

    kind = forms.ChoiceField(label=_l("Việc"), choices=NoteKind.choices)
    number = forms.CharField(label=_l("Số văn bản"), max_length=80)
    before = forms.CharField(label=_l("Đã in"), required=False, max_length=300)
    after = forms.CharField(label=_l("Đúng ra là"), required=False, max_length=300)
    reason = forms.CharField(label=_l("Lý do"), max_length=1000, widget=lines(2))


class YearForm(OnLine):
    """Which year it should have been, by which paper."""

    year = year_field(_l("Năm đúng"))
    number = forms.CharField(label=_l("Số văn bản đính chính"), max_length=80)
    reason = forms.CharField(label=_l("Lý do"), max_length=1000, widget=lines(2))


class RevokeForm(OnLine):
    """Why it is revoked."""

    cause = forms.ChoiceField(label=_l("Nguyên nhân"), choices=Cause.choices)
    fault_in = forms.IntegerField(
        label=_l("Năm vi phạm"), required=False, min_value=YearBounds.FIRST.value, max_value=YearBounds.LAST.value,
        help_text=_l("Chỉ ghi khi nguyên nhân là vi phạm."),
    )  # fmt: skip
    number = forms.CharField(label=_l("Số quyết định hủy bỏ"), max_length=80)
    reason = forms.CharField(label=_l("Kết luận của cơ quan có thẩm quyền"), max_length=2000, widget=lines(3))


class OnPayment(Choosing):
    """About which payment, in one state."""

    state = PaymentState.DUE
    fields_of_rows = ("payment",)
    payment = forms.ChoiceField(label=_l("Khoản thưởng"))

    def rows(self, field: str) -> Rows:
        """Return the payments in the state."""
        return keyed(self.row.payments.filter(state=self.state).select_related("person", "organisation", "decision"))


class ReceiverForm(OnPayment):
    """Who signed for it."""

    state = PaymentState.PAID
    receiver = forms.CharField(label=_l("Người ký nhận"), max_length=200)


class RecoverForm(OnPayment):
    """What came back."""

    state = PaymentState.TO_RECOVER


class IncomeForm(DeedForm):
    """How much came in, from where."""

    amount = forms.IntegerField(label=_l("Số tiền (đồng)"), min_value=1, max_value=10**15, localize=True)
    what = forms.CharField(label=_l("Nguồn thu"), max_length=300)


class ReverseForm(Choosing):
    """Which income was wrong, and why."""

    fields_of_rows = ("entry",)
    entry = forms.ChoiceField(label=_l("Bút toán thu"))
    reason = forms.CharField(label=_l("Lý do"), max_length=1000, widget=lines(2))

    def rows(self, field: str) -> Rows:
        """Return the incomes that stand."""
        return keyed(reversible_entries(self.row))


class SeriesForm(DeedForm):
    """Which symbol, for which year."""

    symbol = forms.CharField(label=_l("Ký hiệu"), max_length=40, help_text=_l("Ví dụ: QĐ-BDT."))
    year = year_field(_l("Năm"))

    def prepare(self) -> None:
        """Begin with the year of the day."""
        self.fields["year"].initial = self.on.year


May = Callable[[Actor, Decision], Permit]


def moving(step: str, who: May) -> May:
    """Return who may move a decision on, and whether it can be."""
    return lambda actor, row: first_no(who(actor, row), can_move(row, step))


def prepares(actor: Actor, row: Decision) -> Permit:
    """Let the officer of the body."""
    return may_prepare(actor, row.organisation)


def undoes(actor: Actor, row: Decision) -> Permit:
    """Let the signatory's body take back what was signed, the officer what was not."""
    return may_sign(actor, row) if row.signatory_id else prepares(actor, row)


def standing(state: DecisionState, who: May) -> May:
    """Return who may do something while a decision stands in a state."""
    return lambda actor, row: first_no(
        who(actor, row), Allowed() if row.state == state else Denied(_("Quyết định không ở bước này."))
    )


def owing(state: PaymentState) -> May:
    """Return the officer, while some payment stands in a state."""

    def may(actor: Actor, row: Decision) -> Permit:
        some = row.payments.filter(state=state).exists()
        return first_no(prepares(actor, row), Allowed() if some else Denied(_("Không có khoản nào ở bước này.")))

    return may


def noted(line: Any, *, kind: str, by: Actor, on: date, **told: str) -> Any:
    """Annotate a line in the kind the form chose."""
    return annotate(line, NoteKind(kind), by=by, on=on, **told)


def year_corrected(line: Any, *, year: int, **told: Any) -> Any:
    """Put the year of a line right."""
    return correct_year(line, year, **told)


def revoked(line: Any, *, cause: str, by: Actor, on: date, **told: Any) -> Any:
    """Revoke a line for the cause the form chose."""
    return revoke(line, Cause(cause), by=by, on=on, **told)


def lined(row: Decision, *, subject: Any, honour: str, year: int, ground: Ground | None, by: Actor, on: date) -> Any:
    """Add a line."""
    return add_line(row, subject, honour, year, by=by, on=on, ground=ground)


S = DecisionState
RELEASES = _l("Khen thưởng vào sổ, người được chọn và không được chọn nhận thông báo, tiền thưởng đến hạn chi.")
OF_DECISION = (
    Deed("ky", _l("Ký quyết định"), sign, moving("sign", may_sign), SignForm,
         _l("Số được cấp theo sổ của năm; thẩm quyền được đối chiếu với luật."), True),
    Deed("cong-bo", _l("Công bố"), release, moving("release", prepares), Plain, RELEASES, True),
    Deed("them-dong", _l("Thêm dòng khen thưởng"), lined, standing(S.RECORDED, prepares), LineForm),
    Deed("xac-nhan", _l("Xác nhận quyết định đã nhập"), confirm_recorded, moving("confirm", prepares), Plain,
         _l("Người xác nhận đối chiếu với bản quyết định và phải khác người đã nhập."), True),
    Deed("chi", _l("Chi tiền thưởng"), upon("payment", pay), owing(PaymentState.DUE), OnPayment),
    Deed("ky-nhan", _l("Ghi ký nhận"), upon("payment", sign_for), owing(PaymentState.PAID), ReceiverForm),
    Deed("thu-hoi", _l("Ghi thu hồi tiền thưởng"), upon("payment", recover), owing(PaymentState.TO_RECOVER),
         RecoverForm),
    Deed("dinh-chinh", _l("Đính chính, cấp lại, cấp đổi"), upon("line", noted), standing(S.RELEASED, prepares),
         NoteForm),
    Deed("sua-nam", _l("Đính chính năm thành tích"), upon("line", year_corrected), standing(S.RELEASED, prepares),
         YearForm, _l("Sổ khen thưởng sửa theo; hồ sơ nào dựa vào năm cũ được đánh dấu phải xem lại.")),
    Deed("huy-bo", _l("Hủy bỏ khen thưởng"), upon("line", revoked), standing(S.RELEASED, may_revoke), RevokeForm,
         _l("Sổ khen thưởng, tiền thưởng và các hồ sơ đã dựa vào khen thưởng này thay đổi theo.")),
    Deed("huy", _l("Hủy trước khi công bố"), withdraw, moving("withdraw", undoes), ReasonForm,
         _l("Số đã cấp vẫn giữ trong sổ, ghi là đã hủy.")),
)  # fmt: skip


def keeps_fund(actor: Actor, row: Organisation) -> Permit:
    """Let the officer of the body."""
    return may_prepare(actor, row)


OF_FUND = (
    Deed("ghi-thu", _l("Ghi thu"), lambda row, *, amount, what, **told: take_in(row, amount, what, **told), keeps_fund,
         IncomeForm, "", True),
    Deed("huy-but-toan", _l("Hủy bút toán thu"), upon("entry", reverse_entry), keeps_fund, ReverseForm),
    Deed("mo-so", _l("Mở sổ số văn bản"), placed("symbol", open_series), keeps_fund, SeriesForm),
)  # fmt: skip
