"""Letting somebody act in one's place, and acting so, at the desk; and the calendar the days are counted by."""

from datetime import date

import pytest

from vinhdanh.core.models import AuditLine
from vinhdanh.people.models import CalendarDay, Delegation

PAGE = "/desk/uy-quyen/"
GIVE = f"{PAGE}viec/uy-quyen/"
YEAR = "/desk/lich/ban-dan-toc/2022/"


@pytest.fixture
def given(officer, sits):
    """The officer lets the drafter of the policy division act in her place for March."""
    page = officer.get(GIVE).content.decode()
    grant = page.split('name="grant"')[1].split('value="')[2].split('"')[0]
    taker = page.split("Nông Văn Bình")[0].rsplit('value="', 1)[1].split('"')[0]
    told = {"grant": grant, "taker": taker, "since": "21/02/2022", "until": "31/03/2022", "paper": "Giấy số 03"}
    assert officer.post(GIVE, told).status_code == 302
    return Delegation.objects.get()


def test_given_taken_and_laid_down_again(given, sits):
    desk = sits("chinhsach")
    assert "Trần Mai Lan" in desk.get(PAGE).content.decode()
    assert desk.get("/desk/nhat-ky/").status_code == 403

    desk.post(f"{PAGE}lam-thay/", {"delegation": given.pk})

    assert "làm thay" in desk.get("/desk/").content.decode()
    assert desk.get("/desk/nhat-ky/").status_code == 200
    desk.post(f"{PAGE}thoi/")
    assert desk.get("/desk/nhat-ky/").status_code == 403


def test_what_is_done_so_says_in_whose_place(given, sits):
    desk = sits("chinhsach")
    desk.post(f"{PAGE}lam-thay/", {"delegation": given.pk})

    desk.post("/desk/lich/ban-dan-toc/viec/ghi/", {"day": "01/03/2022", "worked": "no", "reason": "Mất điện"})

    assert CalendarDay.objects.get().day == date(2022, 3, 1)
    assert AuditLine.objects.latest("seq").actor == "Nông Văn Bình (làm thay Trần Mai Lan)"


def test_ended_by_the_giver_the_place_is_lost_on_the_next_page(given, officer, sits):
    desk = sits("chinhsach")
    desk.post(f"{PAGE}lam-thay/", {"delegation": given.pk})

    officer.post(f"{PAGE}viec/ket-thuc/", {"delegation": given.pk})

    assert desk.get("/desk/nhat-ky/").status_code == 403


@pytest.mark.parametrize("key", ["", "x", "٣", "999999999999999999999"])
def test_nobody_takes_a_place_she_was_not_given(given, sits, key):
    assert sits("congchuc").post(f"{PAGE}lam-thay/", {"delegation": key or given.pk}).status_code == 404


def test_a_form_not_filled_in_keeps_what_was_typed(officer):
    answer = officer.post(GIVE, {"paper": "Giấy số 03"})

    assert answer.status_code == 422
    assert "Giấy số 03" in answer.content.decode()


def test_the_calendar_shows_the_common_days_and_the_bodys_own(officer, sits):
    officer.post("/desk/lich/ban-dan-toc/viec/ghi/", {"day": "11/04/2022", "worked": "yes", "reason": "Làm bù"})

    page = sits("congchuc").get(YEAR)

    assert page.status_code == 404  # not her part of the tree
    shown = sits("chinhsach").get("/desk/lich/phong-chinh-sach/2022/").content.decode()
    assert "Tết Nhâm Dần" in shown
    assert "cơ quan ghi" in shown
    assert "chưa đối chiếu" in shown


def test_a_year_nobody_knows_says_so(officer):
    assert "Chưa có lịch nghỉ" in officer.get("/desk/lich/ban-dan-toc/2031/").content.decode()
