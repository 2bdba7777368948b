"""Passing somebody on to another unit, and answering."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.people.actions import ask_relocation, refuse_relocation, take_back_relocation, take_over
from vinhdanh.people.models import Person, Relocation
from vinhdanh.people.permissions import may_ask_relocation, may_take_over
from vinhdanh.people.queries import agency_of, names_on, post_of, posts_in_force, subtree

from ..forms.fields import DayField
from ..gates import first_no
from ..names import name_in
from .choosing import Choosing, Rows
from .deed import Deed, Plain, ReasonForm, upon


class RelocateForm(Choosing):
    """Which post, to which unit, as what, from when."""

    fields_of_rows = ("post", "to")
    post = forms.ChoiceField(label=_l("Chức vụ hiện nay"))
    to = forms.ChoiceField(label=_l("Đơn vị mới"))
    title = forms.CharField(label=_l("Chức danh ở đơn vị mới"), max_length=200)
    moves_on = DayField(label=_l("Từ ngày"))

    def rows(self, field: str) -> Rows:
        """Return the posts held, or the units of the same body."""
        posts = list(posts_in_force(self.row, self.on))
        if field == "post":
            return {str(one.pk): (one, f"{one.title}, {one.organisation}") for one in posts}
        found = list(subtree(agency_of(posts[0].organisation, self.on), self.on)) if posts else []
        names = names_on([one.pk for one in found], self.on)
        return {one.code: (one, name_in(one, names)) for one in found if one.pk in names}


def asked(post: Any, *, to: Any, title: str, **told: Any) -> Relocation:
    """Ask in the order the act wants."""
    return ask_relocation(post, to, title, **told)


def passes_on(actor: Actor, row: Person) -> Permit:
    """Let who speaks for the unit of the post somebody is known by."""
    post = post_of(row, actor.day) if actor.day else None
    return may_ask_relocation(actor, post) if post else Denied(_("Hôm nay không giữ chức vụ nào."))


def answers(act: str) -> Any:
    """Return who may answer, and whether it can be answered now; not by the hand that asked."""

    def may(actor: Actor, row: Relocation) -> Permit:
        if actor.account_id == row.asked_account:
            return Denied(_("Người đề nghị chuyển không tự trả lời."))
        return first_no(may_take_over(actor, row), can_move(row, act))

    return may


def takes_back(actor: Actor, row: Relocation) -> Permit:
    """Let the unit that asked, while it waits."""
    return first_no(may_ask_relocation(actor, row.post), can_move(row, "take_back"))


OF_RELOCATION = (
    Deed("nhan", _l("Nhận người"), take_over, answers("accept"), Plain, _l("Chức vụ mới bắt đầu từ ngày đề nghị."),
         True),
    Deed("khong-nhan", _l("Không nhận"), refuse_relocation, answers("refuse"), ReasonForm),
    Deed("rut", _l("Rút đề nghị"), take_back_relocation, takes_back, Plain),
)  # fmt: skip
PASS_ON = Deed(
    "chuyen-cong-tac", _l("Đề nghị chuyển công tác"), upon("post", asked), passes_on, RelocateForm,
    _l("Đơn vị mới nhận thì việc chuyển mới có hiệu lực; hồ sơ đã đề nghị vẫn ở tờ trình của đơn vị cũ."),
)  # fmt: skip
