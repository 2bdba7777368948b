"""Who pays the bonus.

A clause of `payers` says by `payer` who it puts the bonus on: `payroll` the body on whose payroll the awardee is,
`decider` the body that decided, `proposer` the ministry or province for honours of the State, and `local` who
is named by the ministry or province where the law names nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vinhdanh.law.kinds.procedure.places import STATE, decider_of, proposer_of
from vinhdanh.law.kinds.shared import as_need, is_of_state, undetermined
from vinhdanh.law.kinds.spelling import slug
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

PROPOSERS = {
    "tinh": "tỉnh trình khen thưởng",
    "bo": "bộ, ngành trình khen thưởng",
    "bo-tinh": "bộ, ngành, tỉnh trình khen thưởng",
}
NOBODY = ("none", "khong", "khong-co")


def answer(setting: Setting) -> Outcome:
    """Name the payer by the law of the day."""
    rules = {clause.data["payer"]: clause for clause in setting.clauses("payers")}
    facts = setting.question.facts
    decided_by = facts.get("decided_by")
    if is_of_state(setting.question.honour) or (decided_by and decider_of(decided_by) in STATE):
        body = proposer_of(facts.get("payroll_body"))
        return Outcome("allowed", (rules["proposer"],), body, f"{PROPOSERS[body]} chi từ nguồn của mình")
    if "decider" in rules:
        return _paid_by(rules["decider"], decided_by, "decided_by")
    if setting.question.honour is None and not decided_by:
        return undetermined((rules["payroll"],), ("decided_by",), found="chưa rõ ai quyết định")
    return _by_payroll(rules, setting, facts)


def _by_payroll(rules: Mapping[str, Clause], setting: Setting, facts: Mapping[str, Any]) -> Outcome:
    if "payroll_body" not in facts or slug(facts["payroll_body"] or "none") not in NOBODY:
        return _paid_by(rules["payroll"], facts.get("payroll_body"), "payroll_body")
    payer = setting.local("payer")
    if payer is None:
        found = "người được khen không thuộc biên chế, quỹ lương nào"
        return undetermined((rules["local"],), ("local.payer",), found=found)
    return Outcome("allowed", (rules["local"],), payer, f"do {payer} chi theo quy định của bộ, tỉnh")


def _paid_by(clause: Clause, body: str | None, fact: str) -> Outcome:
    if not body:
        return undetermined((clause,), (fact,), found="chưa rõ cơ quan chi thưởng", needed=as_need(clause))
    return Outcome("allowed", (clause,), slug(body), f"{body} chi")
