"""Standards and parameters as wholes: none missing, none written twice, none unused."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..library import askable
from ..local import open_names
from ..rulebook import Rule
from ..text import decode, parse
from .book import Book, Problem
from .limbs import same_days


def standard_problems(book: Book) -> Iterator[Problem]:
    """Yield honours without a standard or with two, rules written twice, and parameters nothing asks for."""
    if book.base is None:
        yield from _missing(book)
        yield from _twice(book)
        yield from _unused(book)
    for name, rules in book.top_rules():
        yield from _equal_rank(book, name, rules)


def _missing(book: Book) -> Iterator[Problem]:
    for honour, subjects in askable().items():
        for subject in subjects:
            if (honour, subject) not in book.read.standards:
                name = f"{book.folder.name}/standards"
                yield Problem(name, 0, f"không có tiêu chuẩn của {honour}", f"hỏi {honour} cho {subject}")


def _twice(book: Book) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    folder = book.folder / "standards"
    for file in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml")):
        for row in parse(decode((folder / file).read_bytes())):
            key = row["honour"], row["subject"]
            if key in seen:
                what = f"tiêu chuẩn của {key[0]} viết hai lần; lần sau thay lần trước"
                yield Problem(f"{book.folder.name}/standards/{file}", 0, what, f"{seen[key]} và {file} cho {key[1]}")
            seen[key] = file


def _unused(book: Book) -> Iterator[Problem]:
    asked = {value[1:] for rule in book.rules() for value in rule.params.values() if str(value).startswith("$")}
    asked |= open_names(book.read)
    for code, parameter in book.read.parameters.items():
        if code not in asked:
            yield book.problem(
                parameter.clause, "tham số không được quy tắc nào dùng", f"đổi {code} không đổi câu trả lời nào"
            )


def _equal_rank(book: Book, name: str, rules: tuple[Rule, ...]) -> Iterator[Problem]:
    """Two exclusions or holds that test the same thing on the same day: neither comes before the other."""
    for one, other in combinations(rules, 2):
        same = (one.role, one.predicate, one.params) == (other.role, other.predicate, other.params)
        if same and one.op is None and one.predicate != "counting_note" and same_days(one.clause, other.clause):
            what = f"trùng với {one.clause.id} ({name}): cùng vai trò {one.role}, cùng phép thử"
            yield book.problem(other.clause, what, f"ngày {max(one.clause.start, other.clause.start):%d/%m/%Y}")
