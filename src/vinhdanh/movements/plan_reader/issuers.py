"""Who issued a document: the name walked word by word from its head, and whether it fits the signs of a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from .bodies import HEADS, INSIDE, NOT_HEADS, SIGNS, SMALL_HEADS, STOPS, SURNAMES, WITH_COMMA
from .kinds import KIND_WORD
from .normal import fold
from .places import PROVINCE, province_in, province_of

LONGEST = 140
_HEADS = "|".join(sorted(map(re.escape, HEADS), key=len, reverse=True))
HEAD = re.compile(
    rf"(?<![\w-])(?!(?:{'|'.join(map(re.escape, NOT_HEADS))})(?!\w))(?:(?i:{'|'.join(SMALL_HEADS)})|{_HEADS})(?!\w)"
)
# Longer stops end a name even where they begin large; a few are parts of names then.
_OPENING = [stop for stop in STOPS if (" " in stop or stop == "về") and stop not in ("chỉ đạo", "phối hợp")]
_FORMS = [*STOPS, *(stop.upper() for stop in STOPS), *(stop[0].upper() + stop[1:] for stop in _OPENING)]
_STOP = re.compile(rf"(?:{'|'.join(_FORMS)})(?!\w)")
_WORD = re.compile(r"\s{0,2}(?P<word>[\w&/'’.]+)")
_DASH = re.compile(r"\s{1,2}[-–]\s{1,2}(?=[A-ZĐƯƠÂĂÊÔ])|[-–](?=\w)")
_COMMA = re.compile(
    "|".join(re.escape(name.split(", ")[0]) + r",\s" + re.escape(name.split(", ")[1]) for name in WITH_COMMA)
)
_LOWER_PLACE = re.compile(r",\s{1,2}(?=(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã)\s[A-ZĐƯƠÂĂÊÔ])")
_PAIR = re.compile(r"(?:(?P<unit>\w+)\s{1,2})?(?:[A-ZĐÀ-Ỹ]\w*\s{1,2}){0,2}(?P<first>[A-ZĐƯƠÂĂÊÔÀ-Ỹ][a-zà-ỹ]\w*)$")
_SECONDS = ("giao", "trình", "luật")
_NEVER = frozenset(
    ("và", "sẽ", "cũng", "còn", "phải", "không", "này", "nêu", "mới", "vẫn", "cùng", "hoặc", "các", "những")
)  # fmt: skip
_SEVERAL = re.compile(
    r"\scác\s(?:[kK]hu (?:công nghiệp|kinh tế)(?: và [kK]hu (?:công nghiệp|chế xuất))?|cơ quan(?: và doanh nghiệp)?|"
    r"doanh nghiệp|chương trình mục tiêu quốc gia|tỉnh|trường|phong trào|huyện|sở)(?!\w)"
)
_TERM = re.compile(r"\s{0,2}\(?(?i:khóa)\s{1,2}[IVX]{1,5}(?!\w)\)?")
_OF = re.compile(r"[\s,)]{0,3}\(?(?:của|CỦA|do|thuộc)\s{1,2}(?:các\s)?(?:Đồng chí\s)?")
_UNITS = ("tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "ấp", "thôn")
_BARE = re.compile(
    r"(?:tỉnh|thành phố|Tỉnh ủy|Thành ủy)$|^(?:Sở|Thanh tra tỉnh|Công an tỉnh|Giám đốc Sở|"
    r"Ban Dân tộc)(?!.*(?:tỉnh|thành phố))",
    re.IGNORECASE,
)
_HOLDERS = (
    "chu tich",
    "pho chu tich",
    "giam doc",
    "pho giam doc",
    "truong ban",
    "bo truong",
    "chu nhiem",
    "truong phong",
    "thuong truc",
    "ban thuong vu",
    "chanh",
)


class Issuer(NamedTuple):
    """A body's name and its place in the text."""

    name: str
    start: int
    end: int


def issuer_at(text: str, position: int) -> Issuer | None:
    """Return the name of a body that begins exactly at a place."""
    head = HEAD.match(text, position)
    if head is None:
        return None
    end = _walk(text, head.end(), position + LONGEST)
    end = position + len(_without_person(text[position:end]))
    return Issuer(_spelt(text[position:end]), position, end)


def issuer_after(text: str, position: int, limit: int) -> Issuer | None:
    """Return the body named after `của` or `do` at a place, or at the place itself."""
    match = _OF.match(text, position, limit)
    return issuer_at(text, match.end()) if match else None


