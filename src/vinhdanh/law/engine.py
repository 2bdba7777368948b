"""Judges one candidate for one honour: every rule of the standard, then what holds for all honours."""

from __future__ import annotations

from dataclasses import dataclass

from .answers import Answer, all_of, any_of
from .career import Career
from .finding import Finding
from .predicates import PREDICATES
from .rulebook import MEETS, Rule


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole answer for one honour: the word, the findings, and the one that decided."""

    honour: str
    word: str
    findings: tuple[Finding, ...]
    decided_by: Finding | None
    missing: tuple[str, ...]


def judge(rule: Rule, career: Career) -> Finding:
    """Return the finding of one rule; a candidate is asked each rule once."""
    known = career.memo.get(rule)
    if known is None:
        known = career.memo[rule] = _judge(rule, career)
    return known


def _judge(rule: Rule, career: Career) -> Finding:
    if rule.judge is not None:
        found = rule.judge(career)
        return Finding(rule, found.answer, found, ())
    day = career.law_day
    children = tuple([judge(child, career) for child in rule.children if child.clause.in_force(day)])
    combine = any_of if rule.op == "any" else all_of
    return Finding(rule, combine([child.answer for child in children]), None, children)


def assess(career: Career, honour: str) -> Verdict:
    """Judge a candidate for one honour by the rulebook of the career.

    Raise KeyError when the rulebook has no standard of that honour for that kind of subject.
    """
    rules = career.book.whole[honour, career.question.subject]
    findings = tuple([judge(rule, career) for rule in rules if rule.clause.in_force(career.law_day)])
    judged = [finding for finding in findings if finding.rule.role in ("criterion", "exclusion")]
    holds = [finding for finding in findings if finding.rule.role == "hold"]
    standard = all_of([finding.answer for finding in judged])
    held = all_of([finding.answer for finding in holds])
    word, pool = _word(standard, held, judged, holds)
    decided_by = _decider(pool, all_of([finding.answer for finding in pool]))
    missing: dict[str, None] = {}
    if word == "undetermined":
        for finding in findings:
            missing.update(dict.fromkeys(finding.missing))
    return Verdict(honour, word, findings, decided_by, tuple(missing))


def _word(standard: Answer, held: Answer, judged: list[Finding], holds: list[Finding]) -> tuple[str, list[Finding]]:
    """Return the verdict and the findings among which the deciding one stands.

    What is certainly not met outweighs a hold; a hold outweighs what people would still have to judge.
    """
    if standard is Answer.NOT_MET:
        return "not_eligible", judged
    if standard is Answer.UNKNOWN:
        return "undetermined", judged
    if held is Answer.NOT_MET:
        return "hold", holds
    if held is Answer.UNKNOWN:
        return "undetermined", holds
    if Answer.FOR_PEOPLE in (standard, held):
        return "for_people", judged if standard is Answer.FOR_PEOPLE else holds
    return "eligible", judged


def _decider(findings: list[Finding], answer: Answer) -> Finding | None:
    """Return the finding that decided: the first with the answer; of a met standard, the limb that was chosen."""
    same = [finding for finding in findings if finding.answer is answer]
    if not same:
        return None
    if answer is Answer.MET:
        return _refine(next((finding for finding in reversed(same) if finding.rule.op == "any"), same[0]))
    return _refine(same[0])


def _refine(finding: Finding) -> Finding:
    """Follow a decision down to the limb that tells most: in an *any* that failed, the one that rests on facts."""
    rule = finding.rule
    if rule.op is None or rule.predicate == MEETS:
        return finding
    same = [child for child in finding.children if child.answer is finding.answer]
    if rule.op == "any" and finding.answer is not Answer.MET:
        same = [child for child in same if not rests_on_judgement(child.rule)]
        if len({child.rule.clause.id for child in same}) != 1:
            return finding
    elif rule.op == "all" and finding.answer is Answer.MET:
        return finding
    return _refine(same[0]) if same else finding


def rests_on_judgement(rule: Rule) -> bool:
    """Tell whether a limb stands or falls with what people attest."""
    if rule.op is not None:
        return any(rests_on_judgement(child) for child in rule.children)
    return rule.predicate in PREDICATES and PREDICATES[rule.predicate].rests_on_judgement(rule.params)
