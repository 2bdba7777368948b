"""Questions of principle: one module for each thing that may be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vinhdanh.law.kinds.principle import flags, merit_type, one_merit, tie_break, two_state_awards
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

ASKED: dict[str, Callable[[Setting, Sequence[Clause]], Outcome]] = {
    "two-state-awards": two_state_awards.answer,
    "one-merit": one_merit.answer,
    "flag-and-government-flag": flags.answer,
    "tie-break": tie_break.answer,
    "merit-type": merit_type.answer,
}


def answer(setting: Setting) -> Outcome:
    """Answer what is asked of principle, from the clauses that speak of it."""
    ask = setting.question.ask or ""
    return ASKED[ask](setting, [clause for clause in setting.clauses("principles") if clause.data["ask"] == ask])
