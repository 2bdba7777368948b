"""Permission that answers with a reason."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import Forbidden


@dataclass(frozen=True, slots=True)
class Permit:
    """The answer to “may she?”; false when denied, and then with the reason to show beside the button."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


def Allowed() -> Permit:  # noqa: N802 - read as a word of the answer
    """Return a permit."""
    return Permit(True)


def Denied(reason: str) -> Permit:  # noqa: N802 - read as a word of the answer
    """Return a refusal with its reason."""
    return Permit(False, reason)


def demand(permit: Permit) -> None:
    """Raise Forbidden with the reason unless the permit allows."""
    if not permit:
        raise Forbidden(permit.reason)
