"""The rooms of the desk, each shown to those who have something to do there."""

from __future__ import annotations

from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import READERS, Actor, Role


class Item(NamedTuple):
    """One line of the menu."""

    name: str | Promise
    href: str
    current: bool


ROOMS: tuple[tuple[str | Promise, str, tuple[str, ...]], ...] = (
    (_("Việc hôm nay"), "desk:first", ()),
    (_("Phong trào"), "desk:movements", ()),
    (_("Cụm, khối"), "desk:blocs", ()),
    (_("Đề nghị"), "desk:proposals", (*READERS, Role.DRAFTER)),
    (_("Thẩm định"), "desk:appraisal", READERS),
    (_("Hội đồng"), "desk:councils", (*READERS, Role.DRAFTER)),
    (_("Quyết định"), "desk:decisions", ()),
    (_("Sổ khen thưởng"), "desk:registry", (*READERS, Role.DRAFTER)),
    (_("Tổ chức"), "desk:organisations", (*READERS, Role.DRAFTER)),
    (_("Cán bộ"), "desk:people", (*READERS, Role.DRAFTER)),
    (_("Luật"), "desk:law", ()),
    (_("Sổ nhật ký"), "desk:audit", (Role.OFFICER, Role.AUDITOR)),
)


OWN_PLACE = 3  # after movements and blocs
# Rows with an address of their own, and the room each stands in.
STANDING_IN = (
    ("dang-ky/", "desk:movements"),
    ("ho-so/", "desk:proposals"),
    ("quy/", "desk:decisions"),
    ("lich/", "desk:organisations"),
    ("chuyen-cong-tac/", "desk:people"),
)


def room_of(path: str) -> str:
    """Return an address as if what it shows lay in its room."""
    for place, room in STANDING_IN:
        start = reverse("desk:first") + place
        if path.startswith(start):
            return path.replace(start, reverse(room), 1)
    return path


def menu_for(actor: Actor, path: str) -> list[Item]:
    """Return the rooms open to the actor, the one she stands in marked."""
    items = [(name, reverse(view)) for name, view, roles in ROOMS if not roles or actor.roles & set(roles)]
    if actor.roles == {Role.CIVIL_SERVANT}:  # whoever proposes finds the nominations in the room of proposals
        items.insert(OWN_PLACE, (_("Đề cử"), reverse("desk:nominations")))
    room = room_of(path)
    here = max((href for _name, href in items if room.startswith(href)), key=len, default="")
    return [Item(name, href, href == here) for name, href in items]
