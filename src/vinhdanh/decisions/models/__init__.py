"""Decisions with their lines, what was done to them later, and the money that goes with them."""

from .bonus import FundEntry, Payment
from .decision import Decision, DecisionLine, NumberSeries
from .later import Note, ReviewDue, Revocation

__all__ = [
    "Decision", "DecisionLine", "FundEntry", "Note", "NumberSeries", "Payment", "ReviewDue", "Revocation",
]  # fmt: skip
