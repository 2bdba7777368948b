"""The road: for each higher honour the earliest year, and the steps on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from .answers import Answer
from .career import Career
from .catalogue import catalogue
from .coverage import Covered, NotCovered, cover
from .engine import Verdict, assess, judge
from .errors import BadQuestion, Path
from .finding import NOTHING, Finding, Found
from .future import by_merit, by_rank, first_open_year, good_years, without_hope
from .library import askable, rulebooks
from .local import check_local
from .predicates.names import list_years
from .question import Question, read_question
from .rulebook import Rule, Rulebook
from .sentences import REFERENCE
from .wanted import all_in_words
from .years import bit, span, years_of

HORIZON = 30  # years looked ahead: the whole ladder of a person takes some twenty-five
READY = ("eligible", "for_people")
Step = dict[str, Any]


def road(
    raw: Any, *, path: Path = (), regime: str | None = None, books: Sequence[Rulebook] | None = None
) -> list[dict[str, Any]]:
    """Return one road for each honour of the subject, lowest first; for the honour asked alone when one is named.

    The question is a check; its law is held constant over the years ahead. Raise BadQuestion as `ask` does, and
    when the question is no check. On a day not covered the nearest rulebook answers, marked as reference.
    """
    question = read_question(raw, askable(), path)
    if question.kind != "check":
        raise BadQuestion("lộ trình chỉ tính cho câu hỏi kind: check", (*path, "kind"))
    known = rulebooks() if books is None else tuple(books)
    found = cover(question, known, regime)
    if isinstance(found, NotCovered):
        found = cover(question, known, found.nearest.code)
    assert isinstance(found, Covered)  # noqa: S101 - a named regime is always covered
    check_local(question, found.book, path)
    subject = question.subject
    wanted = [question.honour] if question.honour else by_rank(subject)
    wanted = [code for code in wanted if (code, subject) in found.book.whole]
    now = Career(question, found.book, found.day)
    merit = Career(by_merit(question), found.book, found.day)
    here = {code: (assess(now, code), assess(merit, code)) for code in wanted}
    reached = _reach(question, found, {code for code, (_, own) in here.items() if own.word not in READY})
    return [_entry(question, found, here[code], reached.get(code)) for code in wanted]


class Reached(NamedTuple):
    """The first good year in which an honour would be earned, and what today's facts alone would say of it."""

    year: int
    verdict: Verdict
    sure: Career


def _reach(question: Question, found: Covered, left: set[str]) -> dict[str, Reached]:
    """Return for each honour the first good year in which it would be earned."""
    reached: dict[str, Reached] = {}
    for hoped in good_years(question, found, question.work_year + HORIZON):
        honour = hoped.verdict.honour
        if honour in left and hoped.verdict.word in READY:
            sure = Career(without_hope(question, hoped), found.book, found.day)
            assess(sure, honour)
            reached[honour] = Reached(hoped.year, hoped.verdict, sure)
            left = left - {honour}
        if not left:
            break
    return reached


def _entry(
    question: Question, found: Covered, here: tuple[Verdict, Verdict], reached: Reached | None
) -> dict[str, Any]:
    now, merit = here
    year = question.work_year if merit.word in READY else reached.year if reached else None
    steps = _steps(question, reached) if reached else _steps_now(merit, question.work_year)
    caveats = ["Năm sớm nhất tính theo công trạng, giả định các năm tới đều đạt mức tốt nhất và pháp luật không đổi."]
    if merit.missing and (year is None or year > first_open_year(question)):
        caveats.append("Bổ sung dữ kiện còn thiếu có thể cho năm sớm hơn: " + all_in_words(merit.missing) + ".")
    if found.reference:
        caveats.insert(0, REFERENCE + found.book.name + ".")
    return {
        "honour": now.honour, "name": catalogue()[now.honour].name, "verdict": now.word, "earliest_year": year,
        "steps": steps, "sentence": _sentence(merit, year), "missing": list(merit.missing),
        "reference": found.reference, "rulebook": found.book.code, "caveats": caveats,
    }  # fmt: skip


def _sentence(merit: Verdict, year: int | None) -> str:
    name = catalogue()[merit.honour].name
    if merit.word == "eligible":
        return f"“{name}”: đủ điều kiện ngay năm {year}."
    if merit.word == "for_people":
        return f"“{name}”: đủ dữ kiện năm {year}, còn phần bình chọn."
    if year is None:
        return f"“{name}”: chưa thấy năm nào đạt theo công trạng trong {HORIZON} năm tới."
    return f"“{name}”: sớm nhất năm {year}."


