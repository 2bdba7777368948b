"""What a plan's text gives: each find with the place it was read at."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

Span = tuple[int, int]


class UnreadablePlan(Exception):
    """The file or text cannot be read as a plan; the message says what was found, what was needed and what to do."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A numbered document. `date` is ISO, a bare year when the text gives no more, None when it gives none.

    `kind` is the law's word and `kind_code` the same without accents; `own` marks the plan's own number;
    `inferred` an issuer read from the signs in the number and not from words.
    """

    kind: str | None
    kind_code: str | None
    number: str
    issuer: str | None
    date: str | None
    name: str | None
    as_written: str
    span: Span
    own: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One content of the movement, in the plan's order. `text` leaves out what surrounds it, such as captions."""

    order: int
    label: str
    heading: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Title:
    """An honour the plan registers, with a count. `honour` is None where the words fit more than one."""

    honour: str | None
    name: str
    subject: str | None
    count: int
    drive: str
    as_written: str
    span: Span


@dataclass(frozen=True, slots=True)
class Window:
    """Until when registrations are taken, and from when where the plan says so; days are ISO."""

    first: str | None
    last: str
    as_written: str
    span: Span

    def as_record(self) -> dict[str, Any]:
        """Return the window with its days named `from` and `to`."""
        return {"from": self.first, "to": self.last, "as_written": self.as_written, "span": self.span}


@dataclass(frozen=True, slots=True)
class Commemoration:
    """An anniversary the plan marks; days are ISO where the text gives them whole."""

    what: str
    years: int | None
    first: str | None
    last: str | None
    as_written: str
    span: Span

    def as_record(self) -> dict[str, Any]:
        """Return the anniversary with its days named `from` and `to`."""
        record = asdict(self)
        return {"what": record.pop("what"), "from": record.pop("first"), "to": record.pop("last")} | record


@dataclass(frozen=True, slots=True)
class Named:
    """A movement, programme, law or resolution that is named but not numbered."""

    name: str
    as_written: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A piece of text that was seen and not used, with the reason."""

    text: str
    why: str
    span: Span


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything read from one text; `text` is the normalised text all spans point into.

    `drive` is `thematic` where the title names a movement for one theme, else `yearly`.
    """

    text: str
    kind: str | None = None
    kind_code: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    year: int | None = None
    title: str | None = None
    drive: str = "yearly"
    window: Window | None = None
    contents: tuple[Content, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commemorations: tuple[Commemoration, ...] = ()
    titles: tuple[Title, ...] = ()
    named: tuple[Named, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    def as_record(self) -> dict[str, Any]:
        """Return the plan as JSON-ready data, the text last."""
        record = asdict(self)
        record["commemorations"] = tuple(day.as_record() for day in self.commemorations)
        record["window"] = self.window.as_record() if self.window else None
        record["text"] = record.pop("text")
        return record

    def is_empty(self) -> bool:
        """Tell whether nothing at all was found."""
        return not (self.number or self.contents or self.instruments or self.titles)
