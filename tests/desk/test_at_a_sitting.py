"""What members and the officer can do from the page of a sitting."""

import pytest
from cast import DAY, Cast, the_cast  # noqa: F401 - the fixture `cast`
from council.ready import balloting, called, question_of, room
from desk.reading import words
from django.test import Client

from vinhdanh.council.actions import mark_voted
from vinhdanh.council.states import Way

pytestmark = pytest.mark.django_db
ASIDE = "Xin không biểu quyết"


def desk_of(actor) -> Client:
    client = Client()
    client.force_login(actor.account)
    return client


def test_a_member_steps_aside_from_her_own_page_and_gets_no_paper(cast):
    here = room(cast)
    sitting = balloting(here, questions=2)
    page, member = f"/desk/hoi-dong/phien/{sitting.pk}/", desk_of(here.voters[3])
    assert ASIDE in words(member.get(page))

    sent = {"question": question_of(sitting).pk, "reason": "Người được đề nghị là em tôi"}
    member.post(f"{page}viec/xin-khong-bieu-quyet/", sent)

    assert [row.seat for row in question_of(sitting).recusals.all()] == [here.seats[3]]
    assert words(member.get(f"{page}bo-phieu/")).count("Không đồng ý") == 1


def test_who_has_no_seat_has_nothing_to_step_aside_from(cast):
    here = room(cast)
    page = f"/desk/hoi-dong/phien/{called(here).pk}/"

    assert ASIDE not in words(desk_of(here.tellers[0]).get(page))


def test_the_officer_strikes_whom_she_put_on_the_roll_by_mistake(cast):
    here = room(cast)
    sitting = balloting(here)
    row = mark_voted(question_of(sitting), here.seats[5], Way.PAPER, by=cast.officer, on=DAY)
    strike = f"/desk/hoi-dong/phien/{sitting.pk}/viec/xoa-ten/"

    desk_of(here.voters[5]).post(strike, {"turnout": row.pk, "reason": "Nhầm"})
    assert question_of(sitting).turnouts.exists()
    desk_of(cast.officer).post(strike, {"turnout": row.pk, "reason": "Ghi nhầm người"})
    assert not question_of(sitting).turnouts.exists()
