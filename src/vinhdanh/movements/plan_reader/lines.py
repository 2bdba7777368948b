"""The lines of a text with their places, and what each begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ROMAN = {"I": 1, "V": 5, "X": 10}
_MARK = re.compile(
    r"(?:(?P<part>(?i:phần|mục|chương))\s{1,2}(?P<part_no>[IVX]{1,5}|\d{1,2}|(?i:thứ\s(?:nhất|hai|ba|"
    r"tư)))(?=[\s.:)–-]|$)[.:)\s–-]{0,4}"
    r"|(?P<roman>[IVX]{1,5})\s?[.)/:–-]\s{0,3}(?=\D|$)(?!\w\.\w)"
    r"|(?P<capital>[A-EĐGH])\s?[.)–-]\s{1,3}(?=[A-ZĐƯƠÂĂÊÔÀ-Ỹ])"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?[\s)/]\s{0,3}(?=[^\d\s%])|\.\s{1,3}(?=\d))"
    r"|(?P<arabic>\d{1,2})(?:\s?[.)/](?:\s{0,3}(?=[^\d\s/%])|\s{1,3}(?=\d))|\s?[-–]\s{1,2}(?=[A-ZĐƯƠÂĂÊÔ“\"]|\d{1,3}%))"
    r"|(?P<letter>[a-hi-vxyđ])\s?[.)]\s{0,3}(?=\S)"
    r"|\((?P<bracket>\d{1,2})\)\s{1,3}(?=\S)"
    r"|(?P<bullet>[-–•●▪+*◦✓➢❖])\s{0,3}(?=\w|[“\"‘«(]))"
)
LETTERS = "abcdđeghiklmnopqrstuvxy"
RANKS = ("part", "capital", "roman", "arabic", "deep", "letter", "bracket", "bullet", "plus")


class Line(NamedTuple):
    """One line, its place, and its mark if it begins with one: the rank, the number in order, where the text begins."""

    at: int
    start: int
    end: int
    text: str
    rank: str | None
    order: int
    body: int

    @property
    def label(self) -> str:
        """Return the mark as it is written."""
        return self.text[: self.body - self.start].strip(" \t")

    @property
    def words(self) -> str:
        """Return what stands after the mark."""
        return self.text[self.body - self.start :]


def lines_of(canon: str) -> list[Line]:
    """Return the lines of a text."""
    return list(_lines(canon))


def _lines(canon: str) -> Iterator[Line]:
    position = 0
    for index, text in enumerate(canon.split("\n")):
        rank, order, length = _mark(text)
        yield Line(index, position, position + len(text), text, rank, order, position + length)
        position += len(text) + 1


def _mark(text: str) -> tuple[str | None, int, int]:
    match = _MARK.match(text)
    if match is None:
        return None, 0, 0
    rank = match.lastgroup or ""
    if rank == "part_no":
        return "part", _number(match["part_no"]), match.end()
    if rank == "bullet" and match["bullet"] in "+*◦":
        return "plus", 0, match.end()
    return rank, _number(match[rank]), match.end()


def _number(mark: str) -> int:
    if mark.isdigit():
        return int(mark)
    if len(mark) == 1 and mark in "ABCDĐEGH":
        return "ABCDĐEGH".index(mark) + 1
    if mark and all(letter in ROMAN for letter in mark):
        return roman(mark)
    if len(mark) == 1 and mark in LETTERS:
        return LETTERS.index(mark) + 1
    return int(mark.rsplit(".", 1)[-1]) if "." in mark else 0


def roman(mark: str) -> int:
    """Return the value of a Roman number up to thirty-nine."""
    values = [ROMAN[letter] for letter in mark]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
