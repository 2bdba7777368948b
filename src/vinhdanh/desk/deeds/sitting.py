"""What is done at a sitting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.core.vietnamese import sentence_list
from vinhdanh.council.actions import (
    appoint_teller,
    attend,
    cancel,
    close_ballot,
    confirm_count,
    count_open_vote,
    dismiss_teller,
    drop_count,
    enter_count,
    lower_question,
    mark_voted,
    open_ballot,
    open_box,
    put_question,
    recuse,
    sign_minutes,
    strike_voted,
    take_key,
    take_off,
)
from vinhdanh.council.checks import lacking_for_ballot
from vinhdanh.council.models import Sitting
from vinhdanh.council.permissions import may_keep, may_open_box, may_sign, may_vote
from vinhdanh.council.queries import seat_of, seats_on
from vinhdanh.council.states import Presence, SeatRole, SittingState, Way
from vinhdanh.dossiers.queries import dossiers_visible_to
from vinhdanh.dossiers.states import DossierState
from vinhdanh.people.queries import people_in

from ..gates import first_no
from .choosing import Choosing, Rows, keyed
from .deed import Deed, DeedForm, Plain, ReasonForm, placed, upon
from .votes import (
    AsideForm,
    ConfirmForm,
    CountForm,
    DismissForm,
    DropForm,
    LowerForm,
    OffForm,
    RecuseForm,
    StrikeForm,
    VotedForm,
)


class QuestionForm(Choosing):
    """Which appraised dossier."""

    fields_of_rows = ("dossier",)
    dossier = forms.ChoiceField(label=_l("Hồ sơ đã thẩm định"))

    def rows(self, field: str) -> Rows:
        """Return the dossiers that wait for the council."""
        body = self.row.council.organisation_id
        rows = dossiers_visible_to(self.actor).filter(state=DossierState.APPRAISED, proposal__to=body)
        return keyed(rows)


class RollForm(DeedForm):
    """For each seat whether it is taken; an absence with its reason."""

    def prepare(self) -> None:
        """Make two fields a seat."""
        self.seats = {str(one.pk): one for one in seats_on(self.row.council, self.row.day)}
        known = {str(one.seat_id): one for one in self.row.attendances.all()}
        for key, one in self.seats.items():
            came, choices = known.get(key), [(Presence.PRESENT.value, Presence.PRESENT.label)]
            choices += [(Presence.SUBSTITUTE.value, Presence.SUBSTITUTE.label)] if one.substitute_id else []
            choices += [(Presence.ABSENT.value, Presence.ABSENT.label)]
            self.fields[f"presence_{key}"] = forms.ChoiceField(
                label=str(one), choices=choices, initial=came.presence if came else Presence.PRESENT
            )
            self.fields[f"reason_{key}"] = forms.CharField(
                label=_("Lý do vắng mặt"), required=False, max_length=300, initial=came.reason if came else ""
            )

    def told(self) -> dict[str, Any]:
        """Return what is known of each seat."""
        told = self.cleaned_data
        return {"roll": [(one, Presence(told[f"presence_{key}"]), told[f"reason_{key}"])
                         for key, one in self.seats.items()]}  # fmt: skip


def attend_all(sitting: Sitting, *, roll: list[Any], by: Actor, on: date) -> None:
    """Keep for all seats together whether they are taken."""
    with transaction.atomic():
        for one, presence, reason in roll:
            attend(sitting, one, presence, by=by, on=on, reason=reason)


class TellerForm(Choosing):
    """Who counts."""

    fields_of_rows = ("person",)
    person = forms.ChoiceField(label=_l("Người kiểm phiếu"))

    def rows(self, field: str) -> Rows:
        """Return the people of the body who can sign in."""
        found = people_in(self.row.council.organisation, self.on).filter(account__is_active=True)
        return keyed(one for one in found if not self.actor.is_person(one.pk))


class PhraseForm(DeedForm):
    """A passphrase, hidden as it is typed."""

    passphrase = forms.CharField(
        label=_l("Câu khóa"), max_length=200, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip


S = SittingState


def at(state: SittingState, who: Callable[[Actor, Sitting], Permit]) -> Callable[[Actor, Sitting], Permit]:
    """Return who may do something while a sitting stands in a state."""

    def may(actor: Actor, sitting: Sitting) -> Permit:
        now = Allowed() if sitting.state == state else Denied(_("Phiên họp không ở bước này."))
        return first_no(now, who(actor, sitting))

    return may


def moving(act: str) -> Callable[[Actor, Sitting], Permit]:
    """Return who may move a sitting on, and whether it can be."""
    return lambda actor, sitting: first_no(may_keep(actor, sitting), can_move(sitting, act))


def ready_to_open(actor: Actor, sitting: Sitting) -> Permit:
    """Let the officer, once nothing is missing."""
    lacking = lacking_for_ballot(sitting) if sitting.state == S.CALLED else []
    whole = Denied(_("Còn thiếu: {what}.").format(what=sentence_list(lacking))) if lacking else Allowed()
    return first_no(moving("open_ballot")(actor, sitting), whole)


def own_teller(actor: Actor, sitting: Sitting) -> Any:
    """Return the actor's own place among the tellers."""
    return sitting.tellers.filter(person=actor.person_id or 0).first()


