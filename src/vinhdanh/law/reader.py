"""Reads a folder of YAML into a rulebook. What it does not know it refuses, by file and key."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from .catalogue import catalogue
from .citation import parse as parse_citation
from .errors import BadQuestion, BadRulebook, LawError, Path
from .predicates import PREDICATES
from .predicates.judged import GROUP_NAMES, for_groups
from .predicates.registry import bind
from .rulebook import GRADES, MEETS, ROLES, Clause, Instrument, Parameter, Rule, Rulebook
from .shapes import Day, Flag, ListOf, MapOf, OrNull, Record, Shape, Word
from .tables import TABLES
from .text import TextError, decode, line_of, parse

CLAUSE_KEYS: dict[str, Shape] = {
    "id": Word(), "text": Word(), "cite": Word(), "source": Word(GRADES), "from": Day(), "to": Day(),
    "repealed_by": Word(),
}  # fmt: skip
INSTRUMENT = Record(
    {"number": Word(), "name": Word(), "short": Word(), "from": Day(), "to": OrNull(Day()), "read": Word()},
    required=("number", "name", "short", "from", "read"),
)
HEAD = Record(
    {
        "code": Word(),
        "name": Word(),
        "from": Day(),
        "to": Day(),
        "after": Word(),
        "by_receipt": Flag(),
        "instruments": MapOf(Word(), INSTRUMENT),
    },
    required=("code", "name", "from", "to", "after", "instruments"),
)
APPLIES = Record({"honours": ListOf(Word()), "kinds": ListOf(Word()), "subjects": ListOf(Word())})


class AnyValue:
    """Whatever the file says; only for a parameter's default."""

    def read(self, value: Any, path: Path) -> Any:
        return value

    def schema(self) -> dict[str, Any]:
        return {}


PARAMETER = Record(
    {**CLAUSE_KEYS, "code": Word(), "default": AnyValue(), "shape": Word(("level", "whole", "percent", "flag", "word")),
     "stricter": OrNull(Word(("up", "down")))},
    required=("code", "text", "cite", "source", "default", "shape"),
)  # fmt: skip


