"""One merit, one form of commendation.

The clause of `principles` gives by `most` how many forms one merit may bring; titles are no forms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from vinhdanh.law.catalogue import catalogue
from vinhdanh.law.kinds.principle.words import honour_names
from vinhdanh.law.kinds.shared import as_need, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

TITLES = ("chien-si-", "tap-the-", "co-thi-dua-", "lao-dong-tien-tien", "don-vi-", "thon-", "gia-dinh-van-hoa")


def answer(setting: Setting, rules: Sequence[Clause]) -> Outcome:
    """Gather the forms by merit; none may have more than the law lets it bring."""
    facts, clause = setting.question.facts, rules[0]
    if "awards" not in facts:
        return undetermined(rules, ("awards",), found="chưa rõ khen những gì", needed=as_need(clause))
    by_merit: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for award in facts["awards"]:
        if not _is_title(award["code"]):
            by_merit[award.get("merit") or facts.get("merit") or ""].append(award)
    over = [forms for forms in by_merit.values() if len(forms) > clause.data["most"]]
    if over:
        found = f"{len(over[0])} hình thức cho một thành tích: {honour_names(over[0])}"
        return Outcome(
            "not_allowed", tuple(rules), None, found, as_need(clause), "giữ một hình thức cho thành tích này"
        )
    return Outcome(
        "allowed", tuple(rules), None, "không có thành tích nào được khen bằng nhiều hình thức", as_need(clause)
    )


def _is_title(code: str) -> bool:
    known = catalogue().get(code)
    return known.kind == "danh-hieu" if known else code.startswith(TITLES)
