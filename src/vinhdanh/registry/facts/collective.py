"""Facts of a collective, its members counted from people's own rows where those are known."""

from __future__ import annotations

from vinhdanh.people.models import CollectiveYear, Organisation
from vinhdanh.people.queries import Record

from .known import Asked, Facts, Known
from .told import common_facts

FIGURES = ("total", "completed", "ldtt", "cstdcs", "disciplined")


def collective_facts(organisation: Organisation, asked: Asked, known: Known) -> Facts:
    """Return everything known of a collective on the day, in the words of the law's questions."""
    record, work_year = known.records[organisation], asked.work_year
    facts = common_facts(asked, known) | _bloc(organisation, record, work_year)
    if organisation.founded_on:
        facts["founded_on"] = organisation.founded_on.isoformat()
    if organisation.flag_class is not None:
        facts["flag_class"] = organisation.flag_class
    if record.party_ratings:
        facts["party_ratings"] = {year: row.level for year, row in record.party_ratings.items()}
    members = known.members[organisation.pk, work_year] | stored_members(record.years.get(work_year))
    return facts | ({"members": members} if members else {})


def _bloc(organisation: Organisation, record: Record, work_year: int) -> Facts:
    row = record.blocs.get(work_year)
    if row is None:
        # Who cannot be given a flag stands in no bloc; of others it is not known.
        return {"bloc": None} if organisation.flag_class is False else {}
    return {"bloc": {"organised_by": row.organised_by, "compared": row.compared, "rank": row.rank}}


def stored_members(row: CollectiveYear | None) -> Facts:
    """Return the figures somebody put down for the year; they stand above what is counted."""
    if row is None:
        return {}
    return {name: getattr(row, name) for name in FIGURES if getattr(row, name) is not None}
