"""How many of those rated well may be rated excellent, by the day."""

from datetime import date

import pytest

from vinhdanh.law import most, rating_caps


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 12, 31), []),
        (date(2025, 12, 31), []),
        (date(2026, 1, 1), [("cong-chuc", 20, False), ("cong-chuc", 25, True)]),
        (
            date(2026, 7, 1),
            [("cong-chuc", 20, False), ("cong-chuc", 25, True), ("vien-chuc", 20, False), ("vien-chuc", 25, True)],
        ),
        (date(2026, 12, 31), []),  # no rulebook covers the day
    ],
)
def test_a_cap_applies_on_its_days(day, expected):
    assert [(*cap.groups, cap.percent, cap.outstanding) for cap in rating_caps(day)] == expected


@pytest.mark.parametrize(("number", "expected"), [(0, 0), (4, 0), (5, 1), (9, 1), (10, 2)])
def test_parts_of_a_person_are_left_out(number, expected):
    cap = rating_caps(date(2026, 1, 1))[0]

    assert most(cap, number) == expected


def test_what_was_read_at_second_hand_says_so():
    assert rating_caps(date(2026, 1, 1))[0].clause.grade == "unverified"
