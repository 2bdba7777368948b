"""Titles in a table: rows of honours with a column for each subject, or columns of honours with a row of sums."""

from __future__ import annotations

import re
from typing import NamedTuple

from .honours import honours_in
from .lines import Line
from .normal import tidy

_SUBJECTS = (("tập thể", "collective"), ("hộ", "household"), ("gia đình", "household"), ("cá nhân", "person"))
_ONE = r"(?<![\d.])(\d{1,3}\.\d{3}|\d{1,4})(?![\d%.])(?:\s*(tập thể|cá nhân|hộ gia đình|hộ|người|đơn vị|đồng chí))?"
_FIGURE = re.compile(_ONE, re.IGNORECASE)
_CELL = re.compile(rf"\s*{_ONE}(?:[\s,;]*(?:và\s)?{_ONE}){{0,3}}\s*$", re.IGNORECASE)
_MARK = re.compile(r"(?:[IVX]{1,5}|\d{1,3}|[A-EĐ])[.)]?$")
_TOTAL = re.compile(r"(?i)^\s*(?:tổng|cộng|tổng cộng|tổng số)")
_COUNTED = re.compile(r"(?i)số lượng|chỉ tiêu|đăng ký|tổng")
_ORDER = re.compile(r"(?i)^(?:stt|tt|số tt|số thứ tự)$")


class Cell(NamedTuple):
    """A cell with its place and the column it stands in."""

    column: int
    start: int
    end: int
    text: str


class Found(NamedTuple):
    """Titles as code, name, subject, count, span; and what was left with its reason."""

    titles: list[tuple[str | None, str, str | None, int, tuple[int, int]]]
    left: list[tuple[int, int, str]]


def table_titles(canon: str, rows: list[Line]) -> Found | None:
    """Return the titles of a table, or None where the rows are no table of honours."""
    grid = [_cells(line) for line in rows]
    wide = next(
        (row for row in grid if len([cell for cell in row if honours_in(canon, cell.start, cell.end)]) > 1), None
    )
    if wide is not None and not any(_CELL.match(cell.text) for cell in wide):
        return _by_column(canon, grid, wide)
    if not any(honours_in(canon, cell.start, cell.end) for row in grid for cell in row):
        return None
    return _by_row(canon, grid)


def _cells(line: Line) -> list[Cell]:
    cells, column, position = [], 0, 0
    for part in re.split(r"([|\t])", line.text):
        if part in ("|", "\t"):
            column += 1
        else:
            lead = len(part) - len(part.lstrip())
            start = line.start + position + lead
            cells.append(Cell(column, start, start + len(part.strip()), part.strip()))
        position += len(part)
    return cells


def _by_row(canon: str, grid: list[list[Cell]]) -> Found | None:
    """Read rows `honour | figures`, the columns named by a head row above."""
    found = Found([], [])
    heads: dict[int, str | None] = {}
    section: str | None = None
    ordered = len(grid) > 1 and _ORDER.match(grid[0][0].text) is not None
    for row in grid:
        named = ((cell, honours_in(canon, cell.start, cell.end)) for cell in row)
        cell, honours = next(((cell, honours) for cell, honours in named if honours), (None, []))
        if cell is None:
            section = _section(row) or section
            if _section(row) is None:
                heads |= {one.column: side for one in row if (side := _subject(one.text)) or _COUNTED.search(one.text)}
            continue
        first = 1 if ordered else 0
        figures = [other for other in row if other.column > max(cell.column, first - 1) and _CELL.match(other.text)]
        wanted = [other for other in figures if other.column in heads] or (figures if not heads else [])
        beside = " ".join(other.text for other in row if other is not cell and not _CELL.match(other.text))
        name = tidy(canon[honours[0].start : honours[0].end])
        for other in _without_sum(wanted, heads):
            usual = heads.get(other.column) or _subject(beside) or honours[0].subject or section
            for number, side in _numbers(other.text):
                found.titles.append((honours[0].code, name, side or usual, number, (cell.start, other.end)))
    return found if found.titles else None


def _section(row: list[Cell]) -> str | None:
    """Return whom a row of a table is a heading for: `II | CÁ NHÂN |`."""
    said = [cell.text for cell in row if cell.text and not _MARK.match(cell.text)]
    return _subject(said[0]) if len(said) == 1 else None


def _numbers(words: str) -> list[tuple[int, str | None]]:
    """Return the figures of a cell with whom each is for, where the cell says so; noughts are none."""
    found = [(int(match[1].replace(".", "")), _subject(match[2] or "")) for match in _FIGURE.finditer(words)]
    return [(number, side) for number, side in found if number]


def _without_sum(cells: list[Cell], heads: dict[int, str | None]) -> list[Cell]:
    """Leave out the column of sums where columns for collectives and persons stand beside it."""
    split = [cell for cell in cells if heads.get(cell.column)]
    return split or cells[:1]


def _subject(words: str) -> str | None:
    plain = words.lower()
    said = [subject for word, subject in _SUBJECTS if word in plain]
    if re.fullmatch(r"(?:người|đồng chí)", plain.strip()):
        return "person"
    if plain.strip() == "đơn vị":
        return "collective"
    return said[0] if len(set(said)) == 1 else None


def _aligned(row: list[Cell], head: list[Cell]) -> list[Cell]:
    """Return a row of sums under its columns: it may lack the empty cell it began with."""
    shift = head[-1].column - row[-1].column if _TOTAL.match(row[0].text) else 0
    return [cell._replace(column=cell.column + shift) for cell in row]


def _by_column(canon: str, grid: list[list[Cell]], head: list[Cell]) -> Found:
    """Read columns of honours: the row of sums, or the sum over the rows where there is none."""
    found = Found([], [])
    body = grid[grid.index(head) + 1 :]
    total = next((_aligned(row, head) for row in body if any(_TOTAL.match(cell.text) for cell in row[:2])), None)
    for column in head:
        named = honours_in(canon, column.start, column.end)
        if not named:
            continue
        honour = named[0]
        below = [
            cell
            for row in ([total] if total else body)
            for cell in row
            if cell.column == column.column and _CELL.match(cell.text)
        ]
        number = sum(count for cell in below for count, _ in _numbers(cell.text))
        if below and number:
            span = (below[-1].start, below[-1].end) if total else (column.start, column.end)
            subject = honour.subject or _subject(column.text)
            found.titles.append((honour.code, tidy(canon[honour.start : honour.end]), subject, number, span))
    return found