def _walk(text: str, position: int, limit: int) -> int:
    """Return where a name that goes on from a place ends."""
    while position < limit:
        step = _step(text, position)
        if step is None:
            break
        position = step
    return position


def _step(text: str, position: int) -> int | None:
    """Return the place after the next word of a name, or None when the name ends here."""
    for pattern in (_TERM, _DASH, _LOWER_PLACE):
        match = pattern.match(text, position)
        if match:
            return match.end()
    if text[position : position + 1] == ",":
        return next(
            (
                m.end()
                for m in _COMMA.finditer(text, max(0, position - 14), position + 20)
                if m.start() < position < m.end()
            ),
            None,
        )
    several = _SEVERAL.match(text, position)
    if several and re.search(r"(?:Khối|khối|lý|đạo|Cụm|cụm)$", text[max(0, position - 6) : position]):
        return several.end()
    match = _WORD.match(text, position)
    if match is None or ("\n" in match[0] and text[position - 3 : position] != " và"):
        match = _wrapped(text, position)
    if match is None:
        return None
    if _second(text, match):
        return match.end()
    return None if _STOP.match(text, match.start("word")) else _accepted(text, match)


def _second(text: str, match: re.Match[str]) -> bool:
    """Tell whether a small word is the second of a pair that began large: `Kiểm soát`, `Ngoại giao`, `Cao su`.

    After a place's name it is not: `tỉnh Hà Giang phát động`.
    """
    word = match["word"]
    before = _PAIR.search(text, max(0, match.start() - 40), match.start())
    pair = before is not None and before["first"][0].isupper() and before["unit"] not in _UNITS
    if not (pair and word.islower() and word.isalpha()):
        return False
    if _STOP.match(text, match.start("word")):
        return word in _SECONDS
    return word not in _NEVER


def _wrapped(text: str, position: int) -> re.Match[str] | None:
    """Return the next word over a line break inside a name: only a small word or a name's tail goes on there."""
    match = _WORD.match(text, position)
    return match if match and match["word"] in INSIDE and text[position : position + 1] == "\n" else None


def _accepted(text: str, match: re.Match[str]) -> int | None:
    word = match["word"]
    if word in ("và", "&"):
        following = _WORD.match(text, match.end())
        begins = following is not None and (
            HEAD.match(text, following.start("word")) or KIND_WORD.match(text, following.start("word"))
        )
        ends = following is None or begins or not following["word"][0].isupper()
        return None if ends else match.end()
    if word.endswith(".") and not word.isupper():
        plain = word.rstrip(".")
        return match.end() - len(word) + len(plain) if plain and (plain[0].isupper() or plain in INSIDE) else None
    if word == "ban" and text[max(0, match.start() - 2) : match.start()] in ("Ủy", "ủy", "ỦY"):
        return match.end()
    is_name = word[0].isupper() or word in INSIDE or (word.isdigit() and len(word) <= 2)
    return match.end() if is_name else None


def _without_person(name: str) -> str:
    """Return a name without the person's at its end: `Chủ tịch UBND tỉnh X Nguyễn Văn A`."""
    province = PROVINCE.search(name)
    if province and re.match(r"\s[A-ZĐ]", name[province.end() :]):
        return name[: province.end()]
    words = name.split(" ")
    for index in range(2, len(words) - 1):
        if (
            words[index] in SURNAMES
            and words[index - 1].lower() not in _UNITS
            and all(word[:1].isupper() and not word.isupper() for word in words[index:])
        ):
            known = province_of(" ".join(words[index:]))
            return name if known else " ".join(words[:index])
    return name


def _spelt(name: str) -> str:
    """Return a name on one line, with the short form of the head of government made whole."""
    plain = " ".join(name.split()).strip(" ,.-–").removesuffix(" và")
    if plain.count("(") > plain.count(")"):
        plain += ")"
    elif plain.endswith(")") and "(" not in plain:
        plain = plain[:-1]
    return "Thủ tướng Chính phủ" if plain == "Thủ tướng" else plain


def fits(name: str, sign: str) -> bool:
    """Tell whether a name may be what a sign stands for; a sign nobody knows is compared with the initials."""
    base = sign.rstrip("0123456789 ")
    plain = fold(name)
    rule = _FITS.get(base)
    if rule is not None:
        return re.search(rule, plain) is not None
    if base in SIGNS:
        words = fold(SIGNS[base]).split()
        return (
            all(word in plain for word in words[1:] if len(word) > 1 and word != "va") or base.lower() in plain.split()
        )
    return _initials(base, plain)


