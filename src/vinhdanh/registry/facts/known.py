"""What the register says of everyone that is asked about, read at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from vinhdanh.people.models import Organisation, Person, Post, Subject
from vinhdanh.people.queries import Record, by_subject, posts_on, records_of, recruited

from ..models import HonourRecord
from ..queries import standing
from .members import counted_members

Facts = dict[str, Any]


class Asked(NamedTuple):
    """Who is asked about, for the work of which year, and for which honour if for one alone."""

    subject: Subject
    work_year: int
    honour: str | None = None


class Known:
    """Rows of many subjects as they stood on a day; each kind of row is read when first wanted, for all of them."""

    def __init__(self, asked: Collection[Asked], on: date) -> None:
        self.asked, self.on = asked, on
        self.subjects = list(dict.fromkeys(one.subject for one in asked))

    @cached_property
    def records(self) -> dict[Subject, Record]:
        """Return each subject's record."""
        return records_of(self.subjects, self.on)

    @cached_property
    def honours(self) -> dict[Subject, list[HonourRecord]]:
        """Return the honours each subject holds, the earliest year first."""
        rows = HonourRecord.objects.filter(standing(self.on)).order_by("year", "honour", "id")
        return by_subject(rows, self.subjects)

    @cached_property
    def people(self) -> list[Person]:
        """Return the people among the subjects."""
        return [one for one in self.subjects if isinstance(one, Person)]

    @cached_property
    def posts(self) -> dict[int, Post]:
        """Return the post each person is known by, by person id."""
        return posts_on([one.pk for one in self.people], self.on)

    @cached_property
    def recruited(self) -> dict[Person, date]:
        """Return since when each person has worked in her body without a break."""
        return recruited(self.people, self.on)

    @cached_property
    def members(self) -> dict[tuple[int, int], Facts]:
        """Return the members of each collective counted from their own rows, by organisation id and work year."""
        years: dict[int, set[int]] = {}
        for one in self.asked:
            if isinstance(one.subject, Organisation):
                years.setdefault(one.work_year, set()).add(one.subject.pk)
        return {
            (body, year): figures
            for year, bodies in years.items()
            for body, figures in counted_members(bodies, self.on, year).items()
        }
