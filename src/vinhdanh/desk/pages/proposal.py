"""A unit's proposal with its dossiers, and the list of proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.vietnamese import short_day
from vinhdanh.dossiers.checks import Fault, faults_of, proposal_faults, to_be_checked
from vinhdanh.dossiers.models import Dossier, Proposal
from vinhdanh.dossiers.permissions import may_draft
from vinhdanh.dossiers.states import WITH_UNIT
from vinhdanh.dossiers.verdict import questions_of
from vinhdanh.people.models import Organisation, Person, Subject
from vinhdanh.people.queries import agency_of, ids_below, names_on, organisations_visible_to, people_in, subtree

from ..gates import first_no
from ..lawful import honour_name
from ..names import name_in, names_of
from ..words import DOSSIERS


class DossierLine(NamedTuple):
    """One dossier of a list; `verdict` is the answer kept when it was sent."""

    row: Dossier
    name: str
    honour: str
    tone: str
    mark: str
    verdict: str
    faults: tuple[Fault, ...] = ()


def lines_of(rows: Iterable[Dossier], on: date, faults: Mapping[int, list[Fault]] | None = None) -> list[DossierLine]:
    """Return dossiers with the names of the day, and what is wrong with each where that is told, by its id."""
    found = list(rows)
    names = names_of(found, on)
    return [_line(row, names, tuple((faults or {}).get(row.pk, ()))) for row in found]


def _line(row: Dossier, names: dict[int, Any], faults: tuple[Fault, ...]) -> DossierLine:
    verdict = row.answer.get("verdict", "") if row.answer else ""
    return DossierLine(row, name_in(row.subject, names), honour_name(row.honour), *DOSSIERS[row.state], verdict, faults)


class ProposalPage:
    """Everything a proposal's page shows."""

    def __init__(self, row: Proposal, actor: Actor, on: date, *, checked: bool = False) -> None:
        self.row, self.actor, self.on, self.checked = row, actor, on, checked

    @cached_property
    def dossiers(self) -> QuerySet[Dossier]:
        """Return everything the proposal holds."""
        return to_be_checked(self.row.dossiers.all())

    def lines(self, rows: Iterable[Dossier]) -> list[DossierLine]:
        """Return some of the dossiers, each with its faults where a check was asked for."""
        return lines_of(rows, self.on, self.faults)

    @cached_property
    def faults(self) -> dict[int, list[Fault]]:
        """Return what is wrong with each dossier that waits to be sent, by its id; nothing before it was asked for."""
        questions = questions_of(self.unsent, self.on)
        return {row.pk: faults_of(row, self.on, questions[row.pk]) for row in self.unsent}

    @cached_property
    def unsent(self) -> list[Dossier]:
        """Return what is to be checked: every dossier that waits to be sent, once a check was asked for."""
        return list(self.dossiers.filter(state__in=WITH_UNIT)) if self.checked else []

    @cached_property
    def stopping(self) -> list[tuple[Dossier, str]]:
        """Return every fault that stops the sending, each with its dossier."""
        return [(row, fault.text) for row in self.unsent for fault in self.faults[row.pk] if fault.stops]

    @cached_property
    def lacking(self) -> list[str]:
        """Return what the covering paper lacks."""
        return proposal_faults(self.row)

    @property
    def is_ready(self) -> bool:
        """Say whether a check found nothing that stops the sending."""
        return bool(self.unsent) and not self.stopping and not self.lacking

    @cached_property
    def writes(self) -> bool:
        """Say whether the actor draws it up."""
        return bool(may_draft(self.actor, self.row))

    @property
    def may_add(self) -> Permit:
        """Say whether dossiers may be added."""
        return first_no(may_draft(self.actor, self.row), self._unsent())

    def _unsent(self) -> Permit:
        if self.row.sent_on is None:
            return Allowed()
        return Denied(_("Tờ trình đã gửi ngày {day}.").format(day=short_day(self.row.sent_on)))

    def candidates(self) -> tuple[list[Subject], dict[int, Any]]:
        """Return whom the unit can propose: its people, itself and what stands under it, with names."""
        below = ids_below([self.row.organisation_id], self.on)
        bodies = list(subtree(self.row.organisation, self.on))
        return [*people_in(self.row.organisation, self.on), *bodies], names_on(below, self.on)

    def signatories(self) -> list[Person]:
        """Return who may have signed: the people of the unit and of what stands under it."""
        return list(people_in(self.row.organisation, self.on))


def units_of(actor: Actor, on: date) -> list[tuple[Organisation, str]]:
    """Return the units the actor draws up proposals for, with their names of the day."""
    reach = actor.reach(Role.DRAFTER, Role.OFFICER)
    rows = list(organisations_visible_to(actor, on).filter(pk__in=reach))
    names = names_on(reach, on)
    return [(row, name_in(row, names)) for row in rows]


def addressee(unit: Organisation, on: date) -> Organisation:
    """Return the body a unit proposes to: the agency it belongs to."""
    return agency_of(unit, on)