def _initials(sign: str, plain: str) -> bool:
    letters = [letter for letter in fold(sign) if letter.isalpha()]
    initials = iter(word if word.isupper() else word[0] for word in re.findall(r"\w+", plain))
    return all(any(letter in initial for initial in initials) for letter in letters[1:])


_FITS = {
    "UBND": r"u[yỷ]? ?ban nhan dan|ubnd|chu tich(?! nuoc)", "HĐND": r"hoi dong nhan dan|hdnd", "TTg": r"thu tuong",
    "CP": r"^chinh phu",
    "TW": r"trung uong|bo chinh tri|ban bi thu|bch", "TU": r"tinh uy|thanh uy|tinh dang bo|dang bo|thuong vu|"
                                                           r"btv", "HU": r"huyen uy|thuong vu|dang bo huyen",
    "ĐU": r"dang uy|dang bo", "QU": r"quan uy|dang bo", "ThU": r"thanh uy|dang bo", "QH": r"quoc hoi",
    "UBTVQH": r"uy ban thuong vu quoc hoi",
    "CTN": r"chu tich nuoc", "BCSĐ": r"can su", "BCĐ": r"ban chi dao", "UBDT": r"uy ban dan toc|ubdt",
    "BTĐKT": r"thi dua",
    "HĐTĐKT": r"thi dua", "TT.HĐTĐKT": r"thi dua", "TT": r"thuong truc|thanh tra", "SNV": r"so noi vu|ban thi dua",
    "UBMTTQ": r"mat tran|mttq", "MTTQ": r"mat tran|mttq", "BTV": r"thuong vu",
    "ĐTN": r"doan", "LĐLĐ": r"lien doan", "TLĐ": r"lien doan", "TTCP": r"thanh tra", "BHXH": r"bao hiem|bhxh",
    "NHNN": r"ngan hang", "VPCP": r"van phong",
    "TĐTN": r"doan", "BDT": r"ban dan toc", "CAT": r"cong an",
}  # fmt: skip


def from_signs(signs: tuple[str, ...], place: str | None, on: str | None = None) -> str | None:
    """Return the body a number's signs stand for, with the province that the place of signing tells."""
    order = signs[1:] + signs[:1] if len(signs) > 1 else signs
    if signs[0] == "CT" and "TW" in signs:  # the Politburo's or the Secretariat's: the signs do not say which
        return None
    for sign in order:
        known = SIGNS.get(sign.rstrip("0123456789 "))
        if known:
            local = sign in LOCAL_SIGNS or (sign == "ĐU" and place and _UNIT.match(place))
            return _placed(known, place, on) if local and place else known
    return None


LOCAL_SIGNS = frozenset(
    sign
    for sign in SIGNS
    if sign in ("UBND", "HĐND", "BDT", "TU", "HĐTĐKT") or (sign.startswith("S") and SIGNS[sign].startswith("Sở"))
)


_UNIT = re.compile(r"(?:Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã)\s")


def _placed(known: str, place: str, on: str | None) -> str:
    small = place[:1].lower() + place[1:] if _UNIT.match(place) else place
    province = province_of(place, on) or province_in(place) or small
    if known == "Tỉnh ủy":
        city = province.startswith("thành phố ")
        return f"{'Thành ủy' if city else 'Tỉnh ủy'} {province.removeprefix('thành phố ').removeprefix('tỉnh ')}"
    return f"{known} {province}"


def completed(name: str, province: str | None) -> str:
    """Return a body's name with the province it leaves unsaid: `UBND tỉnh`, `Tỉnh ủy`, `Giám đốc Sở Nội vụ`."""
    if not province or not _BARE.search(name) or province_in(name):
        return name
    level, _, place = province.rpartition(province.split(" ")[-1])
    level = "thành phố" if province.startswith("thành phố ") else "tỉnh"
    place = province.removeprefix(f"{level} ")
    if re.search(r"(?:Tỉnh ủy|Thành ủy)$", name):
        right = name.endswith("Thành ủy") == (level == "thành phố")
        return f"{name} {place}" if right else name
    if name.endswith(level):
        return f"{name} {place}"
    return name if re.search(r"(?:tỉnh|thành phố)$", name) else f"{name} {province}"


def plain_until(text: str, position: int, word: re.Pattern[str], limit: int) -> int | None:
    """Return where a word comes after no more than what may still be a name: nothing that ends one stands between."""
    match = word.search(text, position, min(limit, position + 60))
    between = text[position : match.start()] if match else ""
    clean = match and not re.search(r"[,;.:()\d\n]", between) and not _STOP.search(between)
    return match.start() if match and clean else None
