"""Vietnamese text: order of names, search without accents, dates as documents write them."""

from __future__ import annotations

import unicodedata
from datetime import date

from django.utils.translation import gettext as _

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": "b", "\u0309": "c", "\u0303": "d", "\u0301": "e", "\u0323": "f"}
SHAPES = {"\u0306", "\u0302", "\u031b"}
LEVEL = "a"


def fold(text: str) -> str:
    """Return the text in small letters without marks, as people type it to search."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def order_key(text: str) -> str:
    """Return a key that sorts as the Vietnamese dictionary does: letters first, tones second.

    It is made of small Latin letters only, so every database sorts it alike, whatever its locale.
    """
    letters, tones = [], []
    for char in _letters(text):
        base, tone = _split(char)
        letters.append(_place(base))
        tones.append(tone)
    return "".join(letters) + "aa" + "".join(tones)


def name_key(family_name: str, given_name: str) -> str:
    """Return the key people are listed by: the given name first, then family and middle names."""
    return order_key(f"{given_name} {family_name}")


def _letters(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.lower().split()))


def _split(char: str) -> tuple[str, str]:
    tone, base = LEVEL, ""
    for part in unicodedata.normalize("NFD", char):
        if part in TONES:
            tone = TONES[part]
        elif part in SHAPES or not unicodedata.combining(part):
            base += part
    return unicodedata.normalize("NFC", base), tone


def _place(base: str) -> str:
    at = ALPHABET.find(base) if base else -1
    number = at + 12 if at >= 0 else (2 + int(base) if base.isdecimal() else 1)
    return chr(97 + number // 26) + chr(97 + number % 26)


def day_in_words(day: date) -> str:
    """Return the day as documents write it: days below ten and the months January and February take a nought."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_day(day: date) -> str:
    """Return the day in figures: 25/01/2022."""
    return f"{day:%d/%m/%Y}"


def sentence_list(parts: list[str]) -> str:
    """Join parts as a sentence does: “a, b và c”."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + _(" và ") + parts[-1]
