from collections import defaultdict
from datetime import date

import pytest

from vinhdanh.core import clock
from vinhdanh.core.audit import verify
from vinhdanh.core.models import AuditLine
from vinhdanh.law import ask, honours
from vinhdanh.movements.facts import question_for
from vinhdanh.movements.models import Movement, Registration
from vinhdanh.ops.demo import seed
from vinhdanh.ops.demo.cast import SIGN_INS, TRUSTED
from vinhdanh.people.models import Account, Organisation, Person
from vinhdanh.people.queries import actor_for, organisation_name, people_in, people_visible_to, subtree
from vinhdanh.registry.models import HonourRecord

FIRST_DAY = date(2022, 2, 21)
UNITS = ("ban-dan-toc", "van-phong", "thanh-tra", "phong-chinh-sach", "phong-tuyen-truyen")


@pytest.fixture(scope="module")
def _seeded(django_db_setup, django_db_blocker):
    """Seed once for the module and take everything back at its end."""
    from django.db import transaction

    with django_db_blocker.unblock():
        frame = transaction.atomic()
        frame.__enter__()
        seed()
        yield
        transaction.set_rollback(True)
        frame.__exit__(None, None, None)


@pytest.fixture
def demonstration(_seeded, db):
    return clock.installation()


def verdicts(on: date, work_year: int) -> dict[str, dict[str, str]]:
    """Return, by subject and honour, the law's verdict on a day."""
    subjects = [*Person.objects.all(), *Organisation.objects.filter(code__in=UNITS)]
    found = {subject.code: ask(question_for(subject, on=on, work_year=work_year)) for subject in subjects}
    listed = {code: told if isinstance(told, list) else [told] for code, told in found.items()}
    return {code: {answer["honour"]: answer["verdict"] for answer in told} for code, told in listed.items()}


def test_the_demonstration_stands_at_its_first_day(demonstration):
    assert clock.today() == FIRST_DAY
    assert verify().lines == AuditLine.objects.count() > 1000


def test_a_second_run_changes_nothing(demonstration):
    lines = AuditLine.objects.count()

    assert seed() is False
    assert AuditLine.objects.count() == lines


def test_everybody_is_marked_as_illustration(demonstration):
    assert 28 <= Person.objects.count() <= 32
    assert not Person.objects.filter(is_illustration=False).exists()
    assert not Movement.objects.filter(is_illustration=False).exists()


def test_every_honour_is_one_the_law_knows(demonstration):
    known = {honour.code for honour in honours()}

    assert set(HonourRecord.objects.values_list("honour", flat=True)) <= known
    assert set(Registration.objects.values_list("honour", flat=True)) <= known


def test_every_answer_of_the_law_occurs_on_the_first_day(demonstration):
    found = defaultdict(set)
    for answers in verdicts(FIRST_DAY, 2021).values():
        for honour, verdict in answers.items():
            found[verdict].add(honour)

    assert set(found) == {"eligible", "not_eligible", "undetermined", "for_people", "hold"}
    assert len(found["eligible"]) >= 8
    assert len(found["not_eligible"]) >= 8


@pytest.mark.parametrize("day", [date(2017, 9, 30), date(2026, 10, 1)])
def test_outside_the_law_nothing_is_answered(demonstration, day):
    answers = verdicts(day, day.year)

    assert {verdict for found in answers.values() for verdict in found.values()} == {"not_covered"}


@pytest.mark.parametrize(
    ("who", "honour", "verdict"),
    [
        ("dieu-thi-huong", "chien-si-thi-dua-tinh", "for_people"),  # three in a row; the choice is people's
        ("nguyen-huu-tri", "bang-khen-thu-tuong", "eligible"),  # bằng khen and five excellent years after it
        ("nong-van-binh", "bang-khen-thu-tuong", "not_eligible"),  # only three years since
        ("thi-minh-chau", "lao-dong-tien-tien", "not_eligible"),  # recruited in July
        ("mai-trong-dat", "lao-dong-tien-tien", "not_eligible"),  # khiển trách
        ("to-quoc-viet", "lao-dong-tien-tien", "hold"),  # a complaint is open
        ("huynh-ngoc-tram", "lao-dong-tien-tien", "eligible"),  # maternity leave counts as work
        ("trinh-thu-giang", "lao-dong-tien-tien", "undetermined"),  # no rating found for 2021
        ("ban-dan-toc", "co-thi-dua-tinh", "eligible"),  # first of its khối
    ],
)
def test_the_stories_of_the_demonstration(demonstration, who, honour, verdict):
    assert verdicts(FIRST_DAY, 2021)[who][honour] == verdict


