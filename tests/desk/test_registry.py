"""The registry of honours is sought with and without accents, and taken home as a sheet."""

import csv
from io import StringIO

import pytest
from desk.reading import words
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factories import HonourFactory, PersonFactory, PostFactory

from vinhdanh.people.models import Organisation, Person
from vinhdanh.registry.models import HonourRecord

PAGE = "/desk/so-khen-thuong/"


@pytest.mark.parametrize("sought", ["vu thanh ha", "Vũ Thanh Hà", "VU  THANH HA"])
def test_a_person_is_found_with_and_without_accents(officer, sought):
    told = words(officer.get(PAGE, {"q": sought}))

    assert "Vũ Thanh Hà" in told
    assert "Lưu Bá Đồng" not in told


def test_a_body_a_number_a_year_and_an_honour_find_theirs(officer):
    HonourFactory(person=Person.objects.get(code="vu-thanh-ha"), honour="giay-khen", year=2018, number="77/QĐ-XYZ")

    assert "Phòng Chính sách" in words(officer.get(PAGE, {"q": "phong chinh sach"}))
    assert "77/QĐ-XYZ" in words(officer.get(PAGE, {"q": "77/qđ-xyz"}))
    narrow = words(officer.get(PAGE, {"q": "vu thanh ha", "honour": "giay-khen", "year": "2018"}))
    assert "1 khen thưởng" in narrow
    assert "Không tìm thấy" in words(officer.get(PAGE, {"q": "không có ai như thế"}))
    assert "Không tìm thấy" in words(officer.get(PAGE, {"year": "mười"}))


def test_a_unit_sees_its_own_only(sits):
    told = words(sits("tuyentruyen").get(PAGE, {"q": "vu thanh ha"}))

    assert "Không tìm thấy" in told


def test_the_sheet_opens_with_accents_and_runs_no_formula(officer):
    HonourFactory(person=Person.objects.get(code="vu-thanh-ha"), honour="giay-khen", year=2018, number="=1+1")

    answer = officer.get(f"{PAGE}tep/", {"q": "vu thanh ha", "year": "2018"})

    text = b"".join(answer).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    assert ["Vũ Thanh Hà", "Giấy khen", "2018", "'=1+1"] in [row[:4] for row in rows]
    assert answer.headers["Content-Type"].startswith("text/csv")


def test_three_thousand_rows_take_as_many_queries_as_three(officer):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert officer.get(PAGE).status_code == 200
        return len(queries)

    asked()
    few = asked()
    person = PersonFactory()
    PostFactory(person=person, organisation=Organisation.objects.get(code="phong-chinh-sach"))
    HonourRecord.objects.bulk_create(
        HonourFactory.build(person=person, year=1950 + n % 70, honour=f"giay-khen-{n}") for n in range(3000)
    )

    assert asked() == few
