"""Vietnamese before Unicode: fonts and code pages that look like letters and are other letters (TCVN3, VNI)."""

from __future__ import annotations

import re

_ADVICE = (
    "Hãy chuyển sang Unicode (UniKey: Bộ công cụ, nguồn {source}, đích Unicode) hoặc lưu lại với bảng mã UTF-8 "
    "từ chương trình đã tạo ra nó, rồi đọc lại."
)
# Letters that only Unicode Vietnamese has; a text in an old coding has next to none of them.
_TRUE = re.compile(r"[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_OLD = (
    ("gõ bằng TCVN3 (phông .VnTime)", "TCVN3 (ABC)",
     re.compile(r"®(?=[A-Za-z¨-ÿ])|(?<=[A-Za-z])[µ¸¶·¹¨©ª«¬®§×]|§(?=[a-z])")),
    ("gõ bằng VNI (phông VNI-Times)", "VNI Windows",
     re.compile(r"[aeouyôöAEOUYÔÖ][ùøûõïäÙØÛÕÏÄ]|[aeoAEO][âáàåãéèúüëÂÁÀÅÃÉÈÚÜË]|\b[ñÑ]")),
)  # fmt: skip
_TWICE = ("là UTF-8 bị mở nhầm bằng bảng mã khác", "UTF-8", re.compile(r"á[»º]|Ä[\u0080-\u2122]|Æ[°¡]|Ã[\u0080-¿]"))
_TONE = re.compile(r"(?i)[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]")
_NOISE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
FEW, SHARE = 4, 6


def old_coding(text: str) -> str | None:
    """Return what is wrong with a text in an old coding and what to do, or None for text in Unicode."""
    return _told(text, (*_OLD, _TWICE))


def old_bytes(data: bytes) -> str | None:
    """Return the same for bytes that are no UTF-8."""
    local = data.decode("windows-1258", "replace")
    if len(_TONE.findall(local)) * SHARE > len(local.split()) > FEW:
        return _sentence("thuộc bảng mã Windows-1258", "Vietnamese locale CP 1258")
    western = data.decode("latin-1")
    return None if _NOISE.search(western) else _told(western, _OLD)


def _told(text: str, codings: tuple[tuple[str, str, re.Pattern[str]], ...]) -> str | None:
    counts = [(len(signs.findall(text)), kind, source) for kind, source, signs in codings]
    count, kind, source = max(counts, key=lambda one: one[0])
    if count < FEW or count * SHARE < len(text.split()) or len(_TRUE.findall(text)) * 3 > count:
        return None
    return _sentence(kind, source)


def _sentence(kind: str, source: str) -> str:
    return f"Chữ trong tệp không phải tiếng Việt Unicode mà {kind}. {_ADVICE.format(source=source)}"