def counts(actor: Actor, sitting: Sitting) -> Permit:
    """Let a teller, with her own seal."""
    teller = own_teller(actor, sitting)
    return may_open_box(actor, teller) if teller else Denied(_("Chỉ người kiểm phiếu."))


def next_to_open(actor: Actor, sitting: Sitting) -> Permit:
    """Let the teller whose seal lies outermost."""
    teller = own_teller(actor, sitting)
    ours = teller is not None and teller.place == sitting.layers
    return Allowed() if ours else Denied(_("Chưa đến lượt mở niêm phong của người này."))


def keeps_open_vote(actor: Actor, sitting: Sitting) -> Permit:
    """Let the officer, where there is no box."""
    return Denied(_("Phiên họp bỏ phiếu kín.")) if sitting.secret else may_keep(actor, sitting)


def signs(actor: Actor, sitting: Sitting) -> Permit:
    """Let the chair and the secretary, each once."""
    mine = seat_of(actor, sitting)
    done = sitting.signed_chair if mine and mine.role == SeatRole.CHAIR else sitting.signed_secretary
    return first_no(may_sign(actor, sitting), Denied(_("Đã ký biên bản.")) if done else Allowed())


def key_taken(sitting: Sitting, *, passphrase: str, by: Actor, on: date) -> Any:
    """Take the actor's own key."""
    return take_key(own_teller(by, sitting), passphrase, by=by, on=on)


def box_opened(sitting: Sitting, *, passphrase: str, by: Actor, on: date) -> Any:
    """Take the actor's own seal off."""
    return open_box(own_teller(by, sitting), passphrase, by=by, on=on)


def marked(question: Any, *, seat: Any, way: str, by: Actor, on: date) -> Any:
    """Mark a voter in the way the form chose."""
    return mark_voted(question, seat, Way(way), by=by, on=on)


def counted(question: Any, *, way: str, by: Actor, on: date, **figures: int) -> Any:
    """Enter a count in the way the form chose."""
    return enter_count(question, Way(way), by=by, on=on, **figures)


def recused(question: Any, *, seat: Any, reason: str, by: Actor, on: date) -> Any:
    """Let a member step aside."""
    return recuse(question, seat, by=by, on=on, reason=reason)


def own_seat(actor: Actor, sitting: Sitting) -> Any:
    """Return the seat the actor votes for."""
    return seat_of(actor, sitting)


def stepped_aside(sitting: Sitting, *, question: Any, reason: str, by: Actor, on: date) -> Any:
    """Let the actor step aside from her own seat."""
    return recuse(question, own_seat(by, sitting), by=by, on=on, reason=reason)


def steps_aside(actor: Actor, sitting: Sitting) -> Permit:
    """Let a member, until the box is shut."""
    if sitting.state not in {S.CALLED, S.BALLOTING}:
        return Denied(_("Phiên họp không ở bước này."))
    return Allowed() if own_seat(actor, sitting) else Denied(_("Chỉ thành viên Hội đồng dự phiên họp này."))


def lowered(question: Any, *, honour: str, **told: Any) -> Any:
    """Ask for a lower form."""
    return lower_question(question, honour, **told)


def asks(actor: Actor, sitting: Sitting) -> Permit:
    """Let the officer, where something is on the agenda."""
    some = Allowed() if sitting.questions.exists() else Denied(_("Chương trình chưa có hồ sơ."))
    return first_no(may_keep(actor, sitting), some)


def has_tellers(actor: Actor, sitting: Sitting) -> Permit:
    """Let the officer, where somebody is to count."""
    some = Allowed() if sitting.tellers.exists() else Denied(_("Chưa cử người kiểm phiếu."))
    return first_no(may_keep(actor, sitting), some)


