"""Kinds of documents and the signs they are numbered with (Nghị định 30/2020; Party numbering)."""

from __future__ import annotations

import re

# Each kind has its name and the signs it is numbered with.
KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "bo-luat": ("Bộ luật", ()),
    "luat": ("Luật", ("QH",)),
    "phap-lenh": ("Pháp lệnh", ("PL",)),
    "sac-lenh": ("Sắc lệnh", ("SL",)),
    "lenh": ("Lệnh", ("L",)),
    "nghi-quyet-lien-tich": ("Nghị quyết liên tịch", ("NQLT",)),
    "nghi-quyet": ("Nghị quyết", ("NQ",)),
    "nghi-dinh": ("Nghị định", ("NĐ",)),
    "quyet-dinh": ("Quyết định", ("QĐ",)),
    "chi-thi": ("Chỉ thị", ("CT",)),
    "thong-tu-lien-tich": ("Thông tư liên tịch", ("TTLT", "TTLB")),
    "thong-tu": ("Thông tư", ("TT",)),
    "thong-tri": ("Thông tri", ("TTri",)),
    "quy-dinh": ("Quy định", ("QyĐ", "QĐi")),
    "quy-che": ("Quy chế", ("QC", "QCPH")),
    "ke-hoach": ("Kế hoạch", ("KH", "KHLT", "KHPH", "KHLN")),
    "huong-dan": ("Hướng dẫn", ("HD", "HDLT", "HDLN")),
    "thong-bao": ("Thông báo", ("TB", "TBKL")),
    "thong-cao": ("Thông cáo", ("TC",)),
    "to-trinh": ("Tờ trình", ("TTr",)),
    "bao-cao": ("Báo cáo", ("BC",)),
    "chuong-trinh": ("Chương trình", ("CTr", "CTrPH", "CTPH", "CTHĐ")),
    "ket-luan": ("Kết luận", ("KL",)),
    "de-an": ("Đề án", ("ĐA",)),
    "du-an": ("Dự án", ("DA",)),
    "phuong-an": ("Phương án", ("PA",)),
    "cong-dien": ("Công điện", ("CĐ",)),
    "cong-van": ("Công văn", ("CV",)),
    "van-ban-hop-nhat": ("Văn bản hợp nhất", ("VBHN",)),
    "van-ban": ("Văn bản", ()),
    "bien-ban": ("Biên bản", ("BB",)),
    "giay-moi": ("Giấy mời", ("GM",)),
    "giay-phep": ("Giấy phép", ("GP",)),
    "phieu-chuyen": ("Phiếu chuyển", ("PC",)),
    "hop-dong": ("Hợp đồng", ("HĐ",)),
    "phieu-trinh": ("Phiếu trình", ("PTr", "PT")),
    "ban-dang-ky": ("Bản đăng ký", ()),
    "giao-uoc": ("Giao ước thi đua", ("GƯ", "GƯTĐ")),
    "loi-keu-goi": ("Lời kêu gọi", ()),
}
NAMES = {code: name for code, (name, _) in KINDS.items()}
BY_NAME = {name.lower(): code for code, name in NAMES.items()}
BY_SIGN = {sign: code for code, (_, signs) in KINDS.items() for sign in signs}
# A sign that words may read in another way: the nearer word then decides.
ALSO = {"TT": ("thong-tri",), "QĐ": ("quy-dinh",), "CT": ("chuong-trinh",), "TTr": ("thong-tri",),
    "QH": ("nghi-quyet", "bo-luat", "phap-lenh"),
        "PL": ("phap-lenh",), "NQ": ("nghi-quyet-lien-tich",), "CĐ": ("cong-dien",)}  # fmt: skip
ABBREVIATIONS = {"QĐ": "quyet-dinh", "NĐ": "nghi-dinh", "NQ": "nghi-quyet", "CT": "chi-thi", "TT": "thong-tu",
                 "KH": "ke-hoach", "HD": "huong-dan", "TB": "thong-bao", "CV": "cong-van", "BC": "bao-cao",
                 "TTr": "to-trinh", "KL": "ket-luan", "VB": "van-ban", "TTLT": "thong-tu-lien-tich"}  # fmt: skip
_NAMES = "|".join(sorted((re.escape(name) for name in BY_NAME), key=len, reverse=True))
KIND_WORD = re.compile(rf"(?<!\w)(?i:{_NAMES})(?!\w)|(?<![\w/-])(?:{'|'.join(ABBREVIATIONS)})(?=\s{{1,2}}số\b|\s\d)")
# Kinds that launch a movement.
LAUNCHING = ("ke-hoach", "huong-dan", "chi-thi", "chuong-trinh", "quyet-dinh", "cong-van", "thong-bao", "nghi-quyet")


def kind_of_word(word: str) -> str | None:
    """Return the kind a word names, written out or short."""
    return ABBREVIATIONS.get(word) or BY_NAME.get(" ".join(word.lower().split()))


def kind_of(sign: str, word: str | None) -> str | None:
    """Return the kind of a document numbered with a sign and called by a word.

    The sign is the surer of the two; the word decides where the sign is shared or stands for a body.
    """
    base = sign.rstrip("0123456789").removeprefix("UBTV")
    called = kind_of_word(word) if word else None
    by_sign = BY_SIGN.get(base)
    if by_sign is None:
        return "cong-van" if called in (None, "van-ban") else called
    if called in ALSO.get(base, ()):
        return called
    return None if base == "QH" and called is None else by_sign
