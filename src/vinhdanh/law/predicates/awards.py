"""Honours already held: one of a year, several in consecutive years, two awards that follow one another."""

from __future__ import annotations

from ..answers import Answer
from ..career import Award, Career, is_set
from ..finding import Found
from ..shapes import Flag, Whole, Word
from ..years import FIRST_YEAR, bit, run_ending, runs_within, span, years_of
from .names import honour_name, list_years
from .registry import predicate


@predicate(required=("honour",), honour=Word())
def held_this_year(career: Career, *, honour: str) -> Found:
    """The honour of the year under review is already held."""
    year = career.work_year
    needed = f"đã được tặng {honour_name(honour)} năm {year}"
    known = is_set(career.honour(honour), year)
    if known is None:
        missing = f"honours.{year}" if "honours" in career.facts else "honours"
        return Found(Answer.UNKNOWN, "chưa rõ", needed, "bổ sung quyết định khen thưởng", (missing,))
    return Found(Answer.MET if known else Answer.NOT_MET, "đã được tặng" if known else "chưa được tặng", needed)


@predicate(required=("honour", "times"), honour=Word(), times=Whole(1, 50), used_by=Word(), reuse=Flag())
def times_in_a_row(
    career: Career, *, honour: str, times: int, used_by: str | None = None, reuse: bool = False
) -> Found:
    """An honour won in some consecutive years, none of them used by the last award of `used_by`."""
    needed = f"{times} lần liên tục được tặng {honour_name(honour)}"
    used = career.awards(used_by) if used_by and not reuse else ()
    first = used[-1].year + 1 if used else 0
    fact = career.honour(honour)
    last = career.work_year
    best = max(runs_within(fact.yes & span(max(first, 1945), last)), key=int.bit_count, default=0)
    window = best or span(last - times + 1, last)
    strip = (window, fact.yes & window, fact.no & window, fact.unknown(window))
    if best.bit_count() >= times:
        return Found(Answer.MET, f"liên tục {list_years(best)}", needed, years=strip)
    possible = runs_within(~fact.no & span(max(first, 1945), last))
    if any(run.bit_count() >= times for run in possible):
        gaps = fact.unknown(max(possible, key=lambda run: (run.bit_count() >= times, run)))
        missing = missing_years(career, "honours", gaps)
        todo = "bổ sung quyết định các năm thiếu"
        return Found(Answer.UNKNOWN, "chưa đủ dữ kiện các năm", needed, todo, missing, strip)
    shown = f"dài nhất: {list_years(best)}" if best else "chưa có năm nào tính được"
    run = run_ending(fact, last, max(first, 1945)).certain
    short = times - run.bit_count()
    todo = f"còn thiếu {short} năm liên tục kể từ năm {last}"
    return Found(Answer.NOT_MET, shown, needed, todo, years=strip)


def missing_years(career: Career, fact: str, mask: int) -> tuple[str, ...]:
    """Return the paths of the years that are not known; the whole fact when none of it was given."""
    if fact not in career.facts:
        return (fact,)
    return tuple(f"{fact}.{year}" for year in years_of(mask))


@predicate(required=("honour", "apart"), honour=Word(), apart=Whole(1, 20))
def twice_in_a_row(career: Career, *, honour: str, apart: int) -> Found:
    """The last two awards of an honour follow one another: their merits are at most `apart` years apart."""
    needed = f"2 lần liên tục được tặng {honour_name(honour)}"
    awards = career.awards(honour)
    if len(awards) >= 2 and 0 < awards[-1].year - awards[-2].year <= apart:
        shown = f"các năm {awards[-2].year} và {awards[-1].year}"
        return Found(Answer.MET, shown, needed, years=_pair(awards))
    gaps = span(career.work_year - 2 * apart, career.work_year) & ~career.years_known()
    if awards:  # one still to be decided can only be the second of two
        gaps |= span(awards[-1].year + 1, min(awards[-1].year + apart, career.work_year)) & ~career.years_settled()
    if gaps:
        missing = missing_years(career, "honours", gaps)
        return Found(Answer.UNKNOWN, "chưa đủ dữ kiện các năm", needed, "bổ sung quyết định các năm thiếu", missing)
    shown = f"{len(awards)} lần" + (f", gần nhất năm {awards[-1].year}" if awards else "")
    return Found(Answer.NOT_MET, shown, needed, "được tặng hai lần nối tiếp nhau", years=_pair(awards))


def _pair(awards: tuple[Award, ...]) -> tuple[int, int, int, int] | None:
    if len(awards) < 2:
        return None
    yes = bit(awards[-1].year) | bit(awards[-2].year)
    return (span(awards[-2].year, awards[-1].year), yes, 0, 0)


@predicate(required=("honour", "years_after"), honour=Word(), years_after=Whole(0, 10))
def proposed_after_award(career: Career, *, honour: str, years_after: int) -> Found:
    """The proposal falls in a set year after the decision on the last award of an honour."""
    year = career.on.year
    needed = f"đề nghị vào năm liền kề năm có quyết định tặng {honour_name(honour)}"
    awards = career.awards(honour)
    hidden = span(awards[-1].year + 1 if awards else FIRST_YEAR, career.work_year) & ~career.years_known()
    if hidden:
        missing = missing_years(career, "honours", hidden)
        return Found(Answer.UNKNOWN, "chưa rõ quyết định gần nhất", needed, "bổ sung quyết định các năm thiếu", missing)
    if not awards:
        return Found(Answer.NOT_MET, "chưa có quyết định nào", needed)
    last = awards[-1]
    if last.decided_on is None:
        return _undated(last, year, years_after, needed)
    shown = f"quyết định ngày {last.decided_on:%d/%m/%Y}, đề nghị năm {year}"
    answer = Answer.MET if year == last.decided_on.year + years_after else Answer.NOT_MET
    return Found(answer, shown, needed, "" if answer is Answer.MET else "chờ lần công nhận sau")


def _undated(last: Award, year: int, years_after: int, needed: str) -> Found:
    """A decision is made in the year of the merit or the next; outside both the day does not matter."""
    if year - years_after not in (last.year, last.year + 1):
        return Found(Answer.NOT_MET, f"thành tích đến năm {last.year}, đề nghị năm {year}", needed)
    missing = ("honours.decided_on",)
    return Found(Answer.UNKNOWN, "chưa rõ ngày quyết định", needed, "bổ sung ngày quyết định", missing)
