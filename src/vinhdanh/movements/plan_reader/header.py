"""The head of an official document: who issues, number, place and day, kind and subject, in one column or two."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import dates
from .bodies import SIGNS
from .issuers import LOCAL_SIGNS
from .kinds import BY_NAME
from .lines import Line
from .normal import canonical, fold, tidy
from .numbers import Number, numbers
from .places import province_of

REACH = 45
_NATION = re.compile(
    r"(?i)cộng\s?hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|"
    r"đ[oộ]c lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc|đoàn tncs hồ chí minh$"
)
_NUMBER_LINE = re.compile(r"(?i)(?:[|\s*]*)(?:số|so)\s?[:.]?\s?[\d./…_ \t-]")
_BLANK_NUMBER = re.compile(r"(?i)số\s?[:.]?[\s.…_]{0,14}(?P<sep>[/-])\s?(?P<sign>[A-ZĐ]{2,5}\s?[-/]\s?[A-ZĐ]{2,8})")
_PLACE_DAY = re.compile(r"(?P<place>[A-ZĐ][^\d,|\t\n:]{1,40}),?\s{0,3}(?i:ngày)[\s.…_]{0,8}(?:\d|(?i:tháng))")
_RULE = re.compile(r"^[\s*_=~–—.\-|oO0]+$")
_CELL = re.compile(r"\s*[\t|]\s*")
_FIRST = re.compile(
    r"^(?:UBND|ỦY BAN|HĐND|HỘI|SỞ|BAN|BỘ|PHÒNG|CỤC|CHI CỤC|TỔNG|TRƯỜNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|"
    r"ĐẢNG|LIÊN ĐOÀN|CÔNG ĐOÀN|TRUNG TÂM|BỆNH VIỆN|"
    r"VĂN PHÒNG|VIỆN|THANH TRA|CÔNG AN|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|QUỸ|TÒA ÁN|ĐOÀN|TỈNH ĐOÀN|ĐÀI|KHỐI|CỤM|HỌC VIỆN|"
    r"ĐẠI HỌC|MẶT TRẬN|CHI BỘ|BCH|LIÊN HIỆP|HẠT|TRẠM|CHÍNH PHỦ|THỦ TƯỚNG|"
    r"QUỐC HỘI|TẬP ĐOÀN|CÔNG TY|BAN THƯỜNG VỤ|BÁO|THÀNH ĐOÀN|HUYỆN ĐOÀN|TỈNH HỘI|SƯ ĐOÀN|QUÂN KHU)(?!\w)"
)
_KIND_LINE = re.compile(rf"(?i)^(?:{'|'.join(sorted(map(re.escape, BY_NAME), key=len, reverse=True))})(?P<rest>.*)$")
# Words that stay small in a name of a body that no table spells.
_SMALL = """
an binh chính các cấp của dân dục dựng giáo hiểm huyện hóa hội khu khám lịch nghiệp nghệ nguyên nhân nước pháp
phòng phường phố quận thành thôn thông thương thưởng thể thị tin tra triển truyền trường trấn trị tạo tải tế
tỉnh tộc và vận vụ xã đoàn đua đặc đội động ủy
"""
_WORDS_SMALL = frozenset(_SMALL.split())
_UNITS = frozenset({"tỉnh", "thành", "huyện", "quận", "thị", "phường", "xã", "đặc"})
_CAPITALS = """
UBND HĐND BCH BTV LHPN THPT THCS TNCS MTTQ LĐLĐ CNTT TW KT XH BHXH II III IV VN TP UBMTTQ TKV PTDTNT VNPT
"""
_SHORT = frozenset(_CAPITALS.split())
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
    issuer = _issuer(block, place[0] if place else None, number, day.iso if day and day.is_whole else None)
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
    at = next((line.at for line in top if is_kind(line.text) and _is_capital(line.text)), None)
    if at is None or any(len(line.text) > 160 for line in lines[:at]):
        return None
    first = _first_line(lines, at)
    kind, title, last = _kind_and_title(lines, at, at)
    day, place = _day_and_place(lines[first:at])
    iso, where = day.iso if day else None, place[0] if place else None
    span = (day.start, day.end) if day else None
    issuer = _issuer(lines[first:at], where, None, iso if day and day.is_whole else None)
    return Header(first, last, None, iso, span, issuer, where, kind, title)


def _is_number_line(lines: list[Line], line: Line) -> bool:
    """Tell whether a line carries the document's own number, and stands in a head of a document."""
    cells = _CELL.split(line.text)
    if not any(_NUMBER_LINE.match(cell) for cell in (line.text, *cells)):
        return False
    if _number_in(line) is None and _blank(line) is None:
        return False
    near = lines[max(0, line.at - 10) : line.at + 8]
    nation = any(_NATION.search(other.text) for other in near)
    dated = any(_PLACE_DAY.search(other.text) for other in lines[line.at : line.at + 6])
    capitals = any(_FIRST.match(other.text) for other in lines[max(0, line.at - 6) : line.at])
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
    return next((line.at + 1 for line in lines[at : at + 10] if _PLACE_DAY.search(line.text)), at + 3)