class Reader:
    """Reads one rulebook; keeps what is being read so that a fault names its file and line."""

    def __init__(self, folder: Any) -> None:
        self.folder = folder
        self.file = ""
        self.texts: dict[str, str] = {}
        self.rules: dict[tuple[str, str], tuple[Rule, ...]] = {}
        self.raw_standards: dict[tuple[str, str], tuple[str, list[Any]]] = {}

    def read(self) -> Rulebook:
        """Return the rulebook. Raise BadRulebook naming file, line and key."""
        try:
            return self._read()
        except TextError as fault:
            raise BadRulebook(f"dòng {fault.line}: {fault.message}", (), self.file) from fault
        except LawError as fault:
            line = line_of(self.texts.get(self.file, ""), fault.path)
            raise BadRulebook(f"dòng {line}: {fault.key()}: {fault.message}", fault.path, self.file) from fault

    def _read(self) -> Rulebook:
        head = HEAD.read(self._load("rulebook.yaml"), ())
        self.start, self.end = head["from"], head["to"]
        self.instruments = {code: instrument(code, row) for code, row in head["instruments"].items()}
        self.parameters = {found.clause.id: found for found in self._parameters()}
        standards = self._standards()
        common = self._common()
        return Rulebook(
            code=head["code"], name=head["name"], start=head["from"], end=head["to"], after=head["after"],
            by_receipt=head.get("by_receipt", False),
            instruments=self.instruments, standards=standards,
            whole={key: (*rules, *_holding_for(key, common)) for key, rules in standards.items()},
            parameters=self.parameters,
            tables={name: tuple(self._table(name)) for name in TABLES}, digest=self._digest(),
        )  # fmt: skip

    def _load(self, name: str) -> Any:
        self.file = name
        self.texts[name] = decode((self.folder / name).read_bytes())
        return parse(self.texts[name])

    def _exists(self, name: str) -> bool:
        return bool((self.folder / name).is_file())

    def _digest(self) -> str:
        whole = hashlib.sha256()
        for name in sorted(self.texts):
            whole.update(f"{name}\n{self.texts[name]}\n".encode())
        return whole.hexdigest()

    def clause(self, row: Mapping[str, Any], path: Path, data: Mapping[str, Any]) -> Clause:
        """Return the clause of a row: its words, its address, its days."""
        cites = parse_citation(row["cite"], (*path, "cite"))
        for cite in cites:
            if cite.instrument not in self.instruments:
                raise BadRulebook(f"văn bản “{cite.instrument}” không có trong rulebook.yaml", (*path, "cite"))
        spoken = "; ".join(cite.spoken(self.instruments[cite.instrument].short) for cite in cites)
        if row.get("repealed_by", cites[0].instrument) not in self.instruments:
            raise BadRulebook(f"văn bản “{row['repealed_by']}” không có trong rulebook.yaml", (*path, "repealed_by"))
        start, end = row.get("from", self.start), row.get("to")
        if end is not None and end < start:
            raise BadRulebook(f"ngày hết hiệu lực {end} trước ngày có hiệu lực {start}", (*path, "to"))
        return Clause(
            id=row.get("id") or row.get("code") or cites[0].place(), text=row["text"], cites=cites, citation=spoken,
            grade=row["source"], start=start, end=end, data=data, file=self.file, repealed_by=row.get("repealed_by"),
        )  # fmt: skip

    def _parameters(self) -> Iterable[Parameter]:
        rows = self._load("parameters.yaml") if self._exists("parameters.yaml") else []
        for index, raw in enumerate(rows):
            row = PARAMETER.read(raw, (index,))
            clause = self.clause(row, (index,), {})
            yield Parameter(clause, row["default"], row["shape"], row.get("stricter"))

    def _table(self, name: str) -> Iterable[Clause]:
        file = f"{name}.yaml"
        rows = self._load(file) if self._exists(file) else []
        keys = TABLES[name]
        shape = Record({**CLAUSE_KEYS, **keys.keys}, ("text", "cite", "source", *keys.required))
        for index, raw in enumerate(rows):
            row = shape.read(raw, (index,))
            data = {key: value for key, value in row.items() if key not in CLAUSE_KEYS}
            yield self.clause(row, (index,), data)

    def _standards(self) -> dict[tuple[str, str], tuple[Rule, ...]]:
        folder = self.folder / "standards"
        for file in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml")):
            name = f"standards/{file}"
            for index, raw in enumerate(self._load(name)):
                head = Record({"honour": Word(tuple(catalogue())), "subject": Word(), "rules": ListOf(AnyValue())},
                              ("honour", "subject", "rules")).read(raw, (index,))  # fmt: skip
                self.raw_standards[head["honour"], head["subject"]] = (name, [index, *head["rules"]])
        return {key: self.standard(key, ()) for key in self.raw_standards}

    def standard(self, key: tuple[str, str], path: Path) -> tuple[Rule, ...]:
        """Return the rules of one standard; another standard may ask for it by `meets`."""
        if key not in self.rules:
            if key not in self.raw_standards:
                raise BadRulebook(f"không có tiêu chuẩn của {key[0]} cho {key[1]}", path)
            outer = self.file
            self.file, (index, *rules) = self.raw_standards[key]
            subject = key[1]
            self.rules[key] = tuple(self.rule(raw, (index, "rules", place), subject) for place, raw in enumerate(rules))
            self.file = outer
        return self.rules[key]

    def _common(self) -> list[tuple[Rule, Mapping[str, Any]]]:
        rows = self._load("common.yaml") if self._exists("common.yaml") else []
        found: list[tuple[Rule, Mapping[str, Any]]] = []
        for index, raw in enumerate(rows):
            where = APPLIES.read(raw.pop("applies", {}), (index, "applies"))
            found.append((self.rule(raw, (index,), ""), where))
        return found

    def rule(self, raw: Any, path: Path, subject: str) -> Rule:
        """Return one node of a standard, with everything under it."""
        if not isinstance(raw, dict):
            raise BadRulebook("một quy tắc phải là bảng khóa: giá trị", path)
        own = {key: raw[key] for key in CLAUSE_KEYS if key in raw}
        row = Record(CLAUSE_KEYS, ("text", "cite", "source")).read(own, path)
        rest = {key: value for key, value in raw.items() if key not in CLAUSE_KEYS}
        role = Word(ROLES).read(rest.pop("role", "criterion"), (*path, "role"))
        clause = self.clause(row, path, {})
        for op in ("all", "any"):
            if op in rest:
                children = tuple(
                    self.rule(item, (*path, op, place), subject) for place, item in enumerate(rest.pop(op))
                )
                _nothing_left(rest, path)
                return Rule(clause, role, op, children, None)
        if "meets" in rest:
            children = self.standard((rest.pop("meets"), subject), (*path, "meets"))
            _nothing_left(rest, path)
            return Rule(clause, role, "all", children, None, MEETS)
        return self._test(clause, role, rest, path)

    def _test(self, clause: Clause, role: str, rest: dict[str, Any], path: Path) -> Rule:
        name = rest.pop("test", None)
        groups = ListOf(Word(tuple(GROUP_NAMES))).read(rest.pop("groups_only", ()), (*path, "groups_only"))
        known = PREDICATES.get(name)
        if known is None:
            raise BadRulebook(f"không có phép thử “{name}”; có: {', '.join(PREDICATES)}", (*path, "test"))
        linked = {key: value[1:] for key, value in rest.items() if isinstance(value, str) and value.startswith("$")}
        for key, code in linked.items():
            if code not in self.parameters or key not in known.params.keys:
                raise BadRulebook(f"không có tham số “{code}”", (*path, key))
        fixed = {key: value for key, value in rest.items() if key not in linked}
        shape = Record(known.params.keys, tuple(key for key in known.params.required if key not in linked))
        try:
            params = shape.read(fixed, path)
        except BadQuestion as fault:
            raise BadRulebook(f"{name}: {fault.message}", fault.path) from fault
        judge = bind(known, params, linked)
        return Rule(clause, role, None, (), for_groups(judge, groups) if groups else judge, name, rest)


def _nothing_left(rest: Mapping[str, Any], path: Path) -> None:
    for key in rest:
        raise BadRulebook(f"khóa “{key}” không dùng được ở đây", (*path, key))


def instrument(code: str, row: Mapping[str, Any]) -> Instrument:
    """Return an instrument as its row in rulebook.yaml names it."""
    end: date | None = row.get("to")
    return Instrument(code, row["number"], row["name"], row["short"], row["from"], end, row["read"])


def _holding_for(key: tuple[str, str], common: list[tuple[Rule, Mapping[str, Any]]]) -> list[Rule]:
    """Return the common rules that hold for one honour and kind of subject."""
    honour, subject = key
    kind = catalogue()[honour].kind
    return [
        rule for rule, where in common
        if honour in where.get("honours", (honour,)) and kind in where.get("kinds", (kind,))
        and subject in where.get("subjects", (subject,))
    ]  # fmt: skip
