"""The frame of a plan: which lines of a text are the plan's own, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .header import Header, is_kind
from .lines import Line
from .plan import Instrument
from .surroundings import around, bylines, is_tool, last_line, updated_on

_LIKELY_TITLE = re.compile(r"(?i)thi đua|khen thưởng|phong trào|kế hoạch|phát động")
_RECIPIENTS = re.compile(r"(?i)\**\s*nơi nhận\s?:?")
_SIGNER = re.compile(
    r"(?:KT|TM|TL|TUQ|Q)\.\s?[A-ZĐÀ-Ỹ]|(?:TRƯỞNG BAN|GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|PHÓ [A-ZĐ]|HIỆU TRƯỞNG|"
    r"TỔNG GIÁM ĐỐC|CHỦ NHIỆM|BÍ THƯ|CHÁNH)"
)
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|DANH SÁCH|BIỂU|BẢNG|Biểu|Bảng)(?!\w)")
_LONG = 120


@dataclass(slots=True)
class Frame:
    """Where the plan's own lines stand in the text, and what stands around them."""

    lines: list[Line]
    first: int
    last: int
    header: Header | None
    skipped: dict[int, str]
    headline: Line | None


def frame_of(lines: list[Line], header: Header | None, own: Instrument | None) -> Frame:
    """Return which lines are the plan's own: all under a head, else what of an article tells of the plan."""
    if header is not None:
        skipped = around(lines, header.first, len(lines) - 1, formal=True)
        skipped |= _tail(lines, header.last + 1)
        return Frame(lines, header.first, len(lines) - 1, header, skipped, None)
    first = _first_line(lines, own)
    headline = _headline(lines, first)
    last = last_line(lines, first, _floor(lines, first))
    skipped = around(lines, first, last, formal=False) | bylines(lines, first, last) | _tail(lines, first)
    if headline:
        skipped.pop(headline.at, None)
    return Frame(lines, first, last, None, skipped, headline)


def _first_line(lines: list[Line], own: Instrument | None) -> int:
    """Return where an article begins: the line that tells of the plan, or the first marked or long line before it."""
    at = next((line.at for line in lines if own and line.start <= own.span[0] <= line.end), None)
    stop = at if at is not None else len(lines)
    after = next((line.at + 1 for line in lines[:stop] if updated_on([line])), 0)
    if at is None and after == 0 and _is_fragment(lines):
        return next((line.at for line in lines if line.text), 0)
    for line in lines[after:stop]:
        if (line.rank and not is_tool(line.text) and len(line.text) > 30) or (
            len(line.text) >= _LONG and line.text.endswith((".", ":", ";", "./"))
        ):
            return line.at
    if at is not None:
        return at
    return after or next((line.at for line in lines if line.text), 0)


def _is_fragment(lines: list[Line]) -> bool:
    """Tell whether a text begins with its own items, with no page around it: one of its first lines is marked."""
    top = [line for line in lines[:20] if line.text][:3]
    return any(line.rank for line in top) and not any(is_tool(line.text) for line in top)


def _headline(lines: list[Line], first: int) -> Line | None:
    """Return the line above an article that says what it tells."""
    above = [line for line in lines[max(0, first - 14) : first] if 14 < len(line.text) < 260 and not is_tool(line.text)]
    likely = [line for line in above if _LIKELY_TITLE.search(line.text)]
    return likely[-1] if likely else None


def _floor(lines: list[Line], first: int) -> int:
    """Return the last line that surely belongs to the article, so that a box in its middle does not end it."""
    counted = [
        line.at
        for line in lines[first:]
        if re.match(r"(?i)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:hai|ba|tư|năm|sáu|bảy)[,:]", line.text)
    ]
    return counted[-1] if counted else first


def _tail(lines: list[Line], first: int) -> dict[int, str]:
    """Return the lines of recipients and signature, up to an annex."""
    at = next((line.at for line in lines[first:] if _RECIPIENTS.match(line.text)), None)
    found: dict[int, str] = {}
    if at is not None:
        for line in lines[at:]:
            if line.at > at and (
                _ANNEX.match(line.text) or is_kind(line.text) or line.text.count("|") > 2 or len(line.text) > 240
            ):
                break
            if line.text:
                found[line.at] = "nơi nhận và chữ ký"
    for line in reversed(lines[max(first, (at or len(lines)) - 8) : at or len(lines)]):
        if line.text and (_SIGNER.match(line.text) and len(line.text) < 60):
            found[line.at] = "nơi nhận và chữ ký"
    return found
