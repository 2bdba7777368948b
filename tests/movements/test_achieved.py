"""Registered against achieved."""

from datetime import date

import pytest
from factories import HonourFactory, RegistrationFactory

from vinhdanh.core.actors import SYSTEM
from vinhdanh.movements.queries import registrations_visible_to, with_achieved

pytestmark = pytest.mark.django_db
HONOUR = "chien-si-thi-dua-co-so"
DECIDED = date(2022, 12, 30)


def achieved(cast, on=DECIDED) -> dict[str, bool]:
    rows = with_achieved(registrations_visible_to(SYSTEM, cast.movement), on)
    return {str(row.subject): row.is_achieved for row in rows}


@pytest.fixture
def registered(cast):
    RegistrationFactory(movement=cast.movement, person=cast.ha, honour=HONOUR)
    RegistrationFactory(movement=cast.movement, person=cast.nga, honour=HONOUR)
    return cast


def test_what_was_given_for_the_year_is_achieved_from_its_day(registered):
    HonourFactory(person=registered.ha, honour=HONOUR, year=2022, decided_on=DECIDED)

    assert achieved(registered) == {str(registered.ha): True, str(registered.nga): False}
    assert achieved(registered, date(2022, 12, 29))[str(registered.ha)] is False


@pytest.mark.parametrize("other", [{"year": 2021}, {"honour": "lao-dong-tien-tien"}])
def test_another_year_or_another_honour_is_not(registered, other):
    HonourFactory(**{"person": registered.ha, "honour": HONOUR, "year": 2022, "decided_on": DECIDED, **other})

    assert not any(achieved(registered).values())


def test_what_was_revoked_is_not_achieved_any_more(registered):
    given = {"person": registered.ha, "honour": HONOUR, "year": 2022, "decided_on": DECIDED}
    HonourFactory(**given, state="revoked", revoked_on=date(2023, 3, 1))

    assert achieved(registered, date(2023, 2, 28))[str(registered.ha)] is True
    assert achieved(registered, date(2023, 3, 1))[str(registered.ha)] is False


def test_a_collective_s_honour_counts_for_the_collective(cast):
    RegistrationFactory(movement=cast.movement, organisation=cast.policy, honour="tap-the-lao-dong-xuat-sac")
    HonourFactory(
        person=None, organisation=cast.policy, honour="tap-the-lao-dong-xuat-sac", year=2022, decided_on=DECIDED
    )

    assert list(achieved(cast).values()) == [True]
