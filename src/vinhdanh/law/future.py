"""The best years a candidate can still have, played forward one by one under today's law.

The future is assumed good: the highest rating, an initiative that counts, every honour given in the year it is
earned by merit. What is unknown of the past stays unknown. The result is the earliest year, never a promise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from .career import Career
from .catalogue import catalogue
from .coverage import Covered
from .engine import Verdict, assess
from .question import Question

REVIEW, DECIDED = (12, 20), (12, 15)  # a day of review and, before it, a day of decision in each imagined year
JUDGED_WELL = ("selected", "exceeded-targets", "model")
BEST_INITIATIVE = {
    "kind": "initiative", "recognised_by": "nation", "accepted": True, "applied": True, "replicable": True,
}  # fmt: skip


def good_years(question: Question, found: Covered, until: int) -> Iterator[tuple[int, Verdict]]:
    """Yield the verdict on every honour, lowest first, in each year to come; what is earned is held from then on."""
    facts = by_merit(question).facts
    codes = [code for code in by_rank(question.subject) if (code, question.subject) in found.book.whole]
    for year in range(question.work_year + 1, until + 1):
        facts = _one_more_year(_hopeful(facts, question.subject), question.subject, year)
        for code in codes:
            asked = replace(question, on=date(year, *REVIEW), work_year=year, facts=facts)
            verdict = assess(Career(asked, found.book, found.day), code)
            yield year, verdict
            if verdict.word == "eligible":
                award = {"code": code, "year": year, "decided_on": date(year, *DECIDED), "ground": "cong-trang"}
                facts = {**facts, "honours": (*facts["honours"], award)}


def by_merit(question: Question) -> Question:
    """Return the question with every ground that rests on judgement set aside: the road counts on merit alone."""
    denied = (*question.facts.get("denied", ()), "other-limbs")
    attested = tuple(word for word in question.facts.get("attested", ()) if word in JUDGED_WELL)
    return replace(question, facts={**question.facts, "denied": denied, "attested": attested})


def by_rank(subject: str) -> list[str]:
    """Return the honours of a kind of subject, lowest first."""
    known = [honour for honour in catalogue().values() if honour.asked and subject in honour.subjects]
    return [honour.code for honour in sorted(known, key=lambda honour: honour.rank)]


def _hopeful(past: Mapping[str, Any], subject: str) -> dict[str, Any]:
    """Return the facts with everything that only the future will tell set to the good."""
    facts = {key: value for key, value in past.items() if key in _keys(subject)}
    facts["denied"] = tuple(word for word in facts.get("denied", ()) if word not in JUDGED_WELL)
    facts["attested"] = JUDGED_WELL
    facts["investigations"] = facts["transfers"] = facts["leaves"] = ()
    facts["registered"] = True
    facts.setdefault("honours", ())
    return {key: value for key, value in facts.items() if key in _keys(subject)}


def _keys(subject: str) -> set[str]:
    shared = {"denied", "attested", "investigations", "registered", "honours", "honours_unknown_in", "ratings", "local"}
    if subject == "person":
        return shared | {"group", "recruited_on", "initiatives", "disciplines", "leaves", "transfers", "months_worked"}
    return shared | {"founded_on", "members", "bloc", "flag_class", "party_ratings"}


def _one_more_year(facts: Mapping[str, Any], subject: str, year: int) -> dict[str, Any]:
    grown = {**facts, "ratings": {**facts.get("ratings", {}), year: "xuat-sac"}}
    if subject == "person":
        grown["initiatives"] = (*facts.get("initiatives", ()), {**BEST_INITIATIVE, "year": year})
        grown.setdefault("disciplines", ())
    elif subject == "collective":
        total = facts.get("members", {}).get("total", 1)
        grown["members"] = {"total": total, "completed": total, "ldtt": total, "cstdcs": 1, "disciplined": {}}
        grown["bloc"] = {"organised_by": "tinh", "compared": True, "rank": 1}
        grown["party_ratings"] = {**facts.get("party_ratings", {}), year: "xuat-sac"}
    return grown
