"""Anniversaries: `kỷ niệm 76 năm ngày truyền thống … (03/5/1946 – 03/5/2022)`, and days marked without their years."""

from __future__ import annotations

import re
from bisect import bisect_right

from . import dates
from .normal import tidy
from .plan import Commemoration

_KEPT = (
    r"(?:[nN]gày|[tT]hành lập|[cC]ách mạng|[qQ]uốc khánh|[gG]iải phóng|[cC]hiến thắng|[tT]hống nhất|"
    r"[tT]ruyền thống|[tT]ái lập|[cC]hủ tịch|[bB]ác Hồ|[sS]inh|[pP]hong trào|[đĐ]ại thắng|[tT]hương binh"
)
_COUNT = r"(?P<years>\d{1,4})(?:\s{1,2}năm,?|(?<=thứ \d)|(?<=thứ \d\d)|(?<=thứ \d\d\d))\s{1,2}"
_LEAD = r"(?i:kỷ niệm)\s{1,2}(?:lần thứ\s)?"
_DAYS = r"\s{0,2}\((?P<days>[^()\n]{3,60})\)"
_WHAT = rf"(?P<what>{_COUNT}{_KEPT}|[tT]hực hiện)[^()\n;]{{2,220}}?)"
_SPAN = re.compile(rf"(?:{_LEAD})?(?:lần thứ\s)?{_WHAT}{_DAYS}")
_OPEN = re.compile(rf"{_LEAD}{_WHAT}(?=[.,;:(\n]|\svà\s|$|\snăm\s20)")
# Further on in a list that began with `kỷ niệm`, or a day named without how many years.
_LISTED = re.compile(rf"(?:[;,)]|và)\s{{1,2}}(?P<what>{_COUNT}{_KEPT})[^()\n;,]{{2,160}}?)(?=[.,;:(\n]|\svà\s|$)")
_UNCOUNTED = re.compile(
    r"(?:(?i:kỷ niệm|chào mừng)|[;,]|\svà)\s{1,2}(?:các\s)?(?P<years>)(?P<what>"
    r"(?:[nN]gày\s(?:thành lập|truyền thống|sinh|giải phóng|[tT]hương binh|[qQ]uốc|[tT]hầy thuốc|[nN]hà giáo|"
    r"[bB]áo chí|[cC]hiến thắng|[tT]hống nhất|[dD]oanh nhân)|Quốc khánh|Cách mạng [tT]háng)[^()\n;,.]{0,140}?)"
    rf"(?:{_DAYS}|(?=[.,;:\n]|\svà\s|\s\(?\d{{1,2}}[/-]\d|$))"
)
_MARKING = re.compile(r"(?i)kỷ niệm|chào mừng|lập thành tích")
_SHORT_DAY = re.compile(r"\s?(?:ngày\s)?\d{1,2}\s?[/-]\s?\d{1,2}\s?$")
REACH = 400


def commemorations_of(canon: str, text: str, spans: list[tuple[int, int]]) -> list[Commemoration]:
    """Return the anniversaries named in some stretches of a text, each once."""
    unique: dict[str, Commemoration] = {}
    for start, end in spans:
        found: list[Commemoration] = []
        taken: list[tuple[int, int]] = []
        marks = [match.start() for match in _MARKING.finditer(canon, start, end)]
        for pattern in (_SPAN, _OPEN, _LISTED, _UNCOUNTED):
            for match in pattern.finditer(canon, start, end):
                place = (match.start("what"), match.end())
                one = _read(text, match, in_list=_in_list(marks, place[0]))
                if one and not _meets(taken, place):
                    found.append(one)
                    taken.append(place)
                    taken.sort()
        for one in sorted(found, key=lambda one: one.span):
            unique.setdefault(one.what.lower(), one)
    return list(unique.values())


def _in_list(marks: list[int], position: int) -> bool:
    before = bisect_right(marks, position) - 1
    return before >= 0 and position - marks[before] < REACH


def _meets(taken: list[tuple[int, int]], place: tuple[int, int]) -> bool:
    index = bisect_right(taken, place)
    return any(a < place[1] and place[0] < b for a, b in taken[max(0, index - 1) : index + 1])


def _read(text: str, match: re.Match[str], *, in_list: bool) -> Commemoration | None:
    """Return the anniversary of a match, or None where its brackets hold no day or its list marks none."""
    days = match.groupdict().get("days")
    if days is None and not in_list:
        return None
    first, last = _days(days) if days else _loose(match["what"])
    if first and last and first > last:
        first, last = last, first
    if days and not (first or last or re.search(r"\d{4}", days) or _SHORT_DAY.match(days)):
        return None
    what = tidy(text[match.start("what") : match.end("what")])
    years = int(match["years"]) if match["years"] else None
    start = match.start() if _MARKING.match(match[0]) else match.start("what")
    return Commemoration(what, years, first, last, text[start : match.end()], (start, match.end()))


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
