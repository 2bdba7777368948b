"""May a solution be recognised as an initiative.

Clauses of `initiatives`: `fact` must hold, or one of `any_of`; with `forbidden` it must not hold; with
`shown_only` it counts only where somebody has said it does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vinhdanh.law.kinds.shared import undetermined
from vinhdanh.law.kinds.spelling import slug
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

NOWHERE = ("none", "no", "khong", "nowhere", "not-new", "khong-moi", "false", "khong-co")


def answer(setting: Setting) -> Outcome:
    """Judge each condition; what is forbidden decides before what is lacking."""
    rules = [clause for clause in setting.clauses("initiatives") if clause.data]
    initiative = setting.question.facts.get("initiative")
    needed = "; ".join(clause.text for clause in rules)
    if initiative is None:
        return undetermined(rules, ("initiative",), found="chưa rõ giải pháp", needed=needed)
    judged = [(clause, _holds(clause, initiative)) for clause in rules]
    denied = [clause for clause, holds in judged if holds is False]
    if denied:
        denied.sort(key=lambda clause: not clause.data.get("forbidden"))
        return Outcome("not_allowed", _first(denied, rules), found="trái với: " + denied[0].text, needed=needed,
                       caveats=_caveats(setting))  # fmt: skip
    unknown = [clause for clause, holds in judged if holds is None]
    if unknown:
        missing = [f"initiative.{_name(clause)}" for clause in unknown]
        return undetermined(_first(unknown, rules), missing, needed=needed, caveats=_caveats(setting))
    return Outcome("allowed", tuple(rules), found="đủ các điều kiện", needed=needed, caveats=_caveats(setting))


def _holds(clause: Clause, initiative: Mapping[str, Any]) -> bool | None:
    if "any_of" in clause.data:
        values = [_value(initiative, name) for name in clause.data["any_of"]]
        return True if True in values else (None if None in values else False)
    value = _value(initiative, clause.data["fact"])
    if clause.data.get("shown_only"):
        return value is not False
    if clause.data.get("forbidden"):
        return None if value is None else not value
    return value


def _value(initiative: Mapping[str, Any], name: str) -> bool | None:
    if name == "new_in":
        return _is_new(initiative)
    if name == "applied" and initiative.get("applied") is None:
        return False if initiative.get("trial_applied") is not None else None
    value = initiative.get(name)
    return None if value is None else bool(value)


def _is_new(initiative: Mapping[str, Any]) -> bool | None:
    """Tell whether it is new somewhere: what is new in a province is new in each of its bodies."""
    if "new_in" not in initiative:
        return None
    value = initiative["new_in"]
    return value is not None and slug(str(value)) not in NOWHERE


def _name(clause: Clause) -> str:
    return str(clause.data.get("fact") or clause.data["any_of"][0])


def _first(clauses: Sequence[Clause], rules: Sequence[Clause]) -> tuple[Clause, ...]:
    return (*clauses, *(clause for clause in rules if clause not in clauses))


def _caveats(setting: Setting) -> tuple[str, ...]:
    return tuple(clause.text + "." for clause in setting.clauses("initiatives") if not clause.data)
