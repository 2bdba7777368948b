"""What a person calls a fact that a question lacks."""

from __future__ import annotations

from functools import cache

from .catalogue import rulebook_folder
from .shapes import MapOf, Word
from .text import decode, parse


@cache
def fact_names() -> dict[str, str]:
    """Return the name of each fact by its path, years and places in a list left out."""
    raw = parse(decode((rulebook_folder() / "facts.yaml").read_bytes()))
    return MapOf(Word(), Word()).read(raw, ("facts",))


def in_words(path: str) -> str:
    """Return a fact as a person calls it: `ratings.2019` is “xếp loại chất lượng năm 2019”.

    A fact without a name is returned as it was asked for: better the machine's word than silence.
    """
    steps = path.split(".")
    name = fact_names().get(".".join(step for step in steps if not step.isdigit()))
    years = [step for step in steps if step.isdigit() and len(step) == 4]
    return " năm ".join([name, *years]) if name else path


def all_in_words(paths: list[str] | tuple[str, ...]) -> str:
    """Return several facts, each named once, in the order given."""
    return ", ".join(dict.fromkeys(map(in_words, paths)))
