"""An agency's own regulation: one more folder of YAML on top of a national rulebook, stricter only.

It may set parameters in the stricter direction, fill in what national law leaves to ministries and provinces, and add
rules to standards. A rule added stands beside the national ones, so it can only refuse more. Nothing national is
replaced or taken away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from .career import ORDER
from .catalogue import catalogue, rulebook_folder
from .errors import BadRulebook, Path
from .question import Question
from .reader import CLAUSE_KEYS, INSTRUMENT, AnyValue, Reader, instrument
from .rulebook import MEETS, Clause, Parameter, Rule, Rulebook
from .shapes import Day, Flag, ListOf, MapOf, Number, OrNull, Record, Shape, Whole, Word
from .text import TextError, decode, parse

HEAD = Record(
    {"code": Word(), "name": Word(), "extends": Word(), "from": Day(), "to": OrNull(Day()),
     "instruments": MapOf(Word(), INSTRUMENT)},
    required=("code", "name", "extends", "from"),
)  # fmt: skip
VALUE = Record(
    {**CLAUSE_KEYS, "code": Word(), "value": AnyValue()}, required=("code", "text", "cite", "source", "value")
)
STANDARD = Record({"honour": Word(), "subject": Word(), "add": ListOf(AnyValue())}, ("honour", "subject", "add"))
SHAPES: dict[str, Shape] = {
    "level": Word(tuple(ORDER)), "whole": Whole(), "percent": Number(100), "flag": Flag(), "word": Word(),
}  # fmt: skip
Key = tuple[str, str]


def overlay(book: Rulebook, folder: Any) -> Rulebook:
    """Return a national rulebook with a local regulation laid over it.

    Raise BadRulebook naming file, line and key where the regulation is looser than the law or replaces it.
    """
    return LocalReader(folder, book).read()


def with_local(books: Iterable[Rulebook], *folders: Any) -> tuple[Rulebook, ...]:
    """Return the rulebooks with local regulations laid over those that they extend."""
    known = {book.code: book for book in books}
    for folder in folders:
        base = extends(folder)
        if base not in known:
            raise BadRulebook(
                f"dòng 1: extends: không có bộ luật “{base}”; có: {', '.join(known)}", (), "rulebook.yaml"
            )
        known[base] = overlay(known[base], folder)
    return tuple(known.values())


def extends(folder: Any) -> str | None:
    """Return the code of the national rulebook a folder extends; None for a national rulebook."""
    try:
        head = parse(decode((folder / "rulebook.yaml").read_bytes()))
    except TextError as fault:
        raise BadRulebook(f"dòng {fault.line}: {fault.message}", (), "rulebook.yaml") from fault
    if not isinstance(head, Mapping):
        raise BadRulebook("cần một bảng khóa: giá trị, có code, name và ngày áp dụng", (), "rulebook.yaml")
    base = head.get("extends")
    return None if base is None else str(base)


def shipped_folders() -> list[Any]:
    """Return the folders of the national rulebooks, and of the worked example of a local regulation."""
    root = rulebook_folder()
    national = [entry for entry in root.iterdir() if (entry / "rulebook.yaml").is_file()]
    return [*sorted(national, key=lambda entry: str(entry.name)), root / "local" / "example"]


class LocalReader(Reader):
    """Reads a local regulation against the rulebook it extends."""

    def __init__(self, folder: Any, book: Rulebook) -> None:
        super().__init__(folder)
        self.book = book
        self.last: date | None = None

    def _read(self) -> Rulebook:
        head = HEAD.read(self._load("rulebook.yaml"), ())
        self.start, self.last = head["from"], head.get("to")
        own = {code: instrument(code, row) for code, row in head.get("instruments", {}).items()}
        for code in own:
            if code in self.book.instruments:
                raise BadRulebook(
                    f"“{code}” đã là văn bản của {self.book.name}; hãy đặt mã khác", ("instruments", code)
                )
        self.instruments = {**self.book.instruments, **own}
        self.parameters = {**self.book.parameters, **{found.clause.id: found for found in self._parameters()}}
        standards = _rebuilt(self.book, self._added())
        return replace(
            self.book, name=f"{self.book.name}; {head['name']}", instruments=self.instruments,
            standards=standards, whole=_whole(self.book, standards), parameters=self.parameters,
            digest=hashlib.sha256(f"{self.book.digest}\n{self._digest()}".encode()).hexdigest(),
        )  # fmt: skip

    def clause(self, row: Mapping[str, Any], path: Path, data: Mapping[str, Any]) -> Clause:
        """Return the clause of a row; a regulation that ends takes its rows with it."""
        return super().clause({**({"to": self.last} if self.last else {}), **row}, path, data)

    def standard(self, key: Key, path: Path) -> tuple[Rule, ...]:
        """Return a national standard, for a local rule that asks for it by `meets`."""
        if key not in self.book.standards:
            raise BadRulebook(f"không có tiêu chuẩn của {key[0]} cho {key[1]}", path)
        return self.book.standards[key]

    def _parameters(self) -> Iterator[Parameter]:
        rows = self._load("parameters.yaml") if self._exists("parameters.yaml") else []
        for index, raw in enumerate(rows):
            row = VALUE.read(raw, (index,))
            clause = self.clause(row, (index,), {})
            yield self._parameter(clause, row["value"], (index, "value"))

    def _parameter(self, clause: Clause, raw: Any, path: Path) -> Parameter:
        national = self.book.parameters.get(clause.id)
        if national is None:
            self._left_open(clause.id, path)
            return Parameter(clause, _open_value(raw, path), "word", None, source="local")
        value = SHAPES[national.shape].read(raw, path)
        if not is_stricter(national, value):
            way = {"up": "không được thấp hơn", "down": "không được vượt"}[national.stricter or "up"]
            raise BadRulebook(f"thấy “{value}”; chỉ được chặt hơn luật: {way} “{national.default}”", path)
        return Parameter(clause, value, national.shape, national.stricter, source="local", before=national)

    def _left_open(self, code: str, path: Path) -> None:
        known = open_names(self.book)
        if code not in known:
            names = ", ".join(sorted({*known, *self.book.parameters}))
            raise BadRulebook(f"{self.book.name} không để địa phương quy định “{code}”; có thể quy định: {names}", path)

    def _added(self) -> dict[Key, tuple[Rule, ...]]:
        added: dict[Key, tuple[Rule, ...]] = {}
        folder = self.folder / "standards"
        files = (
            sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml")) if folder.is_dir() else []
        )
        for name in files:
            for index, raw in enumerate(self._load(f"standards/{name}")):
                key, rules = self._one_standard(raw, (index,))
                added[key] = (*added.get(key, ()), *rules)
        return added

    def _one_standard(self, raw: Any, path: Path) -> tuple[Key, tuple[Rule, ...]]:
        if isinstance(raw, Mapping) and "rules" in raw:
            raise BadRulebook("tiêu chuẩn của luật không thay được; chỉ thêm quy tắc bằng khóa add", (*path, "rules"))
        row = STANDARD.read(raw, path)
        key = Word(tuple(catalogue())).read(row["honour"], (*path, "honour")), row["subject"]
        national = {rule.clause.id for rule in self.standard(key, (*path, "honour"))}
        rules = []
        for index, each in enumerate(row["add"]):
            place = (*path, "add", index)
            rule = self.rule(each, place, key[1])
            if rule.clause.id in national:
                raise BadRulebook(
                    f"“{rule.clause.id}” là quy tắc của luật, không thay được; hãy đặt mã khác", (*place, "id")
                )
            rules.append(rule)
        return key, tuple(rules)


def check_local(question: Question, book: Rulebook, path: Path) -> None:
    """Hold what a question says under `local` to the shapes of the parameters. Raise BadQuestion at its place."""
    for code, value in question.facts.get("local", {}).items():
        known = book.parameters.get(code)
        if known is not None:
            SHAPES[known.shape].read(value, (*path, "facts", "local", code))


def is_stricter(national: Parameter, value: Any) -> bool:
    """Tell whether a local value asks as much as the national one or more. Where neither way is stricter all may do."""
    if national.stricter is None:
        return True
    own, law = (ORDER[each] if national.shape == "level" else each for each in (value, national.default))
    return bool(own >= law if national.stricter == "up" else own <= law)


def _open_value(raw: Any, path: Path) -> Any:
    if raw is None or isinstance(raw, list | dict):
        raise BadRulebook("cần một số, một từ hoặc true/false", path)
    return raw


def open_names(book: Rulebook) -> set[str]:
    """Return the names of what a rulebook leaves to ministries and provinces without a figure of its own."""
    tables = (clause.data for clauses in book.tables.values() for clause in clauses)
    rules = (rule.params for standard in book.standards.values() for rule in every_rule(standard))
    return {str(data[key]) for data in (*tables, *rules) for key in ("local", "parameter") if key in data}


def every_rule(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield rules and everything under them."""
    for rule in rules:
        yield rule
        yield from every_rule(rule.children)


def _rebuilt(book: Rulebook, added: Mapping[Key, Sequence[Rule]]) -> dict[Key, tuple[Rule, ...]]:
    """Return every standard with the added rules, also where another standard asks for it by `meets`."""
    names = {id(rules): key for key, rules in book.standards.items()}
    done: dict[Key, tuple[Rule, ...]] = {}
    kept: dict[Rule, Rule] = {}

    def standard(key: Key) -> tuple[Rule, ...]:
        if key not in done:
            done[key] = (*map(renewed, book.standards[key]), *map(renewed, added.get(key, ())))
        return done[key]

    def renewed(rule: Rule) -> Rule:
        if rule not in kept:
            meets = rule.predicate == MEETS
            children = standard(names[id(rule.children)]) if meets else tuple(map(renewed, rule.children))
            kept[rule] = rule if children == rule.children else replace(rule, children=children)
        return kept[rule]

    return {key: standard(key) for key in book.standards}


def _whole(book: Rulebook, standards: Mapping[Key, tuple[Rule, ...]]) -> dict[Key, tuple[Rule, ...]]:
    return {key: (*rules, *book.whole[key][len(book.standards[key]) :]) for key, rules in standards.items()}
