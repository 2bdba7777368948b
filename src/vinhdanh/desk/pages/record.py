"""A record page: who it is, the lines of years, what the law answers, the road."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Permit
from vinhdanh.core.vietnamese import short_day
from vinhdanh.movements.facts import question_for
from vinhdanh.movements.queries import registrations_of, registrations_visible_to
from vinhdanh.people.models import Organisation, Person, Subject
from vinhdanh.people.permissions import may_judge, may_keep_record, may_read_details
from vinhdanh.people.queries import (
    Record,
    organisation_name,
    organisations_visible_to,
    parent_of,
    people_in,
    people_visible_to,
    post_of,
    record_of,
    requests_of,
)  # fmt: skip
from vinhdanh.people.states import RequestState
from vinhdanh.registry.queries import honours_of

from .. import lawful
from ..deeds import Deed, open_deeds
from ..deeds.record import OF_RECORD
from ..keeping import Entry, entries_now
from ..record import strips_of
from ..strips import Strip

GROUPS = (
    ("open", _("Có thể đề nghị hoặc cần người xét"), ("eligible", "hold", "for_people")),
    ("missing", _("Còn thiếu thông tin để trả lời"), ("undetermined",)),
    ("judged", _("Chỉ xét khi có thành tích đột xuất, đặc biệt hoặc theo chuyên đề"), (lawful.ONLY_JUDGED,)),
    ("not_yet", _("Chưa đủ điều kiện"), ("not_eligible",)),
)


class RecordPage:
    """Everything a record page shows; each part is worked out when the template asks for it.

    What the actor may not open is named without a link.
    """

    def __init__(self, subject: Subject, actor: Actor, on: date, year: int, regime: str = "") -> None:
        self.subject, self.actor, self.on, self.year, self.regime = subject, actor, on, year, regime

    @property
    def is_person(self) -> bool:
        """Say whether the record is a person's."""
        return isinstance(self.subject, Person)

    @cached_property
    def name(self) -> str:
        """Return the name on the day."""
        return name_of(self.subject, self.on)

    @cached_property
    def post(self) -> Any:
        """Return the post a person is known by."""
        return post_of(self.subject, self.on) if isinstance(self.subject, Person) else None

    @cached_property
    def home(self) -> Organisation | None:
        """Return where a person works, or what a collective stands under."""
        if isinstance(self.subject, Organisation):
            return parent_of(self.subject, self.on)
        return self.post.organisation if self.post else None

    @property
    def may_open_home(self) -> bool:
        """Say whether the actor may open it."""
        seen = organisations_visible_to(self.actor, self.on)
        return self.home is not None and seen.filter(pk=self.home.pk).exists()

    @cached_property
    def place(self) -> str:
        """Return the home's name on the day."""
        found = organisation_name(self.home, self.on) if self.home else None
        return found.name if found else ""

    @cached_property
    def record(self) -> Record:
        """Return what is on file."""
        return record_of(self.subject, self.on)

    @cached_property
    def details(self) -> list[tuple[str | Promise, str]]:
        """Return a person's own details, to whom they may be shown: what each is called, and what it says."""
        if not isinstance(self.subject, Person) or not may_read_details(self.actor, self.subject, on=self.on):
            return []
        born = self.subject.birth_date
        return [(_("Ngày sinh"), short_day(born) if born else ""), (_("Dân tộc"), self.subject.ethnicity)]

    @cached_property
    def may_keep(self) -> Permit:
        """Say whether the actor may enter something in the record."""
        return may_keep_record(self.actor, self.subject, on=self.on)

    @property
    def keepings(self) -> list[Entry]:
        """Return what the actor may enter: the officer everything, the head what is for her to judge."""
        may = {may_keep_record: self.may_keep, may_judge: may_judge(self.actor, self.subject, on=self.on)}
        return [one for one in entries_now(self.subject, self.record) if may[one.may]]

    @property
    def why_not_keep(self) -> str:
        """Return why an officer may not; whoever only reads is not told what she never asked for."""
        return "" if self.may_keep or not self.actor.has_role(Role.OFFICER) else self.may_keep.reason

    @property
    def keep_view(self) -> str:
        """Return the view that enters something."""
        return "desk:keep_person" if self.is_person else "desk:keep_organisation"

    @cached_property
    def asks(self) -> list[Deed]:
        """Return what the actor can ask or answer about a person's record."""
        if not self.is_person:
            return []
        waiting = any(one.state == RequestState.ASKED for one in self.requests)
        # Without a request that waits only a new one can be made, and nothing need be asked to know it.
        return open_deeds(OF_RECORD if waiting else OF_RECORD[:2], self.actor, self.subject)

    @cached_property
    def requests(self) -> list[Any]:
        """Return what was asked to be put right, to the person herself and to those who keep the record."""
        if not isinstance(self.subject, Person) or not (self.may_keep or self.actor.is_person(self.subject.pk)):
            return []
        return list(requests_of(self.subject))

    @cached_property
    def honours(self) -> list[Any]:
        """Return the honours held, newest first, each with its name."""
        return _with_names(honours_of(self.subject, self.on))

    @cached_property
    def strips(self) -> list[Strip]:
        """Return the lines of years."""
        return strips_of(self.record, self.honours, self.on)

    @cached_property
    def question(self) -> dict[str, Any]:
        """Return the question the law is asked."""
        return question_for(self.subject, on=self.on, work_year=self.year)

    @cached_property
    def answers(self) -> list[lawful.Answer]:
        """Return the law's answers."""
        return lawful.answers(self.question, self.regime)

    @property
    def uncovered(self) -> lawful.Answer | None:
        """Return the answer to show in place of all when no rulebook covers the day."""
        return next((one for one in self.answers if one["verdict"] == "not_covered"), None)

    @property
    def is_reference(self) -> bool:
        """Say whether the answers are by a rulebook that does not cover the day; on a covered day none are."""
        return any(one.get("reference") for one in self.answers)

    @property
    def groups(self) -> list[tuple[str, Any, list[lawful.Answer]]]:
        """Return the answers by what can be done with them, empty groups left out."""
        sorted_out = [(key, name, [a for a in self.answers if a["group"] in codes]) for key, name, codes in GROUPS]
        return [group for group in sorted_out if group[2]]

    @cached_property
    def roads(self) -> tuple[list[dict[str, Any]], list[str]]:
        """Return the road to each honour and what holds for all of them; nothing where the law does not answer."""
        return ([], []) if self.uncovered else lawful.roads(self.question, self.regime)

    @cached_property
    def registrations(self) -> list[Any]:
        """Return what the subject registered for."""
        rows = registrations_of(self.subject, self.on)
        return _with_names(_marked(rows, registrations_visible_to(self.actor)))

    @cached_property
    def members(self) -> list[Any]:
        """Return the people of a collective."""
        if not isinstance(self.subject, Organisation):
            return []
        return _marked(people_in(self.subject, self.on), people_visible_to(self.actor, self.on))


def name_of(subject: Subject, on: date) -> str:
    """Return the name a person or a collective bears on a day."""
    if isinstance(subject, Organisation):
        found = organisation_name(subject, on)
        return found.name if found else str(subject)
    return subject.full_name


def _marked(rows: Iterable[Any], visible: QuerySet[Any]) -> list[Any]:
    """Mark each row that the actor may open."""
    found = list(rows)
    seen = set(visible.filter(pk__in=[row.pk for row in found]).values_list("pk", flat=True))
    for row in found:
        row.may_open = row.pk in seen
    return found


def _with_names(rows: Iterable[Any]) -> list[Any]:
    """Give each row the name of its honour."""
    found = list(rows)
    for row in found:
        row.name = lawful.honour_name(row.honour)
    return found
