"""Document numbers: `47/2020/QĐ-UBND`, `34-CT/TW`, `120/2020/QH14`, `1315/UBDT-DTTS`, with the slips of scanning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .bodies import SIGNS
from .kinds import BY_SIGN

_UP = "A-ZĐƯƠÂĂÊÔÀ-Ỹ"
_PART = rf"[A-ZĐƯƠÂĂÊÔ][{_UP}a-zđ]{{0,24}}(?:\s?(?<=QH)\d{{1,2}}|\d{{0,2}})"
_NUMBER = re.compile(
    r"(?:(?<![\w/.,%-])|(?<=[sS]ố))(?P<n>\d{1,5}[a-zđ]?(?:-20\d{2}(?=/[A-ZĐ]))?)[ \n\t]?"
    r"(?:/[ \n]?(?P<y>(?:19|20)\d{2})[ \n]?)?(?P<sep>[/–-])?[ \n]?"
    rf"(?P<sfx>{_PART}(?:[ \n]?[-–/.&][ \n]?{_PART}){{0,5}})(?!\w)"
)
_JOINER = re.compile(r"[ \n]?[-–/.&][ \n]?")
PARTY_BODIES = frozenset({"TW", "TƯ", "TU", "BCSĐ", "VPTW", "BTCTW", "BTGTW", "BDVTW", "UBKTTW", "HU", "QU", "ThU",
    "TxU", "ĐU", "BBT", "ĐUK", "TVTU"})  # fmt: skip
JOINT = frozenset({"TTLT", "NQLT", "TTLB", "KHLT", "HDLT"})
OLD_SIGNS = frozenset({"CT", "CP", "TTg", "HĐBT", "SL", "NQ", "HĐCP"})
# What looks like a number of a document and is one of a form, a standard, a house.
_DOTTED, _ROMAN = re.compile(r"[A-ZĐ]\.[IVX]{1,4}(?!\w)"), re.compile(r"[IVX]{1,4}")  # an office's room: `P.II`
_OTHER = re.compile(
    r"(?i)(?:mẫu|biểu|phụ lục|bảng|hình|điều|khoản|mục|tổ|đường|nhà|thửa|QCVN|TCVN|ISO|quầy|"
    r"lô)\s{0,2}(?:số)?\s{0,2}:?\s{0,2}$"
)
_SAID = re.compile(r"(?i)(?:số|\bs|\bNo)\s{0,2}[:.]?\s{0,3}$")
_NOT_SIGNS = frozenset({"KT-XH", "QP-AN", "XD-TM", "AN-QP", "TM-DV"})
_USUAL = {sign.casefold(): sign for sign in (*BY_SIGN, *SIGNS, *PARTY_BODIES)} | {
    "qd": "QĐ",
    "nd": "NĐ",
    "hdnd": "HĐND",
    "tư": "TW",
}
_GLUED = re.compile(r"^(QĐ|NĐ|NQ|CT|TT|KH|BC|TTr|HD|TB|CV)(CP|TTg|UBND|HĐND|TW|TU|BNV|BTC|BTP)$")


class Number(NamedTuple):
    """A number in its usual form, its signs, and its place in the text."""

    text: str
    signs: tuple[str, ...]
    year: str | None
    start: int
    end: int

    @property
    def body(self) -> str:
        """Return the sign of who issued it: the last but for official letters, where it is the first."""
        if len(self.signs) > 1 and self.signs[0] in BY_SIGN:
            return self.signs[1]
        return self.signs[0]


class _Shape(NamedTuple):
    """What one match holds before it is judged."""

    number: str
    year: str | None
    separator: str | None
    signs: list[str]
    joins: list[str]


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of documents in a text, in order."""
    for match in _NUMBER.finditer(text):
        shape, end = _shape(match)
        before = text[max(0, match.start("n") - 24) : match.start("n")]
        if shape.signs and not _OTHER.search(before) and _is_number(shape, said=bool(_SAID.search(before))):
            signs = _repaired(shape)
            yield Number(_written(shape, signs), tuple(signs), shape.year, match.start("n"), end)


