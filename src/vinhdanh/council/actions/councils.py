"""Setting up councils, and declaring kin."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day
from vinhdanh.people.models import Organisation, Person

from ..checks import refuse_once_sat
from ..models import Council, Kinship, Seat
from ..permissions import may_declare_kin, may_keep_councils
from ..states import SeatRole


def establish(
    organisation: Organisation, name: str, *, by: Actor, on: date, number: str, since: date, until: date | None = None,
    ballot_percent: Decimal | None = None, regulation: str = "",
) -> Council:  # fmt: skip
    """Set a council up by the decision of the day."""
    row = Council(
        organisation=organisation, name=name.strip(), number=number.strip(), decided_on=on, since=since, until=until,
        ballot_percent=ballot_percent, regulation=regulation.strip(),
    )  # fmt: skip
    with act(ActKind.ESTABLISH_COUNCIL, row, by=by) as row:
        demand(may_keep_councils(by, organisation))
        if not row.name or not row.number:
            raise Refused(_("Hội đồng phải có tên và số quyết định thành lập."))
        insert(row)
    return row


def seat(
    council: Council, person: Person, role: SeatRole, *, by: Actor, on: date, substitute: Person | None = None
) -> Seat:
    """Give somebody a seat from the day on, and name who may sit in."""
    row = Seat(council=council, person=person, role=role, since=on, substitute=substitute)
    with act(ActKind.SEAT, row, by=by) as row:
        demand(may_keep_councils(by, council.organisation))
        refuse_once_sat(lock(council), on)
        insert(row)
    return row


def end_seat(seat: Seat, *, by: Actor, on: date) -> Seat:
    """End a seat; the day is its last."""
    with act(ActKind.END_SEAT, seat, by=by) as seat:
        demand(may_keep_councils(by, seat.council.organisation))
        if seat.until is not None:
            raise NotNow(_("Đã thôi thành viên từ {day}.").format(day=short_day(seat.until)))
        refuse_once_sat(lock(seat.council), on + timedelta(days=1))
        seat.until = on
        update(seat)
    return seat


def declare_kin(person: Person, kin: Person, relation: str, *, by: Actor, on: date) -> Kinship:
    """Keep that two people are kin: neither votes on the other."""
    row = Kinship(person=person, kin=kin, relation=relation.strip(), declared_on=on)
    with act(ActKind.DECLARE_KIN, row, by=by) as row:
        demand(may_declare_kin(by, person))
        if not row.relation:
            raise Refused(_("Cần nêu quan hệ: vợ chồng, cha mẹ, con, anh chị em…"))
        insert(row)
    return row
