"""Words that count contents, `Một là`, `Thứ hai`, `Nội dung 3`; and contents counted inside one paragraph."""

from __future__ import annotations

import re

from .lines import Line
from .normal import tidy
from .plan import Content

_COUNTED = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_RANKED = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_IS = {f"{word} là": n for n, word in enumerate(_COUNTED, 1)} | {
    "bảy là": 7,
    "bẩy là": 7,
    "mười một là": 11,
    "mười hai là": 12,
}
_TH = {f"thứ {word}": n for n, word in enumerate(_RANKED, 1)} | {"thứ bốn": 4}
_CONTENT = {f"nội dung thứ {word}": n for n, word in enumerate(_RANKED, 1)}
WORDED = re.compile(
    rf"(?P<mark>(?i:{'|'.join([*_CONTENT, *sorted(_IS, key=len, reverse=True)])}|"
    rf"(?:{'|'.join(sorted(_TH, key=len, reverse=True))})(?=\s?[,:.–-]|\sl?à))"
    r"|(?i:nội dung)\s(?P<n>\d{1,2})(?=\s?[.:)–-]))(?!\w)[\s,:.–-]{0,4}"
)
_BRACKETED = re.compile(r"(?P<mark>(?<![\w/])\(?(?P<n>\d{1,2})\))\s{1,2}")
ORDERS = _IS | _TH | _CONTENT


def inline_contents(text: str, body: list[Line]) -> tuple[Content, ...]:
    """Return contents counted inside a paragraph: `Một là, …; hai là, …; ba là, …`."""
    for line in body:
        found = [*WORDED.finditer(line.text)] or [*_BRACKETED.finditer(line.text)]
        marks = [(match, _order(match)) for match in found if _opens(line.text, match.start())]
        run: list[re.Match[str]] = []
        for match, order in marks:
            run = [match] if order == 1 else [*run, match] if order == len(run) + 1 else run
        if len(run) > 1:
            stops = [*(match.start() for match in run[1:]), _full_stop(line.text, run[-1].end())]
            return tuple(
                _piece(text, line, order, match, stop)
                for order, (match, stop) in enumerate(zip(run, stops, strict=True), start=1)
            )
    return ()


def _order(match: re.Match[str]) -> int:
    return int(match["n"]) if match["n"] else ORDERS.get(" ".join(match["mark"].lower().split()), 0)


def _opens(words: str, position: int) -> bool:
    return position == 0 or words[max(0, position - 12) : position].rstrip().endswith(
        (";", ":", ".", ",", "(", "–", "-", " và")
    )


def _full_stop(words: str, position: int) -> int:
    match = re.compile(r"\.(?=\s|$)").search(words, position)
    return match.start() if match else len(words)


def _piece(text: str, line: Line, order: int, match: re.Match[str], stop: int) -> Content:
    start, end = line.start + match.start(), line.start + len(line.text[:stop].rstrip(" ;,"))
    words = text[line.start + match.end() : max(end, line.start + match.end())].strip()
    return Content(order, tidy(match["mark"]), "", words, (start, max(end, start + 1)))
