"""Whom an actor may register in a movement."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.models import Movement
from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.queries import ids_below, names_on, organisations_visible_to, people_visible_to


class Candidates(NamedTuple):
    """Persons and collectives, the latter with their names on the day; late when the window has closed."""

    people: list[Person]
    organisations: list[Organisation]
    names: dict[int, Any]
    late: bool


def candidates(actor: Actor, movement: Movement, on: date) -> Candidates:
    """Return everyone the actor registers: the officer and drafter their part of the tree, others themselves."""
    late = not movement.is_window_open(on)
    if not actor.roles & {Role.OFFICER, Role.DRAFTER}:
        return Candidates([actor.person] if actor.person else [], [], {}, late)
    below = ids_below([movement.organisation_id], on) & actor.reach(Role.OFFICER, Role.DRAFTER)
    organisations = list(organisations_visible_to(actor, on).filter(pk__in=below))
    return Candidates(list(people_visible_to(actor, on)), organisations, names_on(below, on), late)
