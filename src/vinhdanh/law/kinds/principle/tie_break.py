"""Whom to choose among the equally qualified.

The clause of `principles` gives the preferred `sex`, and the `percent` of women from which a collective is
preferred.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vinhdanh.law.kinds.shared import as_need, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

Candidate = Mapping[str, Any]


def answer(setting: Setting, rules: Sequence[Clause]) -> Outcome:
    """Name those whom the law prefers for the places; what it leaves open is for people."""
    facts, clause = setting.question.facts, rules[0]
    candidates, places = facts.get("candidates"), facts.get("places")
    if candidates is None:
        return undetermined(rules, ("candidates",), found="chưa rõ những ai", needed=as_need(clause))
    if places is None:
        return undetermined(rules, ("places",), found="chưa rõ số suất", needed=as_need(clause))
    if places >= len(candidates):
        names = [row["name"] for row in candidates]
        return Outcome("allowed", tuple(rules), names, "đủ suất cho tất cả", as_need(clause))
    preferred = [_is_preferred(row, clause.data) for row in candidates]
    if None in preferred:
        return undetermined(rules, _missing(candidates, preferred), needed=as_need(clause))
    first = [row["name"] for row, is_first in zip(candidates, preferred, strict=True) if is_first]
    return _choose(rules, first, places)


def _choose(rules: Sequence[Clause], preferred: list[str], places: int) -> Outcome:
    if len(preferred) == places:
        return Outcome("allowed", tuple(rules), preferred, "chọn " + ", ".join(preferred), as_need(rules[0]))
    if len(preferred) < places:
        first = ", ".join(preferred) or "không có ai"
        found = f"được ưu tiên: {first}; {places - len(preferred)} suất còn lại phải bình chọn"
    else:
        found = f"{len(preferred)} ứng viên cùng được ưu tiên cho {places} suất"
    return Outcome("for_people", tuple(rules), preferred, found, as_need(rules[0]), "Hội đồng bình chọn, ghi biên bản")


def _is_preferred(row: Candidate, data: Mapping[str, Any]) -> bool | None:
    """Tell whether a candidate is preferred; None when a figure is missing that would tell."""
    if row.get("sex") is not None:
        return bool(row["sex"] == data["sex"])
    total, women = row.get("total"), row.get("women")
    if total is None or women is None:
        return None
    return bool(total > 0 and women * 100 >= total * data["percent"])


def _missing(candidates: Sequence[Candidate], preferred: Sequence[bool | None]) -> list[str]:
    missing = []
    for index, row in enumerate(candidates):
        if preferred[index] is None:
            of_collective = "total" in row or "women" in row
            lacking = [key for key in ("total", "women") if row.get(key) is None] if of_collective else ["sex"]
            missing += [f"candidates.{index}.{key}" for key in lacking]
    return missing
