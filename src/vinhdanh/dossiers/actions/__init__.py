"""The acts of a dossier: from the unit's draft to what became of it."""

from .drafting import change_honour, complete_proposal, draft_dossier, draft_proposal, write_report
from .evidence import attach, detach, record_merit, release_merit, use_merit
from .outcomes import decline, forward, pass_on, put_to_council, record_decided, record_outcome, take_back
from .sending import override, recall, return_for_changes, send, submit, withdraw

__all__ = [
    "attach", "change_honour", "complete_proposal", "decline", "detach", "draft_dossier", "draft_proposal", "forward",
    "override", "pass_on", "put_to_council", "recall", "record_decided", "record_merit", "record_outcome",
    "release_merit", "return_for_changes", "send", "submit", "take_back", "use_merit", "withdraw", "write_report",
]  # fmt: skip
