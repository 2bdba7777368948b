"""Facts of a collective, its members counted from people's own rows where those are known."""

from __future__ import annotations

from collections import Counter
from datetime import date

from vinhdanh.people.models import CollectiveYear, Discipline, Organisation, Rating, RecordCheck
from vinhdanh.people.queries import Record, people_in, record_of
from vinhdanh.people.states import COMPLETED, RecordFact

from ..queries import holders_of
from .told import Facts, common_facts

LDTT, CSTDCS = "lao-dong-tien-tien", "chien-si-thi-dua-co-so"
FIGURES = ("total", "completed", "ldtt", "cstdcs", "disciplined")


def collective_facts(organisation: Organisation, on: date, work_year: int, honour: str | None) -> Facts:
    """Return everything known of a collective on the day, in the words of the law's questions."""
    record = record_of(organisation, on)
    facts = common_facts(organisation, record, on, work_year, honour) | _bloc(organisation, record, work_year)
    if organisation.founded_on:
        facts["founded_on"] = organisation.founded_on.isoformat()
    if organisation.flag_class is not None:
        facts["flag_class"] = organisation.flag_class
    if record.party_ratings:
        facts["party_ratings"] = {year: row.level for year, row in record.party_ratings.items()}
    members = counted_members(organisation, on, work_year) | stored_members(record.years.get(work_year))
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


def counted_members(organisation: Organisation, on: date, work_year: int) -> Facts:
    """Count the members of the year from their own rows; a count that would rest on a gap is left out."""
    people = list(people_in(organisation, min(on, date(work_year, 12, 31))).values_list("pk", flat=True))
    if not people:
        return {}
    return {
        "total": len(people), **_completed(people, on, work_year), **_titles(people, on, work_year),
        **_disciplined(people, on, work_year),
    }  # fmt: skip


def _completed(people: list[int], on: date, year: int) -> Facts:
    rows = Rating.objects.filter(person__in=people, year=year, decided_on__lte=on).order_by("decided_on", "id")
    levels = dict(rows.values_list("person_id", "level"))
    if len(levels) < len(people):
        return {}
    return {"completed": sum(level in COMPLETED for level in levels.values())}


def _titles(people: list[int], on: date, year: int) -> Facts:
    # Both titles of a year are decided together: before the first decision neither count is known.
    ldtt = holders_of(LDTT, year, on).filter(person__in=people).count()
    if not ldtt:
        return {}
    return {"ldtt": ldtt, "cstdcs": holders_of(CSTDCS, year, on).filter(person__in=people).count()}


def _disciplined(people: list[int], on: date, year: int) -> Facts:
    checked = RecordCheck.objects.filter(person__in=people, fact=RecordFact.DISCIPLINES, checked_on__lte=on)
    if checked.values("person").distinct().count() < len(people):
        return {}
    forms = Discipline.objects.filter(person__in=people, decided_on__lte=on, decided_on__year=year)
    return {"disciplined": dict(Counter(forms.values_list("form", flat=True)))}
