"""Proposals and dossiers, as far as somebody may see them."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Q, QuerySet

from vinhdanh.core.actors import READERS, Actor, Role
from vinhdanh.people.models import Account, RoleGrant, Subject, who
from vinhdanh.people.queries import in_force

from .models import Dossier, Merit, Proposal
from .states import DossierState


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
    """Return the accounts that may handle a dossier: the officers of the body it was sent to."""
    grants = RoleGrant.objects.filter(in_force(on), role=Role.OFFICER, organisation=dossier.proposal.to_id)
    return list(Account.objects.filter(pk__in=grants.values("account"), is_active=True).select_related("person"))


def in_appraisal(actor: Actor) -> QuerySet[Dossier]:
    """Return the dossiers that wait for the bodies whose officer the actor is: to take in, to appraise, to go on."""
    states = [DossierState.SUBMITTED, DossierState.RECEIVED, DossierState.HELD, DossierState.APPRAISED]
    rows = dossiers_visible_to(actor).filter(state__in=states, proposal__to__in=actor.reach(*READERS))
    return rows.select_related("receipt", "handler").order_by("due_on", "submitted_on", "id")
