"""What a unit proposes, for whom, on what merits and papers, how it is appraised, and what came of it."""

from .appraisal import Consultation, Opinion, Receipt, Remark
from .batch import Batch, BatchLine
from .dossier import Dossier, Flag, Override
from .lowering import Lowering
from .nomination import Nomination
from .parts import Merit, MeritUse, Paper
from .plan import PlanStep
from .proposal import Proposal

__all__ = [
    "Batch", "BatchLine", "Consultation", "Dossier", "Flag", "Lowering", "Merit", "MeritUse", "Nomination", "Opinion",
    "Override", "Paper", "PlanStep", "Proposal", "Receipt", "Remark",
]  # fmt: skip
