"""Personal details: read by their owner and by who keeps the record, and by nobody else; veiled in the register."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from cast import DAY
from django.core import serializers

import vinhdanh
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.acts import veiled
from vinhdanh.core.audit import verify
from vinhdanh.core.models import AuditLine
from vinhdanh.people.actions import appoint, enter_person
from vinhdanh.people.models import Person
from vinhdanh.people.permissions import may_read_details
from vinhdanh.people.states import Sex

pytestmark = pytest.mark.django_db
BORN, PEOPLE = date(1987, 6, 5), "Xtiêng"
# What writes them down, and the one page that shows them.
READERS = {
    "people/models/person.py", "people/actions/posts.py", "desk/views/people.py", "desk/forms/people.py",
    "desk/pages/record.py", "ops/demo/staff.py",
}  # fmt: skip


@pytest.fixture
def person(cast) -> Person:
    row = enter_person("dieu-lan", "Điểu", "Lan", by=SYSTEM, sex=Sex.FEMALE, birth_date=BORN, ethnicity=PEOPLE)
    appoint(row, cast.policy, "Chuyên viên", by=SYSTEM, on=DAY)
    return row


@pytest.mark.parametrize("who", ["officer", "drafter", "civil_servant", "head", "auditor", "other_drafter", "nobody"])
def test_who_may_read_them(cast, person, who):
    actor = getattr(cast, who)

    assert bool(may_read_details(actor, person, on=DAY)) == (who == "officer")
    assert actor.person is None or may_read_details(actor, actor.person, on=DAY)


def test_the_register_says_that_they_changed_and_to_nobody_what_they_are(person):
    written = json.dumps([line.after for line in AuditLine.objects.all()], ensure_ascii=False)

    assert "Xtiêng" not in written
    assert "1987" not in written
    assert veiled(BORN) in written
    assert serializers.serialize("json", AuditLine.objects.all()).find("1987-06-05") == -1
    assert verify()


def test_a_mark_tells_two_values_apart_and_one_key_from_another(settings):
    here = veiled(BORN)
    assert veiled(BORN) == here
    assert veiled(date(1987, 6, 6)) != here
    assert veiled("") == veiled(None) == ""

    settings.SECRET_KEY = "khóa của bản cài đặt khác"
    assert veiled(BORN) != here


def test_no_other_part_of_the_product_reads_them():
    root = Path(vinhdanh.__file__).parent
    reads = re.compile("|".join(sorted(Person.PERSONAL)))
    found = {
        str(path.relative_to(root))
        for path in (*root.rglob("*.py"), *root.rglob("*.html"))
        if "migrations" not in path.parts and reads.search(path.read_text(encoding="utf-8"))
    }

    assert found == READERS
