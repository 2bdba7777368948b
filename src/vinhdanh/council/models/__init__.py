"""Councils and who sits in them, sittings and what they vote on, the roll and, apart from it, the box."""

from .ballot import CountedPaper, HandCount, SealedPaper, Turnout
from .council import Council, Kinship, Seat
from .sitting import Attendance, Question, Recusal, Sitting, Teller

__all__ = [
    "Attendance", "Council", "CountedPaper", "HandCount", "Kinship", "Question", "Recusal", "SealedPaper", "Seat",
    "Sitting", "Teller", "Turnout",
]  # fmt: skip
