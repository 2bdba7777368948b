"""Must an award be taken back.

A clause of `revocation` is for a `cause` and lists the `effects` the law offers: huy-bo, ha-muc.
"""

from __future__ import annotations

from collections.abc import Sequence

from vinhdanh.law.kinds.shared import undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

EFFECTS = {"huy-bo": "hủy bỏ quyết định khen thưởng", "ha-muc": "hạ mức khen thưởng"}


def answer(setting: Setting) -> Outcome:
    """Say whether the award is revoked, stands, or waits for a conclusion."""
    facts, rules = setting.question.facts, setting.clauses("revocation")
    cause = facts.get("cause")
    if cause is None:
        return undetermined(rules, ("cause",), found="chưa rõ nguyên nhân")
    clauses = [clause for clause in rules if clause.data["cause"] == cause]
    return _fraud(setting, clauses) if cause == "fraud" else _fault(setting, clauses)


def _fraud(setting: Setting, clauses: Sequence[Clause]) -> Outcome:
    return _concluded(setting, clauses) or _revoke(setting, clauses, "kê khai gian dối đã có kết luận")


def _fault(setting: Setting, clauses: Sequence[Clause]) -> Outcome:
    facts = setting.question.facts
    period, fault_in = facts.get("achievement_period"), facts.get("fault_in")
    if period and fault_in is not None and not period[0] <= fault_in <= period[1]:
        found = f"sai phạm năm {fault_in} ở ngoài thời gian tính thành tích {period[0]}–{period[1]}"
        return Outcome("stands", tuple(clauses), None, found)
    waiting = _concluded(setting, clauses)
    if waiting is not None:
        return waiting
    missing = [name for name in ("achievement_period", "fault_in") if facts.get(name) is None]
    if missing:
        return undetermined(clauses, missing)
    return _revoke(setting, clauses, f"sai phạm năm {fault_in} ở trong thời gian tính thành tích")


def _concluded(setting: Setting, clauses: Sequence[Clause]) -> Outcome | None:
    """Return the answer while nothing is concluded, or None when a conclusion is there."""
    concluded = setting.question.facts.get("concluded")
    if concluded:
        return None
    if concluded is None:
        return undetermined(clauses, ("concluded",), found="chưa rõ đã có kết luận chưa")
    todo = "chờ kết luận của cơ quan có thẩm quyền"
    return Outcome("wait", tuple(clauses), None, "chưa có kết luận", "kết luận của cơ quan có thẩm quyền", todo)


def _revoke(setting: Setting, clauses: Sequence[Clause], found: str) -> Outcome:
    effects = list(clauses[0].data["effects"])
    money = "" if setting.question.facts.get("paid") is False else " và tiền thưởng đã nhận"
    todo = f"trình người đã quyết định {' hoặc '.join(EFFECTS[code] for code in effects)}; thu hồi hiện vật{money}"
    value = effects[0] if len(effects) == 1 else effects
    return Outcome("revoke", tuple(clauses), value, found, todo=todo)
