"""Registering for titles and answering registrations: each refusal beside its success."""

from __future__ import annotations

from datetime import date

import pytest
from desk.reading import form_on, words

from vinhdanh.core.actions import move_day
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.models import AuditLine
from vinhdanh.movements.models import Movement, Registration
from vinhdanh.movements.states import MovementState, RegistrationState

YEARLY = "/desk/phong-trao/19-kh-bdt-2022/dang-ky/"  # its window is open until 31/03/2022
THEMATIC = "/desk/phong-trao/20-kh-bdt-2022/dang-ky/"  # its window closed on 15/02/2022
CLOSED = "/desk/phong-trao/12-kh-bdt-2021/dang-ky/"


def register(desk, listed=YEARLY, subject="person:k-brang", honour="lao-dong-tien-tien", **more):
    told = {"subject": subject, "honour": honour, "pledge": "Không để hồ sơ trễ hạn", **more}
    return desk.post(f"{listed}moi/", told, follow=True)


def row_of(code: str, number="19/KH-BDT") -> Registration:
    """Return the latest registration of a person or a collective in a movement."""
    rows = Registration.objects.filter(movement__number=number).order_by("-pk")
    return (rows.filter(person__code=code) or rows.filter(organisation__code=code))[0]


def answer(desk, row, act, **told):
    here = f"/desk/dang-ky/{row.pk}/"
    return desk.post(f"{here}{act}/", told, headers={"referer": f"http://testserver{here}"}, follow=True)


def test_inside_the_window_a_drafter_registers_her_people(drafter):
    before = AuditLine.objects.count()

    page = register(drafter)

    row = row_of("k-brang")
    assert page.request["PATH_INFO"] == f"/desk/dang-ky/{row.pk}/"
    assert (row.state, row.is_late, row.pledge) == ("registered", False, "Không để hồ sơ trễ hạn")
    assert [part in words(page) for part in ("Đã đăng ký", "K’ Brang", "Chờ tiếp nhận")] == [True] * 3
    assert AuditLine.objects.count() == before + 1


def test_she_registers_her_unit_too(drafter):
    page = register(drafter, subject="collective:phong-chinh-sach", honour="tap-the-lao-dong-tien-tien")

    assert "Phòng Chính sách" in words(page)
    assert row_of("phong-chinh-sach").honour == "tap-the-lao-dong-tien-tien"


def test_after_the_window_a_reason_is_demanded(drafter):
    page = register(drafter, THEMATIC, honour="bang-khen-tinh", late_reason="   ")

    assert page.status_code == 422
    assert "Thời hạn đăng ký đã hết ngày 15/02/2022" in words(page)
    assert 'id="id_late_reason_error"' in page.content.decode()
    assert form_on(page).fields["pledge"] == "Không để hồ sơ trễ hạn"
    assert form_on(page).fields["subject"] == "person:k-brang"
    assert not Registration.objects.filter(person__code="k-brang", movement__number="20/KH-BDT").exists()


def test_with_a_reason_it_is_taken_and_marked_late(drafter):
    page = register(drafter, THEMATIC, honour="bang-khen-tinh", late_reason="Đi công tác xã đến ngày 20/02.")

    row = row_of("k-brang", "20/KH-BDT")
    assert (row.is_late, row.late_reason) == (True, "Đi công tác xã đến ngày 20/02.")
    assert "nộp muộn" in words(page)
    assert AuditLine.objects.latest("seq").reason == "Đi công tác xã đến ngày 20/02."


def test_before_the_window_nothing_is_taken(drafter, officer):
    # What a movement says of itself is seen from its launch on; its window may open later.
    Movement.objects.filter(number="19/KH-BDT").update(window_from=date(2022, 3, 1))

    shut, pressed = drafter.get(f"{YEARLY}moi/"), register(drafter)

    assert (shut.status_code, pressed.status_code) == (403, 200)
    for page in (shut, pressed, drafter.get("/desk/phong-trao/19-kh-bdt-2022/")):
        assert "Thời hạn đăng ký bắt đầu từ 01/03/2022" in words(page)


def test_the_same_title_twice_is_refused_and_another_taken(drafter):
    register(drafter)
    page = register(drafter)

    assert page.status_code == 422
    assert "K’ Brang đã đăng ký “Lao động tiên tiến” trong phong trào này" in words(page)
    assert form_on(page).fields["pledge"] == "Không để hồ sơ trễ hạn"
    assert register(drafter, honour="chien-si-thi-dua-co-so").status_code == 200
    assert Registration.objects.filter(person__code="k-brang", movement__number="19/KH-BDT").count() == 2


