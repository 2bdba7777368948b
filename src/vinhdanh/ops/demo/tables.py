"""The tables of the demonstration, read from YAML, and the strings of one letter a year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parent
FIRST_YEAR = 2012


@cache
def table(name: str) -> Any:
    """Return one file of data."""
    return yaml.safe_load((FOLDER / "data" / f"{name}.yaml").read_text(encoding="utf-8"))


def plan_text() -> str:
    """Return the plan of 2022, written anew."""
    return (FOLDER / "plan.txt").read_text(encoding="utf-8")


def by_year(letters: str) -> Iterator[tuple[int, str]]:
    """Yield year and letter, empty years left out."""
    for offset, letter in enumerate(letters):
        if letter not in "._":
            yield FIRST_YEAR + offset, letter
