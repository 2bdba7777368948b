"""The law's answers as the desk shows them: named, in order, with the road drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from django.utils.translation import get_language

from vinhdanh.law import ask, honours, in_words, road, rulebooks

from . import strips
from .words import ORDER

Answer = dict[str, Any]
OPEN = frozenset({"eligible", "for_people"})
BARRING = frozenset({"not_met", "unknown"})
ONLY_JUDGED = "only_judged"  # open, but only by a ground that people attest: no years of work lead to it yet
AHEAD = 24  # years a road is drawn for


@cache
def catalogue() -> dict[str, Any]:
    """Return the honours by code, lowest first."""
    return {honour.code: honour for honour in sorted(honours(), key=lambda honour: honour.rank)}


def honour_name(code: str) -> str:
    """Return an honour's name in the reader's language, the code itself where the catalogue has none."""
    honour = catalogue().get(code)
    if honour is None:
        return code
    return str(honour.name_en if get_language() == "en" else honour.name)


def honours_for(subject: str) -> list[tuple[str, str]]:
    """Return the honours a kind of candidate can be checked for, lowest first, as choices."""
    open_to = (h for h in catalogue().values() if subject in h.subjects and h.asked)
    return [(honour.code, honour_name(honour.code)) for honour in open_to]


def regimes() -> dict[str, str]:
    """Return the rulebooks that may be asked for reference."""
    return {book.code: book.name for book in rulebooks()}


def answers(question: Mapping[str, Any], regime: str = "") -> list[Answer]:
    """Return the answers for every honour open to the subject, the favourable first, each with its group.

    The group is the verdict, or ONLY_JUDGED where without such a ground the answer would be no.
    """
    found = [named(answer) for answer in _asked(question, regime)]
    facts = question["facts"]
    by_years = {**facts, "denied": [*facts.get("denied", ()), "other-limbs"]}
    otherwise = {one.get("honour"): one["verdict"] for one in _asked({**question, "facts": by_years}, regime)}
    for one in found:
        judged = one["verdict"] == "for_people" and otherwise[one["honour"]] == "not_eligible"
        one["group"] = ONLY_JUDGED if judged else one["verdict"]
    return sorted(found, key=lambda answer: (ORDER.get(answer["verdict"], len(ORDER)), rank(answer["honour"])))


def _asked(question: Mapping[str, Any], regime: str) -> list[Answer]:
    told = ask(dict(question), regime=regime or None)
    return told if isinstance(told, list) else [told]


def answer(question: Mapping[str, Any], regime: str = "") -> Answer:
    """Return the answer for the one honour the question names."""
    return named(_asked(question, regime)[0])


def named(found: Answer) -> Answer:
    """Add to an answer the honour's name, the criterion that stands in the way, and what to bring, in words."""
    open_now = found["verdict"] in OPEN
    in_the_way = None if open_now else next((row for row in _every(found["criteria"]) if _bars(row, found)), None)
    wanted = list(dict.fromkeys(map(in_words, found["missing"])))
    return {**found, "name": honour_name(found.get("honour") or ""), "in_the_way": in_the_way, "wanted": wanted}


def _every(criteria: Iterable[Answer]) -> Iterator[Answer]:
    for row in criteria:
        yield row
        yield from _every(row["criteria"])


def _bars(row: Answer, found: Answer) -> bool:
    return row["id"] == found["criterion"] and row["answer"] in BARRING and bool(row["found"] or row["todo"])


def rank(code: str | None) -> int:
    """Return an honour's place in the order of honours."""
    honour = catalogue().get(code or "")
    return honour.rank if honour else 0


def roads(question: Mapping[str, Any], regime: str = "") -> tuple[list[dict[str, Any]], list[str]]:
    """Return the road to each honour with its picture, the nearest first, and the caveats common to all."""
    start, found = int(question["work_year"]), road(dict(question), regime=regime or None)
    common = [one for one in found[0]["caveats"] if all(one in other["caveats"] for other in found)] if found else []
    drawn = [
        {**one, "name": honour_name(one["honour"]), "picture": picture(one, start),
         "caveats": [caveat for caveat in one["caveats"] if caveat not in common]}
        for one in found
    ]  # fmt: skip
    return sorted(drawn, key=lambda one: (one.get("earliest_year") or 9999, rank(one["honour"]))), common


def picture(found: Mapping[str, Any], start: int) -> strips.Strip:
    """Draw the years from the year under review to the honour."""
    goal, steps = found.get("earliest_year"), [step["year"] for step in found.get("steps", ()) if step.get("year")]
    if goal is None and not steps:
        return strips.of_road(range(0), (), None)
    last = min(max([start + 1, *([goal] if goal else []), *steps]), start + AHEAD)
    return strips.of_road(range(start, last + 1), steps, goal)
