"""Progress as the pages show it: how much of a target is reached, and where the reviews stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.movements.models import Figure, Indicator, Movement, Review
from vinhdanh.movements.queries import reviews_of
from vinhdanh.movements.states import ReviewKind


class Reached(NamedTuple):
    """An indicator, the latest figure and how much of the target that is, in hundredths."""

    indicator: Indicator
    figure: Figure | None
    share: int | None


class Step(NamedTuple):
    """One review: the kind, the row where a day was set, and the word, tone and mark of where it stands."""

    kind: ReviewKind
    review: Review | None
    word: str | Promise
    tone: str
    mark: str


def reached(indicators: Iterable[Any], figures: dict[int, Figure]) -> list[Reached]:
    """Return each indicator with how far it has come."""
    rows = ((one, figures.get(one.pk)) for one in indicators)
    return [Reached(one, figure, _share(one.target, figure)) for one, figure in rows]


def _share(target: Decimal, figure: Figure | None) -> int | None:
    return int(figure.value * 100 / target) if figure and target else None


def figures_up_to(indicator: Indicator, on: date) -> list[Figure]:
    """Return the figures reported by the day, the latest day first; the first of a day is the one that counts."""
    return list(indicator.figures.filter(upto__lte=on, reported_on__lte=on))


def steps_of(movement: Movement, on: date) -> list[Step]:
    """Return the interim and the closing review as they stand on the day."""
    found = {review.kind: review for review in reviews_of(movement, on)}
    return [_step(kind, found.get(kind), on) for kind in ReviewKind]


def _step(kind: ReviewKind, review: Review | None, on: date) -> Step:
    if review is None:
        return Step(kind, None, _("Chưa đặt hạn"), "none", "none")
    if review.held_on is not None:
        return Step(kind, review, _("Đã họp"), "yes", "yes")
    if review.due_on < on:
        return Step(kind, review, _("Quá hạn"), "late", "no")
    return Step(kind, review, _("Chưa đến hạn"), "wait", "unknown")
