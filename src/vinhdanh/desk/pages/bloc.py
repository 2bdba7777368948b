"""A bloc's page: where it stands, what to do next, who is ahead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.movements.bloc_checks import missing_for_close, missing_for_cross, missing_for_open
from vinhdanh.movements.models import Appeal, Bloc, BlocMember
from vinhdanh.movements.permissions import may_organise
from vinhdanh.movements.queries import appeals_visible_to, members_visible_to
from vinhdanh.movements.scoring import Tally
from vinhdanh.movements.standing import Sheet, ranks_of, sheets_of
from vinhdanh.movements.states import BlocState, Hand
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import names_on, subtree
from vinhdanh.people.states import OrganisationKind

from ..gates import first_no
from ..names import name_in


class Step(NamedTuple):
    """The next step of a bloc: its name in the address, what the button says, and what it means."""

    name: str
    label: str | Promise
    says: str | Promise


STEPS = {
    BlocState.DRAFT: Step(
        "mo", _l("Mở tự chấm"), _l("Từ khi mở, bảng điểm và thành viên giữ nguyên; các đơn vị bắt đầu tự chấm.")
    ),
    BlocState.OPEN: Step(
        "cham-cheo", _l("Chuyển sang chấm chéo"), _l("Điểm tự chấm giữ nguyên; mỗi đơn vị chấm một đơn vị khác.")
    ),
    BlocState.CROSS: Step(
        "khoa", _l("Khóa kết quả"), _l("Điểm và thứ hạng được giữ lại, không ai sửa được nữa.")
    ),
}  # fmt: skip
MISSING = {
    BlocState.DRAFT: missing_for_open, BlocState.OPEN: missing_for_cross, BlocState.CROSS: missing_for_close
}  # fmt: skip
MOVE_OF = {"mo": "open", "cham-cheo": "start_cross", "khoa": "close"}


class Place(NamedTuple):
    """One unit of the ranking; without sums while the reader may not see its sheet."""

    member: BlocMember
    name: str
    rank: int | None
    own: Tally | None
    final: Tally | None
    left: int
    cross_by: str

    @property
    def difference(self) -> Decimal | None:
        """Return what others made of the unit's own total."""
        return self.final.total - self.own.total if self.own and self.final else None


class BlocPage:
    """Everything a bloc's page shows."""

    def __init__(self, bloc: Bloc, actor: Actor, on: date) -> None:
        self.bloc, self.actor, self.on = bloc, actor, on

    @cached_property
    def sheets(self) -> list[Sheet]:
        """Return every unit's sheet."""
        return sheets_of(self.bloc)

    @cached_property
    def names(self) -> dict[int, Any]:
        """Return what the units are called on the day."""
        units = {sheet.member.organisation_id for sheet in self.sheets} | {self.bloc.organiser_id}
        return names_on(units, self.on)

    def name(self, unit: Organisation | None) -> str:
        """Return the name of a unit."""
        return name_in(unit, self.names) if unit else ""

    @cached_property
    def places(self) -> list[Place]:
        """Return the units, the first in rank on top; ranks show once others have begun to score."""
        seen = set(members_visible_to(self.actor, self.bloc).values_list("pk", flat=True))
        ranked = self.bloc.state in {BlocState.CROSS, BlocState.CLOSED}
        rank = ranks_of(self.sheets, self.bloc.tie_rule) if ranked else {}
        found = [self._place(sheet, rank, seen=sheet.member.pk in seen) for sheet in self.sheets]
        return sorted(found, key=lambda one: (one.rank or 0, one.member.pk))

    def _place(self, sheet: Sheet, rank: dict[int, int], *, seen: bool) -> Place:
        member = sheet.member
        own, final = (sheet.tally(Hand.SELF), sheet.tally()) if seen else (None, None)
        left = len(sheet.unscored() if self.bloc.state == BlocState.OPEN else sheet.uncrossed())
        place = rank.get(member.pk) if member.rank is None else member.rank
        return Place(member, self.name(member.organisation), place, own, final, left, self.name(member.cross_by))

    @cached_property
    def appeals(self) -> list[Appeal]:
        """Return the appeals the reader may see."""
        return list(appeals_visible_to(self.actor, self.bloc))

    @property
    def may_organise(self) -> Permit:
        """Say whether the reader runs the bloc."""
        return may_organise(self.actor, self.bloc.organiser)

    @property
    def may_change(self) -> Permit:
        """Say whether the reader may change card and members."""
        return first_no(self.may_organise, can_move(self.bloc, "change"))

    @property
    def step(self) -> Step | None:
        """Return the next step."""
        return STEPS.get(BlocState(self.bloc.state))

    @cached_property
    def missing(self) -> list[str]:
        """Return everything that stands in the way of the next step."""
        find = MISSING.get(BlocState(self.bloc.state))
        return find(self.bloc) if find else []

    @property
    def may_step(self) -> Permit:
        """Say whether the next step can be taken, and by the reader."""
        return first_no(self.may_organise, Denied(_("Còn việc phải xong trước.")) if self.missing else Allowed())

    @property
    def is_draft(self) -> bool:
        """Say whether it is still drawn up."""
        return bool(self.bloc.state == BlocState.DRAFT)

    @property
    def kept(self) -> str:
        """Say where the result went, once it is locked."""
        if self.bloc.state != BlocState.CLOSED:
            return ""
        if self.bloc.level is None:
            return _("Cụm, khối trong nội bộ cơ quan: thứ hạng không ghi vào hồ sơ để xét cờ thi đua.")
        return _("Thứ hạng đã ghi vào hồ sơ của từng đơn vị.")


def units_under(organiser: Organisation, on: date) -> dict[str, tuple[Organisation, str]]:
    """Return the units that can be members: those under the organiser, by code, with their names of the day."""
    rows = [row for row in subtree(organiser, on) if row.pk != organiser.pk and row.kind != OrganisationKind.HOUSEHOLD]
    names = names_on([row.pk for row in rows], on)
    return {row.code: (row, names[row.pk].name) for row in rows if row.pk in names}
