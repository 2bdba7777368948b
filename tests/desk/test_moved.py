"""A candidate who moved while her dossier is under way: the page says so, the dossier stays where it is."""

from datetime import date

import pytest
from desk.crowd import Crowd

from vinhdanh.core.actors import SYSTEM
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.actions import move
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import post_of

DAY = date(2022, 2, 21)


@pytest.fixture
def row(demonstration) -> Dossier:
    return Dossier.objects.get(proposal=Crowd().grow(1).sent, state="received")


def test_where_she_works_now_stands_above_the_dossier(officer, row):
    page = f"/desk/ho-so/{row.pk}/"
    assert "nay công tác tại" not in officer.get(page).content.decode()

    move(
        post_of(row.person, DAY), Organisation.objects.get(code="phong-tuyen-truyen"), "Chuyên viên", by=SYSTEM, on=DAY
    )

    told = officer.get(page).content.decode()
    assert "nay công tác tại Phòng Tuyên truyền" in told
    assert "vẫn do Phòng Chính sách đề nghị" in told
