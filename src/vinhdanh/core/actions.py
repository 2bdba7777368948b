"""Acts upon the installation itself."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from .actors import Actor
from .acts import act
from .clock import installation
from .errors import NotNow
from .kinds import ActKind
from .models import Installation
from .permissions import may_move_day, may_set_up
from .permits import demand


def set_up(name: str, *, by: Actor, day: date | None = None) -> Installation:
    """Name the installation; with a day it becomes a demonstration that stands at that day."""
    with act(ActKind.SET_UP, installation(), by=by) as here:
        demand(may_set_up(by))
        here.name, here.is_demonstration, here.day = name, day is not None, day
        here.save()
    return here


def move_day(day: date, *, by: Actor) -> Installation:
    """Turn the demonstration's calendar to a day, forward or back. Refuse on a real installation."""
    with act(ActKind.MOVE_DAY, installation(), by=by) as here:
        demand(may_move_day(by))
        if not here.is_demonstration:
            raise NotNow(_("Bản cài đặt thật dùng ngày của lịch; chỉ bản minh họa chuyển được ngày."))
        here.day = day
        here.save()
    return here
