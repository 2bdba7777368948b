"""May the simplified procedure be used.

Clauses of `simplified` have a `mode`: `all` are conditions that must hold together, `any` are grounds of which
one is enough, `titles` keeps emulation titles out, `soon` gives the `days` within which one must propose, set
by the `parameter` of ministries and provinces. `fact` is what each looks at; `any_of` the grounds it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vinhdanh.law.kinds.shared import as_need, default_caveat, is_title, parameter, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause


def answer(setting: Setting) -> Outcome:
    """Judge the grounds of the day's law."""
    rules = setting.clauses("simplified")
    barred = [clause for clause in rules if clause.data["mode"] == "titles"]
    if barred and is_title(setting.question.honour):
        return Outcome(
            "not_allowed", tuple(barred), found="đây là danh hiệu thi đua", todo="làm theo thủ tục thông thường"
        )
    every = [clause for clause in rules if clause.data["mode"] == "all"]
    if every:
        return _all(setting, every, [clause for clause in rules if clause.data["mode"] == "soon"])
    return _any(setting, [clause for clause in rules if clause.data["mode"] == "any"])


def _holds(setting: Setting, clause: Clause) -> bool | None:
    value = setting.question.facts.get(clause.data["fact"])
    if "any_of" in clause.data:
        return value in clause.data["any_of"]
    if clause.data["fact"] == "state_secret":
        return bool(value)
    return None if value is None else bool(value)


def _all(setting: Setting, every: Sequence[Clause], soon: Sequence[Clause]) -> Outcome:
    needed = "; ".join(clause.text for clause in every)
    denied = [clause for clause in every if _holds(setting, clause) is False]
    if denied:
        return Outcome(
            "not_allowed", (*denied, *_rest(every, denied)), found="không có: " + denied[0].text, needed=needed
        )
    late = [clause for clause in soon if _too_late(setting, clause)]
    if late:
        todo = "làm theo thủ tục thông thường"
        return Outcome("not_allowed", (*late, *every), None, "đề nghị quá muộn sau sự việc", as_need(late[0]), todo,
                       caveats=_soon_caveats(setting, late), parameters=_soon_parameters(setting, late))  # fmt: skip
    open_facts = [clause for clause in every if _holds(setting, clause) is None]
    if open_facts:
        missing = [clause.data["fact"] for clause in open_facts]
        return undetermined((*open_facts, *_rest(every, open_facts)), missing, needed=needed)
    dated = soon if setting.question.facts.get("event_on") else ()
    return Outcome("allowed", (*every, *soon), found="đủ các điều kiện", needed=needed,
                   caveats=_soon_caveats(setting, dated), parameters=_soon_parameters(setting, dated))  # fmt: skip


def _any(setting: Setting, grounds: Sequence[Clause]) -> Outcome:
    needed = "; hoặc ".join(clause.text for clause in grounds)
    held = [clause for clause in grounds if _holds(setting, clause)]
    if held:
        return Outcome("allowed", (*held, *_rest(grounds, held)), found=held[0].text, needed=needed)
    missing = [clause.data["fact"] for clause in grounds if _holds(setting, clause) is None]
    if missing:
        return undetermined(grounds, missing, needed=needed)
    return Outcome("not_allowed", tuple(grounds), None, "không có căn cứ nào", needed, "làm theo thủ tục thông thường")


def _rest(clauses: Sequence[Clause], first: Sequence[Clause]) -> list[Clause]:
    return [clause for clause in clauses if clause not in first]


def _days(setting: Setting, clause: Clause) -> int:
    return int(setting.local(clause.data["parameter"], clause.data["days"]))


def _too_late(setting: Setting, clause: Clause) -> bool:
    event = setting.question.facts.get("event_on")
    return event is not None and (setting.question.on - event).days > _days(setting, clause)


def _soon_caveats(setting: Setting, clauses: Sequence[Clause]) -> tuple[str, ...]:
    unset = [clause for clause in clauses if setting.local(clause.data["parameter"]) is None]
    return tuple(default_caveat(clause.text, f"{_days(setting, clause)} ngày") for clause in unset)


def _soon_parameters(setting: Setting, clauses: Sequence[Clause]) -> tuple[dict[str, Any], ...]:
    return tuple(
        parameter(clause.data["parameter"], _days(setting, clause), clause.text,
                  local=setting.local(clause.data["parameter"]) is not None)
        for clause in clauses
    )  # fmt: skip
