"""A bloc from its draft to the locked result: who is in it, by which card, and each step of the year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vinhdanh.core.actors import SYSTEM, Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.people.actions import record_bloc
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import free_code
from vinhdanh.people.states import BlocLevel

from ..bloc_checks import missing_for_close, missing_for_cross, missing_for_open, refuse
from ..card import number
from ..models import Bloc, BlocMember, ScoreCriterion, ScoreGroup
from ..permissions import may_organise
from ..standing import ranks_of, sheets_of
from ..states import TieRule

CHANGED = frozenset({"name", "head", "deputy", "covenant", "covenant_on", "level"})


def draft_bloc(
    name: str, organiser: Organisation, year: int, *, by: Actor, on: date, card: Mapping[str, Any],
    card_source: str = "", is_sample_card: bool = False, members: Sequence[Organisation] = (),
    level: BlocLevel | None = None, is_illustration: bool = False, head: Organisation | None = None,
) -> Bloc:  # fmt: skip
    """Draw up a bloc for a year from a card: a template, or that of an earlier bloc, to be changed until it opens."""
    row = Bloc(
        code=free_code(Bloc, name, or_else="cum-khoi", ending=f"-{year}", longest=60), name=name.strip(),
        organiser=organiser, level=level, year=year, total=number(card["total"]), ceiling=number(card["ceiling"]),
        tie_rule=card.get("tie_rule", TieRule.BONUS), card_source=card_source, is_sample_card=is_sample_card,
        is_illustration=is_illustration, head=head,
    )  # fmt: skip
    with act(ActKind.DRAFT_BLOC, row, by=by) as row:
        demand(may_organise(by, organiser))
        if not row.name:
            raise Refused(_("Cần đặt tên cụm, khối."))
        insert(row)
        _copy_card(row, card)
        _set_members(row, members)
    return row


def _copy_card(bloc: Bloc, card: Mapping[str, Any]) -> None:
    for order, told in enumerate(card["groups"], start=1):
        fields = {name: value for name, value in told.items() if name != "criteria"}
        group = insert(ScoreGroup(bloc=bloc, order=order, **fields))
        for place, line in enumerate(told["criteria"], start=1):
            insert(ScoreCriterion(group=group, order=place, **line))


def change_bloc(
    bloc: Bloc, *, by: Actor, on: date, fields: Mapping[str, Any], members: Sequence[Organisation] | None = None
) -> Bloc:
    """Change the name, the head and deputy of the year, the covenant or the members, until scoring opens."""
    if unknown := sorted(set(fields) - CHANGED):
        raise Refused(_("Không sửa được: {what}.").format(what=", ".join(unknown)))
    with act(ActKind.CHANGE_BLOC, bloc, by=by) as bloc:
        demand(may_organise(by, bloc.organiser))
        move(bloc, "change")
        for name, value in fields.items():
            setattr(bloc, name, value)
        update(bloc)
        if members is not None:
            _set_members(bloc, members)
    return bloc


def _set_members(bloc: Bloc, members: Sequence[Organisation]) -> None:
    bloc.members.exclude(organisation__in=members).delete()
    there = set(bloc.members.values_list("organisation_id", flat=True))
    for unit in members:
        if unit.pk not in there:
            insert(BlocMember(bloc=bloc, organisation=unit))


def open_bloc(bloc: Bloc, *, by: Actor, on: date) -> Bloc:
    """Open the scoring: from now on the card stands. Raise Refused with every fault of card and members at once."""
    with act(ActKind.OPEN_BLOC, bloc, by=by) as bloc:
        demand(may_organise(by, bloc.organiser))
        move(bloc, "open")
        refuse(missing_for_open(bloc))
        bloc.opened_on = on
        update(bloc)
        for member in bloc.members.all():
            text = _("“{bloc}” đã mở tự chấm điểm thi đua.").format(bloc=bloc)
            notify("bloc_opened", bloc, text, organisation_id=member.organisation_id)
    return bloc


def start_cross(bloc: Bloc, *, by: Actor, on: date) -> Bloc:
    """End the self-scoring; each unit is given the next one in the list to score across."""
    with act(ActKind.START_CROSS, bloc, by=by) as bloc:
        demand(may_organise(by, bloc.organiser))
        move(bloc, "start_cross")
        refuse(missing_for_cross(bloc))
        bloc.crossed_on = on
        update(bloc)
        rows = list(bloc.members.order_by("pk"))
        for member, before in zip(rows, [rows[-1], *rows], strict=False):
            member.cross_by_id = before.organisation_id
            update(member)
    return bloc


def close_bloc(bloc: Bloc, *, by: Actor, on: date) -> Bloc:
    """Lock the result: total and rank of every unit are kept and nothing changes any more.

    Ranks of a bloc that the law counts go into the units' own records.
    """
    with act(ActKind.CLOSE_BLOC, bloc, by=by) as bloc:
        demand(may_organise(by, bloc.organiser))
        move(bloc, "close")
        refuse(missing_for_close(bloc))
        bloc.closed_on = on
        update(bloc)
        sheets = sheets_of(bloc)
        rank = ranks_of(sheets, bloc.tie_rule)
        for sheet in sheets:
            member = sheet.member
            member.points, member.rank = sheet.tally().total, rank[member.pk]
            update(member)
            _keep(bloc, member, on)
    return bloc


def _keep(bloc: Bloc, member: BlocMember, on: date) -> None:
    if bloc.level is not None:
        record_bloc(
            member.organisation, bloc.year, bloc.name, by=SYSTEM, on=on, compared=True, rank=member.rank,
            organised_by=BlocLevel(bloc.level),
        )  # fmt: skip
