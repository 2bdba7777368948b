"""What a content is measured by: given by the officer, changed with a reason once the movement is under way."""

from __future__ import annotations

import pytest
from desk.reading import form_on, words

from vinhdanh.core.models import AuditLine
from vinhdanh.movements.models import Indicator, Movement
from vinhdanh.movements.states import MovementState

MOVEMENT = "/desk/phong-trao/19-kh-bdt-2022/"
FIFTH = f"{MOVEMENT}noi-dung/5/chi-tieu/"
FIGURES = {"name": "Quy chế mới ban hành", "target": "1", "unit": "văn bản", "source": "Sổ văn bản"}


@pytest.fixture
def measured(demonstration) -> Indicator:
    return Indicator.objects.filter(content__movement__number="19/KH-BDT", content__order=2).first()


def test_the_content_that_waited_for_an_indicator_gets_one(officer):
    assert "2 nội dung thi đua chưa có chỉ tiêu" in words(officer.get("/desk/"))

    page = officer.post(FIFTH, FIGURES, follow=True)

    assert (page.request["PATH_INFO"], page.status_code) == (MOVEMENT, 200)
    assert "Quy chế mới ban hành 1 văn bản chưa có số liệu Sổ văn bản" in words(page)
    assert "1 nội dung thi đua chưa có chỉ tiêu" in words(officer.get("/desk/"))


@pytest.mark.parametrize(
    ("field", "typed"),
    [("target", "-1"), ("target", "một"), ("target", "NaN"), ("target", "1e400"), ("target", "1.000"), ("name", " ")],
)
def test_a_figure_that_is_none_is_refused_and_the_rest_stays(officer, field, typed):
    before = Indicator.objects.count()

    page = officer.post(FIFTH, {**FIGURES, field: typed})

    assert (page.status_code, Indicator.objects.count()) == (422, before)
    assert f'id="id_{field}_error"' in page.content.decode()
    assert form_on(page).fields["source"] == "Sổ văn bản"


def test_two_of_one_name_in_a_content_are_refused_in_words(officer):
    officer.post(FIFTH, FIGURES)

    page = officer.post(FIFTH, FIGURES)

    assert page.status_code == 422
    assert "Nội dung này đã có chỉ tiêu cùng tên" in words(page)


def test_a_target_is_changed_with_a_reason_that_the_register_keeps(officer, measured):
    page = officer.get(f"{MOVEMENT}chi-tieu/{measured.pk}/sua/")
    told = {**form_on(page).fields, "target": "95,5", "reason": "Khối lượng văn bản tăng."}

    officer.post(f"{MOVEMENT}chi-tieu/{measured.pk}/sua/", told)

    measured.refresh_from_db()
    assert str(measured.target) == "95.50"
    assert AuditLine.objects.latest("seq").reason == "Khối lượng văn bản tăng."


def test_without_a_reason_nothing_is_changed_under_way(officer, measured):
    page = officer.post(f"{MOVEMENT}chi-tieu/{measured.pk}/sua/", {**FIGURES, "reason": " "})

    assert page.status_code == 422
    assert 'id="id_reason_error"' in page.content.decode()
    assert Indicator.objects.get(pk=measured.pk).name == measured.name


def test_a_name_another_has_already_is_refused_in_words(officer, measured):
    other = measured.content.indicators.exclude(pk=measured.pk).first()

    page = officer.post(f"{MOVEMENT}chi-tieu/{measured.pk}/sua/", {**FIGURES, "name": other.name, "reason": "Gộp."})

    assert page.status_code == 422
    assert "Nội dung này đã có chỉ tiêu cùng tên" in words(page)


def test_a_movement_that_is_over_is_measured_no_more(officer):
    Movement.objects.filter(number="19/KH-BDT").update(state=MovementState.CLOSED)

    page = officer.post(FIFTH, FIGURES)

    assert "Phong trào đã kết thúc" in words(page)
    assert "Giao chỉ tiêu" not in words(officer.get(MOVEMENT))


def test_an_indicator_is_not_reached_through_another_movement(officer, measured):
    assert officer.get(f"/desk/phong-trao/20-kh-bdt-2022/chi-tieu/{measured.pk}/sua/").status_code == 404
