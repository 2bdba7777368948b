"""Councils and sittings in every state an act can find them in."""

from dataclasses import dataclass

from cast import DAY, Cast, acting, somebody
from dossiers.ready import dossier

from vinhdanh.core.actors import SYSTEM, Actor, Role
from vinhdanh.council.actions import (
    appoint_teller,
    attend,
    call,
    close_ballot,
    establish,
    open_ballot,
    open_box,
    put_question,
    seat,
    take_key,
)
from vinhdanh.council.actions import cast as vote
from vinhdanh.council.models import Council, Question, Seat, Sitting
from vinhdanh.council.states import Choice, Presence, SeatRole
from vinhdanh.people.models import Account
from vinhdanh.people.queries import actor_for

HONOUR = "chien-si-thi-dua-tinh"
PHRASES = ("con đường đi học mùa mưa", "cánh đồng lúa chín vàng")


@dataclass
class Room:
    """A council of seven: the head in the chair, the officer as secretary, five members; and two who count."""

    cast: Cast
    council: Council
    seats: list[Seat]
    tellers: list[Actor]

    @property
    def voters(self) -> list[Actor]:
        return [actor_for(Account.objects.get(person=one.person), DAY) for one in self.seats]


def room(cast: Cast, size: int = 7, **more) -> Room:
    council = establish(cast.committee, "Hội đồng", by=SYSTEM, on=DAY, number="5/QĐ-BDT", since=DAY, **more)
    roles = [(cast.thuan, SeatRole.CHAIR), (cast.lan, SeatRole.SECRETARY)]
    for number in range(size - 2):
        member = somebody(f"Uyvien{number}", cast.committee)
        acting(member, (Role.MEMBER, cast.committee))
        roles.append((member, SeatRole.MEMBER))
    seats = [seat(council, person, role, by=SYSTEM, on=DAY) for person, role in roles]
    tellers = [acting(somebody(f"Kiem{n}", cast.committee), (Role.MEMBER, cast.committee)) for n in (1, 2)]
    return Room(cast, council, seats, tellers)


def called(here: Room, *, secret: bool = True, honour: str = HONOUR, questions: int = 1, keys: bool = True) -> Sitting:
    """Return a sitting with its agenda, everybody present and the keys taken."""
    sitting = call(here.council, DAY, "Phòng họp", by=here.cast.officer, on=DAY, secret=secret)
    for person in (here.cast.ha, here.cast.binh, here.cast.nga)[:questions]:
        row = dossier(here.cast, "appraised", honour=honour, person=person)
        put_question(sitting, row, by=here.cast.officer, on=DAY)
    for one in here.seats:
        attend(sitting, one, Presence.PRESENT, by=here.cast.officer, on=DAY)
    if secret and keys:
        for teller, phrase in zip(here.tellers, PHRASES, strict=True):
            take_key(appoint_teller(sitting, teller.person, by=here.cast.officer, on=DAY), phrase, by=teller, on=DAY)
    return sitting


def balloting(here: Room, **more) -> Sitting:
    return open_ballot(called(here, **more), by=here.cast.officer, on=DAY)


def question_of(sitting: Sitting) -> Question:
    return sitting.questions.first()


def voted(here: Room, choices: str, **more) -> Sitting:
    """Return a sitting in which the seats voted in order: y for yes, n for no, anything else for blank."""
    sitting = balloting(here, **more)
    words = {"y": Choice.AGREE, "n": Choice.AGAINST}
    for question in sitting.questions.all():
        for voter, letter in zip(here.voters, choices, strict=False):
            vote(question, words.get(letter, Choice.BLANK), by=voter, on=DAY)
    return sitting


def closed(here: Room, choices: str, **more) -> Sitting:
    return close_ballot(voted(here, choices, **more), by=here.cast.officer, on=DAY)


def vote_yes(sitting: Sitting, voter: Actor) -> str:
    return vote(question_of(sitting), Choice.AGREE, by=voter, on=DAY)


def opened(here: Room, sitting: Sitting) -> Sitting:
    """Take all seals off a shut box, the outermost first."""
    for teller in sitting.tellers.order_by("-place"):
        sitting = open_box(teller, PHRASES[teller.place - 1], by=here.tellers[teller.place - 1], on=DAY)
    return sitting
