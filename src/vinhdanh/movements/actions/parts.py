"""What was read from a plan, or typed in its place, as rows of a movement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from vinhdanh.core.errors import Refused

from ..models import CitedInstrument, Commemoration, Content, Movement, NamedProgramme, TitleTarget
from ..states import MovementKind, TargetSubject

Entry = Mapping[str, Any]
MOST = 1_000_000  # more than any plan registers: a figure beyond it was misread
Entries = Sequence[Entry]


def replace_parts(movement: Movement, record: Mapping[str, Entries | None]) -> None:
    """Put the parts a record names in place of the movement's; parts it does not name stay."""
    for name, (model, build) in PARTS.items():
        entries = record.get(name)
        if entries is not None:
            model._default_manager.filter(movement=movement).delete()
            model._default_manager.bulk_create([build(movement, entry) for entry in entries])
    contents = record.get("contents")
    if contents is not None:
        _replace_contents(movement, contents)


def _replace_contents(movement: Movement, entries: Entries) -> None:
    kept = {row.order: row for row in movement.contents.all()}
    for order, entry in enumerate(entries, start=1):
        row = kept.pop(order, None) or Content(movement=movement, order=order)
        row.label, row.heading = _text(entry, "label", 40), _text(entry, "heading", 400)
        row.text = _text(entry, "text")
        row.span_start, row.span_end = _span(entry)
        row.save()
    for row in kept.values():
        if row.indicators.exists():
            raise Refused(_("Nội dung {order} đã có chỉ tiêu, không bỏ được.").format(order=row.order))
        row.delete()


def _instrument(movement: Movement, entry: Entry) -> CitedInstrument:
    return CitedInstrument(
        movement=movement, kind=_text(entry, "kind", 60), number=_text(entry, "number", 80),
        issuer=_text(entry, "issuer", 200), issued_on=as_day(entry.get("date")), name=_text(entry, "name"),
        as_written=_text(entry, "as_written"), **_spans(entry),
    )  # fmt: skip


def _commemoration(movement: Movement, entry: Entry) -> Commemoration:
    first, last = as_day(entry.get("from")), as_day(entry.get("to"))
    if first and last and last < first:
        first, last = last, first
    return Commemoration(
        movement=movement, what=_text(entry, "what"), first_day=first, last_day=last,
        as_written=_text(entry, "as_written"), **_spans(entry),
    )  # fmt: skip


def _title(movement: Movement, entry: Entry) -> TitleTarget:
    subject, drive = entry.get("subject"), entry.get("drive")
    return TitleTarget(
        movement=movement, honour=_text(entry, "honour", 60), name=_text(entry, "name", 250),
        subject=subject if subject in TargetSubject.values else None, count=_count(entry.get("count")),
        drive=drive if drive in MovementKind.values else MovementKind.YEARLY,
        as_written=_text(entry, "as_written"), **_spans(entry),
    )  # fmt: skip


def _programme(movement: Movement, entry: Entry) -> NamedProgramme:
    return NamedProgramme(
        movement=movement, name=_text(entry, "name"), as_written=_text(entry, "as_written"), **_spans(entry)
    )


PARTS: dict[str, tuple[type[Model], Callable[[Movement, Entry], Model]]] = {
    "instruments": (CitedInstrument, _instrument),
    "commemorations": (Commemoration, _commemoration),
    "titles": (TitleTarget, _title),
    "named": (NamedProgramme, _programme),
}


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 <= value <= MOST else None


def as_day(value: Any) -> date | None:
    """Return a day given as one or as text; a text that is less than a day (a bare year) names none."""
    if not isinstance(value, str):
        return value or None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _text(entry: Entry, name: str, most: int | None = None) -> str:
    return clean(entry.get(name))[:most]


def clean(value: Any) -> str:
    """Return text without the one character no database takes."""
    return str(value or "").replace("\0", "").strip()


def _span(entry: Entry) -> tuple[int | None, int | None]:
    start, end = entry.get("span") or (None, None)
    return (start, end) if start is not None and end is not None and start < end else (None, None)


def _spans(entry: Entry) -> dict[str, int | None]:
    return dict(zip(("span_start", "span_end"), _span(entry), strict=True))
