"""Which honours must be made public, and opinions asked, before the council meets.

A clause of `publication` names the honours; `working_days` is the least time the names must stand.
"""

from __future__ import annotations

from vinhdanh.law.dates import working_days_between
from vinhdanh.law.kinds.shared import as_need, calendar_of, undetermined, without_honour
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause


def answer(setting: Setting) -> Outcome:
    """Say whether the names had to be published and were."""
    honour = setting.question.honour
    if honour is None:
        return without_honour()
    rules = setting.clauses("publication")
    asked = [clause for clause in rules if honour in clause.data.get("honours", ())]
    if not asked:
        caveats = tuple(clause.text + "." for clause in rules if "honours" not in clause.data)
        found = "pháp luật không buộc công khai lấy ý kiến đối với danh hiệu, hình thức này"
        return Outcome("not_required", tuple(rules), found=found, caveats=caveats)
    return _judge(setting, asked)


def _judge(setting: Setting, asked: list[Clause]) -> Outcome:
    least = max((clause.data.get("working_days", 0) for clause in asked), default=0)
    needed = as_need(asked[0])
    published = setting.question.facts.get("published")
    if published is None:
        return undetermined(asked, ("publication",), found="chưa rõ đã công khai lấy ý kiến chưa", needed=needed)
    stood = _stood(setting)
    if not published or (stood is not None and stood < least):
        found = f"mới công khai {stood} ngày làm việc" if published else "chưa công khai lấy ý kiến"
        todo = "công khai trên phương tiện thông tin của bộ, ngành, tỉnh rồi mới họp Hội đồng"
        return Outcome("incomplete", tuple(asked), None, found, needed, todo, missing=("publication",))
    caveats = (f"Kiểm tra thời gian công khai ít nhất {least} ngày làm việc.",) if least and stood is None else ()
    return Outcome("complete", tuple(asked), None, "đã công khai lấy ý kiến", needed, caveats=caveats)


def _stood(setting: Setting) -> int | None:
    """Return for how many working days the names have stood, when the question tells."""
    facts = setting.question.facts
    if facts.get("working_days") is not None:
        return int(facts["working_days"])
    since = facts.get("published_on")
    return None if since is None else working_days_between(since, setting.question.on, calendar_of(facts))
