"""Questions of procedure: one module for each thing that may be asked."""

from __future__ import annotations

from collections.abc import Callable

from vinhdanh.law.kinds.procedure import (
    authority,
    channel,
    consultation_answer,
    decree,
    movement_plan,
    papers,
    payer,
    publication,
    recognise_initiative,
    revocation,
    simplified,
)
from vinhdanh.law.outcome import Outcome, Setting

ASKED: dict[str, Callable[[Setting], Outcome]] = {
    "papers": papers.answer,
    "authority": authority.answer,
    "payer": payer.answer,
    "publication": publication.answer,
    "simplified": simplified.answer,
    "consultation-answer": consultation_answer.answer,
    "movement-plan": movement_plan.answer,
    "recognise-initiative": recognise_initiative.answer,
    "revocation": revocation.answer,
    "channel": channel.answer,
    "decree": decree.answer,
}


def answer(setting: Setting) -> Outcome:
    """Answer what is asked of procedure."""
    return ASKED[setting.question.ask or ""](setting)
