"""The words of a .docx in reading order: paragraphs, list numbers that Word makes by itself, tables row by row.

Read from the package's own XML: python-docx leaves out the list numbers, and takes a tenth of a second to load.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import zip_longest
from xml.etree import ElementTree as ET

from .lines import LETTERS
from .plan import UnreadablePlan

MAX_XML = 32_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MAIN = re.compile(r"word/document\d*\.xml")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr"}
_FRAMES = {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo"}
_BREAK = ET.Element(f"{_W}br")
_LARGE = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
DEPTH = 60


def docx_text(data: bytes) -> str:
    """Return the words of a .docx. Raise UnreadablePlan where it is broken, locked or unreasonably large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            there = package.namelist()
            document = _part(package, next(filter(_MAIN.fullmatch, there), "word/document.xml"))
            lists, styles = (
                _part(package, name) if name in there else None for name in ("word/numbering.xml", "word/styles.xml")
            )
    except (
        zipfile.BadZipFile,
        KeyError,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        zlib.error,
    ) as error:
        raise UnreadablePlan(_BROKEN) from error
    body = _tree(document).find(f"{_W}body")
    if body is None:
        raise UnreadablePlan(_BROKEN)
    return "\n".join(_blocks(body, Numbering(*(_tree(part) if part else None for part in (lists, styles)))))


_BROKEN = (
    "Tệp là gói nén nhưng không mở được như một văn bản .docx (tệp hỏng, có mật khẩu hoặc là loại khác). "
    "Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx không mật khẩu, hoặc chép nội dung vào tệp .txt."
)
_LARGE_XML = (
    "Nội dung .docx sau khi giải nén lớn hơn 32 MB; kế hoạch thật không lớn đến thế. "
    "Hãy chép riêng phần chữ của kế hoạch sang một tệp mới rồi đọc lại."
)


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """Return one part of the package, never more than the limit, whatever its directory claims."""
    with package.open(name) as part:
        data = part.read(MAX_XML + 1)
    if len(data) > MAX_XML:
        raise UnreadablePlan(_LARGE_XML)
    return data.replace(_STRICT, _W[1:-1].encode())


def _tree(data: bytes) -> ET.Element:
    if b"<!DOCTYPE" in data[:4000] or b"<!ENTITY" in data:
        raise UnreadablePlan(_BROKEN)
    try:
        return ET.fromstring(data)  # noqa: S314 - bounded in size, and documents with entities are refused above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise UnreadablePlan(_BROKEN) from error


def _blocks(parent: ET.Element, numbering: Numbering, depth: int = 0) -> Iterator[str]:
    """Yield the lines of a body, a cell or a frame of content."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield (numbering.label(child) + _words(child)).strip(" ")
        elif child.tag == f"{_W}tbl" and depth < DEPTH:
            yield from _rows(child, numbering, depth + 1)
        elif child.tag in _FRAMES and depth < DEPTH:
            yield from _blocks(child, numbering, depth + 1)


def _rows(table: ET.Element, numbering: Numbering, depth: int) -> Iterator[str]:
    """Yield a table's rows; lines of cells that stand side by side stay side by side."""
    for row in _own(table, f"{_W}tr"):
        cells = [
            [line for block in _blocks(cell, numbering, depth) for line in block.split("\n")]
            for cell in _own(row, f"{_W}tc")
        ]
        for line in zip_longest(*cells, fillvalue=""):
            if any(part.strip() for part in line):
                yield " | ".join(line)
    yield ""


def _own(parent: ET.Element, tag: str, depth: int = 0) -> Iterator[ET.Element]:
    """Yield a table's own rows or a row's own cells, through the frames of content around them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _FRAMES and depth < DEPTH:
            yield from _own(child, tag, depth + 1)


def _words(paragraph: ET.Element) -> str:
    """Return a paragraph's words, without what was deleted or is shown twice."""
    parts: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        if node.tag in _UNSEEN:
            continue
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}ptab"):
            parts.append("\t")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif node.tag == f"{_W}p":
            parts.append("\n")
        elif node.tag == f"{_W}txbxContent":
            waiting.append(_BREAK)
        waiting.extend(reversed(node))
    return "".join(parts)


class Numbering:
    """The list numbers that Word counts and does not write: kept per list and level while paragraphs pass by."""

    def __init__(self, root: ET.Element | None, styles: ET.Element | None) -> None:
        self.levels: dict[str, dict[str, tuple[str, str, int]]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        found = [] if styles is None else styles.findall(f"{_W}style")
        self.styles = {style.get(f"{_W}styleId"): style.find(f"{_W}pPr/{_W}numPr") for style in found}
        abstract = {} if root is None else {a.get(f"{_W}abstractNumId"): a for a in root.findall(f"{_W}abstractNum")}
        for num in [] if root is None else root.findall(f"{_W}num"):
            link = num.find(f"{_W}abstractNumId")
            source = abstract.get(link.get(f"{_W}val")) if link is not None else None
            if source is not None:
                self.levels[num.get(f"{_W}numId") or ""] = dict(_level(level) for level in source.findall(f"{_W}lvl"))

    def label(self, paragraph: ET.Element) -> str:
        """Return the number of a list item with a space after it, or nothing."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        if properties is None and style is not None:
            properties = self.styles.get(style.get(f"{_W}val"))
        if properties is None or not _words(paragraph).strip():
            return ""
        number, level = _value(properties, "numId"), _value(properties, "ilvl") or "0"
        known = self.levels.get(number or "", {}).get(level)
        if known is None or not _is_small(level):
            return ""
        form, pattern, start = known
        if form in ("bullet", "none"):
            return "- " if form == "bullet" else ""
        depth, counts = int(level), self.counts.setdefault(number or "", {})
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return f"{self._filled(number or '', pattern, counts)} "

    def _filled(self, number: str, pattern: str, counts: dict[int, int]) -> str:
        for depth in range(9):
            if f"%{depth + 1}" in pattern:
                style = self.levels[number].get(str(depth), ("decimal", "", 1))[0]
                pattern = pattern.replace(f"%{depth + 1}", _figure(counts.get(depth, 1), style))
        return pattern


def _level(level: ET.Element) -> tuple[str, tuple[str, str, int]]:
    start = _value(level, "start") or "1"
    pattern = _value(level, "lvlText") or "%1."
    return level.get(f"{_W}ilvl") or "0", (
        _value(level, "numFmt") or "decimal",
        pattern,
        int(start) if _is_small(start) else 1,
    )


def _value(element: ET.Element, name: str) -> str | None:
    child = element.find(f"{_W}{name}")
    return child.get(f"{_W}val") if child is not None else None


def _is_small(figure: str) -> bool:
    return figure.isascii() and figure.isdigit() and len(figure) < 6


def _figure(count: int, style: str) -> str:
    if style in ("upperRoman", "lowerRoman"):
        text = ""
        for value, sign in _LARGE:
            while count >= value and len(text) < 12:
                text, count = text + sign, count - value
        return text if style == "upperRoman" else text.lower()
    if style in ("lowerLetter", "upperLetter"):
        letter = LETTERS.replace("đ", "")[(count - 1) % (len(LETTERS) - 1)]
        return letter if style == "lowerLetter" else letter.upper()
    return str(count)
