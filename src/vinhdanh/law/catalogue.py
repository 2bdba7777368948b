"""The catalogue of honours: one list for every rulebook."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from .rulebook import Honour
from .shapes import Flag, ListOf, OrNull, Record, Whole, Word
from .text import decode, parse

SHAPE = Record(
    {
        "code": Word(), "name": Word(), "name_en": Word(), "kind": Word(("danh-hieu", "hinh-thuc")),
        "subjects": ListOf(Word(("person", "collective", "household"))), "level": Word(("unit", "province", "state")),
        "rank": Whole(0, 1000), "state_level": OrNull(Word(("title", "form"))), "asked": Flag(),
    },
    required=("code", "name", "name_en", "kind", "subjects", "level", "rank"),
)  # fmt: skip


def rulebook_folder() -> Any:
    """Return the folder in which the rulebooks are shipped."""
    return files("vinhdanh") / "rulebooks"


def honour_name(code: str) -> str:
    """Return an honour's name by the catalogue, the code itself where it has none."""
    found = catalogue().get(code)
    return found.name if found else code


@cache
def catalogue() -> dict[str, Honour]:
    """Return every honour by its code, in the order of the file."""
    raw = parse(decode((rulebook_folder() / "honours.yaml").read_bytes()))
    rows = ListOf(SHAPE).read(raw, ("honours",))
    return {row["code"]: Honour(**row) for row in rows}
