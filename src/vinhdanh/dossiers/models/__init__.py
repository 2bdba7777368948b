"""What a unit proposes, for whom, on what merits and papers, and what came of it."""

from .dossier import Dossier, Flag, Override
from .parts import Merit, MeritUse, Paper
from .proposal import Proposal

__all__ = ["Dossier", "Flag", "Merit", "MeritUse", "Override", "Paper", "Proposal"]
