"""However many rows there are, a page asks the database as often as before."""

from __future__ import annotations

from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factories import (
    BlocFactory,
    ContentFactory,
    MovementFactory,
    NameFactory,
    OrganisationFactory,
    ParentFactory,
    PersonFactory,
    PostFactory,
    RegistrationFactory,
)

from vinhdanh.movements.models import Bloc, Movement
from vinhdanh.people.models import Organisation

YEARLY = "/desk/phong-trao/19-kh-bdt-2022/"
BLOC = "/desk/cum-khoi/khoi-cac-phong-thuoc-ban-dan-toc-2022/"
RATINGS = "/desk/to-chuc/phong-chinh-sach/xep-loai/2021/"
MOST = 52  # of any page of the desk, whatever it shows


def asked(desk, path: str) -> int:
    """Return how many queries a page takes."""
    desk.get(path)  # what is kept for the life of the process is kept now
    with CaptureQueriesContext(connection) as queries:
        assert desk.get(path).status_code == 200
    return len(queries)


@pytest.fixture
def grow(demonstration):
    """Return a way to make the agency a good deal bigger."""

    def more() -> None:
        body = Organisation.objects.get(code="ban-dan-toc")
        yearly = Movement.objects.get(number="19/KH-BDT")
        for _n in range(12):
            unit = OrganisationFactory()
            NameFactory(organisation=unit)
            ParentFactory(organisation=unit, parent=body)
            person = PersonFactory()
            PostFactory(person=person, organisation=unit)
            RegistrationFactory(movement=yearly, person=person)
            BlocFactory(organiser=body, state="open", opened_on=yearly.launched_on).members.create(organisation=unit)
            Bloc.objects.get(code=BLOC.split("/")[-2]).members.create(organisation=unit)
            RegistrationFactory(movement=yearly, organisation=unit, honour="giay-khen")
            ContentFactory(movement=MovementFactory(organisation=body))
            ContentFactory(movement=yearly, order=100 + yearly.contents.count())

    return more


LISTS = [
    *product(
        ["/desk/", "/desk/phong-trao/", YEARLY, "/desk/cum-khoi/", BLOC, RATINGS, "/desk/to-chuc/", "/desk/can-bo/"],
        ["thuongtruc", "kiemtra", "chinhsach"],
    ),
    (f"{YEARLY}dang-ky/moi/", "thuongtruc"),
    (f"{YEARLY}dang-ky/moi/", "chinhsach"),
]


@pytest.mark.parametrize(("path", "who"), LISTS)
def test_a_list_asks_as_often_for_many_rows_as_for_few(sits, grow, who, path):
    desk = sits(who)
    few = asked(desk, path)

    grow()

    assert asked(desk, path) <= min(few + 2, MOST)


def test_the_register_asks_as_often_for_many_lines_as_for_few(officer):
    few = asked(officer, "/desk/nhat-ky/?page=1")

    assert asked(officer, "/desk/nhat-ky/?page=20") <= few <= MOST


def test_a_record_with_much_in_it_asks_no_more_than_one_with_little(officer):
    little, much = (asked(officer, f"/desk/can-bo/{code}/") for code in ("thi-minh-chau", "le-quang-thuan"))

    assert much <= little + 2
    assert much <= MOST
