"""The record of a person or a collective as lines of years."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from vinhdanh.people.queries import Record
from vinhdanh.people.states import Level, RecordFact, Scope

from .lawful import honour_name, rank
from .strips import Strip, of_facts

Told = dict[int, tuple[str, str | Promise]]
SPAN = 9
RATED: dict[str, tuple[str, str | Promise]] = {
    Level.EXCELLENT: ("yes", _l("XS")),
    Level.GOOD: ("yes", _l("T")),
    Level.DONE: ("none", _l("HT")),
    Level.NOT_DONE: ("no", _l("KHT")),
    Level.NOT_RATED: ("none", "–"),
}
REACH: dict[str, str | Promise] = {Scope.UNIT: _l("CS"), Scope.PROVINCE: _l("Tỉnh"), Scope.NATION: _l("TQ")}


def span_of(record: Record, honours: Iterable[Any], on: date) -> range:
    """Return the years worth drawing: the last ten up to the day, fewer where the file is younger."""
    years = [*record.ratings, *(honour.year for honour in honours), *(one.year for one in record.initiatives)]
    return range(max(min(years, default=on.year), on.year - SPAN), on.year + 1)


def strips_of(record: Record, honours: list[Any], on: date) -> list[Strip]:
    """Return the strips of a record: rating, initiatives, discipline, then each honour held."""
    span = span_of(record, honours, on)
    lines = [of_facts(_("Xếp loại chất lượng"), span, {y: RATED[r.level] for y, r in record.ratings.items()})]
    if record.initiatives or RecordFact.INITIATIVES in record.checks:
        lines.append(of_facts(_("Sáng kiến, đề tài"), span, _initiatives(record, span)))
    if record.disciplines or RecordFact.DISCIPLINES in record.checks:
        lines.append(of_facts(_("Không bị kỷ luật"), span, _clean_years(record, span)))
    return lines + _honours(record, honours, span)


def _known(record: Record, fact: str, span: range) -> Told:
    """Return the years in which nothing on file means there was nothing."""
    known = record.checks.get(fact, set())
    return {year: ("no", "") for year in span if year in known}


def _initiatives(record: Record, span: range) -> Told:
    held = {one.year: ("yes", REACH.get(one.recognised_by, "")) for one in record.initiatives if one.recognised_by}
    return {**_known(record, RecordFact.INITIATIVES, span), **held}


def _clean_years(record: Record, span: range) -> Told:
    clean: Told = dict.fromkeys(_known(record, RecordFact.DISCIPLINES, span), ("yes", ""))
    return {**clean, **{one.decided_on.year: ("no", "") for one in record.disciplines}}


def _honours(record: Record, honours: list[Any], span: range) -> list[Strip]:
    none = _known(record, RecordFact.HONOURS, span)
    codes = sorted({one.honour for one in honours}, key=rank)
    held = {code: {one.year: ("yes", "") for one in honours if one.honour == code} for code in codes}
    return [of_facts(honour_name(code), span, {**none, **held[code]}) for code in codes]