def _shape(match: re.Match[str]) -> tuple[_Shape, int]:
    """Return the part of a match that is a number, and where it ends: `19/KH-BDT - Ban` stops before the word."""
    suffix, offset = match["sfx"], match.start("sfx")
    signs: list[str] = []
    joins: list[str] = []
    position = end = 0
    for joiner in [*_JOINER.finditer(suffix), None]:
        stop = joiner.start() if joiner else len(suffix)
        sign = suffix[position:stop]
        dotted = bool(signs) and _DOTTED.match(suffix, position) is not None
        if not (_is_sign(sign) or dotted or (joins[-1:] == ["."] and _ROMAN.fullmatch(sign))) or (
            signs and not _joined(joins[-1], signs, sign)
        ):
            break
        signs.append(_USUAL.get(sign.casefold(), sign.replace(" ", "")))
        end = stop
        if joiner:
            joins.append(joiner[0])
            position = joiner.end()
    return _Shape(match["n"], match["y"], match["sep"], signs, joins[: max(0, len(signs) - 1)]), offset + end


def _is_sign(sign: str) -> bool:
    if sign.casefold() in _USUAL or re.match(r"(?:UBTV)?QH\s?\d{1,2}$|[A-ZĐ]\d{1,2}$", sign):
        return True
    capitals = sum(1 for letter in sign if letter.isupper())
    small = sum(1 for letter in sign if letter.islower())
    return capitals >= 2 and small <= 2 and small < capitals


def _joined(join: str, signs: list[str], sign: str) -> bool:
    """Tell whether a joiner ties a sign to the one before; with spaces around, only a kind to a known body."""
    spaces = len(join) - 1
    if spaces == 0:
        return True
    if join.strip() in ".&":
        return False
    if join in ("-\n", "–\n") and sign.isupper():  # cut by the width of the page
        return True
    known = sign in SIGNS or sign in PARTY_BODIES
    return known and (spaces == 1 or (len(signs) == 1 and signs[0] in BY_SIGN))


def _is_number(shape: _Shape, *, said: bool) -> bool:
    first, many = shape.signs[0], len(shape.signs) > 1
    base = first.rstrip("0123456789 ")
    if "-".join(shape.signs) in _NOT_SIGNS:
        return False
    if base in ("QH", "UBTVQH"):
        return shape.year is not None
    if shape.year:
        return many or base in BY_SIGN or bool(_GLUED.match(first))
    if shape.separator == "/":
        return many or said or bool(_GLUED.match(first))
    if many:
        return first in BY_SIGN and "/" in shape.joins[0] and (said or shape.separator is not None)
    return said and shape.separator is not None and first in OLD_SIGNS


def _repaired(shape: _Shape) -> list[str]:
    """Return the signs with a glued pair taken apart: `QĐUBND`, `NĐCP`."""
    glued = _GLUED.match(shape.signs[0])
    head = [*glued.groups()] if glued else shape.signs[:1]
    return ["TW" if sign == "TƯ" else sign for sign in [*head, *shape.signs[1:]]]


def _written(shape: _Shape, signs: list[str]) -> str:
    """Return the number as it should be written: a Party number by `-` then `/`, a state one by `/` then `-`."""
    if shape.year:
        return f"{shape.number}/{shape.year}/{_tied(signs, shape.joins)}"
    state_form = shape.separator == "/"
    party = len(signs) > 1 and signs[0] in BY_SIGN and (not state_form or signs[1] in PARTY_BODIES)
    if party:
        return f"{shape.number}-{signs[0]}/{_tied(signs[1:], shape.joins[1:])}"
    return f"{shape.number}{'/' if state_form else '-'}{_tied(signs, shape.joins)}"


def _tied(signs: list[str], joins: list[str]) -> str:
    """Join signs by a hyphen, or by the point or ampersand that stood there; of joint documents also by the stroke."""
    missing = len(signs) - 1 - len(joins)
    kept = ".&/" if signs[0] in JOINT else ".&"
    marks = ["-"] * missing + [join.strip() if join.strip() in kept else "-" for join in joins]
    return signs[0] + "".join(mark + sign for mark, sign in zip(marks, signs[1:], strict=True))
