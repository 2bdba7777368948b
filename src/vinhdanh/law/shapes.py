"""Shapes of data: each reads a value strictly, naming what is wrong, and describes itself as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from .errors import BadQuestion, Path
from .years import FIRST_YEAR, LAST_YEAR

MAX_ITEMS = 5_000
Schema = dict[str, Any]
WHOLES: dict[type, str] = {
    dict: "một bảng",
    list: "một danh sách",
    tuple: "một danh sách",
}  # never spelt out: aliases make them endless


class Shape(Protocol):
    """Something that can read a value and describe itself."""

    def read(self, value: Any, path: Path) -> Any:
        """Return the value in the engine's own types. Raise BadQuestion at `path` when it does not fit."""

    def schema(self) -> Schema:
        """Return the JSON Schema of what `read` takes."""


def refuse(found: Any, needed: str, path: Path) -> BadQuestion:
    """Return the error for a value that does not fit."""
    shown = WHOLES.get(type(found)) or str(found)
    shown = shown if len(shown) <= 40 else shown[:37] + "…"
    return BadQuestion(f"thấy “{shown}”, cần {needed}", path)


@dataclass(frozen=True)
class Word:
    """One of some codes, or any short text when none are listed."""

    codes: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)

    def read(self, value: Any, path: Path) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > 300:
            raise refuse(value, "một từ" + self._listed(), path)
        word = self.aliases.get(value, value)
        if self.codes and word not in self.codes:
            raise refuse(value, "một từ" + self._listed(), path)
        return word

    def _listed(self) -> str:
        return " trong: " + ", ".join(self.codes) if self.codes else ""

    def schema(self) -> Schema:
        if not self.codes:
            return {"type": "string", "minLength": 1, "maxLength": 300}
        return {"enum": [*self.codes, *(alias for alias in self.aliases if alias not in self.codes)]}


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def read(self, value: Any, path: Path) -> bool:
        if value is not True and value is not False:
            raise refuse(value, "true hoặc false", path)
        return value

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Whole:
    """A whole number in bounds."""

    least: int = 0
    most: int = 10_000_000

    def read(self, value: Any, path: Path) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not self.least <= value <= self.most:
            raise refuse(value, f"số nguyên từ {self.least} đến {self.most}", path)
        return value

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Number:
    """An exact number from nought up: whole or with a decimal point."""

    most: int = 1_000_000

    def read(self, value: Any, path: Path) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= self.most:
            raise refuse(value, f"số từ 0 đến {self.most}", path)
        return Decimal(value)

    def schema(self) -> Schema:
        return {"type": "number", "minimum": 0, "maximum": self.most}


@dataclass(frozen=True)
class Year:
    """A year the masks can hold; a key of a JSON object may write it as text."""

    def read(self, value: Any, path: Path) -> int:
        if isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not FIRST_YEAR <= value <= LAST_YEAR:
            raise refuse(value, f"năm từ {FIRST_YEAR} đến {LAST_YEAR}", path)
        return value

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}


@dataclass(frozen=True)
class Day:
    """A calendar day, as a date or as text YYYY-MM-DD."""

    def read(self, value: Any, path: Path) -> date:
        if isinstance(value, str) and len(value) == 10:
            try:
                value = date.fromisoformat(value)
            except ValueError:
                raise refuse(value, "một ngày có thật, dạng 2022-12-31", path) from None
        if not isinstance(value, date) or not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise refuse(value, "một ngày dạng 2022-12-31", path)
        return value

    def schema(self) -> Schema:
        # Many validators take no notice of a format: the pattern says the same to all of them.
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


@dataclass(frozen=True)
class OrNull:
    """A value, or null."""

    inner: Shape

    def read(self, value: Any, path: Path) -> Any:
        return None if value is None else self.inner.read(value, path)

    def schema(self) -> Schema:
        return {"anyOf": [self.inner.schema(), {"type": "null"}]}


@dataclass(frozen=True)
class ListOf:
    """A list of one shape."""

    inner: Shape
    exactly: int | None = None

    def read(self, value: Any, path: Path) -> tuple[Any, ...]:
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            raise refuse(value, "một danh sách", path)
        if len(value) > MAX_ITEMS or (self.exactly is not None and len(value) != self.exactly):
            needed = f"đúng {self.exactly} mục" if self.exactly else f"nhiều nhất {MAX_ITEMS} mục"
            raise refuse(f"{len(value)} mục", needed, path)
        read = self.inner.read
        return tuple([read(item, (*path, index)) for index, item in enumerate(value)])

    def schema(self) -> Schema:
        bounds = {} if self.exactly is None else {"minItems": self.exactly, "maxItems": self.exactly}
        return {"type": "array", "items": self.inner.schema(), **bounds}


@dataclass(frozen=True)
class MapOf:
    """Keys of one shape to values of another."""

    key: Shape
    inner: Shape

    def read(self, value: Any, path: Path) -> dict[Any, Any]:
        if not isinstance(value, Mapping):
            raise refuse(value, "một bảng khóa: giá trị", path)
        if len(value) > MAX_ITEMS:
            raise refuse(f"{len(value)} mục", f"nhiều nhất {MAX_ITEMS} mục", path)
        read_key, read = self.key.read, self.inner.read
        return {read_key(name, (*path, name)): read(item, (*path, name)) for name, item in value.items()}

    def schema(self) -> Schema:
        pattern = "^[0-9]{4}$" if isinstance(self.key, Year) else "^[a-z0-9_-]+$"
        return {
            "type": "object",
            "patternProperties": {pattern: self.inner.schema()},
            "additionalProperties": False,
        }


@dataclass(frozen=True)
class Record:
    """Named keys, each with its shape; no other key is taken."""

    keys: Mapping[str, Shape]
    required: tuple[str, ...] = ()

    def read(self, value: Any, path: Path) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise refuse(value, "một bảng khóa: giá trị", path)
        keys = self.keys
        found = {}
        for name, item in value.items():
            shape = keys.get(name)
            if shape is None:
                raise BadQuestion(f"khóa “{name}” không có; có thể dùng: {', '.join(keys)}", (*path, str(name)))
            found[name] = shape.read(item, (*path, name))
        for name in self.required:
            if name not in found:
                raise BadQuestion(f"thiếu khóa “{name}”", path)
        return found

    def schema(self) -> Schema:
        return {
            "type": "object",
            "properties": {name: shape.schema() for name, shape in self.keys.items()},
            "required": list(self.required),
            "additionalProperties": False,
        }