KEY_LEAD = _l("Từ 12 ký tự, không lưu ở đâu. Quên câu khóa thì không ai mở được hòm phiếu và phải bỏ phiếu lại.")
WRITTEN_LEAD = _l(
    "Ý kiến bằng văn bản không kín: người kiểm đọc được, và ít người gửi thì số kiểm nói rõ ai ý kiến gì."
)
DEEDS = (
    Deed("dua-ho-so", _l("Đưa hồ sơ vào chương trình"), placed("dossier", put_question), at(S.CALLED, may_keep),
         QuestionForm),
    Deed("rut-ho-so", _l("Rút hồ sơ khỏi chương trình"), upon("question", take_off), at(S.CALLED, asks), OffForm,
         _l("Hồ sơ trở về bước đã thẩm định.")),
    Deed("muc-thap-hon", _l("Đề nghị mức thấp hơn"), upon("question", lowered), at(S.CALLED, asks), LowerForm,
         _l("Luật trả lời lại cho mức mới; mức và trả lời ban đầu giữ cùng hồ sơ.")),
    Deed("diem-danh", _l("Điểm danh"), attend_all, at(S.CALLED, may_keep), RollForm),
    Deed("kiem-phieu", _l("Cử người kiểm phiếu"), placed("person", appoint_teller), at(S.CALLED, may_keep), TellerForm,
         _l("Người lập danh sách và mở bỏ phiếu không được kiểm phiếu.")),
    Deed("thoi-kiem-phieu", _l("Thôi cử người kiểm phiếu"), upon("teller", dismiss_teller), at(S.CALLED, has_tellers),
         DismissForm),
    Deed("nhan-khoa", _l("Nhận khóa hòm phiếu"), key_taken, at(S.CALLED, counts), PhraseForm, KEY_LEAD, True),
    Deed("khong-bieu-quyet", _l("Ghi thành viên không biểu quyết"), upon("question", recused), at(S.CALLED, may_keep),
         RecuseForm, _l("Người này vẫn tính trong tổng số thành viên.")),
    Deed("xin-khong-bieu-quyet", _l("Xin không biểu quyết hồ sơ có liên quan"), stepped_aside, steps_aside, AsideForm,
         _l("Bạn vẫn tính trong tổng số thành viên. Ghi rồi thì không bỏ phiếu cho hồ sơ này được nữa.")),
    Deed("mo-bo-phieu", _l("Mở bỏ phiếu"), open_ballot, ready_to_open, Plain,
         _l("Sau khi mở, chương trình và danh sách giữ nguyên."), True),
    Deed("da-bo-phieu-giay", _l("Ghi người bỏ phiếu giấy, gửi ý kiến"), upon("question", marked),
         at(S.BALLOTING, may_keep), VotedForm, WRITTEN_LEAD),
    Deed("xoa-ten", _l("Xóa tên khỏi danh sách bỏ phiếu giấy"), upon("turnout", strike_voted),
         at(S.BALLOTING, may_keep), StrikeForm),
    Deed("nhap-so-phieu", _l("Nhập số phiếu kiểm bằng tay"), upon("question", counted), at(S.BALLOTING, may_keep),
         CountForm, _l("Người thứ hai kiểm lại và nhập lại; khớp mới được tính.")),
    Deed("xac-nhan-so-phieu", _l("Xác nhận số phiếu kiểm bằng tay"), upon("count", confirm_count),
         at(S.BALLOTING, may_vote), ConfirmForm),
    Deed("bo-so-phieu", _l("Bỏ số phiếu đã nhập"), upon("count", drop_count), at(S.BALLOTING, may_keep), DropForm),
    Deed("khoa-hom", _l("Khóa hòm phiếu"), close_ballot, moving("close_ballot"), Plain,
         _l("Sau khi khóa không ai bỏ phiếu được nữa."), True),
    Deed("mo-niem-phong", _l("Mở niêm phong"), box_opened, at(S.CLOSED, next_to_open), PhraseForm, "", True),
    Deed("kiem-bieu-quyet", _l("Kiểm biểu quyết"), count_open_vote, at(S.CLOSED, keeps_open_vote), Plain, "", True),
    Deed("ky-bien-ban", _l("Ký biên bản"), sign_minutes, at(S.COUNTED, signs), Plain, "", True),
    Deed("huy", _l("Hủy phiên họp"), cancel, moving("cancel"), ReasonForm,
         _l("Hồ sơ trở về bước đã thẩm định; phiếu trong hòm bị hủy, không mở.")),
)  # fmt: skip
