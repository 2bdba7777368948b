"""A council's page, a sitting's page, the booth."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from vinhdanh.core.actors import Actor
from vinhdanh.council.checks import lacking_for_ballot
from vinhdanh.council.conflicts import Conflict, conflicts_of
from vinhdanh.council.models import Question, Sitting
from vinhdanh.council.paperwork import Minutes, minutes_of
from vinhdanh.council.queries import questions_open_to, seat_of, with_turnout
from vinhdanh.council.states import SittingState

from ..deeds import OF_SITTING, Deed, open_deeds
from ..words import SITTINGS, Word
from .proposal import DossierLine, lines_of


class SittingPage:
    """Everything a sitting's page shows."""

    def __init__(self, row: Sitting, actor: Actor, on: date) -> None:
        self.row, self.actor, self.on = row, actor, on

    @property
    def word(self) -> Word:
        """Return the state in words."""
        return Word(self.row.get_state_display(), *SITTINGS[self.row.state])

    @cached_property
    def deeds(self) -> list[Deed]:
        """Return what the actor can do now."""
        return open_deeds(OF_SITTING, self.actor, self.row)

    @cached_property
    def agenda(self) -> list[tuple[Any, DossierLine]]:
        """Return the questions with their dossiers, and how many have voted."""
        rows = list(with_turnout(self.row.questions.select_related(*WITH_DOSSIER)))
        return list(zip(rows, lines_of([row.dossier for row in rows], self.on), strict=True))

    @cached_property
    def lacking(self) -> list[str]:
        """Return what is missing before the ballot opens."""
        return lacking_for_ballot(self.row) if self.row.state == SittingState.CALLED else []

    @cached_property
    def conflicts(self) -> list[tuple[Question, list[Conflict]]]:
        """Return the conflicts found from the record that nobody has recorded yet."""
        if self.row.state != SittingState.CALLED:
            return []
        found = []
        for row in self.row.questions.select_related(*WITH_DOSSIER):
            aside = set(row.recusals.values_list("seat_id", flat=True))
            new = [one for one in conflicts_of(row) if one.seat.pk not in aside]
            found += [(row, new)] if new else []
        return found

    @cached_property
    def minutes(self) -> Minutes:
        """Return the minutes as far as they have come."""
        return minutes_of(self.row)

    @cached_property
    def papers_to_cast(self) -> int:
        """Return how many questions wait for the actor's vote."""
        seat = seat_of(self.actor, self.row)
        if seat is None or self.row.state != SittingState.BALLOTING or not self.row.secret:
            return 0
        return questions_open_to(seat, self.row).count()


WITH_DOSSIER = ("dossier__person", "dossier__organisation", "dossier__proposal__organisation")


def booth_questions(actor: Actor, sitting: Sitting, on: date) -> list[tuple[Question, str]]:
    """Return the questions the actor can vote on now, each with whom and what it is about."""
    seat = seat_of(actor, sitting)
    if seat is None or sitting.state != SittingState.BALLOTING:
        return []
    rows = list(questions_open_to(seat, sitting))
    lines = lines_of([row.dossier for row in rows], on)
    return [(row, f"{line.name}: {line.honour}") for row, line in zip(rows, lines, strict=True)]
