"""Movements as their plans set them out, and who registered for what."""

from .movement import Movement
from .parts import CitedInstrument, Commemoration, Content, Indicator, NamedProgramme, TitleTarget
from .registration import Registration

__all__ = [
    "CitedInstrument", "Commemoration", "Content", "Indicator", "Movement", "NamedProgramme", "Registration",
    "TitleTarget",
]  # fmt: skip
