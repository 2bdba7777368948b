"""State machines as tables; `move` is the only place that assigns a state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Protocol

from django.utils.translation import gettext as _

from .errors import NotNow
from .permits import Allowed, Denied, Permit


class Moves:
    """The moves of one kind of thing: rows of (from, act, to) and the word for each act."""

    def __init__(self, *rows: tuple[str, str, str], words: dict[str, Any]) -> None:
        self._to = {(start, act): end for start, act, end in rows}
        self._words = words

    def __iter__(self) -> Iterator[tuple[str, str, str]]:
        return iter((start, act, end) for (start, act), end in self._to.items())

    @property
    def acts(self) -> frozenset[str]:
        """Return every act of the table."""
        return frozenset(act for _start, act in self._to)

    def target(self, state: str, act: str) -> str | None:
        """Return the state the act leads to, or None when the table has no such row."""
        return self._to.get((state, act))

    def word(self, act: str) -> str:
        """Return the word officials use for the act."""
        return str(self._words[act])


class HasState(Protocol):
    """A row with a state and the table of its moves."""

    MOVES: ClassVar[Moves]
    state: Any

    def get_state_display(self) -> str:
        """Return the state in words."""


def can_move(thing: HasState, act: str) -> Permit:
    """Say whether the act is possible in the present state, with the reason if not."""
    if thing.MOVES.target(str(thing.state), act) is not None:
        return Allowed()
    return Denied(
        _("Chưa thể {act}: hiện ở trạng thái “{state}”.").format(
            act=thing.MOVES.word(act), state=thing.get_state_display()
        )
    )


def move(thing: HasState, act: str) -> None:
    """Set the state the act leads to. Raise NotNow when the table has no such row."""
    permit = can_move(thing, act)
    if not permit:
        raise NotNow(permit.reason)
    thing.state = thing.MOVES.target(str(thing.state), act)
