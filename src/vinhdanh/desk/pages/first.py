"""The first page of every role."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.core.actors import Actor, Role
from vinhdanh.council import waiting as council
from vinhdanh.decisions import waiting as decisions
from vinhdanh.dossiers import waiting as dossiers
from vinhdanh.movements import bloc_waiting as blocs
from vinhdanh.movements import waiting as movements
from vinhdanh.movements.models import Movement
from vinhdanh.movements.queries import movements_visible_to
from vinhdanh.movements.states import MovementKind, MovementState
from vinhdanh.movements.waiting import Waiting

from ..rail import Rail, year_rail
from ..year import stages_of, stages_without


class Door(NamedTuple):
    """What the button of a wait says and where it leads, down to the place on the page; `many` when not to one row."""

    label: str | Promise
    page: str
    many: str = "desk:movements"


# By the kind the domain names a wait with.
DOORS: dict[str, Door] = {
    "accept": Door(_l("Xem và tiếp nhận"), "desk:registrations"),
    "launch": Door(_l("Đối chiếu, phát động"), "desk:correct"),
    "indicators": Door(_l("Giao chỉ tiêu"), "desk:movement"),
    "review": Door(_l("Ghi báo cáo"), "desk:movement#so-tong-ket"),
    "figures": Door(_l("Báo số liệu"), "desk:movement"),
    "targets": Door(_l("Xem danh hiệu"), "desk:movement"),
    "returned": Door(_l("Sửa và gửi lại"), "desk:registrations"),
    "register": Door(_l("Đăng ký"), "desk:register"),
    "bloc_draft": Door(_l("Soát và mở tự chấm"), "desk:bloc", "desk:blocs"),
    "bloc_self": Door(_l("Tự chấm"), "desk:bloc", "desk:blocs"),
    "bloc_cross": Door(_l("Chấm chéo"), "desk:bloc", "desk:blocs"),
    "bloc_appeals": Door(_l("Trả lời phúc khảo"), "desk:bloc#phuc-khao", "desk:blocs"),
    "dossiers_returned": Door(_l("Sửa và gửi lại"), "desk:dossier", "desk:proposals"),
    "nominations": Door(_l("Xem và trả lời"), "desk:nominations", "desk:nominations"),
    "proposals_open": Door(_l("Soát và gửi"), "desk:proposal", "desk:proposals"),
    "dossiers_to_take": Door(_l("Xem và tiếp nhận"), "desk:dossier", "desk:appraisal"),
    "dossiers_to_appraise": Door(_l("Thẩm định"), "desk:dossier", "desk:appraisal"),
    "dossiers_appraised": Door(_l("Đến Hội đồng"), "desk:council", "desk:councils"),
    "corrections": Door(_l("Xem và trả lời"), "desk:person", "desk:people"),
    "relocations": Door(_l("Xem và trả lời"), "desk:relocations", "desk:relocations"),
    "ballot": Door(_l("Vào bỏ phiếu"), "desk:booth"),
    "seal": Door(_l("Mở niêm phong"), "desk:sitting"),
    "sign": Door(_l("Xem và ký"), "desk:decision"),
    "release": Door(_l("Xem và công bố"), "desk:decision"),
    "confirm": Door(_l("Đối chiếu, xác nhận"), "desk:decision"),
    "decide": Door(_l("Dự thảo quyết định"), "desk:decision", "desk:new_decision"),
    "review_due": Door(_l("Xem lại"), "desk:decision", "desk:decisions"),
}
# Whoever knows what waits for somebody, the most pressing first.
SOURCES: tuple[Callable[[Actor, date], Iterable[Waiting]], ...] = (
    council.waiting_for, decisions.waiting_for, dossiers.waiting_for, blocs.waiting_for, movements.waiting_for,
)  # fmt: skip


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
        found = [wait_of(one) for source in SOURCES for one in source(self.actor, self.on)]
        if self.movement is None and self.actor.has_role(Role.OFFICER):
            text = _("Năm {year} chưa có phong trào thi đua. Bắt đầu từ văn bản kế hoạch.").format(year=self.on.year)
            found.insert(0, Wait(text, _l("Nhập kế hoạch"), reverse("desk:new_plan")))
        return found


def wait_of(one: Waiting) -> Wait:
    """Give a wait its button; where several rows are concerned it leads to their list."""
    door = DOORS[one.kind]
    page, mark, place = door.page.partition("#")
    href = reverse(page, args=[one.code]) + mark + place if one.code else reverse(door.many)
    return Wait(one.sentence, door.label, href)
