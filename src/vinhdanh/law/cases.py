"""Runs the cases written beside the rules: questions with the answers they must have.

A case file is a list. An item is a case `{name, ask, expect}`, or a block `{given, cases}` whose cases change a few
facts of one question: `{name, facts: {…}, without: […], on: …, expect}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .ask import ask
from .errors import BadRulebook, LawError, Path
from .library import rulebooks
from .local import extends, with_local
from .rulebook import Rulebook
from .shapes import Record, Shape, Word
from .text import TextError, decode, line_of, parse

CHANGES = ("on", "work_year", "received", "honour", "subject", "kind")
EXPECTED = ("verdict", "value", "criterion", "missing", "answers")


class Anything:
    """A value that is read later, where its meaning is known."""

    def read(self, value: Any, path: Path) -> Any:
        return value

    def schema(self) -> dict[str, Any]:
        return {}


any_value: Shape = Anything()
EXPECT = Record(dict.fromkeys(EXPECTED, any_value))
PLAIN = Record(
    {"name": Word(), "ask": any_value, "regime": Word(), "expect": EXPECT}, required=("name", "ask", "expect")
)
BLOCK = Record({"given": any_value, "cases": any_value}, required=("given", "cases"))
CHANGED = Record(
    {"name": Word(), "expect": EXPECT, "regime": Word(), "facts": any_value, "without": any_value,
     **dict.fromkeys(CHANGES, any_value)},
    required=("name", "expect"),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One question with the answer it must have, and where it is written."""

    name: str
    question: Mapping[str, Any]
    expect: Mapping[str, Any]
    file: str
    line: int
    regime: str | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.name}"


def cases_of(folder: Any) -> list[Case]:
    """Return the cases of one rulebook's folder. Raise BadRulebook naming file, line and key."""
    place = folder / "cases"
    if not place.is_dir():
        return []
    names = sorted(entry.name for entry in place.iterdir() if entry.name.endswith(".yaml"))
    return [case for name in names for case in _cases_in(place / name, f"{folder.name}/cases/{name}")]


def _cases_in(file: Any, name: str) -> list[Case]:
    text = ""
    try:
        text = decode(file.read_bytes())
        items = parse(text)
        if not isinstance(items, list):
            raise BadRulebook("một tệp ca kiểm thử là một danh sách", ())
        lines = text.split("\n")
        found = [case for index, item in enumerate(items) for case in _read(item, (index,), name)]
        return [_located(case, lines) for case in found]
    except TextError as fault:
        raise BadRulebook(f"dòng {fault.line}: {fault.message}", (), name) from fault
    except LawError as fault:
        line = line_of(text, fault.path)
        raise BadRulebook(f"dòng {line}: {fault.key()}: {fault.message}", fault.path, name) from fault


def _located(case: Case, lines: list[str]) -> Case:
    """Return the case with the line on which its name stands; names are written as they are."""
    line = next((number for number, text in enumerate(lines, 1) if case.name in text), 1)
    return Case(case.name, case.question, case.expect, case.file, line, case.regime)


def _read(item: Any, path: Path, file: str) -> Iterator[Case]:
    if isinstance(item, Mapping) and "given" in item:
        block = BLOCK.read(item, path)
        for index, raw in enumerate(block["cases"]):
            row = CHANGED.read(raw, (*path, "cases", index))
            question = _changed(block["given"], row)
            yield Case(row["name"], question, row["expect"], file, 1, row.get("regime"))
    else:
        row = PLAIN.read(item, path)
        yield Case(row["name"], row["ask"], row["expect"], file, 1, row.get("regime"))


def _changed(given: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    facts = {key: value for key, value in given.get("facts", {}).items() if key not in row.get("without", ())}
    changed = {key: row[key] for key in CHANGES if key in row}
    return {**given, **changed, "facts": {**facts, **row.get("facts", {})}}


def books_for(folder: Any) -> tuple[Rulebook, ...]:
    """Return the rulebooks by which the cases of a folder are judged."""
    books = rulebooks()
    return with_local(books, folder) if extends(folder) else books


def run(case: Case, books: Sequence[Rulebook]) -> list[str]:
    """Return what differs between the answer and what the case expects; nothing when it passes."""
    try:
        answer = ask(case.question, regime=case.regime, books=books)
    except LawError as fault:
        return [f"không đọc được câu hỏi: {fault.key()}: {fault.message}"]
    return list(_differences(case.expect, answer, ""))


def _differences(expect: Mapping[str, Any], answer: Any, honour: str) -> Iterator[str]:
    if isinstance(answer, list):
        by_honour = {each["honour"]: each for each in answer}
        wanted = expect.get("answers")
        if not isinstance(wanted, Mapping):
            yield "câu hỏi cho mọi danh hiệu, hình thức: cần expect.answers, mỗi mã một mong đợi"
            return
        for code, each in wanted.items():
            row = each if isinstance(each, Mapping) else {"verdict": each}
            yield from _differences(row, by_honour.get(code, {}), f"{code}: ")
        return
    for key, needed in expect.items():
        found = answer.get(key)
        if not _as_expected(key, needed, found):
            yield f"{honour}{key}: mong đợi {needed!s}, thấy {found!s}"


def _as_expected(key: str, needed: Any, found: Any) -> bool:
    """Of what is missing the case names only what must be there; days are compared as text."""
    if key == "missing":
        return set(needed) <= set(found or ())
    return bool(found == (needed.isoformat() if hasattr(needed, "isoformat") else needed))


@dataclass(frozen=True)
class Failure:
    """A case whose answer is not the one expected."""

    case: Case
    differences: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join([str(self.case), *(f"    {line}" for line in self.differences)])


def run_all(folders: Iterable[Any]) -> tuple[list[Failure], int]:
    """Run the cases of some rulebook folders; return the failures and how many cases ran."""
    failures, count = [], 0
    for folder in folders:
        books = books_for(folder)
        for case in cases_of(folder):
            count += 1
            differences = run(case, books)
            if differences:
                failures.append(Failure(case, tuple(differences)))
    return failures, count
