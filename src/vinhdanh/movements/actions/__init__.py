"""The acts of a movement: from the plan that was read to the registrations."""

from .plans import add_indicator, change_indicator, close, correct, draft_from_plan, drop, launch
from .progress import hold_review, report_figure, set_review
from .registrations import accept, register, resubmit, return_for_changes, withdraw

__all__ = [
    "accept", "add_indicator", "change_indicator", "close", "correct", "draft_from_plan", "drop", "hold_review",
    "launch", "register", "report_figure", "resubmit", "return_for_changes", "set_review", "withdraw",
]  # fmt: skip
