"""Movements as their plans set them out, and who registered for what."""

from .movement import Movement
from .parts import CitedInstrument, Commemoration, Content, Indicator, NamedProgramme, TitleTarget
from .progress import Figure, Review
from .registration import Registration

__all__ = [
    "CitedInstrument", "Commemoration", "Content", "Figure", "Indicator", "Movement", "NamedProgramme",
    "Registration", "Review", "TitleTarget",
]  # fmt: skip
