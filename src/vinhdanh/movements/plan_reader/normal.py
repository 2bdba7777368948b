"""One form for every text: composed letters, plain newlines and spaces, nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from .plan import UnreadablePlan

MAX_CHARACTERS = 1_000_000
INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufffe")
)
# Old converters write the Icelandic letter for the Vietnamese one.
LETTERS = str.maketrans({"Ð": "Đ", "ð": "đ", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0c": "\n", "\x0b": "\n"})
SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Bold and headings of plain-text markup, as chat programs and wikis copy them.
_MARKUP = re.compile(r"\*\*(?=\w)|(?<=[\w.:;,!?)”\"])\*\*|^[ \t]*(?:#{1,6}[ \t]+)+", re.MULTILINE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# The tone stands on either vowel of an open oa, oe, uy: hoà and hòa, uỷ and ủy are one word.
_OPEN = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
         "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}  # fmt: skip
_TONES = {case(old): case(new) for old, new in _OPEN.items() for case in (str.lower, str.upper, str.title)}
WIDTH = 45
_GOES_ON = re.compile(
    r"(?![a-zđ]{1,2}\s?[).])[^\W\d_A-ZĐÀ-Ỹ]|[(“\"]?\d{1,2}/\d{1,2}/\d{4}(?!\s*(?:$|[-|,(–]?\s?\d{1,2}\s?[:hg]\d))"
)
FEW_LINES, SLACK, WIDEST = 6, 6, 120
_CELLS = re.compile(r"[|\t]")
_ITEM = re.compile(
    r"[-–+*•]\s|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđA-EĐ])\s?[.)/-]\s?\D|Nơi nhận|Điều \d|(?:Phần|Mục) |"
    r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|Nội dung (?:\d|thứ)|Căn cứ |"
    r"Trên (?:đây|cơ sở)"
)
_OPEN_END = re.compile(r"(?:\s(?:và|của|số|ngày|tháng|năm|do|tại))$")
_OLD_TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")


def normalise(raw: str) -> str:
    """Return the text all spans point into: NFC, one newline, single spaces, a tab where columns stood apart."""
    if len(raw) > MAX_CHARACTERS:
        raise UnreadablePlan(
            f"Văn bản dài {_dotted(len(raw))} ký tự; chỉ đọc được văn bản đến {_dotted(MAX_CHARACTERS)} ký tự. "
            "Hãy tách lấy phần nội dung kế hoạch rồi đọc lại."
        )
    text = unicodedata.normalize("NFC", raw).translate(INVISIBLE).translate(LETTERS)
    text = CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _MARKUP.sub("", SPACES.sub(_gap, text.replace("&nbsp;", " ")))
    return unicodedata.normalize("NFC", "\n".join(line.strip() for line in text.split("\n")))


def _gap(match: re.Match[str]) -> str:
    return "\t" if "\t" in match[0] or len(match[0]) > 4 else " "


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def canonical(text: str) -> str:
    """Return a copy of the same length with the tones of open syllables in one place, for matching."""
    return _OLD_TONE.sub(lambda match: _TONES[match[0]], text)


def unwrapped(canon: str) -> str:
    """Return a copy of the same length with lines that a page's width has cut put together again."""
    lines = canon.split("\n")
    width = _page_width(lines)
    ends = [_cut_by_width(line, following, width) for line, following in pairwise(lines)]
    return "".join(line + (" " if cut else "\n") for line, cut in zip(lines, ends, strict=False)) + lines[-1]


def _page_width(lines: list[str]) -> int | None:
    """Return the width of a page that has cut all lines, as a copy out of a PDF has; None where lines run free."""
    long = [
        (len(line), following) for line, following in pairwise(lines) if len(line) > WIDTH and not _CELLS.search(line)
    ]
    width = max((length for length, _ in long), default=0)
    full = [following for length, following in long if length > width - SLACK * 2]
    open_ended = sum(following[:1].islower() for following in full)
    cut = len(long) >= FEW_LINES and width <= WIDEST and len(full) * 3 > len(long) and open_ended * 4 > len(full)
    return width if cut else None


def _cut_by_width(line: str, following: str, width: int | None) -> bool:
    """Tell whether a line is full and open, and the next goes on in the middle of a sentence."""
    if len(line) < WIDTH or not following or "|" in line or "\t" in line or line[-1] in ".;:!?…/":
        return False
    if width is not None and not _ITEM.match(following) and not following.isupper():
        word = following.split(" ", 1)[0]
        if len(line) + 1 + len(word) > width - SLACK:
            return True
    return bool(_GOES_ON.match(following) or _OPEN_END.search(line))


def fold(text: str) -> str:
    """Return the text in lower case without accents, for comparing names."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def tidy(text: str) -> str:
    """Return the text on one line, without spaces or punctuation hanging at its ends."""
    return " ".join(text.split()).strip(" ,;:.-–|*_/")
