"""A year still running: what has not been decided yet is not known, and the road counts the year in."""

from copy import deepcopy

from vinhdanh.law import ask, road

MARCH = {
    "kind": "check", "subject": "person", "on": "2022-03-01", "work_year": 2022,
    "facts": {
        "group": "cong-chuc", "recruited_on": "2015-01-01", "registered": True, "disciplines": [], "investigations": [],
        "ratings": {2020: "xuat-sac", 2021: "xuat-sac"},
        "initiatives": [{"year": 2021, "recognised_by": "unit"}], "initiatives_unknown_in": [2022],
        "honours": [
            {"code": code, "year": year}
            for code in ("lao-dong-tien-tien", "chien-si-thi-dua-co-so") for year in (2020, 2021)
        ],
        "honours_undecided_in": [2022],
    },
}  # fmt: skip


def march(**facts):
    question = deepcopy(MARCH)
    question["facts"] |= facts
    return question


def check(honour, **facts):
    return ask({**march(**facts), "honour": honour})


def way_to(honour, **facts):
    (found,) = road({**march(**facts), "honour": honour})
    return found


def test_an_initiative_of_the_running_year_is_not_yet_known():
    found = check("chien-si-thi-dua-co-so")

    assert (found["verdict"], found["missing"]) == ("undetermined", ["ratings.2022", "initiatives.2022"])


def test_when_the_year_is_closed_without_one_it_is_known_that_there_is_none():
    found = check("chien-si-thi-dua-co-so", initiatives_unknown_in=[], ratings={2022: "xuat-sac"})

    assert (found["verdict"], found["missing"]) == ("not_eligible", [])


def test_one_recognised_already_serves_though_others_may_come():
    told = [{"year": 2022, "recognised_by": "unit"}]

    assert check("chien-si-thi-dua-co-so", initiatives=told, ratings={2022: "tot"})["verdict"] == "eligible"


def test_a_title_still_to_be_decided_is_not_yet_known():
    assert "honours.2022" in check("chien-si-thi-dua-tinh")["missing"]
    assert check("chien-si-thi-dua-tinh", honours_undecided_in=[])["verdict"] == "not_eligible"


def test_an_order_never_held_is_not_held_while_the_year_runs():
    found = check("huan-chuong-lao-dong-hang-nhi", denied=["other-limbs"])

    assert (found["verdict"], found["missing"]) == ("not_eligible", [])


def test_a_flag_still_to_be_decided_can_be_the_second_of_two():
    flags = {
        "kind": "check", "subject": "collective", "on": "2022-03-01", "work_year": 2022,
        "honour": "co-thi-dua-chinh-phu",
        "facts": {"honours": [{"code": "co-thi-dua-tinh", "year": 2021}], "honours_undecided_in": [2022]},
    }  # fmt: skip
    never = {**flags, "facts": {"honours": [], "honours_undecided_in": [2022]}}

    assert ask(flags)["verdict"] == "undetermined"
    assert "honours.2022" not in ask(never)["missing"]


def test_the_road_starts_in_the_running_year():
    found = way_to("chien-si-thi-dua-co-so")

    assert found["earliest_year"] == 2022
    assert [step["year"] for step in found["steps"]] == [2022, 2022, 2022]


def test_a_bad_rating_of_the_running_year_is_not_hoped_away():
    rated = {2020: "xuat-sac", 2021: "xuat-sac", 2022: "khong-hoan-thanh"}

    assert way_to("lao-dong-tien-tien", ratings=rated)["earliest_year"] == 2023


def test_an_initiative_list_closed_without_one_is_not_hoped_away():
    assert way_to("chien-si-thi-dua-co-so", initiatives_unknown_in=[])["earliest_year"] == 2023


def test_missing_the_registration_is_not_hoped_away():
    assert way_to("lao-dong-tien-tien", registered=False)["earliest_year"] == 2023


def test_the_road_says_the_same_year_before_and_after_a_good_year_is_closed():
    good = {"recognised_by": "unit", "applied": True}
    rated, told = dict.fromkeys((2020, 2021), "xuat-sac"), [{"year": 2021, **good}]
    before = way_to("bang-khen-tinh", denied=["other-limbs"], initiatives=told)
    after = way_to(
        "bang-khen-tinh", denied=["other-limbs"], honours_undecided_in=[], initiatives_unknown_in=[],
        ratings={**rated, 2022: "xuat-sac"}, initiatives=[*told, {"year": 2022, **good}],
    )  # fmt: skip

    assert (before["earliest_year"], after["earliest_year"]) == (2022, 2022)


def test_every_condition_of_the_last_year_is_a_step():
    texts = [step["text"] for step in way_to("chien-si-thi-dua-tinh")["steps"]]

    assert "Đạt “Chiến sĩ thi đua cơ sở”: 2022" in texts
    assert any(text.startswith("Sáng kiến trong các năm 2020–2022 được bộ, ban, ngành, tỉnh") for text in texts)
    assert any("bình chọn" in text for text in texts)


def test_what_is_there_already_is_no_step():
    told = [{"year": 2021, "recognised_by": "province", "applied": True}]

    assert not any("Sáng kiến" in step["text"] for step in way_to("chien-si-thi-dua-tinh", initiatives=told)["steps"])
