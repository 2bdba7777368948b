"""Is an achievement of the type it is claimed as.

A clause of `principles` is for what is `claimed`: `within_plan` says whether the achievement may lie inside the
plan assigned; `only_for` names those the type is kept for.
"""

from __future__ import annotations

from collections.abc import Sequence

from vinhdanh.law.kinds.shared import as_need, undetermined
from vinhdanh.law.kinds.spelling import canonical
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

SPELLINGS = {
    "dot-xuat": ("sudden", "ad-hoc", "khen-thuong-dot-xuat", "thanh-tich-dot-xuat", "unexpected"),
    "cong-trang": ("merit", "regular", "cong-trang-va-thanh-tich", "theo-cong-trang", "khen-thuong-cong-trang"),
    "chuyen-de": ("thematic", "phong-trao", "theo-dot", "movement", "phong-trao-thi-dua", "theo-dot-chuyen-de"),
    "cong-hien": ("contribution", "qua-trinh-cong-hien", "long-service"),
    "nien-han": ("seniority", "theo-nien-han"),
    "doi-ngoai": ("foreign", "external"),
}


def answer(setting: Setting, rules: Sequence[Clause]) -> Outcome:
    """Hold the claim against the clause of its type."""
    written = setting.question.facts.get("claimed")
    claimed = canonical(written, SPELLINGS) if written else None
    spoken = [clause for clause in rules if clause.data["claimed"] == claimed]
    if not spoken:
        known = ", ".join(clause.data["claimed"] for clause in rules)
        return undetermined(
            rules, ("claimed",), found="chưa rõ đề nghị theo loại hình nào", todo=f"nêu một trong: {known}"
        )
    clause = spoken[0]
    if "only_for" in clause.data:
        todo = "chọn loại hình khác"
        return Outcome(
            "not_allowed", tuple(spoken), None, "không thuộc đối tượng của loại hình này", as_need(clause), todo
        )
    if "within_plan" not in clause.data:
        return Outcome("allowed", tuple(spoken), found=as_need(clause))
    return _judge(spoken, within=setting.question.facts.get("within_assigned_plan"))


def _judge(spoken: Sequence[Clause], *, within: bool | None) -> Outcome:
    clause = spoken[0]
    if within is None:
        return undetermined(spoken, ("within_assigned_plan",), found="chưa rõ có nằm trong kế hoạch được giao không",
                            needed=as_need(clause))  # fmt: skip
    found = "nằm trong" if within else "ngoài"
    found += " chương trình, kế hoạch, nhiệm vụ được giao"
    if within == clause.data["within_plan"]:
        return Outcome("allowed", tuple(spoken), None, found, as_need(clause))
    return Outcome(
        "not_allowed", tuple(spoken), None, found, as_need(clause), "xét theo công trạng, thành tích đạt được"
    )
