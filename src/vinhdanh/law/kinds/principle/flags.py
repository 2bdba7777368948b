"""The flag of a ministry or province beside that of the Government.

The clause of `principles` names the two flags; with `local` it is for ministries and provinces to say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vinhdanh.law.kinds.shared import as_need, parameter, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

YES = (True, "allowed", "duoc", "true", "yes")
NOT_DECIDED = "proposed"


def answer(setting: Setting, rules: Sequence[Clause]) -> Outcome:
    """Say whether a collective proposed for the Government's flag may be given the lower one."""
    awards, clause = setting.question.facts.get("awards"), rules[0]
    if awards is None:
        return undetermined(rules, ("awards",), found="chưa rõ xét những cờ nào", needed=as_need(clause))
    if "flag" not in clause.data:
        return Outcome("allowed", tuple(rules), found="không thấy quy định hạn chế", caveats=(clause.text + ".",))
    if not _together(setting, awards, clause.data):
        found = "không vừa quyết định cờ cấp bộ, tỉnh vừa đề nghị cờ của Chính phủ trong một năm"
        return Outcome("allowed", tuple(rules), None, found, as_need(clause))
    if "local" in clause.data:
        return _by_local(setting, rules, clause.data["local"])
    todo = "không quyết định tặng cờ cấp bộ, tỉnh cho tập thể đã được đề nghị cờ của Chính phủ"
    return Outcome("not_allowed", tuple(rules), None, "đang đề nghị Cờ thi đua của Chính phủ", as_need(clause), todo)


def _together(setting: Setting, awards: Sequence[Mapping[str, Any]], data: Mapping[str, Any]) -> bool:
    """Tell whether in one year the lower flag is to be decided and the higher one is proposed."""
    year = setting.question.work_year
    lower = {row.get("year") or year for row in awards
             if row["code"] == data["flag"] and row.get("state") != NOT_DECIDED}  # fmt: skip
    higher = {row.get("year") or year for row in awards if row["code"] == data["government_flag"]}
    return bool(lower & higher)


def _by_local(setting: Setting, rules: Sequence[Clause], name: str) -> Outcome:
    value = setting.local(name)
    if value is None:
        found = "chưa đọc được quy định của luật này; bộ, tỉnh quy định"
        return undetermined(rules, (f"local.{name}",), found=found)
    verdict = "allowed" if value in YES else "not_allowed"
    return Outcome(verdict, tuple(rules), found="theo quy định của bộ, tỉnh",
                   parameters=(parameter(name, value, as_need(rules[0]), local=True),))  # fmt: skip
