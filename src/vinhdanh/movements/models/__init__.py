"""Movements as their plans set them out, and who registered for what."""

from .blocs import Bloc, BlocMember, ScoreCriterion, ScoreGroup
from .movement import Movement
from .parts import CitedInstrument, Commemoration, Content, Indicator, NamedProgramme, TitleTarget
from .progress import Figure, Review
from .registration import Registration
from .scores import Appeal, Mark

__all__ = [
    "Appeal", "Bloc", "BlocMember", "CitedInstrument", "Commemoration", "Content", "Figure", "Indicator", "Mark",
    "Movement", "NamedProgramme", "Registration", "Review", "ScoreCriterion", "ScoreGroup", "TitleTarget",
]  # fmt: skip
