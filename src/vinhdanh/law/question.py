"""One question of law, read strictly from what a person or a machine wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .asks import ASK_FACTS
from .errors import BadQuestion, Path
from .shapes import Day, OrNull, Record, Schema, Whole, Word, Year, refuse
from .vocabulary import KINDS, SUBJECT_FACTS, SUBJECTS


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: of whom, for which honour, on which day, on what facts.

    `ask` names the question within its kind; a check has none.
    `effective` is the day by which the law is chosen.
    """

    id: str | int | None
    on: date
    received: date | None
    work_year: int
    kind: str
    honour: str | None
    subject: str
    facts: Mapping[str, Any]
    ask: str | None = None


class Label:
    """An id: short text or a whole number."""

    def read(self, value: Any, path: Path) -> str | int:
        return Whole(0, 10**12).read(value, path) if isinstance(value, int) else Word().read(value, path)

    def schema(self) -> Schema:
        return {"type": ["string", "integer"]}


class AnyFacts:
    """Facts are read by kind, once the kind is known."""

    def read(self, value: Any, path: Path) -> Any:
        if not isinstance(value, Mapping):
            raise BadQuestion("facts phải là một bảng khóa: giá trị", path)
        return value

    def schema(self) -> Schema:
        return {"type": "object"}


def frame(honours: tuple[str, ...]) -> Record:
    """Return the shape of a question around its facts."""
    return Record(
        {
            "id": Label(), "on": Day(), "received": OrNull(Day()), "work_year": Year(), "kind": Word(KINDS),
            "honour": OrNull(Word(honours)), "subject": OrNull(Word(SUBJECTS)), "facts": AnyFacts(),
        },
        required=("on", "kind"),
    )  # fmt: skip


def read_question(raw: Any, honours: Mapping[str, tuple[str, ...]], path: Path = ()) -> Question:
    """Read one question. `honours` maps each code that may be asked for to the subjects it is for.

    Raise BadQuestion with the path of the first thing that does not fit.
    """
    found = frame(tuple(honours)).read(raw, path)
    kind, honour = found["kind"], found.get("honour")
    subject = found.get("subject") or _only_subject(honours.get(honour or "", ()))
    facts = found.get("facts", {})
    where = (*path, "facts")
    ask = None
    if kind == "check":
        facts = Record(SUBJECT_FACTS[subject]).read(facts, where)
    else:
        ask = _ask(kind, facts, where)
        facts = ASK_FACTS[kind][ask].read(facts, where)
    on = found["on"]
    return Question(
        id=found.get("id"), on=on, received=found.get("received"),
        work_year=found.get("work_year") or on.year, kind=kind, honour=honour, subject=subject, facts=facts, ask=ask,
    )  # fmt: skip


def _only_subject(subjects: tuple[str, ...]) -> str:
    return subjects[0] if subjects else "person"


def _ask(kind: str, facts: Mapping[str, Any], path: Path) -> str:
    asks = ASK_FACTS[kind]
    ask = facts.get("ask", next(iter(asks)) if len(asks) == 1 else None)
    if not isinstance(ask, str) or ask not in asks:
        raise refuse(ask, f"một trong: {', '.join(asks)}", (*path, "ask"))
    return ask


def schema(honours: tuple[str, ...]) -> Schema:
    """Return the JSON Schema of one question or a list of them."""
    base = frame(honours).schema()
    variants = [_variant("check", Record(SUBJECT_FACTS[subject]).schema(), subject) for subject in SUBJECTS]
    for kind, asks in ASK_FACTS.items():
        for ask, record in asks.items():
            facts = record.schema()
            facts["properties"]["ask"] = {"const": ask}
            facts["required"] = ["ask"] if len(asks) > 1 else []
            variants.append(_variant(kind, facts))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Câu hỏi pháp luật thi đua, khen thưởng",
        "$defs": {"question": {**base, "anyOf": variants}},
        "anyOf": [{"$ref": "#/$defs/question"}, {"type": "array", "items": {"$ref": "#/$defs/question"}}],
    }


def _variant(kind: str, facts: Schema, subject: str | None = None) -> Schema:
    properties: Schema = {"kind": {"const": kind}, "facts": facts}
    if subject:
        properties["subject"] = {"const": subject} if subject != "person" else {"enum": ["person", None]}
    return {"properties": properties}
