"""The acts of a dossier: from the unit's draft to what became of it."""

from .outcomes import decline, forward, pass_on, put_to_council, record_decided, record_outcome, take_back

__all__ = ["decline", "forward", "pass_on", "put_to_council", "record_decided", "record_outcome", "take_back"]
