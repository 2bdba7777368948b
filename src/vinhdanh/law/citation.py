"""Citations: `L22 Đ24k1a` is point a of clause 1 of article 24 of the instrument called L22."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import BadRulebook, Path

PATTERN = re.compile(
    r"(?P<instrument>[A-ZĐ][A-ZĐa-z0-9]*)"
    r"(?: Đ(?P<article>\d+)(?:k(?P<clause>\d+))?(?P<point>[a-zđ]\d?(?:-[a-zđ])?)?)?"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one instrument; the parts not given mean the whole."""

    instrument: str
    article: str = ""
    clause: str = ""
    point: str = ""

    def __str__(self) -> str:
        place = f"Đ{self.article}" if self.article else ""
        place += f"k{self.clause}" if self.clause else ""
        return f"{self.instrument} {place}{self.point}".strip()

    def place(self) -> str:
        """Return the place inside the instrument alone: `Đ24k1a`."""
        return str(self).removeprefix(self.instrument).strip()

    def spoken(self, name: str) -> str:
        """Return the citation as an official writes it, given the instrument's short name."""
        parts = [
            f"điểm {self.point}" if self.point else "",
            f"khoản {self.clause}" if self.clause else "",
            f"Điều {self.article}" if self.article else "",
            name,
        ]
        return " ".join(part for part in parts if part)


def parse(text: str, path: Path = ()) -> tuple[Citation, ...]:
    """Read one citation or several joined by `; `. Raise BadRulebook when one cannot be read."""
    found = []
    for piece in str(text).split("; "):
        match = PATTERN.fullmatch(piece.strip())
        if match is None:
            raise BadRulebook(f"không đọc được dẫn chiếu “{piece}”; mẫu: L22 Đ24k1a", path)
        found.append(Citation(*(part or "" for part in match.groups())))
    return tuple(found)
