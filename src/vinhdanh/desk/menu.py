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
    (_("Tổ chức"), "desk:organisations", (*READERS, Role.DRAFTER)),
    (_("Cán bộ"), "desk:people", (*READERS, Role.DRAFTER)),
    (_("Luật"), "desk:law", ()),
    (_("Sổ nhật ký"), "desk:audit", (Role.OFFICER, Role.AUDITOR)),
)


def menu_for(actor: Actor, path: str) -> list[Item]:
    """Return the rooms open to the actor, the one she stands in marked."""
    items = [(name, reverse(view)) for name, view, roles in ROOMS if not roles or actor.roles & set(roles)]
    # A registration has an address of its own and stands in the room of movements.
    room = path.replace(reverse("desk:registration", args=[0]).removesuffix("0/"), reverse("desk:movements"), 1)
    here = max((href for _name, href in items if room.startswith(href)), key=len, default="")
    return [Item(name, href, href == here) for name, href in items]
