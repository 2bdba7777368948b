"""Decisions, payments and the fund, as far as somebody may see them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from vinhdanh.core.actors import Actor, Role
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.queries import dossiers_visible_to
from vinhdanh.dossiers.states import DossierState
from vinhdanh.people.models import Organisation

from .models import Decision, DecisionLine, FundEntry, NumberSeries, Payment, ReviewDue
from .states import DecisionState, EntryKind

KEEPERS = (Role.OFFICER, Role.HEAD, Role.AUDITOR)


def decisions_visible_to(actor: Actor) -> QuerySet[Decision]:
    """Return what is released over or under the actor, and what is still prepared to those who prepare it."""
    rows = Decision.objects.select_related("organisation", "signatory").annotate(count=Count("lines"))
    rows = rows.order_by("-drafted_on", "-id")
    if actor.is_system:
        return rows
    released = Q(state=DecisionState.RELEASED, released_on__lte=actor.day or date.min)
    near = Q(organisation__in=actor.above | actor.reach(*Role))
    return rows.filter(Q(organisation__in=actor.reach(*KEEPERS)) | (released & near))


def published(on: date) -> QuerySet[Decision]:
    """Return what everybody may read of on a day."""
    return Decision.objects.filter(state=DecisionState.RELEASED, released_on__lte=on)


def lines_taking(dossiers: Iterable[Dossier] | QuerySet[Dossier]) -> QuerySet[DecisionLine]:
    """Return the lines of decisions, withdrawn ones aside, that some dossiers stand in."""
    return DecisionLine.objects.exclude(decision__state=DecisionState.WITHDRAWN).filter(dossier__in=dossiers)


def undecided(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Return those of some dossiers that are chosen and stand in no decision yet."""
    chosen = rows.filter(state=DossierState.CHOSEN)
    return chosen.exclude(pk__in=lines_taking(chosen).values("dossier"))


def dossiers_to_decide(actor: Actor, organisation: Organisation) -> QuerySet[Dossier]:
    """Return the chosen dossiers of a body that stand in no decision yet."""
    return undecided(dossiers_visible_to(actor).filter(proposal__to=organisation))


def payments_visible_to(actor: Actor) -> QuerySet[Payment]:
    """Return the payments of the bodies whose money the actor keeps or checks, and her own."""
    rows = Payment.objects.select_related("decision", "person", "organisation")
    if actor.is_system:
        return rows
    return rows.filter(Q(decision__organisation__in=actor.reach(*KEEPERS)) | Q(person=actor.person_id or 0))


def entries_of(organisation: Organisation, year: int) -> QuerySet[FundEntry]:
    """Return the movements of a body's fund in a year."""
    return FundEntry.objects.filter(organisation=organisation, year=year)


def balance_of(organisation: Organisation) -> int:
    """Return what is in a body's fund, in đồng: all it took in less all it gave out."""
    told = FundEntry.objects.filter(organisation=organisation).aggregate(
        came=Sum("amount", filter=Q(kind=EntryKind.INCOME)), went=Sum("amount", filter=Q(kind=EntryKind.EXPENSE))
    )
    return (told["came"] or 0) - (told["went"] or 0)


# What a review names: the line that was revoked or corrected, and whose it is.
CAUSES = (
    "revocation__line__person", "revocation__line__organisation", "note__line__person", "note__line__organisation",
)  # fmt: skip


def reviews_waiting(actor: Actor) -> QuerySet[ReviewDue]:
    """Return the dossiers to be looked at again, of the bodies the actor is the officer of."""
    rows = ReviewDue.objects.filter(settled_on__isnull=True, dossier__proposal__to__in=actor.reach(Role.OFFICER))
    return rows.select_related("dossier__person", "dossier__organisation", *CAUSES)


def reviews_of(dossier: Dossier) -> QuerySet[ReviewDue]:
    """Return what is to be looked at again in a dossier."""
    return ReviewDue.objects.filter(dossier=dossier, settled_on__isnull=True).select_related(*CAUSES)


def symbols_of(organisation: Organisation, year: int) -> list[str]:
    """Return the symbols of the series a body opened for a year."""
    return list(NumberSeries.objects.filter(organisation=organisation, year=year).values_list("symbol", flat=True))


def reversible_entries(organisation: Organisation) -> QuerySet[FundEntry]:
    """Return the incomes of a body's fund that were not met by a counter-entry."""
    return FundEntry.objects.filter(organisation=organisation, kind=EntryKind.INCOME, reversed_by=None, payment=None)
