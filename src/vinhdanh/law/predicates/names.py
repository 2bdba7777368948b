"""Short words for years and honours inside a reason."""

from __future__ import annotations

from ..catalogue import catalogue
from ..years import years_of


def honour_name(code: str) -> str:
    """Return the name of an honour in the law's words, or its code when the catalogue lacks it."""
    known = catalogue().get(code)
    return f"“{known.name}”" if known else code


def list_years(mask: int) -> str:
    """Return the years of a mask in words: runs as `2018–2020`, single years by commas."""
    pieces: list[list[int]] = []
    for year in years_of(mask):
        if pieces and pieces[-1][-1] == year - 1:
            pieces[-1] = [pieces[-1][0], year]
        else:
            pieces.append([year])
    return ", ".join("–".join(str(year) for year in piece) for piece in pieces)
