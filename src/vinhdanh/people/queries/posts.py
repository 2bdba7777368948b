"""Who holds which post on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db.models import Count, QuerySet

from ..models import Organisation, Person, Post, Subject
from .many import by_subject
from .tree import agencies_of, ids_below, in_force


def posts_in_force(person: Person, on: date) -> QuerySet[Post]:
    """Return the posts somebody holds on the day, the leading one first."""
    return person.posts.filter(in_force(on)).select_related("organisation").order_by("-is_leader", "-since")


def post_of(person: Person, on: date) -> Post | None:
    """Return the post somebody is known by on the day."""
    return posts_in_force(person, on).first()


def posts_on(people: Iterable[int], on: date) -> dict[int, Post]:
    """Return the post each of many people is known by on the day, by person id."""
    rows = Post.objects.filter(in_force(on), person__in=list(people)).select_related("organisation")
    # The last row of a person wins, so the leading and latest post stands last.
    return {row.person_id: row for row in rows.order_by("is_leader", "since")}


def headcounts(organisations: Iterable[int], on: date) -> dict[int, int]:
    """Return how many people hold a post directly in each organisation on the day; those with none are left out."""
    rows = Post.objects.filter(in_force(on), organisation__in=list(organisations)).order_by()
    return dict(rows.values_list("organisation_id").annotate(Count("person", distinct=True)))


def homes_of(subject: Subject, on: date) -> frozenset[int]:
    """Return the organisations a subject belongs to on the day: those of the posts held, or itself."""
    return homes_on([subject], on)[subject]


def homes_on(subjects: Collection[Subject], on: date) -> dict[Subject, frozenset[int]]:
    """Return the organisations each of many subjects belongs to on the day."""
    posts = by_subject(Post.objects.filter(in_force(on)), [one for one in subjects if isinstance(one, Person)])
    homes = {person: frozenset(post.organisation_id for post in held) for person, held in posts.items()}
    return {one: homes[one] if one in homes else frozenset({one.pk}) for one in subjects}


def recruited_on(person: Person, on: date) -> date | None:
    """Return the first day of unbroken work in the body the person works in on the day."""
    return recruited([person], on).get(person)


def recruited(people: Collection[Person], on: date) -> dict[Person, date]:
    """Return the first day of unbroken work of each person in her body of the day; who has no post has none."""
    rows = Post.objects.filter(since__lte=on).select_related("organisation").order_by("-since")
    posts = by_subject(rows, people)
    every = [post for held in posts.values() for post in held]
    bodies = agencies_of({(post.organisation, day) for post in every for day in (post.since, on)})
    first = {person: _unbroken(held, on, bodies) for person, held in posts.items()}
    return {person: day for person, day in first.items() if day}


def _unbroken(posts: list[Post], on: date, bodies: Mapping[tuple[Organisation, date], Organisation]) -> date | None:
    first: date | None = None
    body: Organisation | None = None
    for post in posts:
        if first is None and (post.until is None or post.until >= on):
            first, body = post.since, bodies[post.organisation, on]
        elif first and _joins(post, first) and bodies[post.organisation, post.since] == body:
            first = min(first, post.since)
    return first


def _joins(post: Post, first: date) -> bool:
    return post.until is None or (first - post.until).days <= 1


def people_in(organisation: Organisation, on: date) -> QuerySet[Person]:
    """Return the people with a post in an organisation or under it on the day."""
    where = ids_below([organisation.pk], on)
    holders = Post.objects.filter(in_force(on), organisation__in=where).values("person")
    return Person.objects.filter(pk__in=holders)
