"""A plan's text cut into pieces, so that every find can be marked where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KINDS = {
    "contents": _("Nội dung"),
    "window": _("Thời hạn đăng ký"),
    "titles": _("Danh hiệu"),
    "instruments": _("Văn bản"),
    "commemorations": _("Ngày kỷ niệm"),
    "programmes": _("Chương trình, phong trào được nêu tên"),
    "unplaced": _("Chưa xếp được"),
}
HEAD = 60  # characters of a content that are marked when its label is not at its start


class Find(NamedTuple):
    """One find: what kind, which row of its part, from which character to which."""

    kind: str
    row: int
    start: int
    end: int

    @property
    def anchor(self) -> str:
        """Return the place in the text."""
        return f"doc-{self.kind}-{self.row}"

    @property
    def field(self) -> str:
        """Return the place among the fields."""
        return f"{self.kind}-{self.row}"

    @property
    def word(self) -> str | Promise:
        """Name the kind and the row."""
        return f"{KINDS[self.kind]} {self.row + 1}"


class Piece(NamedTuple):
    """A stretch of the text, with the finds it holds; most have none."""

    text: str
    finds: tuple[Find, ...] = ()


def finds_of(kind: str, rows: Iterable[Any], text: str) -> list[Find]:
    """Return where the rows of a part stand in the text; a row that was typed has no place."""
    placed = [(at, row) for at, row in enumerate(rows) if row.span_start is not None]
    return [Find(kind, at, row.span_start, end_of(row, text)) for at, row in placed]


def end_of(row: Any, text: str) -> int:
    """Return where the mark ends: for a content its label or first words, since the rest holds other finds."""
    label = getattr(row, "label", None)
    if label is None:
        return int(row.span_end)
    if label and text.startswith(label, row.span_start):
        return int(row.span_start) + len(label)
    line = text.find("\n", row.span_start)
    return min(row.span_end, row.span_start + HEAD, line if line > 0 else row.span_end)


def pieces(text: str, finds: Iterable[Find]) -> list[Piece]:
    """Cut the text; finds that overlap share one piece. Joined again the pieces are the text."""
    cut: list[Piece] = []
    at = 0
    for start, end, together in _joined(sorted(finds, key=lambda find: (find.start, find.end))):
        if start > at:
            cut.append(Piece(text[at:start]))
        cut.append(Piece(text[start:end], together))
        at = end
    return [*cut, Piece(text[at:])] if at < len(text) else cut


def _joined(finds: list[Find]) -> list[tuple[int, int, tuple[Find, ...]]]:
    groups: list[tuple[int, int, tuple[Find, ...]]] = []
    for find in finds:
        if groups and find.start < groups[-1][1]:
            start, end, together = groups.pop()
            groups.append((start, max(end, find.end), (*together, find)))
        else:
            groups.append((find.start, find.end, (find,)))
    return groups
