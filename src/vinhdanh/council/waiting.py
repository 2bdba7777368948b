"""What waits for members of a council, for those who count, and for those who sign its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.vietnamese import short_day
from vinhdanh.movements.waiting import Waiting

from .queries import questions_open_to, seals_waiting_for, seat_of, sittings_waiting_for


def waiting_for(actor: Actor, on: date) -> Iterator[Waiting]:
    """Yield the ballots open to the actor and the seals that are hers to take off."""
    for sitting in sittings_waiting_for(actor).filter(secret=True):
        seat = seat_of(actor, sitting)
        papers = questions_open_to(seat, sitting).count() if seat else 0
        if papers:
            text = _("Phiên họp Hội đồng ngày {day}: còn {n} phiếu chờ bạn.")
            text = text.format(day=short_day(sitting.day), n=papers)
            yield Waiting("ballot", papers, text, str(sitting.pk))
    for sitting in seals_waiting_for(actor):
        text = _("Phiên họp Hội đồng ngày {day}: đến lượt bạn mở niêm phong hòm phiếu.")
        yield Waiting("seal", 1, text.format(day=short_day(sitting.day)), str(sitting.pk))
