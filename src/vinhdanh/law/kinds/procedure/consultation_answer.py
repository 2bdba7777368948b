"""How long one waits for the answer of a body whose opinion was asked (hiệp y).

The clause of `consultation` gives the `working_days`; where the law in force was not read it names the
`parameter` for which they are the default. `honours` are those on which opinions are asked.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from vinhdanh.law.dates import add_working_days
from vinhdanh.law.kinds.shared import calendar_of, default_caveat, parameter, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause


def answer(setting: Setting) -> Outcome:
    """Say whether one may go on, or must wait and until when."""
    clause = setting.clauses("consultation")[0]
    honour, facts = setting.question.honour, setting.question.facts
    if honour is not None and honour not in clause.data["honours"]:
        return Outcome("not_required", (clause,), found="không thuộc diện phải lấy ý kiến hiệp y")
    if facts.get("asked_on") is None and not facts.get("answered"):
        return undetermined((clause,), ("asked_on",), found="chưa rõ ngày cơ quan được hỏi nhận văn bản")
    days, asked_on = _days(setting, clause), facts.get("asked_on")
    last = add_working_days(asked_on, days, calendar_of(facts)) if asked_on else None
    return _judge(setting, clause, days, last)


def _judge(setting: Setting, clause: Clause, days: int, last: date | None) -> Outcome:
    answered = setting.question.facts.get("answered")
    needed = f"{days} ngày làm việc, đến hết ngày {last:%d/%m/%Y}" if last else f"{days} ngày làm việc"
    shared: dict[str, Any] = {
        "value": last.isoformat() if last else None, "needed": needed,
        "caveats": _caveats(setting, clause, days), "parameters": _parameters(setting, clause, days),
    }  # fmt: skip
    if answered:
        return Outcome("allowed", (clause,), found="đã có ý kiến trả lời, làm tiếp", **shared)
    if last is not None and setting.question.on > last:
        return Outcome("allowed", (clause,), found="hết hạn mà không trả lời, làm tiếp", **shared)
    if answered is None:
        shared.pop("parameters")
        return undetermined((clause,), ("answered",), found="chưa rõ đã trả lời chưa", **shared)
    return Outcome("wait", (clause,), found="chưa trả lời, còn trong hạn", todo=f"chờ {needed}", **shared)


def _days(setting: Setting, clause: Clause) -> int:
    local = setting.local(clause.data["parameter"]) if "parameter" in clause.data else None
    return int(local if local is not None else clause.data["working_days"])


def _caveats(setting: Setting, clause: Clause, days: int) -> tuple[str, ...]:
    if "parameter" not in clause.data or setting.local(clause.data["parameter"]) is not None:
        return ()
    return (default_caveat(clause.text, f"{days} ngày làm việc"),)


def _parameters(setting: Setting, clause: Clause, days: int) -> tuple[dict[str, Any], ...]:
    name = clause.data.get("parameter")
    return (parameter(name, days, clause.text, local=setting.local(name) is not None),) if name else ()
