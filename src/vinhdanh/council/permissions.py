"""Who sets councils up, who keeps a sitting's list, who votes, who opens the box, who signs."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.queries import actor_for

from .models import Seat, Sitting, Teller
from .queries import seat_of
from .states import SeatRole


def may_keep_councils(actor: Actor, organisation: Organisation) -> Permit:
    """The standing officer of the organisation keeps its councils and their sittings."""
    if actor.has_role(Role.OFFICER, organisation.pk):
        return Allowed()
    return Denied(_("Chỉ thường trực thi đua, khen thưởng của cơ quan được lập Hội đồng và phiên họp."))


def may_keep(actor: Actor, sitting: Sitting) -> Permit:
    """The standing officer calls a sitting, lists who came and opens the ballot; who counts keeps no list."""
    if sitting.tellers.filter(person=actor.person_id or 0).exists():
        return Denied(_("Người kiểm phiếu không lập danh sách cử tri và không mở, khóa việc bỏ phiếu."))
    return may_keep_councils(actor, sitting.council.organisation)


def keeps_lists(person: Person, sitting: Sitting, on: date) -> bool:
    """Return whether somebody may keep the list of voters, and so may have done so already."""
    account = getattr(person, "account", None)
    return account is not None and bool(may_keep_councils(actor_for(account, on), sitting.council.organisation))


def may_declare_kin(actor: Actor, person: Person) -> Permit:
    """Everybody declares her own kin; the officer writes down what was declared to her."""
    if actor.is_system or actor.is_person(person.pk) or actor.has_role(Role.OFFICER):
        return Allowed()
    return Denied(_("Chỉ khai quan hệ gia đình của chính mình."))


def may_recuse(actor: Actor, sitting: Sitting, seat: Seat) -> Permit:
    """A member steps aside herself; the officer writes down what the chair decides."""
    mine = seat_of(actor, sitting)
    if mine is not None and mine.pk == seat.pk:
        return Allowed()
    return may_keep(actor, sitting)


def may_vote(actor: Actor, sitting: Sitting) -> Permit:
    """Who has a seat at the sitting votes, and nobody for another."""
    if actor.is_system or seat_of(actor, sitting) is not None:
        return Allowed()
    return Denied(_("Chỉ thành viên Hội đồng dự phiên họp này được bỏ phiếu."))


def may_open_box(actor: Actor, teller: Teller) -> Permit:
    """A teller takes off her own seal with her own hands."""
    if actor.is_system or actor.is_person(teller.person_id):
        return Allowed()
    return Denied(_("Chỉ người kiểm phiếu giữ khóa này được mở lớp niêm phong của mình."))


def may_sign(actor: Actor, sitting: Sitting) -> Permit:
    """The chair and the secretary sign the minutes, each for herself."""
    seat = seat_of(actor, sitting)
    if actor.is_system or (seat is not None and seat.role in {SeatRole.CHAIR, SeatRole.SECRETARY}):
        return Allowed()
    return Denied(_("Chỉ Chủ tịch và Thư ký Hội đồng ký biên bản."))
