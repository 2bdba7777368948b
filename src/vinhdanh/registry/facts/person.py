"""Facts of a person."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from vinhdanh.people.models import Discipline, Initiative, Leave, Person, Transfer
from vinhdanh.people.queries import Record
from vinhdanh.people.states import RecordFact

from .known import Asked, Facts, Known
from .told import common_facts, still_running, told, unconfirmed


def person_facts(person: Person, asked: Asked, known: Known) -> Facts:
    """Return everything known of a person on the day, in the words of the law's questions."""
    record, on = known.records[person], known.on
    facts = _standing(person, known) | common_facts(asked, known) | _absences(record, on)
    if RecordFact.INITIATIVES in record.checks:
        facts["initiatives"] = [_initiative(row, on) for row in record.initiatives]
        facts |= _initiatives_open(record, asked.work_year)
    if told(record, RecordFact.DISCIPLINES, record.disciplines):
        facts["disciplines"] = [_discipline(row, on) for row in record.disciplines]
    return facts


def _standing(person: Person, known: Known) -> Facts:
    facts: Facts = {"sex": person.sex}
    if person.pk in known.posts:
        facts["group"] = known.posts[person.pk].group
    if person in known.recruited:
        facts["recruited_on"] = known.recruited[person].isoformat()
    return facts


def _absences(record: Record, on: date) -> Facts:
    told_of = {
        "months_worked": {year: number(row.months) for year, row in record.months.items()},
        "leaves": [_leave(row, on) for row in record.leaves],
        "transfers": [_transfer(row) for row in record.transfers],
    }
    return {name: found for name, found in told_of.items() if found}


def number(value: Decimal) -> int | Decimal:
    """Return a whole number where there is one, else the exact decimal."""
    return int(value) if value == value.to_integral_value() else value


def _initiative(row: Initiative, on: date) -> Facts:
    recognised = row.recognised_on is not None and row.recognised_on <= on
    facts: Facts = {
        "year": row.year, "kind": row.kind,
        "recognised_by": row.recognised_by if recognised else None,
        "recognised_on": row.recognised_on.isoformat() if recognised and row.recognised_on else None,
    }  # fmt: skip
    known = {"accepted": row.accepted, "applied": row.applied, "replicable": row.replicable}
    return facts | {name: value for name, value in known.items() if value is not None}


def _initiatives_open(record: Record, work_year: int) -> Facts:
    fact = RecordFact.INITIATIVES
    years = [*unconfirmed(record, fact, work_year), *still_running(record, fact, work_year)]
    return {"initiatives_unknown_in": years} if years else {}


def _discipline(row: Discipline, on: date) -> Facts:
    ended = row.ended_on.isoformat() if row.ended_on and row.ended_on <= on else None
    facts: Facts = {"form": row.form, "decided_on": row.decided_on.isoformat(), "ended_on": ended}
    return facts if row.duty_related is None else facts | {"duty_related": row.duty_related}


def _leave(row: Leave, on: date) -> Facts:
    facts: Facts = {"kind": row.kind, "from": row.first_day.isoformat()}
    facts["to"] = row.last_day.isoformat() if row.last_day else None
    if row.months is not None:
        facts["months"] = number(row.months)
    over = row.last_day is not None and row.last_day <= on
    known = {"rules_kept": row.rules_kept, "result": row.result} if over else {}
    return facts | {name: value for name, value in known.items() if value is not None}


def _transfer(row: Transfer) -> Facts:
    facts: Facts = {"moved_on": row.moved_on.isoformat()}
    if row.months_at_old is not None:
        facts["months_at_old"] = number(row.months_at_old)
    return facts if row.old_unit_comment is None else facts | {"old_unit_comment": row.old_unit_comment}
