"""Sharing dossiers out among those who may handle them, as evenly as that can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def share_out(may: Mapping[int, Collection[int]], load: Mapping[int, int]) -> dict[int, int]:
    """Return which handler gets each dossier, by their ids; a dossier nobody may handle is left out.

    `may` gives who may handle each dossier, `load` how many each handler has already. Afterwards no dossier can be
    given to somebody else who may handle it and has two fewer.
    """
    full = {handler: load.get(handler, 0) for some in may.values() for handler in some}
    given: dict[int, int] = {}
    # Whom few may handle come first; of equals the lowest number, so that the same question has the same answer.
    for dossier in sorted(may, key=lambda one: (len(may[one]), one)):
        if may[dossier]:
            given[dossier] = _least(may[dossier], full)
            full[given[dossier]] += 1
    while moved := _uneven(given, may, full):
        dossier, handler = moved
        full[given[dossier]] -= 1
        full[handler] += 1
        given[dossier] = handler
    return given


def _least(handlers: Collection[int], full: Mapping[int, int]) -> int:
    return min(handlers, key=lambda one: (full[one], one))


def _uneven(
    given: Mapping[int, int], may: Mapping[int, Collection[int]], full: Mapping[int, int]
) -> tuple[int, int] | None:
    """Return a dossier that would lie more evenly with somebody else. Each such move makes the whole more even."""
    for dossier, handler in given.items():
        other = _least(may[dossier], full)
        if full[handler] - full[other] > 1:
            return dossier, other
    return None
