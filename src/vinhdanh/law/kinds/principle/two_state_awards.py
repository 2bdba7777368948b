"""No two forms of commendation of the State in one year.

The clause of `principles` lists by `forms` how the codes of such forms begin, by `except_grounds` the grounds
that are left out of account, and by `most` how many one may be proposed for. A clause with `not_counted` says
what is no such form. Without `most` no such rule was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from vinhdanh.law.kinds.principle.words import honour_names
from vinhdanh.law.kinds.shared import as_need, undetermined
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause


def answer(setting: Setting, rules: Sequence[Clause]) -> Outcome:
    """Count the State forms of each year."""
    awards = setting.question.facts.get("awards")
    limit = next((clause for clause in rules if "most" in clause.data), None)
    if limit is None:
        caveats = tuple(clause.text + "." for clause in rules)
        return Outcome("allowed", tuple(rules), found="không thấy quy định hạn chế", caveats=caveats)
    if awards is None:
        return undetermined(rules, ("awards",), found="chưa rõ đề nghị những gì", needed=as_need(limit))
    counted = [award for award in awards if _counts(award, limit.data)]
    per_year = Counter(award.get("year") or setting.question.work_year for award in counted)
    over = [year for year, number in per_year.items() if number > limit.data["most"]]
    if over:
        found = f"năm {over[0]}: {honour_names(counted)}"
        todo = "chọn một hình thức để đề nghị trong năm"
        return Outcome("not_allowed", tuple(rules), None, found, as_need(limit), todo)
    titles = [clause for clause in rules if any(_listed(award["code"], clause, "not_counted") for award in awards)]
    first = titles if len(awards) > 1 else []
    clauses = (*first, *(clause for clause in rules if clause not in first))
    return Outcome("allowed", clauses, found="không quá số hình thức được đề nghị trong một năm", needed=as_need(limit))


def _listed(code: str, clause: Clause, key: str) -> bool:
    return code in clause.data.get(key, ())


def _counts(award: Mapping[str, Any], limit: Mapping[str, Any]) -> bool:
    is_form = any(str(award["code"]).startswith(start) for start in limit["forms"])
    return is_form and award.get("ground") not in limit["except_grounds"]
