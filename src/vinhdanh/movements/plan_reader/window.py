"""Until when registrations are taken: `đăng ký thi đua … gửi về Ban trước ngày 15/3/2022`."""

from __future__ import annotations

import re

from . import dates
from .cited import Context
from .normal import tidy
from .plan import Span, Window

_REGISTERING = re.compile(
    r"(?i)\bbản đăng ký\b|\bđăng ký\b(?=\s(?:trước|chậm nhất|muộn nhất|đến hết|với|về|gửi)\b"
    r"|[^.;\n]{0,160}\b(?:thi đua|danh hiệu|khen thưởng|giao ước)\b)"
)
_BY = re.compile(
    r"(?i)\b(?:trước(?! khi)|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?|đến hết|hạn(?: cuối)?(?: là)?)\s{1,2}"
)
_DAY_AND_MONTH = re.compile(
    r"(?i)(?:ngày\s{1,2})?(?P<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?P<month>\d{1,2})(?!\s?[/.-]?\d|\s{1,2}năm\s\d)"
)
_FROM = re.compile(r"(?i)\btừ\s{1,2}")


def window_of(context: Context, spans: list[Span], *, year: int | None) -> Window | None:
    """Return the days between which registrations are taken, where a sentence about registering names the last.

    A day without its year is of the plan's year; “before a day” is read as up to that day, for the officer to judge.
    """
    canon = context.canon
    for start, end in spans:
        for match in _REGISTERING.finditer(canon, start, end):
            first, last = context.sentences.near(match.start())
            found = _within(canon, max(first, start), min(last, end), year)
            if found:
                place = (max(first, start), min(last, end))
                return Window(*found, tidy(context.text[slice(*place)]), place)
    return None


def _within(canon: str, start: int, end: int, year: int | None) -> tuple[str | None, str] | None:
    last = _day_after(_BY, canon, start, end, year)
    return (_day_after(_FROM, canon, start, end, year), last) if last else None


def _day_after(lead: re.Pattern[str], canon: str, start: int, end: int, year: int | None) -> str | None:
    for match in lead.finditer(canon, start, end):
        whole = next((day for day in dates.days(canon, match.end(), end) if day.start == match.end()), None)
        if whole:
            return whole.iso
        partial = _DAY_AND_MONTH.match(canon, match.end(), end)
        named = dates.real_day(str(year), partial["month"], partial["day"]) if partial and year else None
        if named:
            return named
    return None
