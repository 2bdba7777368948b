"""Must the plan of a movement be sent to the centre.

A clause of `movement_plans` gives the least `years` and by whom such a movement is launched; one without `years`
says that no such duty was found, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vinhdanh.law.kinds.shared import as_need, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause


def answer(setting: Setting) -> Outcome:
    """Say whether a plan is due and was sent."""
    clause = setting.clauses("movement_plans")[0]
    facts = setting.question.facts
    if "years" not in clause.data:
        return Outcome("not_required", (clause,), found=as_need(clause))
    if "movements" not in facts:
        return undetermined((clause,), ("movements",), found="chưa rõ phong trào nào", needed=as_need(clause))
    due = [_due(clause, row, index) for index, row in enumerate(facts["movements"])]
    if True not in due:
        missing = [place for place in due if isinstance(place, str)]
        if missing and not facts.get("plan_sent_to_centre"):
            return undetermined((clause,), missing, needed=as_need(clause))
        if not missing:
            found = f"không có phong trào cấp bộ, tỉnh từ {clause.data['years']} năm trở lên"
            return Outcome("not_required", (clause,), found=found)
    return _judge(clause, sent=facts.get("plan_sent_to_centre"))


def _due(clause: Clause, row: Mapping[str, Any], index: int) -> bool | str:
    """Tell whether a movement's plan is due, or name the fact that would tell."""
    years, by = row.get("years"), row.get("launched_by")
    if years is not None and years < clause.data["years"]:
        return False
    if by is not None and by not in clause.data["launched_by"]:
        return False
    if years is None:
        return f"movements.{index}.years"
    return True if by else f"movements.{index}.launched_by"


def _judge(clause: Clause, *, sent: bool | None) -> Outcome:
    if sent:
        return Outcome("complete", (clause,), found="đã gửi kế hoạch", needed=as_need(clause))
    if sent is None:
        return undetermined(
            (clause,), ("plan-to-centre",), found="chưa rõ đã gửi kế hoạch chưa", needed=as_need(clause)
        )
    todo = "gửi kế hoạch về cơ quan thi đua, khen thưởng trung ương"
    missing = ("plan-to-centre",)
    return Outcome("incomplete", (clause,), None, "chưa gửi kế hoạch", as_need(clause), todo, missing)
