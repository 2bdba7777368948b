"""What is asked of principle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law import ask


def principle(name, on="2022-02-21", **facts):
    return ask({"on": on, "kind": "principle", "facts": {"ask": name, **facts}})


def people(*sexes):
    return [{"name": f"Ứng viên {place}", "sex": sex} for place, sex in enumerate(sexes)]


@given(st.lists(st.sampled_from(["nam", "nu"]), max_size=8), st.integers(0, 9))
def test_women_come_first_and_nobody_is_chosen_twice(sexes, places):
    answer = principle("tie-break", places=places, candidates=people(*sexes))
    women = [row["name"] for row in people(*sexes) if row["sex"] == "nu"]
    assert len(set(answer["value"])) == len(answer["value"])
    if answer["verdict"] == "allowed":
        assert len(answer["value"]) == min(places, len(sexes))
        assert set(women) <= set(answer["value"])
    else:
        assert answer["verdict"] == "for_people"
        assert answer["value"] == women


@given(st.integers(1, 400), st.integers(0, 400))
def test_a_collective_is_preferred_from_seventy_in_a_hundred_exactly(total, women):
    women = min(women, total)
    rows = [{"name": "A", "total": total, "women": women}, {"name": "B", "total": 1, "women": 0}]
    answer = principle("tie-break", places=1, candidates=rows)
    assert (answer["verdict"] == "allowed") == (10 * women >= 7 * total)


@given(st.permutations(["bang-khen-thu-tuong", "huan-chuong-lao-dong-hang-ba", "chien-si-thi-dua-toan-quoc"]))
def test_the_order_of_awards_does_not_matter(codes):
    answer = principle("two-state-awards", awards=[{"code": code, "year": 2021} for code in codes])
    assert (answer["verdict"], answer["criterion"]) == ("not_allowed", "P6")


@pytest.mark.parametrize("ground", ["dot-xuat", "cong-hien", "nien-han"])
def test_three_grounds_stand_beside_another_state_form(ground):
    awards = [
        {"code": "huan-chuong-dung-cam", "year": 2021, "ground": ground},
        {"code": "bang-khen-thu-tuong", "year": 2021},
    ]
    assert principle("two-state-awards", awards=awards)["verdict"] == "allowed"


def test_a_thematic_form_does_not_stand_beside_another():
    awards = [{"code": "bang-khen-thu-tuong", "year": 2021, "ground": "chuyen-de"},
              {"code": "huan-chuong-lao-dong-hang-ba", "year": 2021}]  # fmt: skip
    assert principle("two-state-awards", awards=awards)["verdict"] == "not_allowed"


@pytest.mark.parametrize(("on", "verdict"), [("2019-12-31", "allowed"), ("2020-01-01", "not_allowed")])
def test_rules_of_the_circular_begin_with_it(on, verdict):
    flags = [{"code": "co-thi-dua-tinh", "state": "to-decide"}, {"code": "co-thi-dua-chinh-phu", "state": "proposed"}]
    answer = principle("flag-and-government-flag", on, awards=flags)
    assert answer["verdict"] == verdict
    assert bool(answer["caveats"]) == (verdict == "allowed")


def test_a_title_and_a_form_may_follow_from_one_merit():
    both = [{"code": "chien-si-thi-dua-tinh"}, {"code": "bang-khen-tinh"}]
    two_forms = [{"code": "giay-khen"}, {"code": "bang-khen-tinh"}]
    assert principle("one-merit", merit="một việc", awards=both)["verdict"] == "allowed"
    assert principle("one-merit", merit="một việc", awards=two_forms)["verdict"] == "not_allowed"


@pytest.mark.parametrize("claimed", ["dot-xuat", "đột xuất", "sudden", "dot_xuat"])
def test_a_sudden_merit_lies_outside_the_plan_however_it_is_written(claimed):
    assert principle("merit-type", claimed=claimed, within_assigned_plan=True)["verdict"] == "not_allowed"
    assert principle("merit-type", claimed=claimed, within_assigned_plan=False)["verdict"] == "allowed"


def test_an_unknown_type_of_merit_is_asked_back():
    answer = principle("merit-type", claimed="khác")
    assert (answer["verdict"], answer["missing"]) == ("undetermined", ["claimed"])
