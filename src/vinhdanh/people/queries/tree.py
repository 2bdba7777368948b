"""Organisations as the tree of a day: names, parents, what lies below and above."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from ..models import Organisation, OrganisationName, OrganisationParent
from ..states import OrganisationKind

WITHIN_A_BODY = frozenset({OrganisationKind.UNIT, OrganisationKind.HOUSEHOLD})


def in_force(on: date) -> Q:
    """Return the condition that a dated row holds on the day; both ends are included."""
    return Q(since__lte=on) & (Q(until__isnull=True) | Q(until__gte=on))


def organisation_name(organisation: Organisation, on: date) -> OrganisationName | None:
    """Return the name an organisation bears on the day, None before its first or after its last."""
    return organisation.names.filter(in_force(on)).first()


def names_on(organisations: Iterable[int], on: date) -> dict[int, OrganisationName]:
    """Return the names of many organisations on the day, by organisation id."""
    rows = OrganisationName.objects.filter(in_force(on), organisation__in=list(organisations))
    return {row.organisation_id: row for row in rows}


def children(organisation: Organisation, on: date) -> QuerySet[Organisation]:
    """Return the organisations directly under one on the day."""
    below = OrganisationParent.objects.filter(in_force(on), parent=organisation)
    return Organisation.objects.filter(pk__in=below.values("organisation"))


def parent_of(organisation: Organisation, on: date) -> Organisation | None:
    """Return the organisation that one stands under on the day."""
    row = OrganisationParent.objects.filter(in_force(on), organisation=organisation).select_related("parent").first()
    return row.parent if row else None


def parents_on(organisations: Iterable[int], on: date) -> dict[int, int]:
    """Return the id of the organisation each stands under on the day; those with none are left out."""
    rows = OrganisationParent.objects.filter(in_force(on), organisation__in=list(organisations))
    return dict(rows.values_list("organisation_id", "parent_id"))


def subtree(organisation: Organisation, on: date) -> QuerySet[Organisation]:
    """Return an organisation and everything under it on the day."""
    return Organisation.objects.filter(pk__in=ids_below([organisation.pk], on))


def ids_below(roots: Iterable[int], on: date) -> frozenset[int]:
    """Return the ids of some organisations and of all under them on the day, in one query."""
    return Tree(on).below(roots)


def ids_above(roots: Iterable[int], on: date) -> frozenset[int]:
    """Return the ids of some organisations and of all over them on the day, in one query."""
    return Tree(on).above(roots)


class Tree:
    """Who stands under whom on a day, read once."""

    def __init__(self, on: date) -> None:
        self._down: dict[int, list[int]] = {}
        self._up: dict[int, list[int]] = {}
        rows = OrganisationParent.objects.filter(in_force(on))
        for parent, child in rows.values_list("parent_id", "organisation_id"):
            self._down.setdefault(parent, []).append(child)
            self._up.setdefault(child, []).append(parent)

    def below(self, roots: Iterable[int]) -> frozenset[int]:
        """Return the ids of some organisations and of all under them."""
        return _closure(roots, self._down)

    def above(self, roots: Iterable[int]) -> frozenset[int]:
        """Return the ids of some organisations and of all over them."""
        return _closure(roots, self._up)


def _closure(roots: Iterable[int], steps: dict[int, list[int]]) -> frozenset[int]:
    found: set[int] = set()
    waiting = list(roots)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(steps.get(here, ()))
    return frozenset(found)


def agency_of(organisation: Organisation, on: date) -> Organisation:
    """Return the body an organisation belongs to on the day: itself, or the nearest agency over it."""
    return agencies_of([(organisation, on)])[organisation, on]


def agencies_of(asked: Iterable[tuple[Organisation, date]]) -> dict[tuple[Organisation, date], Organisation]:
    """Return the body each organisation belongs to on a day of its own, in one query for each step up the tree."""
    here = {(start, day): start for start, day in asked}
    climbing = {key for key, place in here.items() if place.kind in WITHIN_A_BODY}
    while climbing:
        over = _parents({here[key].pk for key in climbing})
        for key in list(climbing):
            row = next((row for row in over.get(here[key].pk, ()) if _holds(row, key[1])), None)
            # Where nothing stands over it, it is a body of its own.
            here[key] = row.parent if row else key[0]
            if row is None or row.parent.kind not in WITHIN_A_BODY:
                climbing.discard(key)
    return here


def _parents(organisations: set[int]) -> dict[int, list[OrganisationParent]]:
    found: dict[int, list[OrganisationParent]] = {}
    for row in OrganisationParent.objects.filter(organisation__in=organisations).select_related("parent"):
        found.setdefault(row.organisation_id, []).append(row)
    return found


def _holds(row: OrganisationParent, on: date) -> bool:
    return row.since <= on and (row.until is None or row.until >= on)
