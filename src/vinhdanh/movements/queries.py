"""Movements and registrations, and what waits for somebody today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, When

from vinhdanh.core.actors import READERS, Actor, Role
from vinhdanh.people.models import Post, Subject, who
from vinhdanh.people.queries import in_force
from vinhdanh.registry.models import HonourRecord
from vinhdanh.registry.queries import standing

from .models import Appeal, Bloc, BlocMember, Figure, Indicator, Movement, Registration, Review, ScoreCriterion
from .states import BlocState, MovementState, RegistrationState

LAUNCHED = (MovementState.OPEN, MovementState.CLOSED)


def movements_visible_to(actor: Actor) -> QuerySet[Movement]:
    """Return the movements of the actor's part of the tree, and those launched over it.

    A draft is seen only by who reads everything there; what is launched, from that day on; a draft given up by nobody.
    """
    if actor.is_system:
        return Movement.objects.all()
    launched = Q(organisation__in=actor.above | actor.reach(*READERS), launched_on__lte=actor.day or date.min)
    drafts = Q(organisation__in=actor.reach(Role.OFFICER, Role.HEAD, Role.AUDITOR), state=MovementState.DRAFT)
    return Movement.objects.filter((launched & Q(state__in=LAUNCHED)) | drafts)


def indicators_of(movement: Movement) -> QuerySet[Indicator]:
    """Return the indicators of all contents of a movement."""
    return Indicator.objects.filter(content__movement=movement)


def figures_of(movement: Movement, on: date) -> dict[int, Figure]:
    """Return the latest figure of each indicator as reported by the day, by the indicator's id."""
    rows = Figure.objects.filter(indicator__content__movement=movement, upto__lte=on, reported_on__lte=on)
    return {row.indicator_id: row for row in rows.order_by("upto", "id")}


def indicators_without_figures(movements: QuerySet[Movement], on: date) -> QuerySet[Indicator]:
    """Return the indicators under way of which nothing is known for the quarter that ended last."""
    ended = quarter_ended(on)
    known = Figure.objects.filter(indicator=OuterRef("pk"), upto__gte=ended, reported_on__lte=on)
    under_way = movements.filter(state=MovementState.OPEN, launched_on__lte=ended)
    return Indicator.objects.filter(~Exists(known), content__movement__in=under_way)


def quarter_ended(on: date) -> date:
    """Return the last day of the quarter before the day's own."""
    return date(on.year, (on.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)


def reviews_of(movement: Movement, on: date) -> list[Review]:
    """Return the reviews of a movement as they stood on the day: one held later is not held yet."""
    rows = list(movement.reviews.all())
    for row in rows:
        if row.held_on is not None and row.held_on > on:
            row.held_on, row.report = None, ""
    return rows


def registrations_visible_to(actor: Actor, movement: Movement | None = None) -> QuerySet[Registration]:
    """Return the registrations made by the actor's day that she may see.

    Those of her movements, of her units and their people, and her own.
    """
    rows = Registration.objects.select_related("movement", "person", "organisation")
    rows = rows.filter(movement=movement) if movement else rows
    if actor.is_system:
        return rows
    return rows.filter(registered_on__lte=actor.day or date.min).filter(
        Q(movement__organisation__in=actor.reach(*READERS)) | _of_units(actor) | Q(person=actor.person_id or 0)
    )


def waiting_first(rows: QuerySet[Registration]) -> QuerySet[Registration]:
    """Order registrations so that those to be answered stand first, then the latest."""
    answered = Case(When(state=RegistrationState.REGISTERED, then=0), default=1)
    return rows.order_by(answered, "-registered_on", "id")


def with_achieved(rows: QuerySet[Registration], on: date) -> QuerySet[Registration]:
    """Mark each registration by whether the honour was decided by the day for the movement's year: `is_achieved`."""
    held = HonourRecord.objects.filter(
        standing(on), Q(person=OuterRef("person_id")) | Q(organisation=OuterRef("organisation_id")),
        honour=OuterRef("honour"), year=OuterRef("movement__year"),
    )  # fmt: skip
    return rows.annotate(is_achieved=Exists(held))


def _of_units(actor: Actor) -> Q:
    reach = actor.reach(*READERS, Role.DRAFTER)
    if not reach or actor.day is None:
        return Q(pk__in=[])
    holders = Post.objects.filter(in_force(actor.day), organisation__in=reach).values("person")
    return Q(organisation__in=reach) | Q(person__in=holders)


def registrations_of(subject: Subject, on: date) -> QuerySet[Registration]:
    """Return what a subject had registered for by the day, the latest first."""
    rows = Registration.objects.filter(registered_on__lte=on, **who(subject)).select_related("movement")
    return rows.order_by("-movement__year", "-registered_on", "-id")


def counts_by_movement(movements: Iterable[Movement]) -> dict[int, dict[tuple[str, str], int]]:
    """Return for each movement how many stand registered or accepted, by honour and by person or collective."""
    standing = (RegistrationState.REGISTERED, RegistrationState.ACCEPTED)
    rows = Registration.objects.filter(movement__in=movements, state__in=standing).order_by()
    found: dict[int, dict[tuple[str, str], int]] = {}
    counted = rows.values_list("movement", "honour").annotate(people=Count("person"), bodies=Count("organisation"))
    for movement, honour, people, bodies in counted:
        both = {(honour, "person"): people, (honour, "collective"): bodies}
        found.setdefault(movement, {}).update({key: count for key, count in both.items() if count})
    return found


def blocs_visible_to(actor: Actor) -> QuerySet[Bloc]:
    """Return the blocs of the actor's part of the tree, and those her units are in, once they were opened.

    A bloc in preparation is seen only by who runs the body that organises it.
    """
    if actor.is_system:
        return Bloc.objects.all()
    units = BlocMember.objects.filter(organisation__in=actor.reach(*actor.roles)).values("bloc")
    opened = Q(organiser__in=actor.reach(*READERS)) | Q(pk__in=units)
    drafts = Q(organiser__in=actor.reach(Role.OFFICER, Role.HEAD, Role.AUDITOR), state=BlocState.DRAFT)
    return Bloc.objects.filter((opened & Q(opened_on__lte=actor.day or date.min)) | drafts)


def members_visible_to(actor: Actor, bloc: Bloc) -> QuerySet[BlocMember]:
    """Return the members whose sheet the actor may read: while units score themselves, her own units' alone.

    Who reads everything at the organising body reads every sheet from the start.
    """
    rows = BlocMember.objects.filter(bloc=bloc).select_related("organisation", "cross_by", "bloc")
    if actor.is_system or bloc.state != BlocState.OPEN or bloc.organiser_id in actor.reach(*READERS):
        return rows
    return rows.filter(organisation__in=actor.reach(*READERS, Role.DRAFTER))


def appeals_visible_to(actor: Actor, bloc: Bloc | None = None) -> QuerySet[Appeal]:
    """Return the appeals of the blocs the actor sees, of units whose sheets she may read there."""
    rows = Appeal.objects.filter(member__bloc__in=blocs_visible_to(actor))
    rows = rows.filter(member__bloc=bloc) if bloc else rows
    return rows.select_related("member__organisation", "member__bloc__organiser", "criterion__group")


def criteria_of(bloc: Bloc) -> QuerySet[ScoreCriterion]:
    """Return the criteria of all groups of a bloc's card."""
    return ScoreCriterion.objects.filter(group__bloc=bloc).select_related("group__bloc__organiser")
