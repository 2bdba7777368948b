"""Who may decide an honour.

A clause of `authorities` names honours and the deciders that may give them; `refused` those it keeps out by
name; `delegated` those who may only by delegation. Authority goes by the day of the decision, not of receipt:
a level of government that is gone decides nothing (NĐ129 Đ59).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vinhdanh.law.kinds.procedure.places import decider_of
from vinhdanh.law.kinds.shared import for_honour, undetermined, without_honour
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

NAMES = {
    "chu-tich-nuoc": "Chủ tịch nước", "chinh-phu": "Chính phủ", "thu-tuong": "Thủ tướng Chính phủ",
    "bo-truong": "Bộ trưởng, người đứng đầu ban, ngành", "chu-tich-ubnd-tinh": "Chủ tịch UBND cấp tỉnh",
    "giam-doc-so": "người đứng đầu cơ quan chuyên môn cấp tỉnh", "chu-tich-ubnd-huyen": "Chủ tịch UBND cấp huyện",
    "chu-tich-ubnd-xa": "Chủ tịch UBND cấp xã", "thu-truong-don-vi": "thủ trưởng đơn vị có tư cách pháp nhân",
    "giam-doc-doanh-nghiep": "Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã",
    "chu-tich-hdqt": "Chủ tịch Hội đồng quản trị, Hội đồng thành viên",
    "truong-phong": "người đứng đầu đơn vị không có tư cách pháp nhân",
}  # fmt: skip


def answer(setting: Setting) -> Outcome:
    """Say who may decide, and whether the one named may."""
    honour = setting.question.honour
    if honour is None:
        return without_honour()
    rules = for_honour(setting.book.clauses("authorities", _day(setting)), honour)
    may = list(dict.fromkeys(code for clause in rules for code in clause.data.get("deciders", ())))
    value = may[0] if len(may) == 1 else may
    needed = "; ".join(NAMES[code] for code in may)
    written = setting.question.facts.get("decider")
    if not written:
        return undetermined(rules, ("decider",), found="chưa nêu người quyết định", needed=needed, value=value)
    decider = decider_of(written)
    if decider is None:
        todo = f"nêu người quyết định bằng một trong: {', '.join(NAMES)}"
        found = f"không nhận ra “{written}”"
        return undetermined(rules, ("decider",), found=found, needed=needed, todo=todo, value=value)
    return _judge(rules, decider, value, needed)


def _judge(rules: Sequence[Clause], decider: str, value: str | list[str], needed: str) -> Outcome:
    found = NAMES[decider]
    for key, verdict in (("refused", "not_allowed"), ("deciders", "allowed")):
        spoken = [clause for clause in rules if decider in clause.data.get(key, ())]
        if spoken:
            todo = "" if verdict == "allowed" else f"trình người có thẩm quyền: {needed}"
            return Outcome(verdict, (*spoken, *_others(rules, spoken)), value, found, needed, todo)
    delegated = [clause for clause in rules if decider in clause.data.get("delegated", ())]
    if delegated:
        clauses = (*delegated, *_others(rules, delegated))
        todo = "nêu văn bản ủy quyền, phân cấp"
        return undetermined(clauses, ("delegation",), found=found, needed=needed, value=value, todo=todo)
    return Outcome("not_allowed", tuple(rules), value, found, needed, f"trình người có thẩm quyền: {needed}")


def _others(rules: Sequence[Clause], first: Sequence[Clause]) -> list[Clause]:
    return [clause for clause in rules if clause not in first]


def _day(setting: Setting) -> date:
    return min(max(setting.question.on, setting.book.start), setting.book.end)
