"""A civil servant names a colleague at the desk, and her unit's drafter answers."""

import pytest

from vinhdanh.dossiers.models import Nomination, Proposal
from vinhdanh.dossiers.states import NominationState
from vinhdanh.people.models import Person

PAGE = "/desk/de-nghi/de-cu/"
TOLD = {"honour": "giay-khen", "year": "2021", "reason": "Giải quyết 120 đơn, không đơn nào quá hạn"}


@pytest.fixture
def named(sits):
    me = Person.objects.get(account__username="congchuc")
    assert sits("congchuc").post(f"{PAGE}moi/", {**TOLD, "subject": me.pk}).status_code == 302
    return Nomination.objects.get()


def test_named_the_unit_sees_it_first_thing(named, sits):
    assert "đề cử chờ đơn vị trả lời" in sits("chinhsach").get("/desk/").content.decode()
    assert "120 đơn" in sits("chinhsach").get(PAGE).content.decode()
    assert "120 đơn" not in sits("tuyentruyen").get(PAGE).content.decode()


def test_made_into_a_dossier_of_the_units_proposal(named, sits):
    drafter = sits("chinhsach")
    drafter.post("/desk/de-nghi/moi/", {"organisation": "phong-chinh-sach", "year": "2021", "title": "Đề nghị"})

    drafter.post(f"{PAGE}{named.pk}/viec/lap-ho-so/", {"proposal": Proposal.objects.get(title="Đề nghị").pk})

    named.refresh_from_db()
    assert named.state == NominationState.TAKEN
    assert "Đơn vị đã lập hồ sơ" in sits("congchuc").get(PAGE).content.decode()


def test_answered_with_a_reason_the_one_who_named_reads_it(named, sits):
    sits("chinhsach").post(f"{PAGE}{named.pk}/viec/khong-de-nghi/", {"reason": "Đã khen đột xuất"})

    assert "Đã khen đột xuất" in sits("congchuc").get(PAGE).content.decode()


def test_what_was_typed_stays_when_something_is_missing(sits, demonstration):
    answer = sits("congchuc").post(f"{PAGE}moi/", {**TOLD, "subject": ""})

    assert answer.status_code == 422
    assert "120 đơn" in answer.content.decode()


def test_nobody_answers_for_another_unit(named, sits):
    assert sits("tuyentruyen").get(f"{PAGE}{named.pk}/viec/khong-de-nghi/").status_code == 404
    assert sits("congchuc").get(f"{PAGE}{named.pk}/viec/khong-de-nghi/").status_code == 403
