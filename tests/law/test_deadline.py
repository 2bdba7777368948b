"""Last days: the day itself is in time, the next is late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law import BadQuestion, ask, years_off
from vinhdanh.law.dates import add_months, add_working_days, working_days_between
from vinhdanh.law.kinds.deadline import last_before

DAYS = st.dates(date(2017, 10, 1), date(2026, 9, 30))


def deadline(name, on, honour=None, **facts):
    return ask({"on": on, "kind": "deadline", "honour": honour, "facts": {"ask": name, **facts}})


@given(DAYS, st.integers(1, 60))
def test_the_last_working_day_is_no_day_of_rest_and_leaves_the_receipt_out(received, days):
    last = add_working_days(received, days)
    assert last.weekday() < 5
    assert working_days_between(received, last) == days
    assert working_days_between(received, last - timedelta(days=1)) == days - 1


@given(DAYS, DAYS, st.integers(0, 60))
def test_what_comes_later_is_never_due_earlier(one, other, days):
    first, second = sorted((one, other))
    assert add_working_days(first, days) <= add_working_days(second, days)
    assert add_months(first, 3) <= add_months(second, 3)


@given(st.integers(2017, 2026), st.integers(1, 12), st.integers(1, 28))
def test_before_a_day_is_up_to_the_day_before(year, month, day):
    assert last_before(year, month, day, before=False) == date(year, month, day)
    assert last_before(year, month, day, before=True) == date(year, month, day) - timedelta(days=1)


@given(st.dates(date(2018, 1, 1), date(2023, 10, 1)))
def test_a_commune_has_twenty_working_days_to_appraise(received):
    last = add_working_days(received, 20)
    for on, verdict in ((received, "in_time"), (last, "in_time"), (last + timedelta(days=1), "late")):
        answer = deadline("appraisal", on.isoformat(), level="ubnd-xa", complete_on=received.isoformat())
        assert (answer["verdict"], answer["value"]) == (verdict, last.isoformat())


@given(st.dates(date(2018, 1, 1), date(2023, 6, 1)), st.dates(date(2018, 1, 1), date(2023, 6, 1)))
def test_an_initiative_waits_three_months_from_the_later_of_two_days(accepted, ended):
    last = max(add_months(accepted, 3), add_months(ended, 3))
    days = {"request_accepted_on": accepted.isoformat(), "first_application_ended_on": ended.isoformat()}
    for on, verdict in ((last, "in_time"), (last + timedelta(days=1), "late")):
        answer = deadline("initiative-decision", on.isoformat(), **days)
        assert (answer["verdict"], answer["value"]) == (verdict, last.isoformat())


def test_an_initiative_of_unknown_acceptance_is_in_time_at_least_until_its_application_allows():
    facts = {"first_application_ended_on": "2022-01-10"}
    assert deadline("initiative-decision", "2022-04-10", **facts)["verdict"] == "in_time"
    late = deadline("initiative-decision", "2022-04-11", **facts)
    assert (late["verdict"], late["missing"]) == ("undetermined", ["request_accepted_on"])


@pytest.mark.parametrize("level", ["Bộ Nội vụ", "trung-uong", "thu-tuong", "chinh-phu"])
def test_the_centre_is_known_by_its_names(level):
    assert deadline("appraisal", "2025-06-27", level=level, complete_on="2025-05-30")["value"] == "2025-06-27"


def test_a_level_nobody_knows_leaves_the_question_open():
    answer = deadline("appraisal", "2022-03-29", level="cụm", complete_on="2022-03-01")
    assert answer["verdict"] == "undetermined"
    assert answer["missing"] == ["level"]


def test_holidays_are_said_not_to_be_taken_off():
    answer = deadline("appraisal", "2022-03-29", level="xa", complete_on="2022-03-01")
    assert "nghỉ lễ" in answer["caveats"][0]


def test_a_dossier_without_an_honour_is_undetermined():
    answer = deadline("dossier-to-centre", "2022-03-29")
    assert (answer["verdict"], answer["missing"]) == ("undetermined", ["honour"])


@pytest.mark.parametrize("days", [-1, "few", 5000])
def test_a_local_time_that_is_no_number_of_days_is_refused(days):
    with pytest.raises(BadQuestion) as fault:
        deadline("appraisal", "2022-03-29", level="xa", complete_on="2022-03-01", local={"appraisal_days": days})
    assert fault.value.key() == "facts.local.appraisal_days"


@pytest.mark.parametrize(
    ("on", "honour", "facts", "value"),
    [
        ("2023-06-30", "huan-chuong-lao-dong-hang-nhat", {}, "2023-06-30"),
        ("2023-03-01", "co-thi-dua-chinh-phu", {}, "2023-03-30"),
        ("2024-03-01", "co-thi-dua-chinh-phu", {}, "2024-06-30"),
        ("2023-10-31", "chien-si-thi-dua-toan-quoc", {"second_title_decided_on": "2022-05-05"}, "2023-10-31"),
        ("2024-01-02", "chien-si-thi-dua-toan-quoc", {"second_title_decided_on": "2023-05-05"}, "2024-12-31"),
    ],
)  # fmt: skip
def test_the_centre_takes_dossiers_until_the_day_of_the_law_in_force(on, honour, facts, value):
    answer = deadline("dossier-to-centre", on, honour, **facts)
    assert (answer["verdict"], answer["value"]) == ("in_time", value)


def test_days_off_told_move_the_last_day_and_days_worked_move_it_back():
    facts = {"level": "ubnd-xa", "complete_on": "2022-04-08"}
    plain = deadline("appraisal", "2022-04-08", **facts)
    longer = deadline("appraisal", "2022-04-08", **facts, days_off=["2022-04-11", "2022-04-12"])
    between = deadline("appraisal", "2022-04-08", **facts, days_off=["2022-04-11"], days_worked=["2022-04-16"])

    assert (plain["value"], longer["value"], between["value"]) == ("2022-05-06", "2022-05-10", "2022-05-06")
    assert "chưa trừ" in " ".join(plain["caveats"])
    assert "đã trừ" in " ".join(longer["caveats"])


def test_every_year_of_the_calendar_takes_only_week_days_off():
    years = years_off()

    assert sorted(years) == list(range(2017, 2027))
    for year in years.values():
        assert all(day.weekday() < 5 and day.year == year.year for day in year.off)
        assert all(day.weekday() >= 5 for day in year.worked)
        assert 8 <= len(year.off) <= 13
