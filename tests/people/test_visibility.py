from datetime import date, timedelta

import pytest
from cast import DAY
from factories import AccountFactory, GrantFactory

from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.people.queries import actor_for, organisations_visible_to, people_visible_to

pytestmark = pytest.mark.django_db


def codes(rows) -> set[str]:
    return {row.code for row in rows}


def test_the_officer_sees_the_whole_committee_and_nothing_beside_it(cast):
    assert codes(people_visible_to(cast.officer, DAY)) == {"lan", "binh", "ha", "nga", "thuan", "nghia"}
    assert codes(organisations_visible_to(cast.officer, DAY)) == {"ban", "chinh-sach", "tuyen-truyen"}


def test_the_head_and_the_auditor_see_what_the_officer_sees(cast):
    for actor in (cast.head, cast.auditor):
        assert codes(people_visible_to(actor, DAY)) == codes(people_visible_to(cast.officer, DAY))


def test_a_drafter_sees_her_own_unit_only(cast):
    assert codes(people_visible_to(cast.drafter, DAY)) == {"lan", "binh", "ha"}
    assert codes(organisations_visible_to(cast.drafter, DAY)) == {"chinh-sach"}
    assert codes(people_visible_to(cast.other_drafter, DAY)) == {"nga"}


def test_a_civil_servant_sees_herself_and_her_unit(cast):
    assert codes(people_visible_to(cast.civil_servant, DAY)) == {"ha"}
    assert codes(organisations_visible_to(cast.civil_servant, DAY)) == {"chinh-sach"}


def test_without_a_role_only_oneself_is_seen(cast):
    assert codes(people_visible_to(cast.nobody, DAY)) == {"khach"}


def test_an_account_without_person_or_role_sees_nothing(cast):
    actor = actor_for(AccountFactory(), DAY)

    assert not people_visible_to(actor, DAY)
    assert not organisations_visible_to(actor, DAY)


def test_an_inactive_account_is_nobody(cast):
    actor = actor_for(AccountFactory(is_active=False, person=None), DAY)

    assert (actor.account_id, actor.roles) == (None, frozenset())


def test_the_system_sees_everything(cast):
    assert "khach" in codes(people_visible_to(SYSTEM, DAY))
    assert "so-khac" in codes(organisations_visible_to(SYSTEM, DAY))


def test_a_role_holds_on_its_days_only(cast):
    account = AccountFactory()
    GrantFactory(account=account, organisation=cast.committee, role=Role.OFFICER, since=date(2020, 1, 1), until=DAY)

    assert actor_for(account, DAY).has_role(Role.OFFICER, cast.policy.pk)
    assert not actor_for(account, DAY + timedelta(days=1)).has_role(Role.OFFICER)
    assert not actor_for(account, date(2019, 12, 31)).has_role(Role.OFFICER)


def test_a_role_reaches_down_and_never_up(cast):
    assert cast.officer.has_role(Role.OFFICER, cast.outreach.pk)
    assert not cast.drafter.has_role(Role.DRAFTER, cast.committee.pk)
    assert cast.province.pk in cast.drafter.above


@pytest.mark.parametrize("people", [1, 3])
def test_making_an_actor_takes_the_same_number_of_queries_however_many_there_are(
    cast, django_assert_num_queries, people
):
    account = AccountFactory()
    for organisation in (cast.policy, cast.outreach, cast.committee)[:people]:
        GrantFactory(account=account, organisation=organisation, role=Role.DRAFTER)

    with django_assert_num_queries(2):
        actor_for(account, DAY)
