"""The best years a candidate can still have, played forward one by one under today's law.

The future is assumed good: the highest rating, an initiative that counts, every honour given in the year it is
earned by merit. What is unknown of the past stays unknown. The result is the earliest year, never a promise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from .career import Career
from .catalogue import catalogue
from .coverage import Covered
from .engine import Verdict, assess
from .question import Question
from .vocabulary import SUBJECT_FACTS

REVIEW, DECIDED = (12, 20), (12, 15)  # a day of review and, before it, a day of decision in each imagined year
JUDGED_WELL = ("selected", "exceeded-targets", "model")
OF_ONE_YEAR = ("registered", "attested", "members", "bloc")  # what is told of the year under review alone
BEST_INITIATIVE = {
    "kind": "initiative", "recognised_by": "nation", "accepted": True, "applied": True, "replicable": True,
}  # fmt: skip


class Hoped(NamedTuple):
    """The verdict of a year to come, if all goes well, and the question that was imagined for it."""

    year: int
    verdict: Verdict
    asked: Question


def good_years(question: Question, found: Covered, until: int) -> Iterator[Hoped]:
    """Yield the verdict on every honour, lowest first, in each year to come; what is earned is held from then on.

    The year under review is itself still to come while its honours are undecided.
    """
    facts = by_merit(question).facts
    codes = [code for code in by_rank(question.subject) if (code, question.subject) in found.book.whole]
    for year in range(first_open_year(question), until + 1):
        facts = _year_to_come(facts, question.subject, year) if year > question.work_year else _rest_of(facts, question)
        for code in codes:
            asked = replace(question, on=max(question.on, date(year, *REVIEW)), work_year=year, facts=facts)
            verdict = assess(Career(asked, found.book, found.day), code)
            yield Hoped(year, verdict, asked)
            if verdict.word == "eligible":
                award = {"code": code, "year": year, "decided_on": date(year, *DECIDED), "ground": "cong-trang"}
                facts = {**facts, "honours": (*facts["honours"], award)}


def first_open_year(question: Question) -> int:
    """Return the first year whose honours are still to be won: the one under review until they are decided."""
    undecided = question.work_year in question.facts.get("honours_undecided_in", ())
    return question.work_year if undecided else question.work_year + 1


def without_hope(question: Question, hoped: Hoped) -> Question:
    """Return the question of a year to come with nothing told that today's facts do not tell."""
    ahead = range(first_open_year(question), hoped.year + 1)
    facts = dict(by_merit(question).facts)
    if hoped.year > question.work_year:
        facts = {key: value for key, value in facts.items() if key not in OF_ONE_YEAR}
    for name in ("honours_undecided_in", "initiatives_unknown_in"):
        facts[name] = (*facts.get(name, ()), *ahead)
    known = SUBJECT_FACTS[question.subject]
    return replace(hoped.asked, facts={key: value for key, value in facts.items() if key in known})


def by_merit(question: Question) -> Question:
    """Return the question with every ground that rests on judgement set aside: the road counts on merit alone."""
    denied = (*question.facts.get("denied", ()), "other-limbs")
    attested = tuple(word for word in question.facts.get("attested", ()) if word in JUDGED_WELL)
    return replace(question, facts={**question.facts, "denied": denied, "attested": attested})


def by_rank(subject: str) -> list[str]:
    """Return the honours of a kind of subject, lowest first."""
    known = [honour for honour in catalogue().values() if honour.asked and subject in honour.subjects]
    return [honour.code for honour in sorted(known, key=lambda honour: honour.rank)]


def _rest_of(facts: Mapping[str, Any], question: Question) -> dict[str, Any]:
    """Return the facts of the year under review with what is still to come of it set to the good; the rest stands."""
    year, denied = question.work_year, facts.get("denied", ())
    grown = _best_of(facts, question.subject, year)
    if year not in facts.get("initiatives_unknown_in", (year,) if "initiatives" not in facts else ()):
        grown.pop("initiatives", None)
    for name in ("bloc", "registered"):
        grown[name] = facts.get(name, grown.get(name, True))
    grown["members"] = {**grown.get("members", {}), **facts.get("members", {})}
    for name in ("ratings", "party_ratings"):
        grown[name] = {**grown.get(name, {}), **facts.get(name, {})}
    grown["attested"] = (*facts.get("attested", ()), *(word for word in JUDGED_WELL if word not in denied))
    grown["initiatives_unknown_in"] = tuple(one for one in facts.get("initiatives_unknown_in", ()) if one != year)
    whole = {"honours": (), **facts, **grown, "honours_undecided_in": ()}
    return {key: value for key, value in whole.items() if key in SUBJECT_FACTS[question.subject]}


def _year_to_come(past: Mapping[str, Any], subject: str, year: int) -> dict[str, Any]:
    """Return the facts with a year added of which only the good is told."""
    facts = {key: value for key, value in past.items() if key in _keys(subject)}
    facts["denied"] = tuple(word for word in facts.get("denied", ()) if word not in JUDGED_WELL)
    facts["attested"] = JUDGED_WELL
    facts["investigations"] = facts["transfers"] = facts["leaves"] = ()
    facts["registered"] = True
    facts.setdefault("honours", ())
    if subject == "person":
        facts.setdefault("disciplines", ())
    return {key: value for key, value in (facts | _best_of(facts, subject, year)).items() if key in _keys(subject)}


def _keys(subject: str) -> set[str]:
    shared = {"denied", "attested", "investigations", "registered", "honours", "honours_unknown_in", "ratings", "local"}
    if subject == "person":
        mine = {"group", "recruited_on", "initiatives", "disciplines", "leaves", "transfers", "months_worked"}
        return shared | mine | {"initiatives_unknown_in"}
    return shared | {"founded_on", "members", "bloc", "flag_class", "party_ratings"}


def _best_of(facts: Mapping[str, Any], subject: str, year: int) -> dict[str, Any]:
    """Return the best that a year can bring, beside what the earlier years brought."""
    best: dict[str, Any] = {"ratings": {**facts.get("ratings", {}), year: "xuat-sac"}}
    if subject == "person":
        best["initiatives"] = (*facts.get("initiatives", ()), {**BEST_INITIATIVE, "year": year})
    elif subject == "collective":
        total = facts.get("members", {}).get("total", 1)
        best["members"] = {"total": total, "completed": total, "ldtt": total, "cstdcs": 1, "disciplined": {}}
        best["bloc"] = {"organised_by": "tinh", "compared": True, "rank": 1}
        best["party_ratings"] = {**facts.get("party_ratings", {}), year: "xuat-sac"}
    return best
