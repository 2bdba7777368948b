"""The acts of a dossier: from the unit's draft to what became of it."""

from .appraisal import (
    appraise,
    ask_opinion,
    assign,
    give_opinion,
    hold,
    receive,
    release,
    remark,
    reopen,
    set_due,
    unreceive,
)
from .batches import run_batch, undo_batch
from .consultation import ask_agency, record_reply, remind
from .drafting import change_honour, complete_proposal, draft_dossier, draft_proposal, drop_proposal, write_report
from .evidence import attach, detach, record_merit, release_merit, use_merit
from .nominations import nominate, refuse_nomination, take_back_nomination, take_nomination
from .outcomes import decline, forward, lower, pass_on, put_to_council, record_decided, record_outcome, take_back
from .planning import ask_by_plan, drop_step, plan_step
from .sending import override, recall, return_for_changes, send, submit, withdraw

__all__ = [
    "appraise", "ask_agency", "ask_by_plan", "ask_opinion", "assign", "attach", "change_honour", "complete_proposal",
    "decline", "detach", "draft_dossier", "draft_proposal", "drop_proposal", "drop_step", "forward", "give_opinion",
    "hold", "lower", "nominate", "override", "pass_on", "plan_step", "put_to_council", "recall", "receive",
    "record_decided", "record_merit", "record_outcome", "record_reply", "refuse_nomination", "release",
    "release_merit", "remark", "remind", "reopen", "return_for_changes", "run_batch", "send", "set_due", "submit",
    "take_back", "take_back_nomination", "take_nomination", "undo_batch", "unreceive", "use_merit", "withdraw",
    "write_report",
]  # fmt: skip
