"""Provinces and cities, before and after the mergers of 2025, and the seats that sign in their place."""

from __future__ import annotations

import re

from .normal import fold

CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bà Rịa-Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương",
    "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Đắk Nông",
    "Đăk Nông", "Điện Biên",
    "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình",
    "Hưng Yên",
    "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định",
    "Nghệ An",
    "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị",
    "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Thừa Thiên - Huế",
    "Tiền Giang",
    "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
SEATS = {
    "Phan Rang - Tháp Chàm": "Ninh Thuận", "Biên Hòa": "Đồng Nai", "Đồng Xoài": "Bình Phước", "Quy Nhơn": "Bình Định",
    "Nha Trang": "Khánh Hòa", "Đà Lạt": "Lâm Đồng", "Buôn Ma Thuột": "Đắk Lắk", "Pleiku": "Gia Lai", "Vinh": "Nghệ An",
    "Việt Trì": "Phú Thọ", "Rạch Giá": "Kiên Giang", "Long Xuyên": "An Giang", "Mỹ Tho": "Tiền Giang",
    "Thủ Dầu Một": "Bình Dương",
    "Phan Thiết": "Bình Thuận", "Bà Rịa": "Bà Rịa - Vũng Tàu", "Vũng Tàu": "Bà Rịa - Vũng Tàu", "Tuy Hòa": "Phú Yên",
    "Đông Hà": "Quảng Trị", "Đồng Hới": "Quảng Bình", "Tam Kỳ": "Quảng Nam", "Hạ Long": "Quảng Ninh",
    "Gia Nghĩa": "Đắk Nông",
    "Cao Lãnh": "Đồng Tháp", "Tân An": "Long An", "Vị Thanh": "Hậu Giang", "Huế": "Thừa Thiên Huế", "Phủ Lý": "Hà Nam",
}  # fmt: skip
_LEVEL = {fold(name): (name, "tỉnh") for name in PROVINCES} | {fold(name): (name, "thành phố") for name in CITIES}
_LEVEL[fold("Thành phố Hồ Chí Minh")] = _LEVEL[fold("TP. Hồ Chí Minh")] = ("Hồ Chí Minh", "thành phố")
_LEVEL |= {fold(seat): _LEVEL[fold(name)] for seat, name in SEATS.items()}
_NAMES = "|".join(sorted((re.escape(name) for name in (*PROVINCES, *CITIES, "Huế")), key=len, reverse=True))
PROVINCE = re.compile(rf"(?P<level>(?i:tỉnh|thành phố|Tp\.?))\s{{1,2}}(?P<name>(?i:{_NAMES}))(?!\w)")
NAME = re.compile(rf"(?<!\w)(?i:{_NAMES})(?!\w)")
# The city of Huế has been a city of its own since 2025; before, it signed for Thừa Thiên Huế.
HUE_SINCE = "2025-01-01"


def province_of(place: str, on: str | None = None) -> str | None:
    """Return `tỉnh X` or `thành phố X` for a province, a city or the seat of one; None for any other place."""
    key = fold(place).replace("tp.", "").replace("thanh pho", "").strip() or fold(place)
    if key == "hue" and on and on >= HUE_SINCE:
        return "thành phố Huế"
    known = _LEVEL.get(fold(place)) or _LEVEL.get(key)
    return f"{known[1]} {known[0]}" if known else None


def province_in(text: str, start: int = 0, end: int | None = None) -> str | None:
    """Return the first `tỉnh X` or `thành phố X` written out between two places."""
    match = PROVINCE.search(text, start, len(text) if end is None else end)
    if match is None:
        return None
    return "thành phố Huế" if fold(match["name"]) == "hue" else province_of(match["name"])
