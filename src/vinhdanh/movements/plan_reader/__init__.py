"""Reads the text of a plan: what launches a movement, what it cites, what it registers."""

from .citations import read_citations
from .files import MAX_BYTES, read_file
from .plan import Plan, UnreadablePlan
from .reader import read_plan

__all__ = ["MAX_BYTES", "Plan", "UnreadablePlan", "read_citations", "read_file", "read_plan"]
