"""How plans write the honours of the law, in full and in the short forms of offices."""

from __future__ import annotations

import re
from typing import NamedTuple

from .issuers import HEAD, issuer_at

_OF = r"(?:\s{1,2}(?:của|cấp|do))?\s{1,2}(?:(?:Chủ tịch|cấp)\s)?"
_PROVINCE = (
    r"(?:UBND|Ủy ban nhân dân)\s(?:tỉnh|thành phố|TP)|(?:tỉnh|thành phố|TP)(?!\w)|"
    r"Ủy ban nhân dân(?!\shuyện|\sxã|\squận|\sthị)|UBND(?!\s(?:huyện|xã|quận|thị|phường))"
)
_MINISTRY = (
    r"(?:Bộ trưởng|Bộ|ngành|ban|Ủy ban Dân tộc|UBDT|Tổng Liên đoàn|Tổng LĐLĐ|Trung ương|TW|Ban|"
    r"đoàn thể trung ương|(?:Chánh án )?(?:Tòa án nhân dân|TAND)(?!\s(?:tỉnh|huyện|thành|quận))|Viện trưởng|"
    r"Viện kiểm sát nhân dân(?!\s(?:tỉnh|huyện|thành|quận))|Kiểm toán|Thống đốc|Ngân hàng|"
    r"(?:Tổng Giám đốc )?(?:Bảo hiểm xã hội|BHXH) Việt Nam|Giám đốc Đại học|đại học)(?!\w)"
)
_REGION = r"(?:Tư lệnh |Giám đốc )?(?:Quân khu|Quân đoàn|Quân chủng|Binh chủng|Tổng cục|Đại học Quốc gia)(?!\w)"
_FLAG = r"Cờ\s{1,2}(?:thi đua|TĐ)(?:\s(?:xuất sắc|đơn vị dẫn đầu|dẫn đầu|chuyên đề))?"
_MERIT = r"(?:Bằng khen|BK)(?:\s(?:chuyên đề|thường xuyên|đột xuất|công trạng))?"
_FIGHTER = r"(?:Chiến sĩ|Chiến sỹ|CS)\s?(?:thi đua|TĐ)"
_GRADE = r"\s{0,2}[,:–-]?\s{0,2}(?:hạng|Hạng)\s"
_ORDERS = {
    "doc-lap": "Độc lập", "quan-cong": "Quân công", "bao-ve-to-quoc": "Bảo vệ Tổ quốc", "chien-cong": "Chiến công",
}  # fmt: skip
_HAMLET = r"(?:Thôn|Ấp|Bản|Làng|Buôn|Khu phố|Tổ dân phố|Khu dân cư)"
# code, words, who it is for when the words of the plan do not say. Earlier rows win where both fit.
HONOURS: tuple[tuple[str, str, str | None], ...] = (
    (
        "co-thi-dua-chinh-phu",
        rf"{_FLAG}{_OF}(?:Thủ tướng\s)?(?:Chính phủ|CP)|Cờ\s(?:của\s)?(?:Thủ tướng\s)?Chính phủ|CTĐCP",
        "collective",
    ),
    ("co-thi-dua-quan-khu", rf"{_FLAG}{_OF}{_REGION}", "collective"),
    ("bang-khen-quan-khu", rf"{_MERIT}{_OF}{_REGION}", None),
    (
        "co-thi-dua-tinh",
        rf"{_FLAG}{_OF}(?:{_PROVINCE}|{_MINISTRY})|Cờ\s(?:của\s)?(?:UBND|Ủy ban nhân dân)\stỉnh",
        "collective",
    ),
    ("tap-the-lao-dong-xuat-sac", r"(?:Tập thể|TT)\s?(?:lao động|LĐ)\s?(?:xuất sắc|XS)|TTLĐXS", "collective"),
    ("tap-the-lao-dong-tien-tien", r"(?:Tập thể|TT)\s?(?:lao động|LĐ)\s?(?:tiên tiến|TT)|TTLĐTT", "collective"),
    ("don-vi-quyet-thang", r"Đơn vị quyết thắng|ĐVQT", "collective"),
    ("don-vi-tien-tien", r"Đơn vị tiên tiến|ĐVTT", "collective"),
    ("chien-si-thi-dua-toan-quoc", rf"{_FIGHTER}\s{{0,2}}(?:toàn quốc|TQ)|CSTĐTQ", "person"),
    ("chien-si-thi-dua-co-so", rf"{_FIGHTER}\s{{0,2}}(?:cấp\s)?(?:cơ sở|CS(?!\w))|CSTĐCS|CSTĐ-CS", "person"),
    (
        "chien-si-thi-dua-tinh",
        rf"{_FIGHTER}{_OF}(?:{_PROVINCE}|{_MINISTRY}|quân khu|toàn quân|toàn lực lượng|Bộ)|CSTĐ(?:CT|T|CB|N)(?!\w)",
        "person",
    ),
    ("chien-si-tien-tien", r"Chiến (?:sĩ|sỹ) tiên tiến|CSTT", "person"),
    ("lao-dong-tien-tien", r"(?:Lao động|LĐ)\s?(?:tiên tiến|TT)(?!\w)|LĐTT", "person"),
    ("bang-khen-thu-tuong", rf"{_MERIT}{_OF}(?:Thủ tướng(?:\sChính phủ)?|TTg|Chính phủ)|BKTTg|BKTTCP|BKCP", None),
    ("bang-khen-tinh", rf"{_MERIT}{_OF}(?:{_PROVINCE}|{_MINISTRY})|BKUB|BKCT", None),
    ("huan-chuong-lao-dong-hang-nhat", rf"(?:Huân chương Lao động|HCLĐ){_GRADE}(?:Nhất|I(?!I))", None),
    ("huan-chuong-lao-dong-hang-nhi", rf"(?:Huân chương Lao động|HCLĐ){_GRADE}(?:Nhì|Hai|II(?!I))", None),
    ("huan-chuong-lao-dong-hang-ba", rf"(?:Huân chương Lao động|HCLĐ){_GRADE}(?:Ba|III)", None),
    *(
        (f"huan-chuong-{code}-hang-{rank}", rf"Huân chương {words}{_GRADE}{grade}", None)
        for code, words in _ORDERS.items()
        for rank, grade in (("nhat", r"(?:Nhất|I(?!I))"), ("nhi", r"(?:Nhì|Hai|II(?!I))"), ("ba", r"(?:Ba|III)"))
    ),
    ("huan-chuong-dai-doan-ket-dan-toc", r"Huân chương Đại đoàn kết(?: dân tộc)?", "person"),
    ("huan-chuong-dung-cam", r"Huân chương Dũng cảm", None),
    ("danh-hieu-nhan-dan", r"(?:Nhà giáo|Thầy thuốc|Nghệ sĩ|Nghệ sỹ|Nghệ nhân) [nN]hân dân", "person"),
    ("danh-hieu-uu-tu", r"(?:Nhà giáo|Thầy thuốc|Nghệ sĩ|Nghệ sỹ|Nghệ nhân) [ưƯ]u tú", "person"),
    ("thon-van-hoa", rf"{_HAMLET}(?:,\s{_HAMLET}){{0,4}} văn hóa", "collective"),
    ("anh-hung-luc-luong-vu-trang", r"Anh hùng Lực lượng vũ trang(?: nhân dân)?", None),
    ("anh-hung-lao-dong", r"Anh hùng Lao động", None),
    ("giay-khen", r"Giấy khen|GK(?!\w)", None),
    ("gia-dinh-van-hoa", r"Gia đình văn hóa", "household"),
    ("ky-niem-chuong", r"Kỷ niệm chương", "person"),
    # The words fit more than one honour: the plan has to say which.
    ("", rf"{_FLAG}|{_FIGHTER}|CSTĐ|{_MERIT}|Huân chương Lao động|HCLĐ", None),
)
_ALL = "|".join(f"(?P<h{index}>{words})" for index, (_, words, _) in enumerate(HONOURS))
HONOUR = re.compile(rf"(?<![\w])(?i:{_ALL})(?!\w)")
_GIVEN_BY = re.compile(r"\s{1,2}(?:(?:của|do)\s)?")
# What others give is named with its giver.
_GIVEN = (
    "bang-khen-tinh",
    "bang-khen-thu-tuong",
    "co-thi-dua-tinh",
    "co-thi-dua-quan-khu",
    "bang-khen-quan-khu",
    "giay-khen",
    "chien-si-thi-dua-tinh",
    "",
)


