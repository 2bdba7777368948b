from datetime import date, timedelta

import pytest
from cast import DAY, body, somebody
from django.utils.timezone import localdate
from factories import OrganisationFactory, ParentFactory, PersonFactory, PostFactory
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Refused
from vinhdanh.people.actions import (
    found_organisation,
    place_organisation,
    rename_organisation,
    succeed_organisation,
)
from vinhdanh.people.queries import (
    agency_of,
    children,
    headcounts,
    ids_above,
    ids_below,
    names_on,
    organisation_name,
    parent_of,
    parents_on,
    people_in,
    post_of,
    posts_on,
    recruited_on,
    subtree,
)
from vinhdanh.people.states import OrganisationKind, SuccessionKind

pytestmark = pytest.mark.django_db
JUNE_30, JULY_1 = date(2025, 6, 30), date(2025, 7, 1)


def codes(rows) -> set[str]:
    return {row.code for row in rows}


def test_the_tree_of_a_day(cast):
    assert codes(children(cast.province, DAY)) == {"ban", "so-khac"}
    assert codes(subtree(cast.committee, DAY)) == {"ban", "chinh-sach", "tuyen-truyen"}
    assert parent_of(cast.policy, DAY) == cast.committee
    assert parents_on([cast.policy.pk, cast.province.pk], DAY) == {cast.policy.pk: cast.committee.pk}
    assert agency_of(cast.policy, DAY) == cast.committee
    assert agency_of(cast.province, DAY) == cast.province


def test_before_its_first_day_the_tree_is_empty(cast):
    early = date(2009, 12, 31)

    assert not children(cast.province, early)
    assert codes(subtree(cast.committee, early)) == {"ban"}
    assert organisation_name(cast.committee, early) is None


def test_a_new_name_holds_from_its_day_and_the_old_one_to_the_day_before(cast):
    rename_organisation(cast.committee, "Sở mới", by=SYSTEM, on=date(2025, 3, 1))

    assert organisation_name(cast.committee, date(2025, 2, 28)).name == "ban"
    assert organisation_name(cast.committee, date(2025, 3, 1)).name == "Sở mới"
    assert names_on([cast.committee.pk], date(2025, 3, 1))[cast.committee.pk].name == "Sở mới"


def test_a_name_of_the_future_does_not_label_the_present(cast):
    rename_organisation(cast.committee, "Tên hôm qua", by=SYSTEM, on=localdate() - timedelta(days=1))
    rename_organisation(cast.committee, "Tên ngày mai", by=SYSTEM, on=localdate() + timedelta(days=1))

    cast.committee.refresh_from_db()
    assert str(cast.committee) == "Tên hôm qua"


def test_a_name_cannot_be_given_before_the_one_in_force(cast):
    with pytest.raises(Refused, match="01/01/2010"):
        rename_organisation(cast.committee, "Tên cũ hơn", by=SYSTEM, on=date(2009, 1, 1))


def test_a_merged_body_ends_the_day_before_the_new_order(cast):
    district = body("huyen", OrganisationKind.GOVERNMENT, cast.province)

    succeed_organisation(district, cast.province, by=SYSTEM, on=JULY_1, kind=SuccessionKind.MERGED)

    district.refresh_from_db()
    assert district.ended_on == JUNE_30
    assert "huyen" in codes(subtree(cast.province, JUNE_30))
    assert "huyen" not in codes(subtree(cast.province, JULY_1))
    assert organisation_name(district, JUNE_30).name == "huyen"
    assert organisation_name(district, JULY_1) is None


def test_a_body_ends_once(cast):
    succeed_organisation(cast.stranger_body, None, by=SYSTEM, on=JULY_1, kind=SuccessionKind.ABOLISHED)

    with pytest.raises(Refused, match="30/06/2025"):
        succeed_organisation(cast.stranger_body, None, by=SYSTEM, on=JULY_1, kind=SuccessionKind.ABOLISHED)


def test_a_merger_names_its_successor(cast):
    with pytest.raises(Refused, match="tổ chức kế tục"):
        succeed_organisation(cast.stranger_body, None, by=SYSTEM, on=JULY_1, kind=SuccessionKind.MERGED)


def test_a_unit_moves_under_another_parent(cast):
    place_organisation(cast.policy, cast.stranger_body, by=SYSTEM, on=JULY_1)

    assert parent_of(cast.policy, JUNE_30) == cast.committee
    assert parent_of(cast.policy, JULY_1) == cast.stranger_body


def test_nothing_stands_under_itself(cast):
    for below in (cast.committee, cast.policy):
        with pytest.raises(Refused, match="chính nó"):
            place_organisation(cast.committee, below, by=SYSTEM, on=JULY_1)


def test_a_code_is_given_once(cast):
    with pytest.raises(Refused):
        found_organisation("ban", "Ban thứ hai", by=SYSTEM, on=DAY, kind=OrganisationKind.AGENCY)


def test_people_are_counted_where_they_work_on_the_day(cast):
    left = somebody("Cu", cast.policy, until=DAY - timedelta(days=1))

    assert left not in people_in(cast.committee, DAY)
    assert left in people_in(cast.committee, DAY - timedelta(days=1))
    assert cast.ha in people_in(cast.province, DAY)
    assert headcounts([cast.policy.pk, cast.outreach.pk], DAY) == {cast.policy.pk: 3, cast.outreach.pk: 1}


def test_somebody_is_known_by_the_leading_post(cast):
    leading = PostFactory(person=cast.ha, organisation=cast.outreach, title="Phó Trưởng phòng", is_leader=True)

    assert post_of(cast.ha, DAY) == leading
    assert posts_on([cast.ha.pk], DAY) == {cast.ha.pk: leading}


def test_unbroken_work_is_counted_within_one_body(cast):
    person = PersonFactory()
    PostFactory(person=person, organisation=cast.stranger_body, since=date(2011, 1, 1), until=date(2014, 12, 31))
    PostFactory(person=person, organisation=cast.policy, since=date(2015, 1, 1), until=date(2018, 6, 30))
    PostFactory(person=person, organisation=cast.outreach, since=date(2018, 7, 1))

    assert recruited_on(person, DAY) == date(2015, 1, 1)
    assert recruited_on(person, date(2013, 1, 1)) == date(2011, 1, 1)


def test_a_break_starts_the_count_anew(cast):
    person = PersonFactory()
    PostFactory(person=person, organisation=cast.policy, since=date(2015, 1, 1), until=date(2018, 6, 30))
    PostFactory(person=person, organisation=cast.policy, since=date(2018, 8, 1))

    assert recruited_on(person, DAY) == date(2018, 8, 1)
    assert recruited_on(person, date(2018, 7, 15)) is None


class TreesOfAnyShape(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.integers(0, 7), max_size=8))
    def test_below_and_above_are_two_views_of_one_tree(self, parents):
        rows = [OrganisationFactory(code="goc")]
        for index, parent in enumerate(parents):
            row = OrganisationFactory(code=f"nut-{index}")
            ParentFactory(organisation=row, parent=rows[min(parent, len(rows) - 1)])
            rows.append(row)

        below = {row.pk: ids_below([row.pk], DAY) for row in rows}

        assert below[rows[0].pk] == {row.pk for row in rows}
        for row in rows:
            assert ids_above([row.pk], DAY) == {pk for pk, reach in below.items() if row.pk in reach}
