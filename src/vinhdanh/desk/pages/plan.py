"""The plan beside what was read from it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from vinhdanh.movements.models import Movement

from ..finds import KINDS, Find, Piece, finds_of, pieces
from ..reader_words import said

PARTS = ("contents", "titles", "instruments", "commemorations", "programmes")


def unplaced(movement: Movement) -> list[dict[str, Any]]:
    """Return what the reader saw and could not place, with why."""
    return [{**one, "why": said(one["why"])} for one in (movement.plan_record or {}).get("unplaced", ())]


def marked_text(movement: Movement) -> list[Piece]:
    """Return the text of the plan with every find marked."""
    text = movement.plan_text
    finds: list[Find] = []
    for kind in PARTS:
        finds += finds_of(kind, getattr(movement, kind).all(), text)
    window = (movement.plan_record or {}).get("window")
    finds += finds_of("window", [_placed(window)] if window else [], text)
    return pieces(text, finds + finds_of("unplaced", map(_placed, unplaced(movement)), text))


def _placed(one: dict[str, Any]) -> SimpleNamespace:
    return SimpleNamespace(span_start=one["span"][0], span_end=one["span"][1])


def tally(cut: list[Piece]) -> list[tuple[Any, str, int]]:
    """Return how many finds of each kind there are, for the key above the text."""
    found = [find for piece in cut for find in piece.finds]
    counts = [(KINDS[kind], kind, sum(find.kind == kind for find in found)) for kind in KINDS]
    return [count for count in counts if count[2]]
