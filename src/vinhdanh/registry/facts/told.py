"""Facts persons and collectives share."""

from __future__ import annotations

from typing import Any

from vinhdanh.people.models import DriveResult, Investigation
from vinhdanh.people.queries import Record
from vinhdanh.people.states import RecordFact, YearBounds

from ..models import HonourRecord
from .known import Asked, Facts, Known

LOOKED_BACK = 30  # years: longer than any window of the law


def common_facts(asked: Asked, known: Known) -> Facts:
    """Return ratings, honours, investigations, movements and judgements as known on the day."""
    record = known.records[asked.subject]
    facts: Facts = {"ratings": {year: row.level for year, row in record.ratings.items()}}
    facts |= honours_told(record, known.honours[asked.subject], asked.work_year)
    facts |= _judged(record, asked.work_year, asked.honour)
    if told(record, RecordFact.INVESTIGATIONS, record.investigations):
        facts["investigations"] = [_investigation(row) for row in record.investigations]
    if RecordFact.MOVEMENTS in record.checks:
        facts["movements"] = [_drive(row) for row in record.drives]
    return facts


def told(record: Record, fact: RecordFact, rows: list[Any]) -> bool:
    """Say whether a list that stands in somebody's way may be told: it is confirmed, or it is not empty."""
    return fact in record.checks or bool(rows)


def honours_told(record: Record, held: list[HonourRecord], work_year: int) -> Facts:
    """Return the honours held, the years for which nobody confirmed the list, and those still to be decided."""
    unknown = unconfirmed(record, RecordFact.HONOURS, work_year)
    undecided = still_running(record, RecordFact.HONOURS, work_year)
    facts: Facts = {"honours": [_honour(row) for row in held]}
    facts |= {"honours_unknown_in": unknown} if unknown else {}
    return facts | ({"honours_undecided_in": undecided} if undecided else {})


def unconfirmed(record: Record, fact: RecordFact, work_year: int) -> list[int]:
    """Return the years up to the one under review of which nobody has said that the list is complete.

    Those after the last confirmed year are no gap of the file: they are still running.
    """
    known = record.checks.get(fact, set())
    last = max(known, default=work_year)
    return [year for year in range(max(YearBounds.FIRST.value, work_year - LOOKED_BACK), last + 1) if year not in known]


def still_running(record: Record, fact: RecordFact, work_year: int) -> list[int]:
    """Return the years after the last confirmed one, up to the one under review."""
    known = record.checks.get(fact)
    return list(range(max(known) + 1, work_year + 1)) if known else []


def _honour(row: HonourRecord) -> Facts:
    facts: Facts = {"code": row.honour, "year": row.year, "decided_on": row.decided_on.isoformat()}
    if row.period:
        facts["period"] = list(row.period)
    if row.ground:
        facts["ground"] = row.ground
    return facts


def _judged(record: Record, work_year: int, honour: str | None) -> Facts:
    words: dict[bool, list[str]] = {True: [], False: []}
    for row in record.judgements:
        if row.year == work_year and honour in (None, row.honour) and row.word not in words[row.fulfilled]:
            words[row.fulfilled].append(row.word)
    named = {"attested": words[True], "denied": words[False]}
    return {name: found for name, found in named.items() if found}


def _investigation(row: Investigation) -> Facts:
    concluded = row.concluded_on and row.concluded_on.isoformat()
    return {"kind": row.kind, "opened_on": row.opened_on.isoformat(), "concluded_on": concluded, "result": row.result}


def _drive(row: DriveResult) -> Facts:
    return {
        "launched_by": row.launched_by, "thematic": row.thematic, "years": row.years,
        "occasion": row.occasion, "rank": row.rank,
    }  # fmt: skip
