"""The head of an official document: who issues, number, place and day, kind and subject, in one column or two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from . import dates
from .counting import WORDED
from .kinds import BY_NAME
from .letterhead import CELL, FIRST, NATION, NUMBER_LINE, SHORT, Letterhead, is_capital, issuer_of
from .lines import Line
from .normal import fold, tidy
from .numbers import Number, numbers

REACH = 45
_SOON = 400
_BLANK_NUMBER = re.compile(r"(?i)số\s?[:.]?[\s.…_]{0,14}(?P<sep>[/-])\s?(?P<sign>[A-ZĐ]{2,5}\s?[-/]\s?[A-ZĐ]{2,8})")
_PLACE_DAY = re.compile(r"(?P<place>[A-ZĐ][^\d,|\t\n:]{1,40}),?\s{0,3}(?i:ngày)[\s.…_]{0,8}(?:\d|(?i:tháng))")
_RULE = re.compile(r"^[\s*_=~–—.\-|oO0]+$")
_KIND_LINE = re.compile(rf"(?i)^(?:{'|'.join(sorted(map(re.escape, BY_NAME), key=len, reverse=True))})(?P<rest>.*)$")
# The post or body that decides stands in capitals between the subject and the grounds.
_DECIDER = re.compile(
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỦ TƯỚNG|ỦY BAN NHÂN DÂN|HỘI ĐỒNG|HIỆU TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|"
    r"THỐNG ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)(?!\w)"
)
_NOT_TITLE = re.compile(
    r"(?i)^(?:căn cứ|(?:thực hiện|theo|triển khai)\s(?:"
    r"chỉ thị|kế hoạch số|nghị|luật|quyết|công văn|hướng dẫn|thông|chủ trương|sự|kết luận|"
    r"văn bản|chương trình|tinh thần|đề nghị)|xét|"
    r"(?:mục|phần|chương|nội dung)\s[\dIVX]|[A-EĐ]\.\s|\(|kính gửi|"
    r"để |nhằm|phát huy|hưởng ứng thư|[IVX]{1,4}[.)]|\d[.)]|nơi nhận|"
    r"điều 1|-{2,}|năm \d{4},)"
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a document says. `first` and `last` are its lines; `number` is None where left blank."""

    first: int
    last: int
    number: Number | None
    date: str | None
    day_span: tuple[int, int] | None
    issuer: str | None
    place: str | None
    kind: str | None
    title: str | None
    blank: tuple[int, int] | None = None


def header_of(lines: list[Line]) -> Header | None:
    """Return the head of a document, or None where the text has none."""
    at = next((line.at for line in lines[:400] if _is_number_line(lines, line)), None)
    if at is None:
        return _unnumbered(lines)
    first = _first_line(lines, at)
    stop = _kind_line(lines, at)
    block = lines[first : (stop if stop is not None else _end_of_letterhead(lines, at))]
    day, place = _day_and_place(block)
    number = _number_in(lines[at])
    blank = None if number else _blank(lines[at])
    kind, title, last = _kind_and_title(lines, stop, at)
    where, on = place[0] if place else None, day.iso if day and day.is_whole else None
    issuer = issuer_of(Letterhead(block, where, number, on, _below(lines, last), _decider(lines, last, kind)))
    return Header(
        first,
        last,
        number,
        day.iso if day else None,
        (day.start, day.end) if day else None,
        issuer,
        place[0] if place else None,
        kind,
        title,
        blank,
    )


def _unnumbered(lines: list[Line]) -> Header | None:
    """Return the head of a plan that came without its letterhead or its number: a kind in capitals near the top."""
    top = [line for line in lines[:60] if line.text][:16]
    at = next((line.at for line in top if is_kind(line.text) and is_capital(line.text)), None)
    if at is None or any(len(line.text) > 160 for line in lines[:at]):
        return None
    first = _first_line(lines, at)
    kind, title, last = _kind_and_title(lines, at, at)
    day, place = _day_and_place(lines[first:at])
    iso, where = day.iso if day else None, place[0] if place else None
    span = (day.start, day.end) if day else None
    on = iso if day and day.is_whole else None
    issuer = issuer_of(Letterhead(lines[first:at], where, None, on, _below(lines, last)))
    return Header(first, last, None, iso, span, issuer, where, kind, title)


def _decider(lines: list[Line], last: int, kind: str | None) -> str | None:
    """Return the post or body in capitals that decides, under the subject of a decision."""
    following = next((line.text.strip(" *") for line in lines[last + 1 : last + 5] if line.text), "")
    decides = kind is not None and fold(kind) in ("quyet dinh", "nghi quyet", "chi thi")
    return following if decides and _DECIDER.match(following) and is_capital(following) else None


def _below(lines: list[Line], last: int) -> str:
    return "\n".join(line.text for line in lines[last : last + _SOON])