def _steps_now(merit: Verdict, year: int) -> list[Step]:
    """Return what people still have to judge of a standard that the facts already meet."""
    return [
        _step((year, year), f"Bình chọn: {finding.found.needed}", finding.rule)
        for finding in _leaves(merit.findings)
        if finding.found and finding.answer is Answer.FOR_PEOPLE and merit.word == "for_people"
    ]


def _steps(question: Question, reached: Reached) -> list[Step]:
    """Return the steps to an honour: what to win on the way, the years to keep up, then the proposal."""
    year, verdict = reached.year, reached.verdict
    ahead = span(first_open_year(question), year)
    steps: list[Step] = []
    for finding in _met(verdict.findings, reached.sure):
        steps += _steps_of(finding, reached, ahead)
    own = verdict.decided_by.rule if verdict.decided_by else verdict.findings[0].rule
    steps.append(_step((year, year), f"Đề nghị xét tặng “{catalogue()[verdict.honour].name}”", own, verdict.honour))
    return sorted({step["text"]: step for step in steps}.values(), key=lambda step: (step["until"], step["year"]))


def _steps_of(finding: Finding, reached: Reached, ahead: int) -> list[Step]:
    """Return the steps of one test: over several years what to keep up, in the last year what is not yet sure."""
    rule, found = finding.rule, finding.found or NOTHING
    counted = (found.years[0] & ahead) if found.years else 0
    if found.parts:
        return _ladder_steps(rule, found, counted, ahead)
    won = found.years[1] & ahead if found.years and "honour" in rule.params else 0
    if won:
        honour = rule.params["honour"]
        return [_step(edges(won), f"Đạt “{catalogue()[honour].name}”: {list_years(won)}", rule, honour)]
    if _is_sure(finding, reached.sure):
        return []
    return [_step((reached.year, reached.year), f"{found.needed[:1].upper()}{found.needed[1:]}", rule)]


def _is_sure(finding: Finding, sure: Career) -> bool:
    """Tell whether a test is met by today's facts alone, whatever the years ahead bring."""
    return judge(finding.rule, sure).answer is Answer.MET


def _met(findings: Iterable[Finding], sure: Career) -> Iterator[Finding]:
    """Yield the tests that carry a met standard; of alternatives the one that is sure already, else the first."""
    for finding in findings:
        if finding.answer is not Answer.MET:
            continue
        if finding.found is not None:
            yield finding
            continue
        met = [child for child in finding.children if child.answer is Answer.MET]
        if finding.rule.op == "any":
            met = [next((child for child in met if _is_sure(child, sure)), met[0])]
        yield from _met(met, sure)


def _ladder_steps(rule: Rule, found: Found, counted: int, ahead: int) -> list[Step]:
    """Return the award to win first when it is still to come, the years to keep up, and what to gather in them."""
    if not counted:
        return []
    run = edges(counted)
    after = rule.params.get("after")
    parts = found.parts[1:] if after else found.parts
    steps = [_part_step(part.text, part.found, counted, rule, run) for part in parts]
    before = run[0] - 1
    if after and ahead & bit(before):
        steps.insert(0, _step((before, before), f"Được tặng “{catalogue()[after].name}”", rule, after))
    return steps


def _part_step(text: str, found: Found, counted: int, rule: Rule, run: tuple[int, int]) -> Step:
    if found.years:
        return _step(run, f"Giữ {text}: {list_years(counted)}", rule)
    return _step(run, f"{text[:1].upper()}{text[1:]}", rule)


def edges(mask: int) -> tuple[int, int]:
    """Return the first and the last year of a mask that is not empty."""
    years = years_of(mask)
    return years[0], years[-1]


def _step(years: tuple[int, int], text: str, rule: Rule, honour: str | None = None) -> Step:
    clause = rule.clause
    return {
        "year": years[0], "until": years[1], "text": text, "cite": clause.cite, "citation": clause.citation,
        "grade": clause.grade, "honour": honour,
    }  # fmt: skip


def _leaves(findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        if finding.found is not None:
            yield finding
        yield from _leaves(finding.children)
