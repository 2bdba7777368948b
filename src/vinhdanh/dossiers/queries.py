"""Proposals and dossiers, as far as somebody may see them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Q, QuerySet

from vinhdanh.core.actors import READERS, Actor, Role
from vinhdanh.law import add_working_days
from vinhdanh.people.models import Account, Organisation, RoleGrant, Subject, who
from vinhdanh.people.queries import calendar_of, in_force

from .models import Batch, Dossier, Merit, Nomination, PlanStep, Proposal
from .sharing import share_out
from .states import DossierState, NominationState


def proposals_visible_to(actor: Actor) -> QuerySet[Proposal]:
    """Return the proposals of the actor's units, and those sent to the bodies she reads everything of."""
    rows = Proposal.objects.select_related("organisation", "to", "movement", "signatory")
    if actor.is_system:
        return rows
    day = actor.day or date.min
    own = Q(organisation__in=actor.reach(*READERS, Role.DRAFTER))
    sent = Q(to__in=actor.reach(*READERS), sent_on__isnull=False)
    return rows.filter(own | sent, drafted_on__lte=day)


def dossiers_visible_to(actor: Actor) -> QuerySet[Dossier]:
    """Return the dossiers of the proposals the actor may see, and those about herself once they were sent."""
    rows = Dossier.objects.select_related("proposal__organisation", "proposal__to", "person", "organisation")
    if actor.is_system:
        return rows
    about = Q(person=actor.person_id or 0) & ~Q(state__in=[DossierState.DRAFT, DossierState.WITHDRAWN])
    return rows.filter(Q(proposal__in=proposals_visible_to(actor).values("pk")) | about)


def merits_of(subject: Subject, on: date) -> QuerySet[Merit]:
    """Return what a subject achieved, as entered by the day, with the dossiers that rest on it."""
    rows = Merit.objects.filter(entered_on__lte=on, **who(subject))
    return rows.prefetch_related("uses__dossier__proposal")


def with_counts(rows: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Mark each proposal by how many dossiers it holds, `count`, and how many wait with the unit again, `returned`."""
    back = Count("dossiers", filter=Q(dossiers__state=DossierState.RETURNED))
    return rows.annotate(count=Count("dossiers"), returned=back).order_by("-year", "-drafted_on", "-id")


def handlers_of(dossier: Dossier, on: date) -> list[Account]:
    """Return the accounts that may handle a dossier: the officers of the body it was sent to, never the candidate."""
    officers = officers_of(dossier.proposal.to_id, on)
    return [one for one in officers if one.person_id is None or one.person_id != dossier.person_id]


def officers_of(body: int, on: date) -> list[Account]:
    """Return the accounts of the officers of a body."""
    grants = RoleGrant.objects.filter(in_force(on), role=Role.OFFICER, organisation=body)
    return list(Account.objects.filter(pk__in=grants.values("account"), is_active=True).select_related("person"))


def shares_of(dossiers: Collection[Dossier], on: date) -> dict[int, Account]:
    """Return to whom each of some dossiers of one body goes when they are shared out evenly, by the dossier's id."""
    officers = {one.pk: one for one in officers_of(next(iter(dossiers)).proposal.to_id, on)} if dossiers else {}
    may = {
        row.pk: [pk for pk, one in officers.items() if one.person_id is None or one.person_id != row.person_id]
        for row in dossiers
    }
    others = Dossier.objects.filter(handler__in=officers, state=DossierState.RECEIVED).exclude(pk__in=may)
    load = dict(others.order_by().values_list("handler").annotate(Count("pk")))
    return {dossier: officers[handler] for dossier, handler in share_out(may, load).items()}


def nominations_visible_to(actor: Actor) -> QuerySet[Nomination]:
    """Return the nominations the actor made, and those her units answer."""
    rows = Nomination.objects.select_related("person", "organisation", "unit", "dossier")
    if actor.is_system:
        return rows
    return rows.filter(Q(account=actor.account_id or 0) | Q(unit__in=actor.reach(*READERS, Role.DRAFTER)))


def nominations_to_answer(actor: Actor) -> QuerySet[Nomination]:
    """Return the nominations that wait for the actor's unit."""
    return Nomination.objects.filter(state=NominationState.OPEN, unit__in=actor.reach(Role.DRAFTER))


def open_proposals_of(unit: Organisation, year: int) -> QuerySet[Proposal]:
    """Return the proposals of a unit for a year that still take dossiers."""
    return Proposal.objects.filter(organisation=unit, year=year, sent_on__isnull=True)


def plan_of(body: Organisation) -> list[PlanStep]:
    """Return how a body appraises, step by step."""
    return list(PlanStep.objects.filter(body=body).select_related("department", "body"))


def due_by_step(body: Organisation, on: date) -> dict[int, date]:
    """Return the last day of each step of a body's plan begun on a day: a step ends with its slowest part."""
    slowest: dict[int, int] = {}
    for row in plan_of(body):
        slowest[row.step] = max(slowest.get(row.step, 0), row.days)
    calendar, day, due = calendar_of(body, on), on, {}
    for step in sorted(slowest):
        day = due[step] = add_working_days(day, slowest[step], calendar)
    return due


def batches_visible_to(actor: Actor) -> QuerySet[Batch]:
    """Return what was done in one go upon the dossiers of bodies the actor reads everything of."""
    rows = Batch.objects.select_related("body", "account__person")
    return rows if actor.is_system else rows.filter(body__in=actor.reach(*READERS))


def in_appraisal(actor: Actor) -> QuerySet[Dossier]:
    """Return the dossiers that wait for the bodies whose officer the actor is: to take in, to appraise, to go on."""
    states = [DossierState.SUBMITTED, DossierState.RECEIVED, DossierState.HELD, DossierState.APPRAISED]
    rows = dossiers_visible_to(actor).filter(state__in=states, proposal__to__in=actor.reach(*READERS))
    return rows.select_related("receipt", "handler").order_by("due_on", "submitted_on", "id")
