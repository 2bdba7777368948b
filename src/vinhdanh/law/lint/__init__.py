"""Finds what is wrong with rulebooks before a candidate does: each problem with its place and a witness."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import BadRulebook
from .book import Problem, open_book
from .days import day_problems
from .limbs import limb_problems
from .seen import case_problems
from .standards import standard_problems

__all__ = ["Problem", "lint", "lint_all"]


def lint_all(folders: Iterable[Any]) -> list[Problem]:
    """Return the problems of several rulebook folders."""
    return [problem for folder in folders for problem in lint(folder)]


def lint(folder: Any) -> list[Problem]:
    """Return the problems of one rulebook's folder; when it does not load, that alone."""
    try:
        book = open_book(folder)
        return [*standard_problems(book), *day_problems(book), *limb_problems(book), *case_problems(book)]
    except BadRulebook as fault:
        return [Problem(f"{folder.name}/{fault.file}", 0, fault.message, "")]
