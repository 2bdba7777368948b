"""Figures and reviews on the pages of a movement."""

import pytest
from desk.reading import words

from vinhdanh.core.models import AuditLine
from vinhdanh.movements.models import Indicator

MOVEMENT = "/desk/phong-trao/19-kh-bdt-2022/"
REACHED = {"value": "4,5", "upto": "20/02/2022", "evidence": "Biên bản", "reason": ""}


@pytest.fixture
def talks(demonstration) -> str:
    """Return the page of the indicator of talks, of which 2 of 24 are reported."""
    return f"{MOVEMENT}chi-tieu/{Indicator.objects.get(name__startswith='Hội nghị phổ biến').pk}/"


def test_a_figure_shows_with_its_share_of_the_target(officer, talks):
    assert "24 hội nghị 2 hội nghị (8 %) đến 31/01/2022" in words(officer.get(MOVEMENT))

    page = officer.post(talks, {**REACHED, "value": "6"}, follow=True)

    assert "20/02/2022 6 hội nghị Biên bản Trần Mai Lan, 21/02/2022" in words(page)
    assert "24 hội nghị 6 hội nghị (25 %) đến 20/02/2022" in words(officer.get(MOVEMENT))


def test_reporting_a_day_again_needs_a_reason_and_keeps_what_was_typed(officer, talks):
    again = {**REACHED, "upto": "31/01/2022"}

    page = officer.post(talks, again)

    assert page.status_code == 422
    assert "lý do đính chính" in words(page)
    assert 'value="4,5"' in page.text

    page = officer.post(talks, {**again, "reason": "Đếm sót."}, follow=True)
    assert "31/01/2022 4,50 hội nghị" in words(page)
    assert "31/01/2022 đã được đính chính 2 hội nghị" in words(page)
    assert AuditLine.objects.latest("seq").reason == "Đếm sót."


def test_who_may_not_report_is_told_why(sits, talks):
    page = sits("congchuc").get(talks)

    assert "Chỉ thường trực và người lập hồ sơ" in words(page)
    assert "<textarea" not in page.text


def test_a_review_is_red_once_overdue_and_done_once_held(officer):
    assert "Sơ kết 10/07/2022 Chưa đến hạn" in words(officer.get(MOVEMENT))

    officer.post("/desk/ngay/", {"day": "11/07/2022"})

    page = officer.get(MOVEMENT)
    assert "Sơ kết 10/07/2022 Quá hạn" in words(page)
    assert "tone-late" in page.text
    assert "Sơ kết của “Phong trào thi đua năm 2022” đã quá hạn ngày 10/07/2022" in words(officer.get("/desk/"))

    officer.post(f"{MOVEMENT}buoc/interim/", {"hold": "", "report": "Đạt phần lớn chỉ tiêu."})

    assert "Sơ kết 10/07/2022 Đã họp" in words(officer.get(MOVEMENT))
    assert "Đạt phần lớn chỉ tiêu." in words(officer.get(f"{MOVEMENT}buoc/interim/"))


def test_an_empty_report_is_asked_for(officer):
    page = officer.post(f"{MOVEMENT}buoc/closing/", {"hold": "", "report": ""})

    assert page.status_code == 422
    assert "Báo cáo" in words(page)
