"""The end of things: a draft given up, a movement closed, and what stands from then on."""

from __future__ import annotations

from desk.reading import words

from vinhdanh.movements.models import Movement, Registration, Review
from vinhdanh.movements.states import MovementState, RegistrationState

YEARLY = "/desk/phong-trao/19-kh-bdt-2022/"


def state(number="19/KH-BDT") -> str:
    return Movement.objects.get(number=number).state


def test_a_movement_is_closed_only_when_nothing_waits(officer):
    officer.post("/desk/ngay/", {"day": "31/12/2022"})
    page = officer.get(YEARLY)
    assert "Còn thiếu: trả lời" in words(page)
    assert "báo cáo tổng kết" in words(page)

    officer.post(f"{YEARLY}ket-thuc/")
    assert state() == MovementState.OPEN

    waiting = Registration.objects.filter(movement__number="19/KH-BDT", state=RegistrationState.REGISTERED)
    for row in waiting:
        officer.post(f"/desk/dang-ky/{row.pk}/tiep-nhan/")
    officer.post(f"{YEARLY}buoc/closing/", {"hold": "", "report": "Đạt phần lớn nội dung."})
    assert Review.objects.get(movement__number="19/KH-BDT", kind="closing").held_on

    page = officer.post(f"{YEARLY}ket-thuc/", follow=True)
    assert "Đã kết thúc phong trào" in words(page)
    assert state() == MovementState.CLOSED


def test_in_a_closed_movement_nothing_can_be_withdrawn(officer):
    row = Registration.objects.filter(movement__number="12/KH-BDT", state=RegistrationState.ACCEPTED)[0]
    here = f"/desk/dang-ky/{row.pk}/"
    assert "Rút đăng ký" not in words(officer.get(here))

    page = officer.post(f"{here}rut/", {"reason": "Thử"}, headers={"referer": f"http://testserver{here}"}, follow=True)

    row.refresh_from_db()
    assert row.state == RegistrationState.ACCEPTED
    assert "giữ nguyên" in words(page)


def test_after_the_window_it_is_said_that_a_reason_will_be_asked(officer):
    officer.post("/desk/ngay/", {"day": "01/06/2022"})
    row = Registration.objects.filter(movement__number="19/KH-BDT", state=RegistrationState.ACCEPTED)[0]

    page = officer.post(f"/desk/dang-ky/{row.pk}/rut/", {"reason": "Chuyển đi"}, follow=True)

    assert "đăng ký lại phải nêu lý do nộp muộn" in words(page)


def test_a_draft_is_given_up_by_the_officer_alone(officer, sits):
    movement = Movement.objects.get(number="19/KH-BDT")
    Movement.objects.filter(pk=movement.pk).update(state=MovementState.DRAFT)

    refused = sits("truongban").post(f"{YEARLY}bo/", follow=True)
    assert "Chỉ thường trực" in words(refused)
    assert state() == MovementState.DRAFT
    page = officer.post(f"{YEARLY}bo/", follow=True)

    assert "Đã bỏ dự thảo" in words(page)
    assert officer.get(YEARLY).status_code == 404


def test_the_head_sees_what_waits_for_an_answer(sits):
    assert "đăng ký chờ tiếp nhận" in words(sits("truongban").get("/desk/"))
