"""The acts that keep the tree, the people, the accounts and the record."""

from .accounts import end_role, grant_role, open_account
from .calendar import set_day
from .career import (
    conclude_investigation,
    discipline,
    end_discipline,
    open_investigation,
    recognise_initiative,
    record_leave,
    record_months,
    record_transfer,
)  # fmt: skip
from .collectives import rate_party, record_bloc, record_collective_year
from .delegation import delegate, end_delegation
from .organisations import found_organisation, place_organisation, rename_organisation, succeed_organisation
from .posts import appoint, end_post, enter_person, move
from .record import confirm_record, judge, rate, record_drive
from .relocation import ask_relocation, refuse_relocation, take_back_relocation, take_over
from .requests import answer_correction, ask_correction, take_back_correction

__all__ = [
    "answer_correction", "appoint", "ask_correction", "ask_relocation", "conclude_investigation", "confirm_record",
    "delegate", "discipline", "end_delegation", "end_discipline", "end_post", "end_role", "enter_person",
    "found_organisation", "grant_role", "judge", "move", "open_account", "open_investigation", "place_organisation",
    "rate", "rate_party", "recognise_initiative", "record_bloc", "record_collective_year", "record_drive",
    "record_leave", "record_months", "record_transfer", "refuse_relocation", "rename_organisation", "set_day",
    "succeed_organisation", "take_back_correction", "take_back_relocation", "take_over",
]  # fmt: skip
