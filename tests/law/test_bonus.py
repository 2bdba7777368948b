"""Bonuses: rounded up, each once, the highest of what is for the same time."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law import BadQuestion, ask
from vinhdanh.law.kinds.bonus import dong, round_up

TITLES = ("lao-dong-tien-tien", "chien-si-thi-dua-co-so", "chien-si-thi-dua-tinh", "chien-si-thi-dua-toan-quoc")
DAYS = st.sampled_from(["2018-06-30", "2022-02-21", "2023-07-01", "2024-01-01", "2025-06-30", "2026-09-30"])
MONEY = st.decimals(0, 10**9, places=2)


def bonus(*awards, on="2022-02-21", **question):
    return ask({"on": on, "kind": "bonus", "facts": {"ask": "amount", "awards": list(awards)}, **question})


def title(code, year=2021, **more):
    return {"code": code, "year": year, **more}


@given(MONEY)
def test_money_is_rounded_up_to_whole_tens_of_thousands(amount):
    rounded = round_up(amount, 10_000)
    assert rounded % 10_000 == 0
    assert amount <= rounded < amount + 10_000


@given(MONEY, MONEY)
def test_more_money_is_never_rounded_to_less(one, other):
    less, more = sorted((one, other))
    assert round_up(less, 10_000) <= round_up(more, 10_000)


def test_a_whole_sum_stays_as_it_is():
    assert round_up(Decimal(450_000), 10_000) == 450_000
    assert round_up(Decimal("450000.01"), 10_000) == 460_000
    assert dong(137_080_000) == "137.080.000"


@given(st.lists(st.tuples(st.sampled_from(TITLES), st.integers(2018, 2021)), min_size=1, max_size=6), DAYS)
def test_titles_are_paid_once_a_year_at_the_highest(held, on):
    alone = {code: bonus(title(code), on=on)["value"] for code, _ in held}
    by_year = {}
    for code, year in held:
        by_year[year] = max(by_year.get(year, 0), alone[code])
    assert bonus(*(title(code, year) for code, year in held), on=on)["value"] == sum(by_year.values())


@given(st.permutations([title("lao-dong-tien-tien"), title("chien-si-thi-dua-co-so"), title("bang-khen-tinh")]), DAYS)
def test_the_order_of_a_decision_changes_nothing(awards, on):
    assert bonus(*awards, on=on)["value"] == bonus(*sorted(awards, key=str), on=on)["value"]


@given(st.sampled_from(["bang-khen-tinh", "bang-khen-thu-tuong", "huan-chuong-lao-dong-hang-nhi"]), DAYS)
def test_a_collective_gets_twice_a_person_but_for_rounding(code, on):
    person = bonus(title(code), on=on)["value"]
    collective = bonus(title(code), on=on, subject="collective")["value"]
    assert 2 * person - 10_000 <= collective <= 2 * person


def test_where_rounding_first_gives_another_sum_the_answer_says_so():
    answer = bonus(title("bang-khen-thu-tuong"), on="2026-07-01", subject="collective")
    assert answer["value"] == 17_710_000
    assert any("17.720.000" in caveat for caveat in answer["caveats"])


def test_a_title_alone_says_where_its_coefficient_stands_and_shows_the_sum():
    answer = bonus(title("chien-si-thi-dua-co-so"))
    assert (answer["verdict"], answer["criterion"]) == ("amount", "Đ69k1c")
    assert "1,0 × 1.490.000 = 1.490.000 đồng" in answer["criteria"][0]["found"]


def test_a_base_salary_known_from_memory_is_warned_of():
    assert any("47/2017" in caveat for caveat in bonus(title("lao-dong-tien-tien"), on="2018-06-30")["caveats"])
    assert bonus(title("lao-dong-tien-tien"), on="2018-07-01")["caveats"] == []


def test_an_award_without_a_year_is_of_the_year_under_review():
    awards = ({"code": "lao-dong-tien-tien"}, title("chien-si-thi-dua-co-so"))
    assert bonus(*awards, work_year=2021)["value"] == 1_490_000
    assert bonus(*awards, work_year=2020)["value"] == 1_940_000


def test_whom_an_award_is_for_comes_from_itself_the_question_or_its_companions():
    twice = bonus(title("bang-khen-tinh", subject="tap-the"))["value"]
    assert twice == bonus(title("bang-khen-tinh"), subject="collective")["value"] == 2_980_000
    assert bonus(title("bang-khen-tinh"))["value"] == 1_490_000
    assert bonus(title("bang-khen-tinh"), title("co-thi-dua-tinh"))["value"] == 11_920_000 + 2_980_000


def test_ministries_are_spelt_as_provinces_are():
    assert bonus(title("bang-khen-bo"))["value"] == bonus(title("bang-khen-tinh"))["value"]


@pytest.mark.parametrize(
    ("award", "question", "key"),
    [
        ({"code": "huy-hieu-sang"}, {}, "facts.awards.0.code"),
        (title("lao-dong-tien-tien", subject="collective"), {}, "facts.awards.0.subject"),
        (title("huan-chuong-sao-vang"), {"subject": "household"}, "subject"),
        (title("chien-si-thi-dua-tinh", period=[2021, 2019]), {}, "facts.awards.0.period"),
    ],
)  # fmt: skip
def test_an_award_that_cannot_be_is_refused_at_its_place(award, question, key):
    with pytest.raises(BadQuestion) as fault:
        bonus(award, **question)
    assert fault.value.key() == key


@pytest.mark.parametrize("issuer", ["ubnd-xa", "Chủ tịch UBND xã", "ubnd-phuong", "xa"])
def test_a_commune_gives_half_and_only_under_the_law_of_2003(issuer):
    award = title("giay-khen", issuer=issuer)
    assert bonus(award)["value"] == 230_000
    assert bonus(award, on="2025-07-01")["value"] == 710_000


def test_forms_of_one_merit_are_paid_once_from_2024_and_each_before():
    awards = (title("giay-khen", issuer="so-y-te", merit="x"), title("bang-khen-tinh", merit="x"))
    assert bonus(*awards)["value"] == 450_000 + 1_490_000
    after = bonus(*awards, on="2025-07-01")
    assert (after["value"], after["criterion"]) == (3_510_000, "R6")
    assert [row["id"] for row in after["criteria"][:2]] == ["R6", "P1"]
