"""A demonstration year: an ethnic-affairs committee in 2022, its people invented from first to last."""

from .seed import seed

__all__ = ["seed"]