def test_the_open_complaint_is_over_in_summer(demonstration):
    assert verdicts(date(2022, 7, 1), 2021)["to-quoc-viet"]["lao-dong-tien-tien"] == "eligible"


def test_a_rating_is_known_from_the_day_it_was_decided(demonstration):
    person = Person.objects.get(code="tran-mai-lan")

    before = question_for(person, on=date(2022, 12, 14), work_year=2022)["facts"]["ratings"]
    after = question_for(person, on=date(2022, 12, 15), work_year=2022)["facts"]["ratings"]

    assert 2022 not in before
    assert after[2022] == "xuat-sac"


def test_the_plan_of_2022(demonstration):
    movement = Movement.objects.get(number="19/KH-BDT")

    assert (movement.issued_on, movement.contents.count(), movement.instruments.count()) == (date(2022, 1, 25), 5, 8)
    counts = movement.titles.values_list("honour", "subject", "count", "drive")
    assert ("bang-khen-tinh", "person", 6, "yearly") in counts
    assert ("bang-khen-tinh", "collective", 60, "thematic") in counts
    for part in (movement.contents, movement.instruments, movement.titles, movement.programmes):
        assert all(row.span_start is not None for row in part.all())
    first = movement.instruments.exclude(number="19/KH-BDT").first()
    assert movement.plan_text[first.span_start : first.span_end] == first.as_written


def test_registrations_in_every_state(demonstration):
    movement = Movement.objects.get(number="19/KH-BDT")
    rows = Registration.objects.filter(movement__year=2022)

    assert set(movement.registrations.values_list("state", flat=True)) == {"accepted", "registered", "returned"}
    assert rows.exclude(late_reason="").count() == 1
    assert not rows.filter(registered_on__gt=FIRST_DAY).exists()


def test_the_register_names_the_committee_as_it_was(demonstration):
    assert str(Organisation.objects.get(code="ban-dan-toc")) == "Ban Dân tộc tỉnh Đồng Nai"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 2, 28), "Ban Dân tộc tỉnh Đồng Nai"),
        (date(2025, 3, 1), "Sở Dân tộc và Tôn giáo tỉnh Đồng Nai"),
        (date(2026, 4, 29), "Sở Dân tộc và Tôn giáo tỉnh Đồng Nai"),
        (date(2026, 4, 30), "Sở Dân tộc và Tôn giáo thành phố Đồng Nai"),
    ],
)
def test_the_committee_bears_the_name_of_the_day(demonstration, day, name):
    assert organisation_name(Organisation.objects.get(code="ban-dan-toc"), day).name == name


def test_districts_end_with_june_2025(demonstration):
    province = Organisation.objects.get(code="ubnd-dong-nai")

    assert "ubnd-dinh-quan" in subtree(province, date(2025, 6, 30)).values_list("code", flat=True)
    assert "ubnd-dinh-quan" not in subtree(province, date(2025, 7, 1)).values_list("code", flat=True)
    assert organisation_name(Organisation.objects.get(code="ubnd-binh-phuoc"), date(2025, 7, 1)) is None


def test_the_cast_signs_in_and_sees_its_part(demonstration):
    assert {username for username, *_ in SIGN_INS} == set(TRUSTED)
    for username, password, *_ in SIGN_INS:
        assert Account.objects.get(username=username).check_password(password)

    seen = {
        username: people_visible_to(actor_for(Account.objects.get(username=username), FIRST_DAY), FIRST_DAY).count()
        for username in TRUSTED
    }
    everybody = people_in(Organisation.objects.get(code="ban-dan-toc"), FIRST_DAY).count()
    assert seen["thuongtruc"] == seen["truongban"] == seen["kiemtra"] == seen["hoidong"] == everybody
    assert (seen["chinhsach"], seen["congchuc"]) == (6, 1)
