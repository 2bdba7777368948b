"""The organisation tree on a day, and people with the posts they hold; a fixed number of queries each."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.queries import headcounts, names_on, parents_on, posts_on


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


def with_posts(people: list[Person], on: date) -> list[Row]:
    """Return people with the post each is known by on the day and the place's name."""
    posts = posts_on([person.pk for person in people], on)
    names = names_on({post.organisation_id for post in posts.values()}, on)
    return [_row(person, posts.get(person.pk), names) for person in people]


def _row(person: Person, post: Any, names: dict[int, Any]) -> Row:
    place = names.get(post.organisation_id) if post else None
    return Row(person, post, place.name if place else "")
