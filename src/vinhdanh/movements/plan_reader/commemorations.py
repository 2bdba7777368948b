"""Anniversaries: `kỷ niệm 76 năm ngày truyền thống … (03/5/1946 – 03/5/2022)`."""

from __future__ import annotations

import re

from . import dates
from .normal import tidy
from .plan import Commemoration

_WHAT = (
    r"(?P<what>(?P<years>\d{1,4})\s{1,2}năm,?\s{1,2}"
    r"(?:[nN]gày|[tT]hành lập|[cC]ách mạng|[qQ]uốc khánh|[gG]iải phóng|[cC]hiến thắng|"
    r"[tT]hống nhất|[tT]hực hiện|[tT]ruyền thống|[tT]ái lập|[cC]hủ tịch|[bB]ác Hồ|[sS]inh)[^()\n;]{2,220}?)"
)
_SPAN = re.compile(rf"(?:(?P<lead>(?i:kỷ niệm)\s{{1,2}}(?:lần thứ\s)?))?{_WHAT}\s{{0,2}}\((?P<days>[^()\n]{{4,60}})\)")
_OPEN = re.compile(rf"(?i:kỷ niệm)\s{{1,2}}(?:lần thứ\s)?{_WHAT}(?=[.,;:(\n]|\svà\s|$|\snăm\s20)")


def commemorations_of(canon: str, text: str, spans: list[tuple[int, int]]) -> list[Commemoration]:
    """Return the anniversaries named in some stretches of a text, each once."""
    found: list[Commemoration] = []
    for start, end in spans:
        taken: list[tuple[int, int]] = []
        for match in _SPAN.finditer(canon, start, end):
            first, last = _days(match["days"])
            if first or last or re.search(r"\d{4}", match["days"]):
                found.append(_made(text, match, first, last))
                taken.append(match.span())
        found += [
            _made(text, match, *_loose(match["what"]))
            for match in _OPEN.finditer(canon, start, end)
            if not any(a <= match.start("what") < b for a, b in taken)
        ]
    unique: dict[str, Commemoration] = {}
    for one in sorted(found, key=lambda one: one.span):
        unique.setdefault(one.what.lower(), one)
    return list(unique.values())


def _made(text: str, match: re.Match[str], first: str | None, last: str | None) -> Commemoration:
    what = tidy(text[match.start("what") : match.end("what")])
    return Commemoration(what, int(match["years"]), first, last, text[match.start() : match.end()], match.span())


def _days(words: str) -> tuple[str | None, str | None]:
    """Return the first and the last whole day; `30/4/1975 - 2025` keeps day and month for the other year."""
    whole = dates.days(words)
    first, last = (whole[0].iso, whole[-1].iso if len(whole) > 1 else None) if whole else (None, None)
    if len(whole) == 1:
        short = re.match(r"\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[-–]", words[: whole[0].start])
        if short and whole[0].start:
            return None, first
        year = re.search(r"[-–]\s?(?:năm\s)?((?:19|20)\d{2})\s?$", words[whole[0].end :])
        last = dates.real_day(year[1], *whole[0].iso[5:].split("-")) if year else None
    return first, last


def _loose(words: str) -> tuple[str | None, str | None]:
    whole = dates.days(words)
    return (whole[0].iso, None) if whole else (None, None)
