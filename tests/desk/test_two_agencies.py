"""Two agencies in one installation: people of the one neither see nor change anything of the other."""

from __future__ import annotations

import pytest
from desk.conftest import seated
from desk.crowd import Crowd
from desk.test_doors import TABLE, address, everybody  # noqa: F401 - the fixture that fills the agency
from django.apps import apps
from django.core import serializers
from factories import AccountFactory, GrantFactory, PersonFactory, PostFactory

from vinhdanh.core.actors import Role
from vinhdanh.core.models import AuditLine
from vinhdanh.people.models import Organisation, OrganisationName, Person
from vinhdanh.people.queries import ids_below

FILLED = {
    "reason": "Lý do", "text": "Nội dung", "title": "Tên", "number": "1/QĐ", "on": "21/02/2022", "day": "21/02/2022",
    "conclusion": "Đủ", "report": "Báo cáo", "worked": "no", "what": "Sai", "proof": "Sổ", "confirm": "1",
    "kind": "receive", "amount": "1000", "value": "1", "score": "1", "place": "Phòng họp", "signed_on": "21/02/2022",
}  # fmt: skip
# These are about whoever asks, or about nobody: there is nothing of another agency in them to be kept apart.
OF_NOBODY = {"move_day", "theme", "language"}


@pytest.fixture
def crowd(everybody, demonstration) -> Crowd:  # noqa: F811 - the fixture
    return Crowd().grow(2)


@pytest.fixture
def strangers(crowd) -> dict[str, object]:
    """Somebody in each role of a district that has nothing to do with the agency."""
    district = Organisation.objects.get(code="ubnd-dinh-quan")
    found = {}
    for role in Role:
        person = PersonFactory(code=f"nguoi-la-{role}", family_name="Trần", given_name=f"Lạ {role}")
        PostFactory(person=person, organisation=district)
        GrantFactory(account=AccountFactory(username=f"la-{role}", person=person), organisation=district, role=role)
        found[str(role)] = seated(f"la-{role}")
    return found


def marks(crowd: Crowd) -> set[str]:
    """Everything by which the agency could be recognised: its people, its units, its papers."""
    inside = ids_below([crowd.body.pk], crowd.sitting.day)
    people = Person.objects.filter(posts__organisation__in=inside).distinct()
    names = OrganisationName.objects.filter(organisation__in=inside).exclude(name="Thanh tra")  # a word of any page
    papers = {crowd.draft.title, crowd.decision.title, "07/TTr-PCS", "Sáng kiến submitted"}
    return {person.full_name for person in people} | {row.name for row in names} | papers


def everything() -> dict[str, str]:
    """Return every row of the product's own tables."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("vinhdanh.")]
    return {
        model._meta.label: serializers.serialize("json", model._base_manager.order_by("pk"))
        for model in ours
        if model._meta.label != "people.Account"  # the day of the last visit stands there
    }


def doors(crowd: Crowd):
    """Every address of the desk, with rows of the agency wherever it takes one."""
    yield from ((view, address(view, told)) for view, told, _expected in TABLE if view not in OF_NOBODY)
    rows = Crowd.rows(crowd)
    yield from ((path, path) for path in rows)


@pytest.mark.parametrize("role", [str(role) for role in Role])
def test_nothing_of_the_agency_is_seen_or_changed_from_outside(crowd, strangers, role):
    desk, known, before = strangers[role], marks(crowd), everything()
    seen, lines = [], AuditLine.objects.count()

    for view, path in doors(crowd):
        for answer in (desk.get(path), desk.post(path, FILLED)):
            text = b"".join(answer.streaming_content) if answer.streaming else answer.content
            found = [mark for mark in known if mark in text.decode(errors="replace")]
            seen += [(view, path, answer.status_code, found[:3])] if found or answer.status_code >= 500 else []

    assert seen == []
    assert AuditLine.objects.count() == lines
    assert everything() == before
