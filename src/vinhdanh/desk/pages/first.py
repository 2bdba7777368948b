"""The first page of every role."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.models import Movement
from vinhdanh.movements.queries import movements_visible_to
from vinhdanh.movements.states import MovementKind, MovementState
from vinhdanh.movements.waiting import Waiting, waiting_for

from ..rail import Rail, year_rail
from ..year import stages_of, stages_without

# What the button says and where it leads, down to the place on the page, by the kind the domain names a wait with.
ACTS: dict[str, tuple[str | Promise, str]] = {
    "accept": (_l("Xem và tiếp nhận"), "desk:registrations"),
    "launch": (_l("Đối chiếu, phát động"), "desk:correct"),
    "indicators": (_l("Giao chỉ tiêu"), "desk:movement"),
    "review": (_l("Ghi báo cáo"), "desk:movement#so-tong-ket"),
    "figures": (_l("Báo số liệu"), "desk:movement"),
    "targets": (_l("Xem danh hiệu"), "desk:movement"),
    "returned": (_l("Sửa và gửi lại"), "desk:registrations"),
    "register": (_l("Đăng ký"), "desk:register"),
}


class Wait(NamedTuple):
    """One thing that waits: a sentence and one action."""

    sentence: str
    action: str | Promise
    href: str


class FirstPage:
    """The year rail and the waits."""

    def __init__(self, actor: Actor, on: date) -> None:
        self.actor, self.on = actor, on

    @cached_property
    def movement(self) -> Movement | None:
        """Return the yearly movement launched for the day's year, else the one still running, else a draft."""
        seen = movements_visible_to(self.actor).filter(kind=MovementKind.YEARLY)
        mine = seen.filter(year=self.on.year)
        last = seen.filter(year=self.on.year - 1, state=MovementState.OPEN)
        return mine.exclude(state=MovementState.DRAFT).first() or last.first() or mine.first()

    @property
    def rail(self) -> Rail:
        """Return the year rail."""
        if self.movement is None:
            return year_rail(self.on.year, stages_without(self.on.year), self.on)
        return year_rail(self.movement.year, stages_of(self.movement, self.on), self.on)

    @cached_property
    def waits(self) -> list[Wait]:
        """Return what waits today; for an officer without a movement this year, the plan comes first."""
        found = [wait_of(one) for one in waiting_for(self.actor, self.on)]
        if self.movement is None and self.actor.has_role(Role.OFFICER):
            text = _("Năm {year} chưa có phong trào thi đua. Bắt đầu từ văn bản kế hoạch.").format(year=self.on.year)
            found.insert(0, Wait(text, _l("Nhập kế hoạch"), reverse("desk:new_plan")))
        return found


def wait_of(one: Waiting) -> Wait:
    """Give a wait its button; where several movements are concerned it leads to their list."""
    action, view = ACTS.get(one.kind, (_l("Mở"), "desk:movements"))
    page, mark, place = view.partition("#")
    href = reverse(page, args=[one.movement]) + mark + place if one.movement else reverse("desk:movements")
    return Wait(one.sentence, action, href)
