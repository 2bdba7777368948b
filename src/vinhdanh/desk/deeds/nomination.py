"""Naming somebody who deserves an honour, and the unit's answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.dossiers.actions import nominate, refuse_nomination, take_back_nomination, take_nomination
from vinhdanh.dossiers.models import Nomination
from vinhdanh.dossiers.permissions import may_draft_for
from vinhdanh.dossiers.queries import open_proposals_of
from vinhdanh.people.models import Account
from vinhdanh.people.queries import people_in, post_of

from ..forms.fields import lines, offer, year_field
from ..gates import first_no
from ..lawful import honours_for
from .choosing import NONE_CHOSEN, Choosing, Rows, keyed
from .deed import Deed, Plain, ReasonForm, placed


class NominateForm(Choosing):
    """Who deserves what, for which year, and why."""

    fields_of_rows = ("subject",)
    subject = forms.ChoiceField(label=_l("Người, tập thể"))
    honour = forms.ChoiceField(label=_l("Danh hiệu, hình thức khen thưởng"))
    year = year_field(_l("Năm của thành tích"))
    reason = forms.CharField(label=_l("Thành tích: đã làm được gì, kết quả bao nhiêu"), max_length=4000,
                             widget=lines(5))  # fmt: skip

    def prepare(self) -> None:
        """Offer the honours of people and of collectives, and the year of the day."""
        super().prepare()
        offered = dict([*honours_for("person"), *honours_for("collective")])
        offer(self, "honour", [NONE_CHOSEN, *offered.items()])
        self.fields["year"].initial = self.on.year

    def rows(self, field: str) -> Rows:
        """Return the actor's unit and who works in it, herself first."""
        post = post_of(self.actor.person, self.on) if self.actor.person else None
        if post is None:
            return {}
        unit = post.organisation
        people = sorted(people_in(unit, self.on), key=lambda one: one != self.actor.person)
        return {**keyed(people), f"unit-{unit.pk}": (unit, str(unit))}

    def told(self) -> dict[str, Any]:
        """Return the unit that answers as well: the one the actor works in."""
        post = post_of(self.actor.person, self.on)
        return {**super().told(), "unit": post.organisation if post else None}


class TakeForm(Choosing):
    """Into which proposal."""

    fields_of_rows = ("proposal",)
    proposal = forms.ChoiceField(label=_l("Tờ trình"))

    def rows(self, field: str) -> Rows:
        """Return the unit's proposals that still take dossiers."""
        return keyed(open_proposals_of(self.row.unit, self.row.year))


def named(_account: Account, *, subject: Any, honour: str, unit: Any, **told: Any) -> Nomination:
    """Name somebody."""
    return nominate(subject, honour, unit, **told)


def names(actor: Actor, _row: Account) -> Permit:
    """Let everybody who works somewhere."""
    works = actor.person is not None and actor.day is not None and post_of(actor.person, actor.day) is not None
    return Allowed() if works and not actor.reads_only else Denied(_("Tài khoản này không đề cử ai được."))


def answers(actor: Actor, row: Nomination) -> Permit:
    """Let the unit, while it waits."""
    return first_no(may_draft_for(actor, row.unit), can_move(row, "refuse"))


def takes_back(actor: Actor, row: Nomination) -> Permit:
    """Let who made it, while it waits."""
    mine = Allowed() if row.account_id == actor.account_id else Denied(_("Chỉ rút đề cử của chính mình."))
    return first_no(mine, can_move(row, "take_back"))


NOMINATE = Deed(
    "de-cu", _l("Đề cử"), named, names, NominateForm,
    _l("Đề cử mình, đồng nghiệp hoặc đơn vị mình; người lập hồ sơ của đơn vị trả lời."), True,
)  # fmt: skip
OF_NOMINATION = (
    Deed("lap-ho-so", _l("Lập hồ sơ"), placed("proposal", take_nomination), answers, TakeForm,
         _l("Chưa có tờ trình cùng năm thì lập tờ trình trước."), True),
    Deed("khong-de-nghi", _l("Không đề nghị"), refuse_nomination, answers, ReasonForm),
    Deed("rut", _l("Rút đề cử"), take_back_nomination, takes_back, Plain),
)  # fmt: skip
