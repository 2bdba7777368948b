"""Councils and sittings, as far as somebody may see them; never a voter with a choice."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, F, Q, QuerySet

from vinhdanh.core.actors import READERS, Actor, Role
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.queries import dossiers_visible_to
from vinhdanh.people.queries import in_force

from .models import Attendance, Council, HandCount, Kinship, Question, Seat, Sitting, Turnout
from .states import Presence, SittingState, Way


def councils_visible_to(actor: Actor) -> QuerySet[Council]:
    """Return the councils of the actor's part of the tree, and those she sits in."""
    rows = Council.objects.select_related("organisation")
    if actor.is_system:
        return rows
    mine = Seat.objects.filter(_sits(actor)).values("council")
    return rows.filter(Q(organisation__in=actor.reach(*READERS)) | Q(pk__in=mine), decided_on__lte=_day(actor))


def sittings_visible_to(actor: Actor) -> QuerySet[Sitting]:
    """Return the sittings of the councils the actor may see."""
    rows = Sitting.objects.select_related("council__organisation", "opened_by")
    return rows if actor.is_system else rows.filter(council__in=councils_visible_to(actor).values("pk"))


def seats_on(council: Council, on: date) -> QuerySet[Seat]:
    """Return the seats of a council on a day: all its members, whoever comes."""
    return council.seats.filter(in_force(on)).select_related("person", "substitute")


def seat_of(actor: Actor, sitting: Sitting) -> Seat | None:
    """Return the seat the actor votes for at a sitting: her own, or the one she sits in for."""
    if actor.person_id is None:
        return None
    seats = seats_on(sitting.council, sitting.day)
    came = sitting.attendances.filter(presence=Presence.SUBSTITUTE).values("seat")
    own = Q(person=actor.person_id) & ~Q(pk__in=came)
    instead = Q(substitute=actor.person_id, pk__in=came)
    return seats.filter(own | instead).first()


def roll_call(sitting: Sitting) -> QuerySet[Attendance]:
    """Return who came and who did not, of those who have a seat on the day."""
    return sitting.attendances.filter(seat__in=seats_on(sitting.council, sitting.day))


def present_at(sitting: Sitting) -> int:
    """Return how many seats are taken, by their holders or by those who sit in."""
    return roll_call(sitting).exclude(presence=Presence.ABSENT).count()


def voters_on(question: Question) -> int:
    """Return how many of those present may vote on a question."""
    came = roll_call(question.sitting).exclude(presence=Presence.ABSENT)
    return came.exclude(seat__in=question.recusals.values("seat")).count()


def questions_open_to(seat: Seat, sitting: Sitting) -> QuerySet[Question]:
    """Return the questions a seat has not voted on and may vote on."""
    voted = Turnout.objects.filter(seat=seat, question__sitting=sitting).values("question")
    rows = sitting.questions.exclude(pk__in=voted).exclude(recusals__seat=seat)
    return rows.select_related("dossier__person", "dossier__organisation", "dossier__proposal")


def sittings_waiting_for(actor: Actor) -> QuerySet[Sitting]:
    """Return the sittings now balloting at which the actor has a seat."""
    balloting = Sitting.objects.filter(state=SittingState.BALLOTING)
    return balloting.filter(council__in=Seat.objects.filter(_sits(actor)).values("council"))


def with_turnout(rows: QuerySet[Question]) -> QuerySet[Question]:
    """Mark each question by how many seats have voted, `voted`, and how many stepped aside, `aside`."""
    voted, aside = Count("turnouts", distinct=True), Count("recusals", distinct=True)
    return rows.annotate(voted=voted, aside=aside).order_by("order")


def kinships_visible_to(actor: Actor, council: Council, on: date) -> QuerySet[Kinship]:
    """Return the kin declared by those who sit in a council: to its officer all, to a member her own."""
    people = seats_on(council, on).values_list("person_id", flat=True)
    rows = Kinship.objects.filter(person__in=people).select_related("person", "kin")
    officer = actor.has_role(Role.OFFICER, council.organisation_id)
    return rows if officer else rows.filter(person=actor.person_id or 0)


def _sits(actor: Actor) -> Q:
    who = Q(person=actor.person_id or 0) | Q(substitute=actor.person_id or 0)
    return who & in_force(_day(actor))


def _day(actor: Actor) -> date:
    return actor.day or date.min


def counts_to_confirm(sitting: Sitting) -> QuerySet[HandCount]:
    """Return the counts by hand that wait for a second hand."""
    rows = HandCount.objects.filter(question__sitting=sitting, confirmed_by="")
    return rows.select_related("question__dossier__person", "question__dossier__organisation")


def marked_by_hand(sitting: Sitting) -> QuerySet[Turnout]:
    """Return who stands on the roll for a paper ballot or a written opinion."""
    rows = Turnout.objects.filter(question__sitting=sitting).exclude(way=Way.ONLINE)
    return rows.select_related("seat__person", "question__dossier__person", "question__dossier__organisation")


def seals_waiting_for(actor: Actor) -> QuerySet[Sitting]:
    """Return the shut boxes whose outermost seal is the actor's."""
    shut = Sitting.objects.filter(state=SittingState.CLOSED, secret=True)
    return shut.filter(tellers__person=actor.person_id or 0, tellers__place=F("layers"))


def dossiers_readable_by(actor: Actor) -> QuerySet[Dossier]:
    """Return the dossiers the actor may see, and those put before a council she sits in."""
    if actor.is_system:
        return dossiers_visible_to(actor)
    councils = Seat.objects.filter(_sits(actor)).values("council")
    before = Question.objects.filter(sitting__council__in=councils).values("dossier")
    seen = dossiers_visible_to(actor).order_by().values("pk")
    rows = Dossier.objects.select_related("proposal__organisation", "proposal__to", "person", "organisation")
    return rows.filter(Q(pk__in=seen) | Q(pk__in=before))
