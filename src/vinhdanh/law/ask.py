"""The door of the engine: a question in, an answer out, both as plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from .career import Career
from .catalogue import catalogue
from .coverage import Covered, NotCovered, cover
from .engine import Verdict, assess
from .errors import BadQuestion, Path
from .kinds import KIND_ANSWERS
from .library import askable, rulebooks
from .local import check_local
from .outcome import Outcome, Setting
from .question import Question, read_question
from .rulebook import Clause, Rulebook
from .sentences import check_sentence, outcome_sentence, value_in_words

Answer = dict[str, Any]


def ask(
    raw: Any, *, regime: str | None = None, path: Path = (), books: Sequence[Rulebook] | None = None
) -> Answer | list[Answer]:
    """Answer one question; a check without an honour is answered for each honour of the subject.

    With `regime` a day not covered is answered by that rulebook, for reference only.
    Raise BadQuestion at the path of the first thing that cannot be read.
    """
    question = read_question(raw, askable(), path)
    known = rulebooks() if books is None else tuple(books)
    if regime is not None and regime not in {book.code for book in known}:
        raise BadQuestion(f"không có bộ luật “{regime}”; có: {', '.join(book.code for book in known)}", path)
    found = cover(question, known, regime)
    if isinstance(found, NotCovered):
        return _not_covered(question, found)
    check_local(question, found.book, path)
    if question.kind != "check":
        return _answered(question, found, path)
    career = Career(question, found.book, found.day)
    head = _head(question, found)
    if question.honour is not None:
        return _check(head, found, career, (question.honour, path))
    wanted = [code for code, subjects in askable().items() if question.subject in subjects]
    return [_check(head, found, career, (code, path)) for code in wanted]


def ask_one(raw: Any) -> Answer:
    """Answer a question that names its honour, or is of a kind that has one answer."""
    found = ask(raw)
    if isinstance(found, list):
        raise TypeError("a check without an honour has many answers")
    return found


def ask_about(
    kind: str, facts: Mapping[str, Any], *, on: date, year: int, honour: str | None = None, subject: str | None = None
) -> Answer:
    """Answer one question told by its parts: `facts` begin with what is asked, `year` is the year under review."""
    told = {"on": on.isoformat(), "work_year": year, "kind": kind, "honour": honour, "subject": subject}
    return ask_one({**{name: value for name, value in told.items() if value is not None}, "facts": facts})


def _check(head: Answer, found: Covered, career: Career, asked: tuple[str, Path]) -> Answer:
    honour, path = asked
    if career.question.subject not in catalogue()[honour].subjects:
        names = ", ".join(catalogue()[honour].subjects)
        raise BadQuestion(f"“{honour}” chỉ dành cho: {names}", (*path, "subject"))
    return check_record(head, found, career, assess(career, honour))


def check_record(head: Answer, found: Covered, career: Career, verdict: Verdict) -> Answer:
    """Return the JSON-ready answer of a check; `head` is shared by the answers of one question."""
    decided = verdict.decided_by
    parameters = _parameters(career, verdict)
    caveats = [*_grade_caveats(decided.grades() if decided else set()), *_parameter_caveats(parameters)]
    return {
        **head, "honour": verdict.honour, "verdict": verdict.word,
        "sentence": check_sentence(verdict, found), "value": None,
        "criterion": decided.rule.clause.id if decided else None,
        "missing": list(verdict.missing), "caveats": caveats, "parameters": parameters,
        "criteria": [finding.as_record() for finding in verdict.findings],
    }  # fmt: skip


def _answered(question: Question, found: Covered, path: Path) -> Answer:
    try:
        return _outcome(question, found, KIND_ANSWERS[question.kind])
    except BadQuestion as fault:
        raise BadQuestion(fault.message, (*path, *fault.path)) from fault


def _outcome(question: Question, found: Covered, answer: Callable[[Setting], Outcome]) -> Answer:
    outcome = answer(Setting(question, found.book, found.day))
    clauses = outcome.clauses
    return {
        **_head(question, found), "verdict": outcome.verdict,
        "sentence": outcome_sentence(outcome, found), "value": outcome.value,
        "criterion": outcome.criterion or (clauses[0].id if clauses else None), "missing": list(outcome.missing),
        "caveats": [*_grade_caveats({clause.grade for clause in clauses[:1]}), *outcome.caveats],
        "parameters": list(outcome.parameters),
        "criteria": [_clause_record(clause, outcome, first=index == 0) for index, clause in enumerate(clauses)],
    }  # fmt: skip


def _clause_record(clause: Clause, outcome: Outcome, *, first: bool) -> Answer:
    answers = {"exceeded": "not_met", "failed": "not_met", "late": "not_met", "incomplete": "not_met",
               "not_allowed": "not_met", "undetermined": "unknown", "for_people": "for_people"}  # fmt: skip
    return {
        "id": clause.id, "answer": answers.get(outcome.verdict, "met"), "role": "criterion" if first else "note",
        "text": clause.text, "cite": clause.cite, "citation": clause.citation, "grade": clause.grade,
        "found": outcome.found if first else "", "needed": outcome.needed if first else "",
        "todo": outcome.todo if first else "", "missing": list(outcome.missing) if first else [], "years": None,
        "op": None, "criteria": [],
    }  # fmt: skip


def _head(question: Question, found: Covered) -> Answer:
    book = found.book
    return {
        "id": question.id, "kind": question.kind, "ask": question.ask, "honour": question.honour,
        "subject": question.subject, "on": question.on.isoformat(), "work_year": question.work_year,
        "reference": found.reference,
        "rulebook": {"code": book.code, "name": book.name, "digest": book.digest},
        "instruments": [
            {"code": item.code, "number": item.number, "name": item.name, "from": item.start.isoformat(),
             "to": item.end.isoformat() if item.end else None}
            for item in book.in_force(found.day)
        ],
    }  # fmt: skip


def _not_covered(question: Question, found: NotCovered) -> Answer:
    return {
        "id": question.id, "kind": question.kind, "ask": question.ask, "honour": question.honour,
        "subject": question.subject, "on": question.on.isoformat(), "work_year": question.work_year,
        "reference": False, "rulebook": None, "instruments": [], "verdict": "not_covered",
        "sentence": f"Chưa có bộ luật cho ngày {question.on:%d/%m/%Y}: {found.reason}", "value": None,
        "criterion": None, "missing": [], "caveats": [], "parameters": [], "criteria": [],
        "nearest": found.nearest.code,
    }  # fmt: skip


def _grade_caveats(grades: set[str]) -> list[str]:
    texts = {
        "unverified": "Kết luận dựa vào quy định chưa đọc được bản gốc; cần đối chiếu trước khi dùng.",
        "supported": "Kết luận dựa vào quy định đọc qua văn bản khác dẫn lại.",
    }
    return [text for grade, text in texts.items() if grade in grades]


def _parameter_caveats(parameters: list[Answer]) -> list[str]:
    return [
        f"Dùng mức mặc định “{value_in_words(row['value'])}” cho: {row['text']}; bộ, ngành, tỉnh có thể quy định khác."
        for row in parameters if row["source"] == "default"
    ]  # fmt: skip


def _parameters(career: Career, verdict: Verdict) -> list[Answer]:
    """Return the parameters this verdict rests on; others of the same candidate may have used more."""
    asked: set[str] = set().union(*(finding.rule.parameters for finding in verdict.findings))
    used = [(code, *pair) for code, pair in career.used.items() if code in asked] if asked else []
    known = {code: career.book.parameter(code, career.law_day).clause for code, _, _ in used}
    return [
        {"code": code, "value": value, "source": source, "text": known[code].text, "citation": known[code].citation}
        for code, value, source in used
    ]  # fmt: skip
