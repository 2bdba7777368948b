"""The rulebooks that are shipped, loaded once."""

from __future__ import annotations

from functools import cache

from .catalogue import catalogue, rulebook_folder
from .reader import Reader
from .rulebook import Honour, Rulebook


@cache
def rulebooks() -> tuple[Rulebook, ...]:
    """Return every shipped rulebook, oldest first. Raise BadRulebook when one does not load."""
    folders = (entry for entry in rulebook_folder().iterdir() if (entry / "rulebook.yaml").is_file())
    return tuple(sorted((Reader(folder).read() for folder in folders), key=lambda book: book.start))


@cache
def askable() -> dict[str, tuple[str, ...]]:
    """Return the honours a check may be asked for, each with the subjects it is for."""
    return {code: honour.subjects for code, honour in catalogue().items() if honour.asked}


def honours() -> list[Honour]:
    """Return the honours a check may be asked for, in the order of the catalogue."""
    return [honour for honour in catalogue().values() if honour.asked]
