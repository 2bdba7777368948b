"""The catalogue of named tests. Importing it registers them all."""

from . import awards, collective, judged, ladder, service, yearly
from .registry import PREDICATES, Predicate

__all__ = ["PREDICATES", "Predicate", "awards", "collective", "judged", "ladder", "service", "yearly"]
