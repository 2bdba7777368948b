"""Words that people write freely, brought to one spelling: `Chủ tịch UBND xã` and `chu_tich_ubnd_xa` are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

MARKS = re.compile(r"[̀-ͯ]")
BETWEEN = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return a text in small unaccented letters with hyphens between the words."""
    folded = MARKS.sub("", unicodedata.normalize("NFD", text.lower())).replace("đ", "d")
    return BETWEEN.sub("-", folded).strip("-")


def holds(text: str, words: str) -> bool:
    """Tell whether whole words stand in a slug, one after another."""
    return f"-{words}-" in f"-{text}-"


def canonical(text: str, spellings: Mapping[str, tuple[str, ...]]) -> str:
    """Return the code a word stands for, or its own slug when it is none of the spellings."""
    written = slug(text)
    for code, others in spellings.items():
        if written == code or written in others:
            return code
    return written
