"""The law of emulation and commendation as data, and the engine that answers by it. No framework is needed."""

from .ask import ask
from .errors import BadQuestion, BadRulebook, LawError
from .library import honours, rulebooks
from .lookup import rule_text
from .road import road

__all__ = ["BadQuestion", "BadRulebook", "LawError", "ask", "honours", "road", "rule_text", "rulebooks"]
