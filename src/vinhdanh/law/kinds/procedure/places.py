"""Levels and deciders as people write them."""

from __future__ import annotations

from vinhdanh.law.kinds.spelling import holds, slug

# The first row one of whose words stands in the text decides: `hop-tac-xa` is no commune, `thi-xa` a district.
DECIDERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("chu-tich-nuoc", ("chu-tich-nuoc", "president", "ctn")),
    ("thu-tuong", ("thu-tuong", "ttg", "prime-minister")),
    ("chinh-phu", ("chinh-phu", "government")),
    ("chu-tich-hdqt", ("hdqt", "hdtv", "hoi-dong-quan-tri", "hoi-dong-thanh-vien", "chu-tich-cong-ty", "board")),
    ("giam-doc-doanh-nghiep", ("doanh-nghiep", "cong-ty", "hop-tac-xa", "htx", "tong-giam-doc", "tap-doan", "ceo",
                               "enterprise", "company", "cooperative")),
    ("truong-phong", ("truong-phong", "vu-truong", "truong-khoa", "to-truong", "doi-truong", "khong-phap-nhan",
                      "khong-co-tu-cach-phap-nhan", "khong-tu-cach-phap-nhan", "without-legal-personality")),
    ("giam-doc-so", ("giam-doc-so", "giam-doc-cac-so", "co-quan-chuyen-mon", "truong-ban", "ban-dan-toc", "department",
                     "van-phong-ubnd", "chanh-thanh-tra", "thanh-tra-tinh")),
    ("thu-truong-don-vi", ("don-vi", "co-so", "unit", "head", "hieu-truong", "vien-truong", "cuc-truong", "vien",
                           "chi-cuc-truong", "tong-cuc-truong", "giam-doc-benh-vien", "giam-doc-trung-tam",
                           "giam-doc-dai-hoc", "truong-hoc", "benh-vien", "school")),
    ("giam-doc-so", ("so",)),
    ("chu-tich-ubnd-huyen", ("thi-xa", "thanh-pho-thuoc-tinh")),
    ("chu-tich-ubnd-xa", ("xa", "phuong", "thi-tran", "dac-khu", "commune", "ward")),
    ("chu-tich-ubnd-huyen", ("huyen", "ubnd-quan", "chu-tich-quan", "district")),
    ("chu-tich-ubnd-tinh", ("tinh", "thanh-pho", "province", "provincial")),
    ("bo-truong", ("bo", "minister", "ministry", "trung-uong", "thu-truong-co-quan-ngang-bo")),
    ("thu-truong-don-vi", ("thu-truong", "truong", "giam-doc", "director")),
)  # fmt: skip
LEVELS = {
    "chu-tich-nuoc": "trung-uong", "thu-tuong": "trung-uong", "chinh-phu": "trung-uong", "bo-truong": "bo",
    "chu-tich-ubnd-tinh": "tinh", "giam-doc-so": "so", "chu-tich-ubnd-huyen": "huyen", "chu-tich-ubnd-xa": "xa",
    "thu-truong-don-vi": "don-vi", "truong-phong": "don-vi", "giam-doc-doanh-nghiep": "doanh-nghiep",
    "chu-tich-hdqt": "doanh-nghiep",
}  # fmt: skip
CENTRE = ("trung-uong", "centre", "center", "central", "bo-noi-vu", "ban-tdkt-tw", "ban-thi-dua-khen-thuong-trung-uong")
STATE = ("chu-tich-nuoc", "thu-tuong", "chinh-phu")


def decider_of(text: str) -> str | None:
    """Return the code of who decides, or None when the words are not known."""
    written = slug(text)
    return next((code for code, words in DECIDERS if any(holds(written, word) for word in words)), None)


def level_of(text: str) -> str | None:
    """Return the level a word stands for: trung-uong, bo, tinh, so, huyen, xa, don-vi or doanh-nghiep."""
    if slug(text) in CENTRE:
        return "trung-uong"
    decider = decider_of(text)
    return LEVELS[decider] if decider else None


def proposer_of(text: str | None) -> str:
    """Return which body proposes to the State for a unit: its ministry or its province."""
    level = level_of(text) if text else None
    if level in ("tinh", "so", "huyen", "xa"):
        return "tinh"
    return "bo" if level == "bo" else "bo-tinh"
