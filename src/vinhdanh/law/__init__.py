"""The law of emulation and commendation as data, and the engine that answers by it. No framework is needed."""

from .ask import ask, ask_about, ask_one
from .caps import most, rating_caps
from .catalogue import honour_name
from .dates import Calendar, add_working_days
from .errors import BadQuestion, BadRulebook, LawError
from .holidays import YearOff, known_calendar, years_off
from .library import honours, rulebooks
from .lookup import rule_text
from .road import road
from .soft import judgements
from .wanted import in_words

__all__ = [
    "BadQuestion",
    "BadRulebook",
    "Calendar",
    "LawError",
    "YearOff",
    "add_working_days",
    "ask",
    "ask_about",
    "ask_one",
    "honour_name",
    "honours",
    "in_words",
    "judgements",
    "known_calendar",
    "most",
    "rating_caps",
    "road",
    "rule_text",
    "rulebooks",
    "years_off",
]
