"""What many dossiers have before them, and how some compare."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Permit
from vinhdanh.dossiers.models import Batch, Dossier
from vinhdanh.dossiers.permissions import may_batch
from vinhdanh.dossiers.queries import shares_of
from vinhdanh.dossiers.states import BatchKind
from vinhdanh.dossiers.verdict import questions_of
from vinhdanh.people.states import Level

from .. import lawful
from .proposal import DossierLine, lines_of


class Before(NamedTuple):
    """One dossier before the act: whether it can be done and, when shared out, who would get it."""

    line: DossierLine
    permit: Permit
    handler: Any = None


def preview(kind: BatchKind, rows: Sequence[Dossier], actor: Actor, on: date) -> list[Before]:
    """Return what would become of each dossier."""
    shares = shares_of(rows, on) if kind == BatchKind.SHARE else {}
    return [Before(line, may_batch(actor, kind, line.row), shares.get(line.row.pk)) for line in lines_of(rows, on)]


def batch_lines(batch: Batch, on: date) -> list[tuple[Any, DossierLine]]:
    """Return what was done with each dossier."""
    subjects = ("dossier__person", "dossier__organisation", "dossier__proposal__organisation")
    rows = list(batch.lines.select_related(*subjects, "handler__person"))
    return list(zip(rows, lines_of([row.dossier for row in rows], on), strict=True))


class Column(NamedTuple):
    """One dossier beside the others: the law's answer of today, its criteria by their name, and what it rests on."""

    line: DossierLine
    answer: lawful.Answer
    criteria: dict[str, Any]
    facts: dict[str, Any]


class ComparePage:
    """Some dossiers side by side."""

    def __init__(self, rows: Sequence[Dossier], on: date) -> None:
        self.rows, self.on = rows, on

    @cached_property
    def columns(self) -> list[Column]:
        """Return one column for each dossier."""
        questions = questions_of(self.rows, self.on)
        return [self._column(line, questions[line.row.pk]) for line in lines_of(self.rows, self.on)]

    @staticmethod
    def _column(line: DossierLine, question: dict[str, Any]) -> Column:
        answer = lawful.answer(question)
        return Column(line, answer, {row["text"]: row for row in answer["criteria"]}, question["facts"])

    @cached_property
    def criteria(self) -> list[tuple[str, list[Any]]]:
        """Return each criterion with what was found for every dossier, in the order of the law's answers."""
        texts = dict.fromkeys(text for column in self.columns for text in column.criteria)
        return [(text, [column.criteria.get(text) for column in self.columns]) for text in texts]

    @cached_property
    def years(self) -> list[tuple[int, list[str]]]:
        """Return the rating of each year, the latest first."""
        told = [column.facts.get("ratings", {}) for column in self.columns]
        years = sorted({year for ratings in told for year in ratings}, reverse=True)
        return [(year, [str(Level(one[year]).label) if year in one else "" for one in told]) for year in years]

    @cached_property
    def held(self) -> list[list[str]]:
        """Return the honours each candidate holds, the latest first."""
        return [[_said(one) for one in reversed(column.facts.get("honours", []))] for column in self.columns]

    @cached_property
    def merits(self) -> list[list[str]]:
        """Return the merits each dossier rests on."""
        return [[str(use.merit) for use in row.uses.select_related("merit")] for row in self.rows]


def _said(honour: dict[str, Any]) -> str:
    return f"{lawful.honour_name(honour['code'])}, {honour['year']}"