class Named(NamedTuple):
    """An honour named in a text: its code or None, who it is for by nature, its place."""

    code: str | None
    subject: str | None
    start: int
    end: int


def honours_in(text: str, start: int, end: int) -> list[Named]:
    """Return the honours named between two places, in order."""
    return [_named(text, match, end) for match in HONOUR.finditer(text, start, end)]


def _named(text: str, match: re.Match[str], limit: int) -> Named:
    code, _, subject = HONOURS[int((match.lastgroup or "h0")[1:])]
    end = min(_with_giver(text, match), limit) if code in _GIVEN else match.end()
    return Named(code or None, subject or _nature(match[0]), match.start(), max(end, match.end()))


def _with_giver(text: str, match: re.Match[str]) -> int:
    """Return where the name of an honour ends with the body that gives it: `Bằng khen của Bộ Tài chính`."""
    inside = next(HEAD.finditer(text, match.start(), match.end()), None)
    if inside is None:
        gap = _GIVEN_BY.match(text, match.end())
        inside = HEAD.match(text, gap.end()) if gap else None
    giver = issuer_at(text, inside.start()) if inside else None
    return giver.end if giver else match.end()


def _nature(words: str) -> str | None:
    plain = words.lower()
    return "collective" if plain.startswith("cờ") else "person" if plain.startswith(("chiến", "cs")) else None
