"""The members of collectives, counted from people's own rows; a count that would rest on a gap is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from vinhdanh.people.models import Discipline, Post, Rating, RecordCheck
from vinhdanh.people.queries import Tree, in_force
from vinhdanh.people.states import COMPLETED, RecordFact

from ..queries import holders_of

Facts = dict[str, Any]
LDTT, CSTDCS = "lao-dong-tien-tien", "chien-si-thi-dua-co-so"


class Rows(NamedTuple):
    """What the year's rows say of some people, by person id."""

    levels: dict[int, str]
    ldtt: set[int]
    cstdcs: set[int]
    checked: set[int]
    disciplined: dict[int, list[str]]


def counted_members(bodies: Collection[int], on: date, work_year: int) -> dict[int, Facts]:
    """Return the figures of each body's members in the year, by its id; a body without people has none."""
    people = people_of(bodies, min(on, date(work_year, 12, 31)))
    rows = _rows({one for members in people.values() for one in members}, on, work_year)
    return {body: _figures(members, rows) if members else {} for body, members in people.items()}


def people_of(bodies: Collection[int], day: date) -> dict[int, set[int]]:
    """Return who has a post in each body or under it on the day."""
    tree = Tree(day)
    within = {body: tree.below([body]) for body in bodies}
    places = {place for below in within.values() for place in below}
    held: dict[int, set[int]] = {}
    posts = Post.objects.filter(in_force(day), organisation__in=places)
    for place, person in posts.values_list("organisation_id", "person_id"):
        held.setdefault(place, set()).add(person)
    return {body: {one for place in below for one in held.get(place, ())} for body, below in within.items()}


def _rows(people: set[int], on: date, year: int) -> Rows:
    rated = Rating.objects.filter(person__in=people, year=year, decided_on__lte=on).order_by("decided_on", "id")
    checked = RecordCheck.objects.filter(person__in=people, fact=RecordFact.DISCIPLINES, checked_on__lte=on)
    punished = Discipline.objects.filter(person__in=people, decided_on__lte=on, decided_on__year=year)
    forms: dict[int, list[str]] = {}
    for person, form in punished.values_list("person_id", "form"):
        forms.setdefault(person, []).append(form)
    return Rows(
        dict(rated.values_list("person_id", "level")), _holding(LDTT, people, on, year),
        _holding(CSTDCS, people, on, year), set(checked.values_list("person_id", flat=True)), forms,
    )  # fmt: skip


def _holding(honour: str, people: set[int], on: date, year: int) -> set[int]:
    return set(holders_of(honour, year, on).filter(person__in=people).values_list("person_id", flat=True))


def _figures(people: set[int], rows: Rows) -> Facts:
    found: Facts = {"total": len(people)}
    if people <= rows.levels.keys():
        found["completed"] = sum(rows.levels[one] in COMPLETED for one in people)
    # Both titles of a year are decided together: before the first decision neither count is known.
    if ldtt := len(people & rows.ldtt):
        found |= {"ldtt": ldtt, "cstdcs": len(people & rows.cstdcs)}
    if people <= rows.checked:
        found["disciplined"] = dict(Counter(form for one in people for form in rows.disciplined.get(one, ())))
    return found
