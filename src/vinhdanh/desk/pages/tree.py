"""The organisation tree on a day, and people with the posts they hold; a fixed number of queries each."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from vinhdanh.core.actors import Actor, Role
from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.queries import headcounts, names_on, organisations_visible_to, parents_on, posts_on
from vinhdanh.people.states import OrganisationKind


class Node(NamedTuple):
    """One organisation of the tree."""

    code: str
    name: str
    people: int
    children: list[Node]


class Row(NamedTuple):
    """One person of the list."""

    person: Person
    post: Any
    place: str


def tree_of(visible: QuerySet[Organisation], on: date) -> list[Node]:
    """Return the organisations that bear a name on the day, nested; without a visible parent one stands at the root."""
    rows = {row.pk: row for row in visible}
    names, counts = names_on(rows, on), headcounts(rows, on)
    parents = parents_on(rows, on)
    nodes = {pk: Node(rows[pk].code, name.name, counts.get(pk, 0), []) for pk, name in names.items()}
    roots: list[Node] = []
    for pk, node in nodes.items():
        above = nodes.get(parents.get(pk, 0))
        (above.children if above else roots).append(node)
    return roots


def kept_by(actor: Actor, on: date) -> dict[str, tuple[Organisation, str]]:
    """Return the organisations an officer keeps, by code, each with its name on the day."""
    rows = list(organisations_visible_to(actor, on).filter(pk__in=actor.reach(Role.OFFICER)))
    names = names_on([row.pk for row in rows], on)
    return {row.code: (row, names[row.pk].name) for row in rows if row.pk in names}


def bodies_within(actor: Actor, on: date, *roles: Role) -> list[Organisation]:
    """Return the bodies, no units and no households, that some roles of the actor reach."""
    rows = organisations_visible_to(actor, on).filter(pk__in=actor.reach(*roles))
    return list(rows.exclude(kind__in=[OrganisationKind.UNIT, OrganisationKind.HOUSEHOLD]))


def with_posts(people: list[Person], on: date) -> list[Row]:
    """Return people with the post each is known by on the day and the place's name."""
    posts = posts_on([person.pk for person in people], on)
    names = names_on({post.organisation_id for post in posts.values()}, on)
    return [_row(person, posts.get(person.pk), names) for person in people]


def _row(person: Person, post: Any, names: dict[int, Any]) -> Row:
    place = names.get(post.organisation_id) if post else None
    return Row(person, post, place.name if place else "")
