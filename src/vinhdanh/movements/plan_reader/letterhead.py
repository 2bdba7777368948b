"""Who issues a document, out of the capitals of its letterhead."""

from __future__ import annotations

import re
from typing import NamedTuple

from .bodies import SIGNS
from .issuers import LOCAL_SIGNS
from .lines import Line
from .normal import canonical, fold, tidy
from .numbers import Number
from .places import province_of

NATION = re.compile(
    r"(?i)cộng\s?hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|"
    r"đ[oộ]c lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc|đoàn tncs hồ chí minh$"
)
NUMBER_LINE = re.compile(r"(?i)(?:[|\s*]*)(?:số|so)\s?[:.]?\s?[\d./…_ \t-]")
CELL = re.compile(r"\s*[\t|]\s*")
FIRST = re.compile(
    r"^(?:UBND|ỦY BAN|HĐND|HỘI|SỞ|BAN|BỘ|PHÒNG|CỤC|CHI CỤC|TỔNG|TRƯỜNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|"
    r"ĐẢNG|LIÊN ĐOÀN|CÔNG ĐOÀN|TRUNG TÂM|BỆNH VIỆN|"
    r"VĂN PHÒNG|VIỆN|THANH TRA|CÔNG AN|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|QUỸ|TÒA ÁN|ĐOÀN|TỈNH ĐOÀN|ĐÀI|KHỐI|CỤM|HỌC VIỆN|"
    r"ĐẠI HỌC|MẶT TRẬN|CHI BỘ|BCH|LIÊN HIỆP|HẠT|TRẠM|CHÍNH PHỦ|THỦ TƯỚNG|"
    r"QUỐC HỘI|CHỦ TỊCH|TẬP ĐOÀN|CÔNG TY|BAN THƯỜNG VỤ|BÁO|THÀNH ĐOÀN|HUYỆN ĐOÀN|TỈNH HỘI|SƯ ĐOÀN|QUÂN KHU)(?!\w)"
)
# Words that stay small in a name of a body that no table spells.
_SMALL = """
an binh chính các cấp của dân dục dựng giáo hiểm huyện hóa hội khu khám lịch nghiệp nghệ nguyên nhân nước pháp
phòng phường phố quận thành thôn thông thương thưởng thể thị tin tra triển truyền trường trấn trị tạo tải tế
tỉnh tộc và viện vận vụ vực xã chức án đoàn đua đặc đội động ủy học khoa ty số
"""
_WORDS_SMALL = frozenset(_SMALL.split())
_UNITS = frozenset({"tỉnh", "thành", "huyện", "quận", "thị", "phường", "xã", "đặc"})
_WHOLE = frozenset({"tỉnh", "huyện", "quận"})
_PAIRS = frozenset({"thành phố", "thị xã", "thị trấn", "đặc khu"})
_CAPITALS = """
UBND HĐND BCH BTV LHPN THPT THCS TNCS MTTQ LĐLĐ CNTT TW KT XH BHXH II III IV VN TP UBMTTQ TKV PTDTNT VNPT
"""
SHORT = frozenset(_CAPITALS.split())
_VOWEL = re.compile(r"[aeiouy]")


def is_capital(text: str) -> bool:
    """Tell whether words are written in capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 2 and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


class Letterhead(NamedTuple):
    """The lines of the letterhead and what stands beside them; the text below may spell its names in small letters.

    `decider` is the post or body that a decision names over its grounds.
    """

    block: list[Line]
    place: str | None
    number: Number | None
    on: str | None
    below: str
    decider: str | None = None


def issuer_of(head: Letterhead) -> str | None:
    """Return the issuing body: the last of the letterhead, with the province that its parent or the place says."""
    names = [head.decider] if head.decider else _bodies(head.block)
    if not names:
        return _by_sign(head)
    name = _called(names[-1], head.below)
    if re.match(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy \w", name) or (_PLACED.search(name) and len(name.split()) > 3):
        return name
    parent = _spelt(names[-2]) if len(names) > 1 else ""
    if _OF_PARTY.match(name) and re.match(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy", parent):
        return f"{name.removesuffix(' ' + parent.partition(' ủy')[0] + ' ủy')} {parent}"
    if name in _BARE and parent:
        return f"{name} {parent}"
    unit = re.search(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s.+$", parent)
    if unit:
        return f"{name} {unit[0]}"
    provincial = re.match(r"Sở |Ban Dân tộc|Ủy ban nhân dân tỉnh$|UBND tỉnh$|Tỉnh ủy$", name)
    return _with_province(name, head.place, head.on) if provincial else name


_PLACED = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đặc khu|Tỉnh ủy|Thành ủy)(?!\w)")
_OF_PARTY = re.compile(
    r"(?:Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Thường vụ|Bảo vệ)|Văn phòng|Ủy ban Kiểm tra|Đảng đoàn)(?!\w)"
)
_BARE = ("Ban Thường trực", "Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Văn phòng")
_POST = "CHỦ TỊCH"


def _by_sign(head: Letterhead) -> str | None:
    sign = head.number.body.rstrip("0123456789") if head.number else ""
    if sign in LOCAL_SIGNS:
        return _with_province(SIGNS[sign], head.place, head.on)
    return SIGNS.get(sign)


def _called(capitals: str, below: str) -> str:
    """Return a name as the text below the letterhead writes it in small letters, else as the tables would."""
    if capitals.startswith(f"{_POST} ") and not re.match(rf"{_POST} NƯỚC", capitals):
        return f"Chủ tịch {_called(capitals.removeprefix(_POST).strip(), below)}"
    words = [re.escape(word) for word in canonical(capitals).split()]
    for match in re.finditer(r"\s{1,3}".join(words), below, re.IGNORECASE):
        small = sum(letter.islower() for letter in match[0])
        if small * 2 > len(match[0]):
            plain = " ".join(match[0].split())
            return plain[:1].upper() + plain[1:]
    return _spelt(capitals)


def _with_province(name: str, place: str | None, on: str | None) -> str:
    province = province_of(place, on) if place else None
    return f"{name} {province}".replace("tỉnh tỉnh", "tỉnh") if province else name


def _bodies(block: list[Line]) -> list[str]:
    """Return the bodies of the letterhead, in capitals, parent first."""
    names: list[str] = []
    for line in block:
        if NUMBER_LINE.match(line.text):
            break
        text = NATION.sub("\t", line.text)
        cell = next((cell for cell in map(tidy, CELL.split(text)) if cell and is_capital(cell)), None)
        if cell is None:
            continue
        if names and names[-1] == _POST:
            names[-1] = f"{names[-1]} {cell}"
        elif FIRST.match(cell) and not (names and names[-1].endswith((" VÀ", " -", ","))):
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
    given = capitals.lower().split()
    for index, (word, small) in enumerate(zip(capitals.split(), given, strict=True)):
        pair = " ".join(given[index : index + 2])
        ends_pair = index > 0 and f"{given[index - 1]} {small}" in _PAIRS and words[-1].islower()
        if ends_pair or (small in _UNITS and (not placed or pair in _PAIRS or small in _WHOLE)):
            placed = True
            words.append(small)
        else:
            words.append(_word(word, small=not placed and not (words and words[-1] in SHORT)))
    text = " ".join(words)
    return text if words and words[0] in _UNITS else text[:1].upper() + text[1:]


def _word(word: str, *, small: bool) -> str:
    if word in SHORT or not _VOWEL.search(fold(word)):
        return word
    if small and word.lower() in _WORDS_SMALL:
        return word.lower()
    return word.capitalize() if word.isalpha() else word.title()
