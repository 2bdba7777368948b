"""What the cases show: each rule must have been seen met, not met, unknown, and on both sides of every number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..answers import Answer
from ..career import Career
from ..cases import Case, cases_of
from ..coverage import Covered, cover
from ..engine import assess, judge
from ..errors import LawError
from ..finding import Found
from ..kinds import KIND_ANSWERS
from ..library import askable
from ..outcome import Setting
from ..predicates import PREDICATES
from ..predicates.registry import bind
from ..question import Question, read_question
from ..rulebook import Clause, Rule
from ..shapes import Record
from .book import Book, Problem

NEVER_REFUSES = frozenset({"counting_note", "old_unit_commented"})
ANSWER_NAMES = {
    Answer.MET: "đạt", Answer.NOT_MET: "không đạt", Answer.UNKNOWN: "chưa rõ", Answer.FOR_PEOPLE: "chờ đánh giá",
}  # fmt: skip
# A clause without data is a sentence that is only quoted.
# Heard through the rules that count years, and by whoever counts ratings (`caps`).
IMPLICIT_TABLES = frozenset({"barred_years", "rating_caps"})


@dataclass
class Seen:
    """What was seen while the cases ran: the careers each rule judged, and the clauses that answered."""

    careers: dict[Rule, list[Career]] = field(default_factory=lambda: defaultdict(list))
    answers: dict[Rule, set[Answer]] = field(default_factory=lambda: defaultdict(set))
    clauses: set[int] = field(default_factory=set)


def case_problems(book: Book) -> Iterator[Problem]:
    """Yield the rules and clauses that no case shows, or shows from one side only."""
    seen = watch(book)
    for rule in book.rules():
        yield from _unseen(book, rule, seen)
        if rule.op is None and seen.careers[rule]:
            yield from _no_boundary(book, rule, seen.careers[rule])
    for name, clauses in book.tables().items():
        for clause in clauses:
            if clause.data and name not in IMPLICIT_TABLES and id(clause) not in seen.clauses:
                yield book.problem(clause, f"không có ca kiểm thử nào dùng tới ({name})", _days(clause))


def watch(book: Book) -> Seen:
    """Run every case of the folder and keep what each rule answered."""
    seen = Seen()
    books = book.books
    for case in cases_of(book.folder):
        _watch_one(case, books, seen)
    return seen


def _watch_one(case: Case, books: tuple[Any, ...], seen: Seen) -> None:
    try:
        question = read_question(case.question, askable())
        found = cover(question, books, case.regime)
    except LawError:  # the run of the cases says so
        return
    if not isinstance(found, Covered):
        return
    if question.kind == "check":
        _watch_check(question, found, seen)
    else:
        outcome = KIND_ANSWERS[question.kind](Setting(question, found.book, found.day))
        seen.clauses.update(id(clause) for clause in outcome.clauses)


def _watch_check(question: Question, found: Covered, seen: Seen) -> None:
    career = Career(question, found.book, found.day)
    wanted = [question.honour] if question.honour else [
        code for code, subjects in askable().items() if question.subject in subjects
    ]  # fmt: skip
    for honour in wanted:
        if (honour, question.subject) in found.book.whole:
            assess(career, honour)
    for rule, finding in career.memo.items():
        seen.answers[rule].add(finding.answer)
        seen.careers[rule].append(career)


def _days(clause: Clause) -> str:
    last = f" đến {clause.end:%d/%m/%Y}" if clause.end else ""
    return f"từ ngày {clause.start:%d/%m/%Y}{last}"


def _unseen(book: Book, rule: Rule, seen: Seen) -> Iterator[Problem]:
    missing = [ANSWER_NAMES[answer] for answer in wanted_of(rule, book) if answer not in seen.answers[rule]]
    if missing:
        what = f"chưa ca kiểm thử nào cho thấy: {', '.join(missing)}"
        yield book.problem(rule.clause, what, f"“{rule.clause.text}”, {_days(rule.clause)}")


def wanted_of(rule: Rule, book: Book) -> list[Answer]:
    """Return the answers the cases must show. What a rule says of someone of whom nothing is known is one of them."""
    if rule.op is not None:
        return [Answer.MET, Answer.NOT_MET]
    wanted = [Answer.MET] if rule.predicate in NEVER_REFUSES else [Answer.MET, Answer.NOT_MET]
    asked = judge(rule, _nobody(rule, book)).answer
    return wanted if asked in wanted else [*wanted, asked]


def _nobody(rule: Rule, book: Book) -> Career:
    day = max(rule.clause.start, book.read.start)
    return Career(Question(None, day, None, day.year, "check", None, "person", {}), book.read, day)


def _no_boundary(book: Book, rule: Rule, careers: list[Career]) -> Iterator[Problem]:
    """Move each number of a rule by one: a case must notice, or none stands at the edge."""
    own = _judge(rule, rule.params)
    before = [own(career).answer for career in careers]
    for path, number in _numbers(rule.params, ()):
        survivors = []
        for moved in (number + 1, number - 1):
            mutant = _mutant(rule, path, moved)
            if mutant is not None and [mutant(career).answer for career in careers] == before:
                survivors.append(moved)
        enough = 2 if path[-1] == "percent" else 1
        if len(survivors) >= enough:
            name = ".".join(str(step) for step in path)
            what = f"chưa có ca kiểm thử nào đứng sát mức {name}: {number}"
            yield book.problem(
                rule.clause, what, f"đổi thành {' hay '.join(map(str, survivors))}, không ca nào đổi kết quả"
            )


def _mutant(rule: Rule, path: tuple[Any, ...], number: int) -> Callable[[Career], Found] | None:
    try:
        return _judge(rule, _changed(rule.params, path, number))
    except LawError:  # a number no rule may have
        return None


def _judge(rule: Rule, params: Mapping[str, Any]) -> Callable[[Career], Found]:
    known = PREDICATES[rule.predicate or ""]
    linked = {key: value[1:] for key, value in params.items() if isinstance(value, str) and value.startswith("$")}
    fixed = {key: value for key, value in params.items() if key not in linked}
    return bind(known, Record(known.params.keys).read(fixed, ()), linked)


def _numbers(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], int]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _numbers(item, (*path, key))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _numbers(item, (*path, index))
    elif isinstance(value, int) and not isinstance(value, bool):
        yield path, value


def _changed(value: Any, path: tuple[Any, ...], number: int) -> Any:
    if not path:
        return number
    step, *rest = path
    if isinstance(value, Mapping):
        return {**value, step: _changed(value[step], tuple(rest), number)}
    return [_changed(item, tuple(rest), number) if index == step else item for index, item in enumerate(value)]
