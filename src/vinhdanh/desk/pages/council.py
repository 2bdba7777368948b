"""A council's page, a sitting's page, the booth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from vinhdanh.core.actors import Actor
from vinhdanh.council.checks import lacking_for_ballot
from vinhdanh.council.conflicts import WITH_DOSSIER, Conflict, conflicts_at
from vinhdanh.council.models import Question, Sitting
from vinhdanh.council.paperwork import Minutes, minutes_of, quorum_sentence
from vinhdanh.council.queries import questions_open_to, seat_of, with_turnout
from vinhdanh.council.states import SittingState

from ..deeds import OF_SITTING, Deed, open_deeds
from ..gates import ROWS
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
    def questions(self) -> QuerySet[Question]:
        """Return the questions in their order, with how many have voted."""
        return with_turnout(self.row.questions.select_related(*WITH_DOSSIER))

    def agenda(self, questions: Iterable[Question]) -> list[tuple[Any, DossierLine]]:
        """Return some of the questions, each with its dossier."""
        rows = list(questions)
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
        rows = list(self.row.questions.select_related(*WITH_DOSSIER).prefetch_related("recusals"))
        found = conflicts_at(self.row, rows)
        aside = {row.pk: {recusal.seat_id for recusal in row.recusals.all()} for row in rows}
        new = [(row, [one for one in found[row.pk] if one.seat.pk not in aside[row.pk]]) for row in rows]
        return [(row, conflicts) for row, conflicts in new if conflicts]

    @property
    def first_conflicts(self) -> list[tuple[Question, list[Conflict]]]:
        """Return as many of the conflicts as one looks at in one go."""
        return self.conflicts[:ROWS]

    @property
    def more_conflicts(self) -> int:
        """Return with how many questions more there are conflicts."""
        return len(self.conflicts[ROWS:])

    @cached_property
    def quorum(self) -> str:
        """Return whether enough came, with the arithmetic; nothing before anybody was called."""
        return quorum_sentence(self.row)

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


def booth_questions(actor: Actor, sitting: Sitting, on: date) -> list[tuple[Question, str]]:
    """Return the questions the actor can vote on now, each with whom and what it is about."""
    seat = seat_of(actor, sitting)
    if seat is None or sitting.state != SittingState.BALLOTING:
        return []
    rows = list(questions_open_to(seat, sitting))
    lines = lines_of([row.dossier for row in rows], on)
    return [(row, f"{line.name}: {line.honour}") for row, line in zip(rows, lines, strict=True)]