def _first_line(lines: list[Line], at: int) -> int:
    """Return the first line of the letterhead above the number: capitals, the nation's name, rules between."""
    first = at
    for line in reversed(lines[max(0, at - 14) : at]):
        text = line.text.strip()
        if not text or _RULE.match(text):
            continue
        if not (_NATION.search(text) or _PLACE_DAY.search(text) or _is_capital(text)):
            break
        first = line.at
    return first


def _is_capital(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 2 and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


def is_kind(text: str) -> bool:
    """Tell whether a line is the name of a kind of document, as it stands over its subject."""
    match = _KIND_LINE.match(text.strip(" *"))
    if match is None:
        return False
    rest = match["rest"].strip()
    return not rest or (_is_capital(text) and not any(numbers(text)))


def _kind_line(lines: list[Line], at: int) -> int | None:
    return next((line.at for line in lines[at + 1 : at + 14] if is_kind(line.text)), None)


def _day_and_place(block: list[Line]) -> tuple[dates.Day | None, tuple[str, int] | None]:
    for line in block:
        match = _PLACE_DAY.search(line.text)
        if match is None:
            continue
        place = tidy(_CELL.split(match["place"])[-1])
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
            or len(text) > 260
            or (parts and parts[-1].endswith((".", ";")))
            or (parts and len(text) > 150)
        ):
            break
        if parts and _is_capital(parts[-1]) and not _is_capital(text) and text[:1].isupper():
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
    if not text or not _is_capital(text):
        return text
    words = [
        word if word.strip('“”"().,') in _SHORT or re.search(r"\d", word) else word.lower() for word in text.split()
    ]
    plain = " ".join(words)
    plain = re.sub(r"([“\"]\s?)(\w)", lambda match: match[1] + match[2].upper(), plain)
    return plain[:1].upper() + plain[1:]


def _issuer(block: list[Line], place: str | None, number: Number | None, on: str | None) -> str | None:
    """Return the issuing body: the last of the letterhead, with the province that its parent or the place says."""
    names = _bodies(block)
    if not names:
        sign = number.body.rstrip("0123456789") if number else ""
        return (
            None
            if sign not in SIGNS
            else _with_province(SIGNS[sign], place, on)
            if sign in LOCAL_SIGNS
            else SIGNS[sign]
        )
    name = " ".join(_spelt(part) for part in [names[-1]])
    if re.match(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy \w", name) or (
        re.search(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đặc khu|Tỉnh ủy|Thành ủy)(?!\w)", name)
        and len(name.split()) > 3
    ):
        return name
    parent = _spelt(names[-2]) if len(names) > 1 else ""
    unit = re.search(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s.+$", parent)
    if unit:
        return f"{name} {unit[0]}"
    return (
        _with_province(name, place, on)
        if re.match(r"Sở |Ban Dân tộc|Ủy ban nhân dân tỉnh$|UBND tỉnh$|Tỉnh ủy$", name)
        else name
    )


def _with_province(name: str, place: str | None, on: str | None) -> str:
    province = province_of(place, on) if place else None
    return f"{name} {province}".replace("tỉnh tỉnh", "tỉnh") if province else name


def _bodies(block: list[Line]) -> list[str]:
    """Return the bodies of the letterhead, in capitals, parent first."""
    names: list[str] = []
    for line in block:
        if _NUMBER_LINE.match(line.text):
            break
        text = _NATION.sub("\t", line.text)
        cell = next((cell for cell in map(tidy, _CELL.split(text)) if cell and _is_capital(cell)), None)
        if cell is None:
            continue
        if _FIRST.match(cell) and not (names and names[-1].endswith((" VÀ", " -", ","))):
            names.append(cell)
        elif names:
            names[-1] = f"{names[-1]} {cell}"
    return names


_KNOWN = {fold(name): name for name in SIGNS.values()}


def _spelt(capitals: str) -> str:
    """Return a body's name out of its capitals: as the tables spell it, else each word begun large."""
    plain = canonical(capitals)
    for length in range(len(plain.split()), 1, -1):
        known = _KNOWN.get(fold(" ".join(plain.split()[:length])))
        if known:
            rest = " ".join(plain.split()[length:])
            return f"{known} {_unit(rest)}".strip()
    return _unit(plain)


def _unit(capitals: str) -> str:
    """Return words in capitals as a name: units small, what follows a unit is a place and begins large."""
    words: list[str] = []
    placed = False
    for word in capitals.split():
        small = word.lower()
        if small in _UNITS and not (placed and words and words[-1] in ("thành", "thị")):
            placed = True
            words.append(small)
        elif words and f"{words[-1]} {small}" in ("thành phố", "thị xã", "thị trấn", "đặc khu"):
            words.append(small)
        else:
            words.append(_word(word, small=not placed and not (words and words[-1] in _SHORT)))
    text = " ".join(words)
    return text if words and words[0] in _UNITS else text[:1].upper() + text[1:]


def _word(word: str, *, small: bool) -> str:
    if word in _SHORT:
        return word
    if small and word.lower() in _WORDS_SMALL:
        return word.lower()
    return word.capitalize() if word.isalpha() else word.title()
