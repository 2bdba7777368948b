"""Changing the card of a bloc in preparation: its sums, its groups, its criteria."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, remove, update
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move

from ..models import Bloc, ScoreCriterion, ScoreGroup
from ..permissions import may_organise

GROUP_FIELDS = frozenset({"name", "kind", "maximum", "highest_only", "may_exceed"})
CRITERION_FIELDS = frozenset({"name", "unit", "rule", "maximum", "per", "steps", "when_none", "evidence"})


def set_card(bloc: Bloc, *, by: Actor, on: date, total: Decimal, ceiling: Decimal, tie_rule: str) -> Bloc:
    """Declare what the main points add up to, what no total exceeds, and how ties are broken."""
    with act(ActKind.CHANGE_CARD, bloc, by=by) as bloc:
        _demand_changeable(bloc, by)
        bloc.total, bloc.ceiling, bloc.tie_rule = total, ceiling, tie_rule
        update(bloc)
    return bloc


def put_group(
    bloc: Bloc, *, by: Actor, on: date, fields: Mapping[str, Any], group: ScoreGroup | None = None
) -> ScoreGroup:
    """Add a group to the card, or change one. Sums are demanded when the scoring opens, not before."""
    _refuse_unknown(fields, GROUP_FIELDS)
    with act(ActKind.CHANGE_CARD, bloc, by=by) as bloc:
        _demand_changeable(bloc, by)
        row = bloc.groups.get(pk=lock(group).pk) if group else ScoreGroup(bloc=bloc, order=_next(bloc.groups))
        _put(row, fields)
    return row


def put_criterion(
    group: ScoreGroup, *, by: Actor, on: date, fields: Mapping[str, Any], criterion: ScoreCriterion | None = None
) -> ScoreCriterion:
    """Add a criterion to a group, or change one."""
    _refuse_unknown(fields, CRITERION_FIELDS)
    with act(ActKind.CHANGE_CARD, group.bloc, by=by) as bloc:
        _demand_changeable(bloc, by)
        there = lock(group).criteria
        row = there.get(pk=lock(criterion).pk) if criterion else ScoreCriterion(group=group, order=_next(there))
        _put(row, fields)
    return row


def remove_group(group: ScoreGroup, *, by: Actor, on: date) -> Bloc:
    """Take a group with all its criteria off the card."""
    with act(ActKind.CHANGE_CARD, group.bloc, by=by) as bloc:
        _demand_changeable(bloc, by)
        remove(group)
    return bloc


def remove_criterion(criterion: ScoreCriterion, *, by: Actor, on: date) -> Bloc:
    """Take a criterion off the card."""
    with act(ActKind.CHANGE_CARD, criterion.group.bloc, by=by) as bloc:
        _demand_changeable(bloc, by)
        remove(criterion)
    return bloc


def _demand_changeable(bloc: Bloc, by: Actor) -> None:
    demand(may_organise(by, bloc.organiser))
    move(bloc, "change")


def _refuse_unknown(fields: Mapping[str, Any], known: frozenset[str]) -> None:
    if unknown := sorted(set(fields) - known):
        raise Refused(_("Không sửa được: {what}.").format(what=", ".join(unknown)))


def _next(rows: Any) -> int:
    return int(rows.aggregate(last=Max("order"))["last"] or 0) + 1


def _put(row: ScoreGroup | ScoreCriterion, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    insert(row) if row._state.adding else update(row)
