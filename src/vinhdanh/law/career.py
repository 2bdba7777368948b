"""The facts of one candidate, turned into masks of years the first time a rule asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .soft import GROUNDS, OTHER_LIMBS
from .years import EVERY_YEAR, LAST_YEAR, YearFact, bit, mask_of, span

if TYPE_CHECKING:
    from .finding import Finding
    from .question import Question
    from .rulebook import Parameter, Rule, Rulebook

ORDER = {"khong-hoan-thanh": 0, "hoan-thanh": 1, "tot": 2, "xuat-sac": 3}
RECOGNITION = {"unit": 1, "province": 2, "nation": 3}


class Award(NamedTuple):
    """One honour held. `first_after` is the first year whose merit it does not already reward."""

    code: str
    year: int
    first_after: int
    decided_on: date | None
    ground: str | None


class Career:
    """One candidate on one day under one rulebook; what was asked once is kept."""

    __slots__ = (
        "_awards", "_honours", "_known", "_ratings", "_settled", "attested", "book", "denied", "facts", "law_day",
        "memo", "on", "question", "used", "work_year",
    )  # fmt: skip

    def __init__(self, question: Question, book: Rulebook, law_day: date | None = None) -> None:
        self.question = question
        self.law_day = law_day or question.on
        self.book = book
        self.facts: Mapping[str, Any] = question.facts
        self.on = question.on
        self.work_year = question.work_year
        self.attested = frozenset(self.facts.get("attested", ()))
        self.denied = frozenset(self.facts.get("denied", ()))
        self.memo: dict[Rule, Finding] = {}
        self.used: dict[str, tuple[Any, str]] = {}
        self._ratings: dict[tuple[str, str], YearFact] = {}
        self._honours: dict[tuple[str, str | None], YearFact] = {}
        self._awards: dict[str, tuple[Award, ...]] = {}
        known = EVERY_YEAR & ~mask_of(self.facts.get("honours_unknown_in", ()))
        self._known = known if "honours" in self.facts else 0
        self._settled = self._known & ~mask_of(self.facts.get("honours_undecided_in", ()))

    def is_denied(self, key: str) -> bool:
        """Tell whether people judged a condition or a ground not fulfilled."""
        if key in self.attested:
            return False
        return key in self.denied or (key in GROUNDS and OTHER_LIMBS in self.denied)

    def parameter(self, code: str) -> Any:
        """Return a parameter's value for this candidate and note that it was used."""
        known: Parameter = self.book.parameter(code, self.law_day)
        local = self.facts.get("local", {})
        if code in local:
            self.used[code] = (local[code], "local")
        elif code not in self.used:
            self.used[code] = (known.default, known.source)
        return self.used[code][0]

    def local(self, name: str) -> Any:
        """Return what the ministry or province set, by the question or by its regulation; None when nothing."""
        given = self.facts.get("local", {}).get(name)
        return self.book.local(name, self.law_day) if given is None else given

    def rating(self, level: str, fact: str = "ratings") -> YearFact:
        """Return in which years the rating was at least `level`."""
        key = (fact, level)
        found = self._ratings.get(key)
        if found is None:
            rows = self.facts.get(fact, {})
            least = ORDER[level]
            rated = {year: ORDER[word] for year, word in rows.items() if word in ORDER}
            yes = mask_of(year for year, rank in rated.items() if rank >= least)
            no = mask_of(year for year, rank in rated.items() if rank < least)
            found = self._ratings[key] = YearFact(yes, no)
        return found

    def barred(self) -> int:
        """Return the years whose merit the rulebook does not count because a discipline ran in them."""
        return self.disciplined_years() if self.book.clauses("barred_years", self.law_day) else 0

    def disciplined_years(self) -> int:
        """Return the years touched by a discipline that was decided by the day of the check."""
        mask = 0
        for row in self.facts.get("disciplines", ()):
            if row["decided_on"] <= self.on:
                end = row.get("ended_on")
                mask |= span(row["decided_on"].year, end.year if end else LAST_YEAR)
        return mask

    def awards(self, code: str) -> tuple[Award, ...]:
        """Return the honours of one code held by the day of the check, earliest first."""
        found = self._awards.get(code)
        if found is None:
            rows = (row for row in self.facts.get("honours", ()) if row["code"] == code)
            held = sorted((award for row in rows if (award := _award(row)) and _by(award, self.on)), key=_year)
            found = self._awards[code] = tuple(held)
        return found

    def honour(self, code: str, ground: str | None = None) -> YearFact:
        """Return in which years an honour was won; with `ground`, only by that kind of merit."""
        key = (code, ground)
        found = self._honours.get(key)
        if found is None:
            won = mask_of(award.year for award in self.awards(code) if counts(award, ground))
            found = self._honours[key] = YearFact(won, self.years_settled() & ~won)
        return found

    def years_known(self) -> int:
        """Return the years for which it is known whether an honour is held on the day."""
        return self._known

    def years_settled(self) -> int:
        """Return the years whose honours are known and all decided: in the others one may still be won."""
        return self._settled

    def initiatives_unknown(self, years: int) -> int:
        """Return those of some years in which there may be an initiative that is not told."""
        return years & mask_of(self.facts.get("initiatives_unknown_in", ()))


def counts(award: Award, ground: str | None) -> bool:
    """Tell whether an award rests on the ground asked for; one that names no ground is by merit."""
    return ground is None or (award.ground or "cong-trang") == ground


def _year(award: Award) -> int:
    return award.year


def _by(award: Award, on: date) -> bool:
    return award.decided_on is None or award.decided_on <= on


def _award(row: Mapping[str, Any]) -> Award | None:
    """Read one honour held. Without a period in the decision its day is the clock (TT12 Đ2k6, NĐ98 Đ30k9)."""
    period, decided_on = row.get("period"), row.get("decided_on")
    year = row.get("year") or (period[1] if period else decided_on.year if decided_on else None)
    if year is None:
        return None
    last = period[1] if period else decided_on.year if decided_on else year
    return Award(row["code"], year, last + 1, decided_on, row.get("ground"))


def is_set(fact: YearFact, year: int) -> bool | None:
    """Return whether a fact was so in a year; None when it is not known."""
    mask = bit(year)
    return True if fact.yes & mask else False if fact.no & mask else None
