"""The kinds of questions other than checks: each answers from clauses of the rulebook."""

from __future__ import annotations

from collections.abc import Callable

from vinhdanh.law.kinds import ballot, bonus, deadline, principle, procedure, quota
from vinhdanh.law.outcome import Outcome, Setting

KIND_ANSWERS: dict[str, Callable[[Setting], Outcome]] = {
    "quota": quota.answer,
    "ballot": ballot.answer,
    "bonus": bonus.answer,
    "deadline": deadline.answer,
    "procedure": procedure.answer,
    "principle": principle.answer,
}
