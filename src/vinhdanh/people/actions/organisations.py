"""Founding, renaming, placing and ending organisations, each from a day on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.clock import today
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day

from ..models import Organisation, OrganisationName, OrganisationParent, Succession
from ..permissions import may_keep_tree
from ..queries import ids_below
from ..states import OrganisationKind, SuccessionKind

ONE_DAY = timedelta(days=1)


def found_organisation(
    code: str, name: str, *, by: Actor, on: date, kind: OrganisationKind, short_name: str = "",
    parent: Organisation | None = None, flag_class: bool | None = None, is_illustration: bool = False,
) -> Organisation:  # fmt: skip
    """Enter an organisation with the name and the place it has from the day on."""
    row = Organisation(
        code=code, kind=kind, label=name, founded_on=on, flag_class=flag_class, is_illustration=is_illustration
    )
    with act(ActKind.FOUND_ORGANISATION, row, by=by) as row:
        demand(may_keep_tree(by, parent))
        insert(row)
        insert(OrganisationName(organisation=row, name=name, short_name=short_name or name, since=on))
        if parent:
            insert(OrganisationParent(organisation=row, parent=parent, since=on))
    return row


def rename_organisation(
    organisation: Organisation, name: str, *, by: Actor, on: date, short_name: str = ""
) -> OrganisationName:
    """Give an organisation another name from the day on; the old one holds to the day before."""
    with act(ActKind.RENAME_ORGANISATION, organisation, by=by, reason=short_day(on)) as organisation:
        demand(may_keep_tree(by, organisation))
        _end_open(organisation.names.filter(until=None), on)
        if on <= today():
            organisation.label = name
            organisation.save(update_fields=["label"])
        return insert(OrganisationName(organisation=organisation, name=name, short_name=short_name or name, since=on))


def place_organisation(organisation: Organisation, parent: Organisation, *, by: Actor, on: date) -> OrganisationParent:
    """Put an organisation under another from the day on. Refuse a place under itself."""
    with act(ActKind.PLACE_ORGANISATION, organisation, by=by, reason=f"{parent}, {short_day(on)}") as organisation:
        demand(may_keep_tree(by, organisation))
        if parent.pk in ids_below([organisation.pk], on):
            raise Refused(_("Không thể đặt tổ chức dưới chính nó hoặc dưới đơn vị trực thuộc nó."))
        _end_open(organisation.parents.filter(until=None), on)
        return insert(OrganisationParent(organisation=organisation, parent=parent, since=on))


def succeed_organisation(
    organisation: Organisation, successor: Organisation | None, *, by: Actor, on: date, kind: SuccessionKind,
    note: str = "",
) -> Succession:  # fmt: skip
    """Let an organisation give way to another, or to none, from the day on: it ends the day before."""
    with act(ActKind.SUCCEED_ORGANISATION, organisation, by=by, reason=note) as organisation:
        demand(may_keep_tree(by, organisation))
        if organisation.ended_on is not None:
            raise Refused(_("Tổ chức đã kết thúc ngày {day}.").format(day=short_day(organisation.ended_on)))
        for dated in (organisation.names, organisation.parents, organisation.children):
            _end_open(dated.filter(until=None), on)
        organisation.ended_on = on - ONE_DAY
        organisation.save(update_fields=["ended_on"])
        return insert(Succession(predecessor=organisation, successor=successor, on=on, kind=kind, note=note))


def _end_open(rows: Iterable[OrganisationName | OrganisationParent], on: date) -> None:
    for row in rows:
        held = lock(row)
        if held.since >= on:
            raise Refused(
                _("Đang có hiệu lực từ {since}; thay đổi mới phải từ sau ngày đó.").format(since=short_day(held.since))
            )
        held.until = on - ONE_DAY
        held.save(update_fields=["until"])
