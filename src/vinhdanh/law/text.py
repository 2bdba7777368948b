"""Reads YAML and JSON strictly: no repeated keys, no surprise booleans, dates as dates, numbers exact."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from .errors import LawError, Path

MAX_CHARACTERS = 20_000_000
MAX_DEPTH = 100
MAX_DIGITS = 40
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "True": True, "false": False, "False": False}
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9_]*)")
EXACT = re.compile(r"[-+]?(?=[0-9_]*[.eE])(?:[0-9][0-9_]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,9})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
STR = "tag:yaml.org,2002:str"
TAGS = {None, "!", STR, *(f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "int", "float", "bool", "null"))}
NO_KEY: Any = object()  # a mapping waits for a key


class TextError(LawError):
    """The text is no YAML or JSON; `line` is counted from 1."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def decode(raw: bytes) -> str:
    """Turn the bytes of a file into text, or say which byte is no UTF-8."""
    if b"\x00" in raw[:4096]:
        raise TextError("tệp nhị phân, không phải văn bản; hãy đưa tệp YAML hoặc JSON mã UTF-8")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        message = f"byte {fault.start} không phải UTF-8; hãy lưu tệp lại bằng mã UTF-8"
        raise TextError(message, line) from fault


def parse(text: str) -> Any:
    """Return what a YAML or JSON text says. Raise TextError, with a line, when it says nothing readable."""
    if len(text) > MAX_CHARACTERS:
        raise TextError(f"dài {len(text):,} ký tự, nhiều nhất {MAX_CHARACTERS:,}; hãy chia nhỏ tệp")
    if text.lstrip()[:1] in ("[", "{"):
        with suppress(ValueError, RecursionError, TextError):  # YAML begins so too, and names the line of a fault
            return json.loads(text, parse_float=Decimal, object_pairs_hook=_once)
    tree = Tree()
    try:
        for event in yaml.parse(text, Loader=Loader):
            tree.take(event)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        problem = getattr(fault, "problem", None) or str(fault).splitlines()[0]
        raise TextError(
            f"không đọc được YAML: {problem}", mark.line + 1 if mark else _unprintable_line(text)
        ) from fault
    return tree.root


def _unprintable_line(text: str) -> int:
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


class Tree:
    """Grows plain data from the events of a YAML text.

    It needs no recursion, so depth cannot break it, and takes YAML without its traps: `on` and `yes` are words,
    a key stands once, dates are dates and numbers exact. Each open container waits on the stack with its key.
    """

    def __init__(self) -> None:
        self.root: Any = None
        self._open: list[list[Any]] = []  # [container, key, anchor]
        self._anchors: dict[str, Any] = {}
        self._documents = 0

    def take(self, event: Any) -> None:
        """Take the next event. Raise TextError at its line."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._add(_scalar(event), event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._begin({} if kind is yaml.MappingStartEvent else [], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._open.pop()
        elif kind is yaml.AliasEvent:
            self._add(self._aliased(event), event)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                raise fault_at(event, "tệp có nhiều tài liệu cách nhau bằng ---; hãy viết thành một danh sách")

    def _begin(self, container: Any, event: Any) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise fault_at(event, f"lồng nhau quá {MAX_DEPTH} tầng")
        if event.tag not in TAGS:
            raise fault_at(event, f"thẻ {event.tag} không dùng được ở đây")
        self._add(container, event)
        self._open.append([container, NO_KEY, event.anchor])

    def _add(self, value: Any, event: Any) -> None:
        if event.anchor is not None and type(event) is not yaml.AliasEvent:
            self._anchors[event.anchor] = value
        if not self._open:
            self.root = value
            return
        frame = self._open[-1]
        container, key, _ = frame
        if type(container) is list:
            container.append(value)
        elif key is NO_KEY:
            frame[1] = _key(value, container, event)
        else:
            container[key] = value
            frame[1] = NO_KEY

    def _aliased(self, event: Any) -> Any:
        if event.anchor not in self._anchors:
            raise fault_at(event, f"không có chỗ nào mang tên &{event.anchor}")
        if any(event.anchor == anchor for _, _, anchor in self._open):
            raise fault_at(event, f"*{event.anchor} nằm trong chính nó")
        return self._anchors[event.anchor]


def fault_at(event: Any, message: str) -> TextError:
    """Return the error for the place of an event."""
    return TextError(message, event.start_mark.line + 1)


def _key(value: Any, container: dict[Any, Any], event: Any) -> str | int:
    if isinstance(value, date):
        value = value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise fault_at(event, "khóa phải là chữ hoặc số nguyên")
    if value in container:
        raise fault_at(event, f"khóa “{value}” viết hai lần")
    return value


def _scalar(event: Any) -> Any:
    value, tag = event.value, event.tag
    if tag not in TAGS:
        raise fault_at(event, f"thẻ {tag} không dùng được ở đây")
    if tag is None and not event.implicit[0]:
        return value
    return value if tag in ("!", STR) else _plain(value, event)


def _plain(value: str, event: Any) -> Any:
    """Return what a word without quotes means."""
    if value in WORDS:
        return WORDS[value]
    if value[0] not in "+-.0123456789":
        return value
    if DAY.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
        return value
    if WHOLE.fullmatch(value):
        if len(value) > MAX_DIGITS:
            raise fault_at(event, f"số có hơn {MAX_DIGITS} chữ số")
        return int(value)
    return Decimal(value.replace("_", "")) if EXACT.fullmatch(value) else value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise TextError(f"khóa “{twice}” viết hai lần")
    return found


def line_of(text: str, path: Path) -> int:
    """Return the line, counted from 1, on which the thing at `path` stands, or the nearest one above it."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError:
        return 1
    line = 1
    for step in path:
        found = _child(node, step)
        if found is None:
            break
        node, line = found
    return int(line)


def _child(node: Any, step: str | int) -> tuple[Any, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if str(key.value) == str(step):
                return value, key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item = node.value[step]
        return item, item.start_mark.line + 1
    return None