@pytest.mark.parametrize(
    ("subject", "honour", "told"),
    [
        ("person:k-brang", "tap-the-lao-dong-tien-tien", "không dành cho đối tượng đã chọn"),
        ("collective:phong-chinh-sach", "lao-dong-tien-tien", "không dành cho đối tượng đã chọn"),
        ("person:vo-hoai-nam", "lao-dong-tien-tien", "Cần sửa"),  # of the other division
        ("collective:phong-tuyen-truyen", "tap-the-lao-dong-tien-tien", "Cần sửa"),
        ("person:khong-co-ai", "lao-dong-tien-tien", "Cần sửa"),
        ("khong-ro", "lao-dong-tien-tien", "Cần sửa"),
        ("person:k-brang", "khong-co", "Cần sửa"),
        ("", "lao-dong-tien-tien", "Cần sửa"),
        ("person:k-brang", "", "Cần sửa"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(drafter, subject, honour, told):
    before = Registration.objects.count()

    page = register(drafter, subject=subject, honour=honour)

    assert (page.status_code, Registration.objects.count()) == (422, before)
    assert told in words(page)


def test_a_civil_servant_is_offered_herself_only(sits):
    desk = sits("congchuc")
    offered = dict(desk.get(f"{YEARLY}moi/").context["form"].fields["subject"].choices[1][1])

    assert list(offered.values()) == ["Vũ Thanh Hà"]
    assert register(desk, subject="person:vu-thanh-ha").status_code == 200
    assert register(desk).status_code == 422


def test_a_closed_movement_takes_nothing_and_its_button_says_so(drafter):
    page, pressed = drafter.get("/desk/phong-trao/12-kh-bdt-2021/"), register(drafter, CLOSED)

    assert "Đăng ký thi đua Phong trào ở trạng thái “Đã kết thúc”, không nhận đăng ký" in words(page)
    assert 'aria-disabled="true"' in page.content.decode()
    assert "không nhận đăng ký" in words(pressed)


def test_returned_with_a_reason_seen_by_the_drafter_sent_again_and_accepted(officer, drafter):
    register(drafter)
    row = row_of("k-brang")

    answer(officer, row, "tra-lai", reason="Nêu rõ sáng kiến dự kiến.")
    assert "1 đăng ký bị trả lại" in words(drafter.get("/desk/"))
    page = drafter.get(f"/desk/dang-ky/{row.pk}/")
    assert "Lý do trả lại: Nêu rõ sáng kiến dự kiến." in words(page)
    assert form_on(page, "/gui-lai/").fields["pledge"] == "Không để hồ sơ trễ hạn"

    page = answer(drafter, row, "gui-lai", pledge="Sáng kiến: sổ theo dõi theo quý")
    assert "Đã gửi lại" in words(page)
    page = answer(officer, row, "tiep-nhan")
    row.refresh_from_db()
    assert (row.state, row.pledge) == ("accepted", "Sáng kiến: sổ theo dõi theo quý")
    assert "Lý do trả lại" not in words(page)


def test_without_a_reason_nothing_is_returned(officer):
    row = row_of("vo-hoai-nam")

    page = answer(officer, row, "tra-lai", reason="  ")

    row.refresh_from_db()
    assert (page.status_code, row.state) == (422, "registered")
    assert 'id="back_reason_error"' in page.content.decode()


def test_a_second_press_is_told_how_things_stand(officer):
    row = row_of("vo-hoai-nam")
    assert "Đã tiếp nhận đăng ký" in words(answer(officer, row, "tiep-nhan"))

    page = answer(officer, row, "tiep-nhan")

    assert "Chưa thể tiếp nhận: hiện ở trạng thái “Đã tiếp nhận”" in words(page)
    assert "Chưa thể tiếp nhận: hiện ở trạng thái “Đã tiếp nhận”" in words(officer.get(f"/desk/dang-ky/{row.pk}/"))


def test_nobody_answers_her_own_registration(officer):
    register(officer, subject="person:tran-mai-lan", honour="giay-khen")
    row = row_of("tran-mai-lan")

    page, pressed = officer.get(f"/desk/dang-ky/{row.pk}/"), answer(officer, row, "tiep-nhan")

    assert "Không tự tiếp nhận, trả lại đăng ký của chính mình" in words(page)
    assert "Không tự tiếp nhận" in words(pressed)
    assert Registration.objects.get(pk=row.pk).state == "registered"


def test_the_head_accepts_what_the_officer_may_not(officer, sits):
    register(officer, subject="person:tran-mai-lan", honour="giay-khen")
    row = row_of("tran-mai-lan")

    answer(sits("truongban"), row, "tiep-nhan")

    assert Registration.objects.get(pk=row.pk).state == "accepted"


def test_withdrawn_freely_before_it_is_taken_and_registered_anew(drafter):
    register(drafter)
    row = row_of("k-brang")

    assert "Đã rút đăng ký" in words(answer(drafter, row, "rut"))
    assert Registration.objects.get(pk=row.pk).state == "withdrawn"
    assert register(drafter).status_code == 200


def test_once_accepted_it_is_withdrawn_with_a_reason_only(drafter):
    row = row_of("vu-thanh-ha")
    assert row.state == "accepted"

    page = answer(drafter, row, "rut", reason=" ")
    assert "rút phải nêu lý do" in words(page)
    assert Registration.objects.get(pk=row.pk).state == "accepted"

    answer(drafter, row, "rut", reason="Chuyển công tác.")
    assert Registration.objects.get(pk=row.pk).state == "withdrawn"


@pytest.mark.parametrize("act", ["tiep-nhan", "tra-lai", "gui-lai", "rut"])
def test_a_unit_does_not_reach_into_another(sits, act):
    row = row_of("vo-hoai-nam")

    page = answer(sits("chinhsach"), row, act, reason="Vì sao không")

    assert (page.status_code, Registration.objects.get(pk=row.pk).state) == (404, "registered")


@pytest.mark.parametrize("act", ["tiep-nhan", "tra-lai"])
def test_a_drafter_does_not_answer_for_the_office(drafter, act):
    register(drafter)
    row = row_of("k-brang")

    page = answer(drafter, row, act, reason="Vì sao không")

    assert "Chỉ thường trực hoặc người đứng đầu" in words(page)
    assert "Tiếp nhận" not in words(page).partition("Trả lời của luật")[2]
    assert Registration.objects.get(pk=row.pk).state == "registered"


def test_a_council_member_reads_and_does_not_decide(sits):
    row = row_of("vo-hoai-nam")

    page = answer(sits("hoidong"), row, "tiep-nhan")

    assert "Chỉ thường trực hoặc người đứng đầu" in words(page)
    assert Registration.objects.get(pk=row.pk).state == "registered"


def test_the_list_is_narrowed_by_state_and_a_word_unknown_narrows_nothing(officer):
    everyone = officer.get(YEARLY).context["page"].paginator.count
    returned = officer.get(f"{YEARLY}?state=returned")

    assert words(returned).count("Châu Văn Lâm") == 1
    assert returned.context["page"].paginator.count == 1
    assert officer.get(f"{YEARLY}?state=khong-co").context["page"].paginator.count == everyone > 20


def test_a_registration_shows_what_the_law_answers_with_the_article(officer):
    page = officer.get(f"/desk/dang-ky/{row_of('nguyen-huu-tri').pk}/")

    assert "Trả lời của luật" in words(page)
    assert 'class="chip" lang="vi" href="/desk/luat/luat-2003/' in page.content.decode()


def test_registered_counts_beside_what_the_plan_wants(officer, drafter):
    register(drafter, honour="chien-si-thi-dua-tinh")

    page = officer.get("/desk/phong-trao/19-kh-bdt-2022/")

    (wanted,) = [one for one in page.context["page"].titles if one.target.honour == "chien-si-thi-dua-tinh"]
    assert (wanted.target.count, wanted.registered, wanted.accepted) == (1, 2, 1)


def test_when_the_day_moves_past_the_window_the_form_asks_why(drafter):
    assert "late_reason" not in form_on(drafter.get(f"{YEARLY}moi/")).fields

    move_day(date(2022, 4, 1), by=SYSTEM)

    assert "late_reason" in form_on(drafter.get(f"{YEARLY}moi/")).fields
    assert Movement.objects.get(number="19/KH-BDT").state == MovementState.OPEN
    assert RegistrationState.REGISTERED in set(Registration.objects.values_list("state", flat=True))