def _is_number_line(lines: list[Line], line: Line) -> bool:
    """Tell whether a line carries the document's own number, and stands in a head of a document."""
    cells = CELL.split(line.text)
    if not any(NUMBER_LINE.match(cell) for cell in (line.text, *cells)):
        return False
    if _number_in(line) is None and _blank(line) is None:
        return False
    near = lines[max(0, line.at - 10) : line.at + 8]
    nation = any(NATION.search(other.text) for other in near)
    dated = any(_PLACE_DAY.search(other.text) for other in lines[line.at : line.at + 6])
    capitals = any(FIRST.match(other.text) for other in lines[max(0, line.at - 6) : line.at])
    kind = any(is_kind(other.text) for other in lines[line.at : line.at + 10])
    return nation or dated or (capitals and kind)


def _number_in(line: Line) -> Number | None:
    found = next(numbers(line.text), None)
    return found._replace(start=line.start + found.start, end=line.start + found.end) if found else None


def _blank(line: Line) -> tuple[int, int] | None:
    match = _BLANK_NUMBER.search(line.text)
    return (line.start + match.start(), line.start + match.end()) if match else None


def _end_of_letterhead(lines: list[Line], at: int) -> int:
    """Return the line after the place and day that a letter has below its number, beside its subject."""
    near = takewhile(lambda line: not line.text.startswith("Kính gửi"), lines[at : at + 20])
    return next((line.at + 1 for line in near if _PLACE_DAY.search(line.text)), at + 3)


def _first_line(lines: list[Line], at: int) -> int:
    """Return the first line of the letterhead above the number: capitals, the nation's name, rules between."""
    first = at
    for line in reversed(lines[max(0, at - 14) : at]):
        text = line.text.strip()
        if not text or _RULE.match(text):
            continue
        if not (NATION.search(text) or _PLACE_DAY.search(text) or is_capital(text)):
            break
        first = line.at
    return first


def is_kind(text: str) -> bool:
    """Tell whether a line is the name of a kind of document, as it stands over its subject."""
    match = _KIND_LINE.match(text.strip(" *"))
    if match is None:
        return False
    rest = match["rest"].strip()
    return not rest or (is_capital(text) and not any(numbers(text)))


def _kind_line(lines: list[Line], at: int) -> int | None:
    return next((line.at for line in lines[at + 1 : at + 14] if is_kind(line.text)), None)


def _day_and_place(block: list[Line]) -> tuple[dates.Day | None, tuple[str, int] | None]:
    for line in block:
        match = _PLACE_DAY.search(line.text)
        if match is None:
            continue
        place = tidy(CELL.split(match["place"])[-1])
        place = tidy(re.split(r"(?i)hạnh phúc|việt nam", place)[-1])
        start = line.text.lower().find("ngày", match.start())
        day = dates.day_at(line.text, start) or dates.year_at(line.text, start)
        shifted = day._replace(start=line.start + day.start, end=line.start + day.end) if day else None
        return shifted, (place, line.start)
    return None, None


def _kind_and_title(lines: list[Line], stop: int | None, at: int) -> tuple[str | None, str | None, int]:
    """Return the kind, the subject under it, and the last line of the head."""
    if stop is None:
        return None, *_letter_subject(lines, at)
    match = _KIND_LINE.match(lines[stop].text.strip(" *"))
    rest = tidy(match["rest"]) if match else ""
    kind = lines[stop].text.strip(" *")[: -len(match["rest"]) or None] if match else None
    parts, last = ([rest] if rest else []), stop
    for line in lines[stop + 1 : stop + 9]:
        text = line.text.strip(" *")
        if _RULE.match(text) or not text:
            if parts:
                break
            continue
        if (
            _NOT_TITLE.match(text)
            or (parts and (text.endswith(":") or line.rank or WORDED.match(text)))
            or len(text) > 260
            or (parts and parts[-1].endswith((".", ";")))
            or (parts and len(text) > 150)
        ):
            break
        if parts and _DECIDER.match(text) and is_capital(text):
            break
        if parts and is_capital(parts[-1]) and not is_capital(text) and text[:1].isupper():
            break
        parts.append(text)
        last = line.at
    title = _sentence_case(tidy(" ".join(parts)))
    return kind, title[:1].upper() + title[1:] or None, last


def _letter_subject(lines: list[Line], at: int) -> tuple[str | None, int]:
    """Return what a letter is about, `V/v …`, cut by the width of its column or not, and its last line."""
    about = next((line for line in lines[at : at + 6] if re.match(r"(?i)(?:V/v|Về việc)", line.text)), None)
    if about is None:
        return None, at
    following = lines[about.at + 1] if about.at + 1 < len(lines) else None
    if following and following.text[:1].islower():
        return tidy(f"{about.text} {following.text}"), following.at
    return tidy(about.text), about.at


def _sentence_case(text: str) -> str:
    """Return a title in capitals as a sentence; names of bodies and quoted names keep what can be known of them."""
    if not text or not is_capital(text):
        return text
    words = [
        word if word.strip('“”"().,') in SHORT or re.search(r"\d", word) else word.lower() for word in text.split()
    ]
    plain = " ".join(words)
    plain = re.sub(r"([“\"]\s?)(\w)", lambda match: match[1] + match[2].upper(), plain)
    return plain[:1].upper() + plain[1:]
