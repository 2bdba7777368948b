"""Quotas: a share of people is whole people, and never more than the law's share."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law import BadQuestion, ask
from vinhdanh.law.kinds.quota import share

NUMBERS = st.integers(0, 100_000)
PERCENTS = st.decimals(0, 100, places=2)


def quota(honour="chien-si-thi-dua-co-so", on="2022-12-20", **facts):
    return ask({"on": on, "kind": "quota", "honour": honour, "facts": {"ask": "quota", **facts}})


@given(PERCENTS, NUMBERS)
def test_a_share_is_the_most_whole_people_that_fit_into_the_percentage(percent, number):
    exact = Fraction(percent) * number / 100
    assert share(percent, number) <= exact < share(percent, number) + 1


@given(PERCENTS, NUMBERS, NUMBERS)
def test_more_people_never_give_a_smaller_share(percent, one, other):
    fewer, more = sorted((one, other))
    assert share(percent, fewer) <= share(percent, more)


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_grass_roots_fighters_are_within_exactly_when_they_are_no_more_than_the_cap(awarded, proposed):
    answer = quota(ldtt_awarded=awarded, proposed=proposed)
    assert answer["value"] == awarded * 15 // 100
    if answer["value"] == 0 and proposed:
        assert answer["verdict"] == "undetermined"
    else:
        assert answer["verdict"] == ("within" if proposed * 100 <= 15 * awarded else "exceeded")


@given(st.integers(0, 100), st.integers(0, 2000))
def test_a_local_rate_only_ever_lowers_the_cap(rate, awarded):
    cap = quota(ldtt_awarded=awarded, proposed=0, local={"cstdcs_rate_percent": rate})["value"]
    assert cap == awarded * min(rate, 15) // 100


def test_a_local_rate_is_shown_as_the_parameter_that_was_used():
    answer = quota(ldtt_awarded=40, proposed=4, local={"cstdcs_rate_percent": Decimal("12.5")})
    assert (answer["verdict"], answer["value"]) == ("within", 5)
    assert answer["parameters"][0]["value"] == 12.5


@pytest.mark.parametrize("rate", [101, -1, "many", True])
def test_a_local_rate_that_is_no_percentage_is_refused_at_its_place(rate):
    with pytest.raises(BadQuestion) as fault:
        quota(ldtt_awarded=40, proposed=4, local={"cstdcs_rate_percent": rate})
    assert fault.value.key() == "facts.local.cstdcs_rate_percent"


def test_an_unknown_way_of_rounding_is_refused_and_a_known_one_used():
    with pytest.raises(BadQuestion, match="nearest"):
        quota(ldtt_awarded=10, proposed=1, local={"cstdcs_rounding": "sideways"})
    assert quota(ldtt_awarded=10, proposed=2, local={"cstdcs_rounding": "nearest"})["value"] == 2
    assert quota(ldtt_awarded=10, proposed=2, local={"cstdcs_rounding": "làm tròn xuống"})["value"] == 1


def test_a_fault_in_a_list_names_its_place():
    with pytest.raises(BadQuestion) as fault:
        ask({"on": "2022-12-20", "kind": "quota", "facts": {"ask": "quota", "rate": 15}}, path=(3,))
    assert fault.value.key() == "3.facts.rate"


@pytest.mark.parametrize(("on", "verdict"), [("2023-12-31", "exceeded"), ("2024-01-01", "no_quota")])
def test_the_quota_of_grass_roots_fighters_ended_with_the_law_of_2003(on, verdict):
    assert quota(on=on, ldtt_awarded=40, proposed=7)["verdict"] == verdict


@pytest.mark.parametrize(("on", "leans"), [("2022-03-01", False), ("2024-03-01", True), ("2025-07-01", True)])
def test_the_flag_quota_of_the_law_of_2022_says_it_was_not_read(on, leans):
    answer = quota("co-thi-dua-chinh-phu", on, flag_standard_met=10, proposed=2)
    assert (answer["verdict"], answer["value"]) == ("within", 2)
    assert (answer["criteria"][0]["grade"] == "unverified") is leans
    assert bool(answer["caveats"]) is leans


def test_a_question_without_an_honour_is_undetermined():
    asked = {"on": "2025-12-20", "kind": "quota", "facts": {"ask": "quota", "proposed": 3}}
    answer = ask(asked)
    assert (answer["verdict"], answer["missing"]) == ("undetermined", ["honour"])
