"""The same document cited in several places is one instrument."""

from __future__ import annotations

from dataclasses import replace

from .plan import Instrument


def merged(found: list[Instrument]) -> list[Instrument]:
    """Return each document once, at its first place, with what later mentions add."""
    kept: list[Instrument] = []
    places: dict[str, list[int]] = {}
    for one in found:
        same = next((i for i in places.get(one.number, ()) if _agree(kept[i], one)), None)
        if same is None:
            places.setdefault(one.number, []).append(len(kept))
            kept.append(one)
            continue
        first = kept[same]
        better = one.issuer is not None and first.inferred and not one.inferred
        kept[same] = replace(
            first, date=_longer(first.date, one.date), name=first.name or one.name, kind=first.kind or one.kind,
            kind_code=first.kind_code or one.kind_code,
            issuer=one.issuer if better or first.issuer is None else first.issuer,
            inferred=first.inferred and not better, own=first.own or one.own,
        )  # fmt: skip
    return kept


def _agree(one: Instrument, other: Instrument) -> bool:
    return one.date is None or other.date is None or one.date.startswith(other.date) or other.date.startswith(one.date)


def _longer(one: str | None, other: str | None) -> str | None:
    return max((day for day in (one, other) if day), key=len, default=None)
