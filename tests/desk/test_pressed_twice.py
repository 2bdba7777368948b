"""A button pressed twice: the second time the page says what has happened already, and nothing is done again."""

import pytest
from at_once import times
from cast import DAY, Cast, the_cast  # noqa: F401 - the fixture `cast`
from council.ready import balloting, question_of, room, voted
from decisions.how import signable
from decisions.ready import SYMBOL, due, signed
from desk.conftest import seated
from desk.reading import words
from django.test import Client
from dossiers.how import sendable
from dossiers.ready import dossier
from factories import RegistrationFactory

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM, Actor
from vinhdanh.core.audit import verify
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.council.models import SealedPaper, Turnout
from vinhdanh.decisions.models import Decision, FundEntry
from vinhdanh.dossiers.models import Receipt
from vinhdanh.movements.models import Registration

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _demonstration(cast):
    set_up("Ban Dân tộc", by=SYSTEM, day=DAY)


def twice(by: Actor, form: str, home: str, **told: str) -> str:
    """Send a form twice from the page it stands on; return what the page that follows the second time says."""
    desk = seated(by.account.username)
    pressed(desk, form, home, **told)
    lines, messages = AuditLine.objects.count(), OutboxMessage.objects.count()

    again = pressed(desk, form, home, **told)

    assert again.status_code < 500
    assert (AuditLine.objects.count(), OutboxMessage.objects.count()) == (lines, messages)
    assert verify()
    return words(again)


def pressed(desk: Client, form: str, home: str, **told: str):
    return desk.post(f"/desk/{form}", told, follow=True, headers={"referer": f"http://testserver/desk/{home}"})


def test_a_registration_is_accepted_twice(cast: Cast):
    row = RegistrationFactory(movement=cast.movement, person=cast.ha)

    said = twice(cast.officer, f"dang-ky/{row.pk}/tiep-nhan/", f"dang-ky/{row.pk}/")

    assert "hiện ở trạng thái “Đã tiếp nhận”" in said
    assert (Registration.objects.get().state, times(ActKind.ACCEPT)) == ("accepted", 1)


def test_a_proposal_is_sent_twice(cast: Cast):
    row = sendable(cast)

    said = twice(cast.drafter, f"de-nghi/{row.pk}/gui/", f"de-nghi/{row.pk}/")

    assert "Tờ trình đã gửi ngày 21/02/2022" in said
    assert times(ActKind.SEND_PROPOSAL) == 1


def test_a_dossier_is_taken_in_twice(cast: Cast):
    row = dossier(cast, "submitted")

    said = twice(cast.officer, form := f"ho-so/{row.pk}/viec/tiep-nhan/", form)

    assert "Chưa thể tiếp nhận hồ sơ: hiện ở trạng thái “Đang thẩm định”" in said
    assert (Receipt.objects.get().number, times(ActKind.RECEIVE)) == (1, 1)


def test_a_vote_is_sent_twice(cast: Cast):
    here = room(cast)
    sitting = balloting(here)
    form = f"hoi-dong/phien/{sitting.pk}/bo-phieu/"

    said = twice(here.voters[3], form, form, **{f"question_{question_of(sitting).pk}": "agree"})

    assert "Không còn phiếu nào chờ bạn" in said
    assert "Bạn đã bỏ đủ phiếu" in said
    assert (Turnout.objects.count(), SealedPaper.objects.count(), times(ActKind.CAST)) == (1, 1, 1)


def test_a_box_is_shut_twice(cast: Cast):
    sitting = voted(room(cast), "yyyyyyy")

    said = twice(cast.officer, form := f"hoi-dong/phien/{sitting.pk}/viec/khoa-hom/", form)

    assert "hiện ở trạng thái" in said
    assert times(ActKind.CLOSE_BALLOT) == 1


def test_a_decision_is_signed_twice(cast: Cast):
    row = signable(cast)

    said = twice(cast.head, form := f"quyet-dinh/{row.pk}/viec/ky/", form, symbol=SYMBOL)

    assert "Chưa thể ký: hiện ở trạng thái “Đã ký, chưa công bố”" in said
    assert (Decision.objects.get().number, times(ActKind.SIGN_DECISION)) == (f"01/{SYMBOL}", 1)


def test_a_decision_is_released_twice(cast: Cast):
    row = signed(cast)

    said = twice(cast.officer, form := f"quyet-dinh/{row.pk}/viec/cong-bo/", form)

    assert "Chưa thể công bố: hiện ở trạng thái “Đã công bố”" in said
    assert (times(ActKind.RELEASE_DECISION), times(ActKind.ENTER_HONOUR)) == (1, 1)


def test_a_bonus_is_paid_twice(cast: Cast):
    row = due(cast)

    said = twice(cast.officer, form := f"quyet-dinh/{row.decision_id}/viec/chi/", form, payment=str(row.pk))

    assert "Không có khoản nào ở bước này" in said
    assert FundEntry.objects.filter(payment=row).count() == times(ActKind.PAY) == 1


def test_an_income_of_the_fund_is_entered_twice(cast: Cast):
    form = f"quy/{cast.committee.code}/viec/ghi-thu/"

    said = twice(cast.officer, form, form, amount="1000000", what="Ngân sách năm 2022")

    assert "Hôm nay đã ghi khoản thu này" in said
    assert FundEntry.objects.count() == times(ActKind.TAKE_IN) == 1
