"""How each act of a council is done, for the walk over all acts of office."""

from cast import DAY, Cast
from council.ready import PHRASES, Room, balloting, called, closed, question_of, room, voted
from dossiers.ready import dossier

from vinhdanh.core.actors import SYSTEM
from vinhdanh.council.actions import appoint_teller, close_ballot, confirm_count, enter_count, mark_voted, open_box
from vinhdanh.council.models import HandCount, Sitting, Teller
from vinhdanh.council.states import Choice, Presence, SeatRole, Way

THREE = {"agree": 3, "against": 0, "blank": 0}
OPENLY = {"secret": False, "honour": "lao-dong-tien-tien"}


def counted_by_hand(cast: Cast, **more) -> HandCount:
    return enter_count(question_of(balloting(room(cast), **more)), Way.PAPER, by=cast.officer, on=DAY, **THREE)


def half_opened(cast: Cast) -> Teller:
    here = room(cast)
    sitting = closed(here, "yyyyyyy")
    first, second = sitting.tellers.order_by("place")
    open_box(second, PHRASES[1], by=SYSTEM, on=DAY)
    return first


def shown_hands(cast: Cast) -> Sitting:
    here: Room = room(cast, ballot_percent=60, regulation="Quy chế")
    sitting = balloting(here, **OPENLY)
    row = enter_count(question_of(sitting), Way.OPEN, by=cast.officer, on=DAY, agree=7, against=0, blank=0)
    confirm_count(row, by=here.voters[0], on=DAY, agree=7, against=0, blank=0)
    return close_ballot(sitting, by=cast.officer, on=DAY)


def unkeyed(cast: Cast) -> Teller:
    here = room(cast)
    return appoint_teller(called(here, keys=False), here.tellers[0].person, by=SYSTEM, on=DAY)


def counted(cast: Cast) -> Sitting:
    sitting = shown_hands(cast)
    Sitting.objects.filter(pk=sitting.pk).update(state="counted")
    return Sitting.objects.get(pk=sitting.pk)


HOW = {
    "council.take_off": lambda c: ([question_of(called(room(c)))], {"on": DAY, "reason": "Thiếu số liệu"}),
    "council.lower_question": lambda c: (
        [question_of(called(room(c))), "giay-khen"],
        {"on": DAY, "reason": "Chưa đủ năm"},
    ),
    "council.dismiss_teller": lambda c: ([unkeyed(c)], {"on": DAY, "reason": "Bận việc"}),
    "council.establish": lambda c: ([c.committee, "Hội đồng sáng kiến"], {"on": DAY, "number": "6/QĐ", "since": DAY}),
    "council.seat": lambda c: ([room(c).council, c.ha, SeatRole.MEMBER], {"on": DAY}),
    "council.end_seat": lambda c: ([room(c).seats[-1]], {"on": DAY}),
    "council.declare_kin": lambda c: ([c.ha, c.lan, "chị em"], {"on": DAY}),
    "council.call": lambda c: ([room(c).council, DAY, "Phòng họp"], {"on": DAY}),
    "council.put_question": lambda c: ([called(room(c), questions=0), dossier(c, "appraised")], {"on": DAY}),
    "council.attend": lambda c: (
        [(s := called(room(c))), s.council.seats.last(), Presence.ABSENT],
        {"on": DAY, "reason": "Ốm"},
    ),
    "council.recuse": lambda c: (
        [question_of(s := called(room(c))), s.council.seats.last()],
        {"on": DAY, "reason": "Người thân"},
    ),
    "council.appoint_teller": lambda c: ([called(room(c), keys=False), c.ha], {"on": DAY}),
    "council.take_key": lambda c: ([unkeyed(c), "một câu khóa dài"], {"on": DAY}),
    "council.cancel": lambda c: ([called(room(c))], {"on": DAY, "reason": "Mất điện"}),
    "council.sign_minutes": lambda c: ([counted(c)], {"on": DAY}),
    "council.open_ballot": lambda c: ([called(room(c))], {"on": DAY}),
    "council.cast": lambda c: ([question_of(balloting(room(c))), Choice.AGREE], {"on": DAY}),
    "council.mark_voted": lambda c: (
        [question_of(s := balloting(room(c))), s.council.seats.last(), Way.PAPER],
        {"on": DAY},
    ),
    "council.strike_voted": lambda c: (
        [mark_voted(question_of(s := balloting(room(c))), s.council.seats.last(), Way.PAPER, by=c.officer, on=DAY)],
        {"on": DAY, "reason": "Ghi nhầm"},
    ),
    "council.enter_count": lambda c: ([question_of(balloting(room(c))), Way.PAPER], {"on": DAY, **THREE}),
    "council.confirm_count": lambda c: ([counted_by_hand(c)], {"on": DAY, **THREE}),
    "council.drop_count": lambda c: ([counted_by_hand(c)], {"on": DAY, "reason": "Nhầm"}),
    "council.close_ballot": lambda c: ([voted(room(c), "yyyyyyy")], {"on": DAY}),
    "council.open_box": lambda c: ([half_opened(c), PHRASES[0]], {"on": DAY}),
    "council.count_open_vote": lambda c: ([shown_hands(c)], {"on": DAY}),
}
