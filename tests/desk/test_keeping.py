"""What an officer enters in a record, and what becomes of the law's answer."""

from datetime import date

import pytest
from django.urls import reverse

from vinhdanh.core.models import AuditLine
from vinhdanh.desk.keeping import COLLECTIVE, PERSON
from vinhdanh.people.models import Discipline, Initiative, Investigation, Person, Rating

DAY = "21/02/2022"
SOMEBODY = "mai-trong-dat"


def address(what: str, code: str = SOMEBODY) -> str:
    return reverse("desk:keep_person", args=[code, what])


def rating(**more) -> dict[str, str]:
    return {"year": "2021", "level": "xuat-sac", "number": "12/QĐ-BDT", "on": DAY, **more}


@pytest.mark.parametrize("entry", PERSON, ids=lambda entry: entry.slug)
def test_every_entry_of_a_person_has_its_form(officer, entry):
    assert officer.get(address(entry.slug)).status_code == 200


@pytest.mark.parametrize("entry", COLLECTIVE, ids=lambda entry: entry.slug)
def test_every_entry_of_a_collective_has_its_form(officer, entry):
    page = officer.get(reverse("desk:keep_organisation", args=["phong-chinh-sach", entry.slug]))

    assert page.status_code == 200


def test_a_rating_is_entered_once_and_leaves_one_line(officer):
    before = AuditLine.objects.count()

    answer = officer.post(address("xep-loai"), rating())

    assert answer.status_code == 302
    row = Rating.objects.filter(person__code=SOMEBODY).latest("id")
    assert (row.year, row.level, row.decided_on) == (2021, "xuat-sac", date(2022, 2, 21))
    assert AuditLine.objects.count() == before + 1


def test_a_day_that_has_not_come_is_refused_and_nothing_typed_is_lost(officer):
    answer = officer.post(address("xep-loai"), rating(on="22/02/2022"))

    assert answer.status_code == 422
    assert "Ngày này chưa đến" in answer.text
    assert 'value="12/QĐ-BDT"' in answer.text


def test_a_year_that_has_not_begun_is_refused_by_the_act(officer):
    answer = officer.post(address("xep-loai"), rating(year="2023"))

    assert answer.status_code == 422
    assert "Năm 2023 chưa đến" in answer.text


def test_what_is_left_open_stays_unknown(officer):
    told = {"title": "Sổ tay hỏi đáp", "year": "2021", "kind": "initiative", "level": "", "applied": "no", "on": DAY}

    officer.post(address("sang-kien"), told)

    row = Initiative.objects.filter(person__code=SOMEBODY).latest("id")
    assert (row.recognised_by, row.applied, row.replicable) == (None, False, None)


def test_the_missing_rating_entered_changes_the_law_s_answer(officer):
    page = reverse("desk:person", args=["trinh-thu-giang"])
    asked = "Chưa kết luận được về “Lao động tiên tiến”"
    assert asked in officer.get(page, {"nam": "2021"}).text

    officer.post(address("xep-loai", "trinh-thu-giang"), rating(level="tot"))

    assert "Đủ điều kiện xét tặng “Lao động tiên tiến”" in officer.get(page, {"nam": "2021"}).text


def test_an_open_matter_is_concluded(officer):
    officer.post(address("dang-xem-xet"), {"kind": "complaint", "on": "20/02/2022"})
    matter = Investigation.objects.get(person__code=SOMEBODY)
    told = {"row": str(matter.pk), "result": "no-violation", "on": DAY}

    assert officer.post(address("ket-luan"), told).status_code == 302

    matter.refresh_from_db()
    assert (matter.concluded_on, matter.result) == (date(2022, 2, 21), "no-violation")


def test_an_end_is_offered_only_where_something_is_open(officer):
    offered = address("ket-luan", "to-quoc-viet")

    assert offered in officer.get(reverse("desk:person", args=["to-quoc-viet"])).text
    assert address("ket-luan") not in officer.get(reverse("desk:person", args=[SOMEBODY])).text


def test_a_row_of_somebody_else_cannot_be_ended(officer):
    other = Discipline.objects.exclude(person__code="to-quoc-viet").first()
    told = {"row": str(other.pk), "on": DAY}

    assert officer.post(address("het-ky-luat", "to-quoc-viet"), told).status_code == 422


def test_nobody_keeps_her_own_record(officer):
    page = officer.get(reverse("desk:person", args=["tran-mai-lan"])).text

    assert "Không tự ghi hồ sơ của mình" in page
    assert officer.get(address("xep-loai", "tran-mai-lan")).status_code == 403
    officer.post(address("xep-loai", "tran-mai-lan"), rating(year="2020"))
    assert not Rating.objects.filter(person__code="tran-mai-lan", number="12/QĐ-BDT").exists()


@pytest.mark.parametrize("username", ["chinhsach", "congchuc", "kiemtra", "hoidong"])
def test_who_does_not_keep_records_is_offered_nothing_and_refused(sits, username):
    desk = sits(username)
    own = Person.objects.get(code="vu-thanh-ha")

    page = desk.get(reverse("desk:person", args=[own.code]))
    answer = desk.post(address("xep-loai", own.code), rating(year="2020"))

    assert page.status_code == 200
    assert "/ghi/" not in page.text
    assert answer.status_code in {302, 403}
    assert not Rating.objects.filter(number="12/QĐ-BDT").exists()


def test_what_cannot_be_entered_is_not_there(officer):
    assert officer.get(address("huan-chuong")).status_code == 404
    assert officer.get(address("xep-loai", "khong-co-ai")).status_code == 404


def test_who_came_lately_brings_the_years_before(officer):
    told = {
        "family_name": "Lê Thị", "given_name": "Hoa", "sex": "nu", "place": "van-phong", "title": "Chuyên viên",
        "group": "cong-chuc", "since": "01/02/2022",
    }  # fmt: skip
    officer.post(reverse("desk:new_person"), told)

    answer = officer.post(address("xep-loai", "le-thi-hoa"), rating(year="2019", on="20/12/2019"))

    assert answer.status_code == 302
    assert Rating.objects.get(person__code="le-thi-hoa").year == 2019


def test_the_head_is_offered_what_is_hers_to_judge_and_nothing_else(sits):
    page = sits("truongban").get(reverse("desk:person", args=[SOMEBODY])).text

    assert address("danh-gia") in page
    assert address("xep-loai") not in page
