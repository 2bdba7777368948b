"""The acts of decisions, of what follows them, and of the money."""

from .bonus import pay, recover, reverse_entry, sign_for, take_in
from .decisions import draft, open_series, release, sign, withdraw
from .later import annotate, correct_year, revoke, settle_review
from .recorded import add_line, confirm_recorded, record

__all__ = [
    "add_line", "annotate", "confirm_recorded", "correct_year", "draft", "open_series", "pay", "record", "recover",
    "release", "reverse_entry", "revoke", "settle_review", "sign", "sign_for", "take_in", "withdraw",
]  # fmt: skip
