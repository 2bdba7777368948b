"""The acts of a council: from its decision to the signed minutes."""

from .agenda import dismiss_teller, lower_question, take_off
from .ballots import cast, close_ballot, confirm_count, drop_count, enter_count, mark_voted, open_ballot, strike_voted
from .councils import declare_kin, end_seat, establish, seat
from .counting import count_open_vote, open_box
from .sittings import appoint_teller, attend, call, cancel, put_question, recuse, sign_minutes, take_key

__all__ = [
    "appoint_teller", "attend", "call", "cancel", "cast", "close_ballot", "confirm_count", "count_open_vote",
    "declare_kin", "dismiss_teller", "drop_count", "end_seat", "enter_count", "establish", "lower_question",
    "mark_voted", "open_ballot", "open_box", "put_question", "recuse", "seat", "sign_minutes", "strike_voted",
    "take_key", "take_off",
]  # fmt: skip
