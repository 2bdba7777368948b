"""A body's ratings of a year against what the law allows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor
from vinhdanh.law import most, rating_caps
from vinhdanh.people.models import Organisation, Person, Rating
from vinhdanh.people.queries import (
    ids_below,
    names_on,
    organisation_name,
    organisations_visible_to,
    people_in,
    people_visible_to,
    posts_on,
    ratings_of_bodies,
    ratings_of_people,
)  # fmt: skip
from vinhdanh.people.states import Group, Level, OrganisationKind

from ..words import Word

WITHIN = Word(_("Trong tỷ lệ"), "yes", "yes")
DOUBTFUL = Word(_("Tùy cách tính gốc"), "wait", "unknown")
OVER = Word(_("Vượt tỷ lệ"), "late", "no")
NO_FIGURE = Word(_("Bộ luật không nêu con số"), "none", "none")


class Counter(NamedTuple):
    """One group of people: how many at each level, and how many may be excellent.

    `strict` counts from those rated “tốt” alone, `broad` from those rated “tốt” or better: the text does not say which.
    """

    group: str | Promise
    people: int
    excellent: int
    good: int
    unrated: int
    percent: int | None
    strict: int
    broad: int
    rule: Any

    @property
    def word(self) -> Word:
        """Return where the group stands."""
        if self.percent is None:
            return NO_FIGURE
        if self.excellent > self.broad:
            return OVER
        return DOUBTFUL if self.excellent > self.strict else WITHIN


class Rated(NamedTuple):
    """Somebody, or a unit, with the rating of the year."""

    code: str
    name: str
    place: str
    rating: Rating | None


class RatingsPage:
    """Everything the page of a body's ratings shows."""

    def __init__(self, body: Organisation, year: int, actor: Actor, on: date) -> None:
        self.body, self.year, self.actor, self.today = body, year, actor, on
        self.on = min(on, date(year, 12, 31))

    @cached_property
    def name(self) -> str:
        """Return what the body is called on the day."""
        name = organisation_name(self.body, self.on)
        return name.name if name else str(self.body)

    @cached_property
    def _people(self) -> list[Person]:
        seen = people_visible_to(self.actor, self.today).values("pk")
        return list(people_in(self.body, self.on).filter(pk__in=seen).order_by("order_key", "pk"))

    @cached_property
    def _posts(self) -> dict[int, Any]:
        return posts_on([one.pk for one in self._people], self.on)

    @cached_property
    def _ratings(self) -> dict[int, Rating]:
        return ratings_of_people([one.pk for one in self._people], self.year, self.today)

    @cached_property
    def _names(self) -> dict[int, Any]:
        return names_on(ids_below([self.body.pk], self.on), self.on)

    @cached_property
    def people(self) -> list[Rated]:
        """Return everybody who worked there at the year's end, with the rating."""
        return [
            Rated(one.code, one.full_name, self._place(one), self._ratings.get(one.pk)) for one in self._people
        ]  # fmt: skip

    def _place(self, person: Person) -> str:
        name = self._names.get(self._posts[person.pk].organisation_id)
        return name.name if name else ""

    @cached_property
    def units(self) -> list[Rated]:
        """Return the body and its units with their ratings."""
        below = ids_below([self.body.pk], self.on)
        rows = organisations_visible_to(self.actor, self.today).filter(pk__in=below)
        bodies = [row for row in rows.exclude(kind=OrganisationKind.HOUSEHOLD) if row.pk in self._names]
        found = ratings_of_bodies([row.pk for row in bodies], self.year, self.today)
        return [Rated(row.code, self._names[row.pk].name, "", found.get(row.pk)) for row in bodies]

    @cached_property
    def is_outstanding(self) -> bool:
        """Say whether the body itself was rated excellent, which lets it rate more of its people so."""
        row = ratings_of_bodies([self.body.pk], self.year, self.today).get(self.body.pk)
        return row is not None and row.level == Level.EXCELLENT

    @cached_property
    def counters(self) -> list[Counter]:
        """Return one counter for each group that has people."""
        groups: dict[str, list[str | None]] = {}
        for one in self._people:
            rating = self._ratings.get(one.pk)
            groups.setdefault(self._posts[one.pk].group, []).append(rating.level if rating else None)
        return [self._counter(group, groups[group]) for group in Group.values if group in groups]

    def _counter(self, group: str, levels: Iterable[str | None]) -> Counter:
        found = list(levels)
        excellent, good = found.count(Level.EXCELLENT), found.count(Level.GOOD)
        caps = [cap for cap in rating_caps(self.on) if group in cap.groups and cap.outstanding == self.is_outstanding]
        cap = caps[0] if caps else None
        strict, broad = (most(cap, number) if cap else 0 for number in (good, good + excellent))
        return Counter(
            Group(group).label, len(found), excellent, good, found.count(None), cap.percent if cap else None, strict,
            broad, cap,
        )  # fmt: skip


def bodies_of(actor: Actor, on: date) -> list[tuple[str, str]]:
    """Return the bodies and units whose ratings the actor may see, with their names of the day."""
    seen = organisations_visible_to(actor, on).exclude(kind=OrganisationKind.HOUSEHOLD)
    rows = {row.pk: row for row in seen}
    names = names_on(rows, on)
    ordered = sorted(rows.values(), key=lambda row: (row.kind == OrganisationKind.UNIT, row.code))
    return [(row.code, names[row.pk].name) for row in ordered if row.pk in names]
