"""The algebra of a scorecard: measures become points, points a total, totals ranks.

Pure functions over Decimal. A rate gives a multiple of a quarter point, everything else is kept to the hundredth;
both are rounded half up. Nothing falls below zero or rises above its maximum.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from .states import GroupKind, RuleKind, TieRule, WhenNone

K = TypeVar("K", bound=Hashable)
ZERO, WHOLE = Decimal(0), Decimal(100)  # a rate is told in per cent
QUARTER, HUNDREDTH = Decimal("0.25"), Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Step:
    """One level to choose, or one band: from which measure on, and what it gives."""

    points: Decimal
    label: str = ""
    start: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Rule:
    """How one criterion is scored. `per` is what each case takes (minus) or gives (count)."""

    kind: str
    maximum: Decimal
    per: Decimal = ZERO
    steps: tuple[Step, ...] = ()
    when_none: str = WhenNone.ALWAYS


@dataclass(frozen=True, slots=True)
class Scored:
    """What one criterion came to; None when it is left out because nothing of its kind arose."""

    maximum: Decimal
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class Tally:
    """What a unit came to: the three sums, and the total held between zero and the ceiling."""

    main: Decimal
    bonus: Decimal
    deduction: Decimal
    total: Decimal


def points_for(rule: Rule, measure: Decimal | None) -> Decimal | None:
    """Return the points of a measure; of None, “không phát sinh”, what the rule says, itself None when left out."""
    if measure is None:
        return {WhenNone.FULL: rule.maximum, WhenNone.LEFT_OUT: None}.get(WhenNone(rule.when_none), ZERO)
    found = {
        RuleKind.CHOICE: _chosen, RuleKind.MINUS: _left, RuleKind.COUNT: _counted, RuleKind.RATIO: _share,
        RuleKind.BAND: _banded,
    }[RuleKind(rule.kind)](rule, measure)  # fmt: skip
    return _held(found, rule.maximum)


def _chosen(rule: Rule, measure: Decimal) -> Decimal:
    place = int(measure) - 1  # the measure is the place of the level in the list, from 1
    return rule.steps[place].points if 0 <= place < len(rule.steps) else ZERO


def _left(rule: Rule, measure: Decimal) -> Decimal:
    return rounded(rule.maximum - rule.per * measure)


def _counted(rule: Rule, measure: Decimal) -> Decimal:
    return rounded(rule.per * measure)


def _share(rule: Rule, measure: Decimal) -> Decimal:
    return rounded(rule.maximum * measure / WHOLE, QUARTER)


def _banded(rule: Rule, measure: Decimal) -> Decimal:
    reached = [step for step in rule.steps if step.start <= measure]
    return max(reached, key=lambda step: step.start).points if reached else ZERO


def rounded(value: Decimal, to: Decimal = HUNDREDTH) -> Decimal:
    """Return the value rounded half up to a multiple of `to`."""
    return (value / to).quantize(Decimal(1), rounding=ROUND_HALF_UP) * to


def _held(value: Decimal, most: Decimal) -> Decimal:
    return max(ZERO, min(value, most))


def group_points(kind: str, cap: Decimal, scored: Iterable[Scored], *, highest_only: bool = False) -> Decimal:
    """Return what a group comes to, at most its cap.

    In a group of main points, criteria left out are taken from both sides: the rest is scaled up to the group's
    maximum, and a group of which nothing arose counts in full.
    """
    rows = list(scored)
    counted = [(row.maximum, row.points) for row in rows if row.points is not None]
    sums = [points for _most, points in counted]
    if highest_only:
        return _held(max(sums, default=ZERO), cap)
    if kind != GroupKind.MAIN or len(counted) == len(rows):
        return _held(sum(sums, ZERO), cap)
    possible = sum((most for most, _points in counted), ZERO)
    return _held(rounded(cap * sum(sums, ZERO) / possible), cap) if possible else cap


def tally(groups: Iterable[tuple[str, Decimal]], ceiling: Decimal) -> Tally:
    """Return the sums of all groups by kind, and the total: main and bonus less deduction, held to the ceiling."""
    sums = dict.fromkeys(GroupKind.values, ZERO)
    for kind, points in groups:
        sums[kind] += points
    main, bonus, deduction = (sums[kind] for kind in (GroupKind.MAIN, GroupKind.BONUS, GroupKind.DEDUCTION))
    return Tally(main, bonus, deduction, _held(main + bonus - deduction, ceiling))


def ranks(tallies: Mapping[K, Tally], tie: str) -> dict[K, int]:
    """Return everybody's rank: one more than how many stand before; who cannot be told apart share one."""
    keys = {who: (row.total, row.bonus if tie == TieRule.BONUS else ZERO) for who, row in tallies.items()}
    return {who: 1 + sum(other > key for other in keys.values()) for who, key in keys.items()}
