"""The ladder: a lower award, then consecutive good years, and enough merits within those years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..answers import Answer, all_of, any_of, at_least
from ..career import Award, Career, counts
from ..finding import Found, Part
from ..shapes import Flag, ListOf, MapOf, Number, Record, Whole, Word
from ..years import EVERY_YEAR, FIRST_YEAR, Run, YearFact, bit, run_ending, runs_within, span, years_of
from .awards import missing_years
from .names import honour_name, list_years
from .registry import predicate
from .yearly import LEVEL_NAMES, ORDER_LEVELS, RECOGNISERS, judge_initiative

COUNT = Record(
    {"honours": MapOf(Word(), Whole(1, 50)), "initiatives": Whole(1, 50), "kind": ListOf(Word()), "level": Word(),
     "accepted": Flag(), "applied": Flag(), "years_at": Word(ORDER_LEVELS), "years": Whole(1, 50),
     "no_flag_class": Flag()}
)  # fmt: skip


@predicate(
    required=("years",), after=Word(), free_start=Flag(), years=Number(50), level=Word(ORDER_LEVELS),
    or_titles=ListOf(Word()), title=Word(), to_now=Flag(), within=ListOf(COUNT), fresh=ListOf(Word()),
)  # fmt: skip
def ladder(
    career: Career, *, years: int, level: str | None = None, title: str | None = None, after: str | None = None,
    free_start: bool = False, or_titles: tuple[str, ...] = (), to_now: bool = False,
    within: tuple[Mapping[str, Any], ...] = (), fresh: tuple[str, ...] = (),
) -> Found:  # fmt: skip
    """After a lower award, enough consecutive good years, with enough merits counted within them.

    `after` is the award by merit that must be held; `free_start` lets the years begin before it.
    `to_now` makes the years run up to the year under review; otherwise any run after the start serves.
    `fresh` are honours whose last award by merit must lie before the first year.
    `within` are alternatives: one of them must be reached inside the run.
    """
    base, first = _base(career, after, free_start=free_start)
    last = max((held[-1] for code in fresh if (held := _by_merit(career, code))), key=_clock, default=None)
    rewarded = last if last and last.first_after > first else None
    first = rewarded.first_after if rewarded else first
    fact = _good_years(career, level, or_titles, title).without(career.barred())
    used = _maybe_used(career, first) if fresh else 0
    fact = fact._replace(yes=fact.yes & ~used)
    runs = _runs(fact, career.work_year, first, to_now=to_now)
    by_title = bool(or_titles or title or used)
    asked = Asked(int(years), fact, within, _good_name(level, or_titles, title), bool(level), by_title, rewarded)
    tries = [_try(career, run, asked) for run in runs]
    best = max(tries, key=any_rank)
    parts = ([base] if base else []) + best
    return _together(parts)


def any_rank(parts: list[Part]) -> tuple[int, int]:
    """Order attempts: the better answer first, then the one with more steps met."""
    answers = [part.found.answer for part in parts]
    return (int(all_of(answers)), sum(answers))


def _together(parts: list[Part]) -> Found:
    answer = all_of(part.found.answer for part in parts)
    missing = tuple(dict.fromkeys(name for part in parts for name in part.found.missing))
    weak = [part for part in parts if part.found.answer is answer]
    strip = next((part.found.years for part in parts if part.found.years), None)
    found = "; ".join(part.found.found for part in weak if part.found.found)
    todo = "; ".join(part.found.todo for part in weak if part.found.todo)
    needed = "; ".join(part.found.needed for part in parts)
    return Found(answer, found, needed, todo, missing if answer is Answer.UNKNOWN else (), strip, tuple(parts))


def _clock(award: Award) -> int:
    return award.first_after


def _by_merit(career: Career, code: str) -> list[Award]:
    return [award for award in career.awards(code) if counts(award, "cong-trang")]


def _base(career: Career, after: str | None, *, free_start: bool) -> tuple[Part | None, int]:
    """Judge the lower award; return it as a step, and the first year that may count."""
    if after is None:
        return None, FIRST_YEAR
    needed = f"đã được tặng {honour_name(after)} theo công trạng"
    held = _by_merit(career, after)
    if held:
        first = FIRST_YEAR if free_start else held[0].first_after
        return Part(needed, Found(Answer.MET, f"được tặng, thành tích đến năm {held[0].year}", needed)), first
    hidden = span(FIRST_YEAR, career.work_year) & ~career.years_known()
    if hidden:
        missing = missing_years(career, "honours", hidden)
        found = Found(Answer.UNKNOWN, "chưa rõ", needed, "bổ sung quyết định khen thưởng", missing)
        return Part(needed, found), FIRST_YEAR
    others = career.awards(after)
    shown = (
        "chỉ có khen theo chuyên đề, đột xuất: không làm căn cứ" if others else f"chưa được tặng {honour_name(after)}"
    )
    todo = f"cần được tặng {honour_name(after)} theo công trạng"
    return Part(needed, Found(Answer.NOT_MET, shown, needed, todo)), FIRST_YEAR


def _maybe_used(career: Career, first: int) -> int:
    """Return the years that an award of which nothing is known may already have rewarded: all up to its year."""
    hidden = span(first, career.work_year) & ~career.years_known()
    return span(first, hidden.bit_length() - 1 + FIRST_YEAR) if hidden else 0


def _good_years(career: Career, level: str | None, or_titles: tuple[str, ...], title: str | None) -> YearFact:
    fact = career.rating(level) if level else career.honour(title or "")
    for code in or_titles:
        fact |= career.honour(code)
    return fact


def _good_name(level: str | None, or_titles: tuple[str, ...], title: str | None) -> str:
    first = f"“{LEVEL_NAMES[level]}” trở lên" if level else honour_name(title or "")
    return " hoặc ".join([first, *(honour_name(code) for code in or_titles)])


def _runs(fact: YearFact, last: int, first: int, *, to_now: bool) -> list[Run]:
    """Return the runs that may serve. One that need not reach the year under review may lie anywhere after `first`."""
    ending = run_ending(fact, last, first)
    if to_now:
        return [ending]
    span_allowed = span(first, last)
    certain = [Run(run, run) for run in runs_within(fact.yes & span_allowed)]
    possible = [Run(fact.yes & run & -1, run) for run in runs_within(~fact.no & span_allowed & EVERY_YEAR)]
    widened = [Run(_longest(run.certain), run.possible) for run in possible]
    return [*certain, *widened] or [ending]


def _longest(mask: int) -> int:
    return max(runs_within(mask), key=int.bit_count, default=0)


class Asked(NamedTuple):
    """What a run of years is asked for: its length, the fact, what to count in it, and where the fact comes from.

    `rewarded` is the award after which the years have to begin.
    """

    years: int
    fact: YearFact
    within: tuple[Mapping[str, Any], ...]
    name: str
    by_rating: bool
    by_title: bool
    rewarded: Award | None


def _try(career: Career, run: Run, asked: Asked) -> list[Part]:
    parts = [_length(career, run, asked)]
    if asked.within:
        alternatives = [_alternative(career, run, wanted) for wanted in asked.within]
        parts.append(_best_of(alternatives))
    return parts


def _gaps(career: Career, asked: Asked, gaps: int) -> tuple[str, ...]:
    """Return where the years that are not known are to be filled in: ratings, honours or both."""
    known = career.rating("hoan-thanh")
    ratings = missing_years(career, "ratings", known.unknown(gaps)) if asked.by_rating else ()
    honours = missing_years(career, "honours", gaps & ~career.years_settled()) if asked.by_title else ()
    return (*ratings, *honours)


def _length(career: Career, run: Run, asked: Asked) -> Part:
    years, fact = asked.years, asked.fact
    text = f"từ {years} năm liên tục {asked.name}"
    answer = at_least(years, run.certain.bit_count(), run.possible.bit_count())
    last = (run.possible or run.certain or bit(career.work_year)).bit_length() - 1 + FIRST_YEAR
    window = run.certain if run.certain.bit_count() >= years else span(last - years + 1, last)
    strip = (window, fact.yes & window, fact.no & window, fact.unknown(window))
    if answer is Answer.UNKNOWN:
        gaps = fact.unknown(run.possible & window)
        missing = _gaps(career, asked, gaps)
        todo = f"bổ sung kết quả các năm {list_years(gaps)}"
        return Part(text, Found(answer, f"chưa rõ các năm {list_years(gaps)}", text, todo, missing, strip))
    if answer is Answer.MET:
        return Part(text, Found(answer, f"{run.certain.bit_count()} năm: {list_years(run.certain)}", text, years=strip))
    short = years - run.certain.bit_count()
    shown = (
        f"{run.certain.bit_count()} năm: {list_years(run.certain)}" if run.certain else "chưa có năm nào đạt liên tục"
    )
    broken = years_of(fact.no & window)
    shown += f"; năm {broken[-1]} không đạt" if broken else ""
    if asked.rewarded and fact.yes & bit(asked.rewarded.first_after - 1):
        until, code = asked.rewarded.first_after - 1, asked.rewarded.code
        shown += f"; thành tích đến hết năm {until} đã được tính cho {honour_name(code)} lần trước"
    return Part(text, Found(answer, shown, text, f"còn thiếu {short} năm liên tục", years=strip))


def _best_of(alternatives: list[Part]) -> Part:
    answer = any_of(part.found.answer for part in alternatives)
    text = "trong thời gian ấy có " + "; hoặc ".join(part.text for part in alternatives)
    best = next(part.found for part in alternatives if part.found.answer is answer)
    missing = tuple(dict.fromkeys(
        name for part in alternatives if part.found.answer is Answer.UNKNOWN for name in part.found.missing
    )) if answer is Answer.UNKNOWN else ()  # fmt: skip
    return Part(text, Found(answer, best.found, text, best.todo, missing))


def _alternative(career: Career, run: Run, wanted: Mapping[str, Any]) -> Part:
    parts = [_count_honour(career, run, code, least) for code, least in wanted.get("honours", {}).items()]
    if "initiatives" in wanted:
        parts.append(_count_initiatives(career, run, wanted))
    if "years_at" in wanted:
        parts.append(_count_years(career, run, wanted["years_at"], wanted["years"]))
    if wanted.get("no_flag_class"):
        parts.append(_no_flag_class(career))
    text = " và ".join(part.text for part in parts)
    together = _together(parts)
    return Part(text, together._replace(needed=text, parts=()))


def _counted(what: str, least: int, certain: int, possible: int, missing: tuple[str, ...]) -> Part:
    """Judge a count of `what`, of which some are certain and more are possible."""
    answer, text = at_least(least, certain, possible), f"{least} {what}"
    if answer is Answer.UNKNOWN:
        shown = f"mới rõ {certain} {what}" if certain else f"chưa rõ có {what} hay không"
        return Part(text, Found(answer, shown, text, "bổ sung các năm thiếu", missing))
    todo = "" if answer is Answer.MET else f"còn thiếu {least - certain} {what}"
    return Part(text, Found(answer, f"có {certain} {what}" if certain else f"chưa có {what}", text, todo))


def _count_honour(career: Career, run: Run, code: str, least: int) -> Part:
    won = [bit(award.year) for award in _by_merit(career, code)]
    hidden = run.possible & ~career.years_settled()
    certain = sum(1 for mask in won if mask & run.certain)
    possible = sum(1 for mask in won if mask & run.possible) + hidden.bit_count()
    what = f"lần {honour_name(code)}"
    return _counted(what, least, certain, possible, missing_years(career, "honours", hidden))


def _count_years(career: Career, run: Run, level: str, least: int) -> Part:
    fact = career.rating(level)
    certain = (fact.yes & run.certain).bit_count()
    hidden = fact.unknown(run.possible)
    what = f"năm “{LEVEL_NAMES[level]}”"
    possible = (fact.yes & run.possible).bit_count() + hidden.bit_count()
    return _counted(what, least, certain, possible, missing_years(career, "ratings", hidden))


def _count_initiatives(career: Career, run: Run, wanted: Mapping[str, Any]) -> Part:
    kinds, least = wanted.get("kind", ("initiative",)), wanted["initiatives"]
    flags = [name for name in ("accepted", "applied") if wanted.get(name)]
    level = wanted.get("level")
    by = f" {RECOGNISERS[level]}" if level else ""
    noun = "đề tài đã nghiệm thu" if kinds == ("research",) else "sáng kiến"
    what = f"{noun}{by}"
    rows = career.facts.get("initiatives")
    if rows is None:
        return _counted(what, least, 0, least, ("initiatives",))
    judged = [
        (bit(row["year"]), *judge_initiative(row, level, flags, career))
        for row in rows if row.get("kind", "initiative") in kinds
    ]  # fmt: skip
    certain = sum(1 for mask, answer, _ in judged if answer is Answer.MET and mask & run.certain)
    open_rows = [found for found in judged if found[1] is not Answer.NOT_MET and found[0] & run.possible]
    hidden = career.initiatives_unknown(run.possible)
    missing = (*(name for _, _, names in open_rows for name in names), *missing_years(career, "initiatives", hidden))
    return _counted(what, least, certain, least if hidden else len(open_rows), missing)


def _no_flag_class(career: Career) -> Part:
    text = "thuộc diện không xét tặng cờ thi đua"
    known = career.facts.get("flag_class")
    if known is None:
        return Part(text, Found(Answer.UNKNOWN, "chưa rõ", text, "xác định diện xét tặng cờ", ("flag_class",)))
    shown = "thuộc diện xét tặng cờ" if known else "không thuộc diện xét tặng cờ"
    return Part(text, Found(Answer.NOT_MET if known else Answer.MET, shown, text))
