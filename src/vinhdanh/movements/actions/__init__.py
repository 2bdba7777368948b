"""The acts of a movement, from the plan that was read to the registrations; and those of a bloc."""

from .blocs import change_bloc, close_bloc, draft_bloc, open_bloc, start_cross
from .cards import put_criterion, put_group, remove_criterion, remove_group, set_card
from .plans import add_indicator, change_indicator, close, correct, draft_from_plan, drop, launch
from .progress import hold_review, report_figure, set_review
from .registrations import accept, register, resubmit, return_for_changes, withdraw
from .scores import agree_scores, answer_appeal, appeal_score, council_score, cross_score, self_score

__all__ = [
    "accept", "add_indicator", "agree_scores", "answer_appeal", "appeal_score", "change_bloc", "change_indicator",
    "close", "close_bloc", "correct", "council_score", "cross_score", "draft_bloc", "draft_from_plan", "drop",
    "hold_review", "launch", "open_bloc", "put_criterion", "put_group", "register", "remove_criterion", "remove_group",
    "report_figure", "resubmit", "return_for_changes", "self_score", "set_card", "set_review", "start_cross",
    "withdraw",
]  # fmt: skip
