"""What the minutes of a sitting and the record of its count say, drawn from what was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .models import Question, Seat, Sitting
from .queries import present_at, roll_call, seats_on
from .states import Presence
from .tally import quorum_answer


@dataclass(frozen=True, slots=True)
class QuestionMinutes:
    """One question: its figures, the law's sentence with the arithmetic, who stepped aside and why, its codes."""

    question: Question
    figures: dict[str, Any]
    answer: dict[str, Any]
    recusals: list[Any]
    codes: list[str]


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything the minutes of a sitting say."""

    sitting: Sitting
    members: int
    present: list[tuple[Seat, str]]
    absent: list[tuple[Seat, str]]
    quorum: str
    tellers: list[str]
    questions: list[QuestionMinutes]


def minutes_of(sitting: Sitting) -> Minutes:
    """Return the minutes of a sitting as far as it has come."""
    rows = list(roll_call(sitting).select_related("seat__person", "seat__substitute"))
    return Minutes(
        sitting=sitting,
        members=seats_on(sitting.council, sitting.day).count(),
        present=[(row.seat, row.get_presence_display()) for row in rows if row.presence != Presence.ABSENT],
        absent=[(row.seat, row.reason) for row in rows if row.presence == Presence.ABSENT],
        quorum=quorum_sentence(sitting),
        tellers=[str(teller) for teller in sitting.tellers.select_related("person")],
        questions=_questions(sitting),
    )


def quorum_sentence(sitting: Sitting) -> str:
    """Return the law's sentence on whether enough came, with the arithmetic; nothing before the roll was called."""
    if not roll_call(sitting).exists():
        return ""
    members = seats_on(sitting.council, sitting.day).count()
    answer = quorum_answer(members, present_at(sitting), on=sitting.day, year=sitting.day.year)
    return str(answer["sentence"])


def _questions(sitting: Sitting) -> list[QuestionMinutes]:
    rows = sitting.questions.select_related("dossier__person", "dossier__organisation")
    rows = rows.prefetch_related("recusals__seat__person", "counted").order_by("order")
    return [
        QuestionMinutes(row, row.figures, row.answer, list(row.recusals.all()), [one.code for one in row.counted.all()])
        for row in rows
    ]
