"""A movement's page: contents with indicators, titles wanted against registered, what may be done now."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.core.vietnamese import sentence_list
from vinhdanh.movements.checks import missing_for_close, missing_for_launch
from vinhdanh.movements.models import Movement
from vinhdanh.movements.permissions import may_manage
from vinhdanh.movements.queries import figures_of, registrations_visible_to, with_achieved
from vinhdanh.movements.states import MovementState, RegistrationState

from ..gates import first_no
from ..lawful import honour_name
from ..rail import Rail, year_rail
from ..year import stages_of
from .progress import Step, reached, steps_of
from .registration import may_register_in

COUNTED = (RegistrationState.REGISTERED, RegistrationState.ACCEPTED, RegistrationState.RETURNED)


def open_now(movement: Movement) -> Permit:
    """Say whether the movement is under way."""
    if movement.state == MovementState.OPEN:
        return Allowed()
    return Denied(_("Phong trào ở trạng thái “{state}”.").format(state=movement.get_state_display()))


class Wanted(NamedTuple):
    """One title of the plan: how many it wants, how many registered, were accepted, and have been given it.

    None where the title belongs to movements of the other kind: their registrations are not in this one.
    """

    target: Any
    name: str
    registered: int | None = None
    accepted: int | None = None
    achieved: int | None = None


class MovementPage:
    """Everything a movement's page shows."""

    def __init__(self, movement: Movement, actor: Actor, on: date) -> None:
        self.movement, self.actor, self.on = movement, actor, on

    @property
    def rail(self) -> Rail:
        """Return the year rail."""
        return year_rail(self.movement.year, stages_of(self.movement, self.on), self.on)

    @cached_property
    def contents(self) -> list[Any]:
        """Return the contents, each with its indicators and how far they have come."""
        figures = figures_of(self.movement, self.on)
        rows: list[Any] = list(self.movement.contents.prefetch_related("indicators"))
        for row in rows:
            row.reached = reached(row.indicators.all(), figures)
        return rows

    @cached_property
    def steps(self) -> list[Step]:
        """Return the interim and the closing review; a draft has none yet."""
        return [] if self.movement.state == MovementState.DRAFT else steps_of(self.movement, self.on)

    @cached_property
    def instruments(self) -> list[Any]:
        """Return the instruments the plan cites; its own number is not one of them."""
        return [one for one in self.movement.instruments.all() if one.number != self.movement.number]

    @cached_property
    def registrations(self) -> list[Any]:
        """Return the registrations the actor may see, each with whether the honour was achieved."""
        return list(with_achieved(registrations_visible_to(self.actor, self.movement), self.on))

    @cached_property
    def counts(self) -> Counter[tuple[str, str, str]]:
        """Count the registrations by honour, kind of subject and state."""
        return Counter((*_key(row), row.state) for row in self.registrations)

    @cached_property
    def achieved(self) -> Counter[tuple[str, str]]:
        """Count the accepted registrations whose honour was given, by honour and kind of subject."""
        accepted = (row for row in self.registrations if row.state == RegistrationState.ACCEPTED)
        return Counter(_key(row) for row in accepted if row.is_achieved)

    @property
    def titles(self) -> list[Wanted]:
        """Return the titles wanted against registered."""
        return [self._wanted(target) for target in self.movement.titles.all()]

    def _wanted(self, target: Any) -> Wanted:
        name = honour_name(target.honour) if target.honour else target.name
        if target.drive != self.movement.kind:
            return Wanted(target, name)
        key = target.honour, target.subject or ""
        registered = sum(self.counts[*key, state] for state in COUNTED)
        return Wanted(target, name, registered, self.counts[*key, RegistrationState.ACCEPTED], self.achieved[key])

    @property
    def total(self) -> int:
        """Return how many registrations stand."""
        return sum(n for (_honour, _subject, state), n in self.counts.items() if state in COUNTED)

    @property
    def lacking(self) -> list[str]:
        """Return what the plan still lacks before it can be launched."""
        return missing_for_launch(self.movement) if self.movement.state == MovementState.DRAFT else []

    @property
    def may_manage(self) -> Permit:
        """Say whether the actor keeps this movement."""
        return may_manage(self.actor, self.movement)

    @property
    def may_launch(self) -> Permit:
        """Say whether the movement may be launched now, and if not, why."""
        return first_no(self.may_manage, can_move(self.movement, "launch"), _complete(self.lacking))

    @property
    def may_close(self) -> Permit:
        """Say whether the movement may be closed now, and if not, why."""
        return first_no(self.may_manage, can_move(self.movement, "close"), _complete(missing_for_close(self.movement)))

    @property
    def may_register(self) -> Permit:
        """Say whether the actor may register somebody now."""
        return may_register_in(self.actor, self.movement, self.on)

    @property
    def may_set_indicators(self) -> bool:
        """Say whether the actor may give and change indicators."""
        return bool(self.may_manage) and self.movement.state != MovementState.CLOSED


def _complete(missing: list[str]) -> Permit:
    return Denied(_("Còn thiếu: {what}.").format(what=sentence_list(missing))) if missing else Allowed()


def _key(row: Any) -> tuple[str, str]:
    return row.honour, "person" if row.person_id else "collective"
