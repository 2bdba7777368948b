"""Which law speaks on which day, one day before and after each change."""

import pytest

from vinhdanh.law import BadQuestion, ask

FACTS = {
    "group": "cong-chuc", "recruited_on": "2000-01-01", "registered": True, "disciplines": [], "investigations": [],
    "ratings": dict.fromkeys(range(2016, 2027), "tot"),
}  # fmt: skip


def on(day, **more):
    question = {"kind": "check", "honour": "lao-dong-tien-tien", "subject": "person", "on": day, "facts": FACTS}
    regime = more.pop("regime", None)
    return ask({**question, **more}, regime=regime)


@pytest.mark.parametrize(
    ("day", "book"),
    [("2017-09-30", None), ("2017-10-01", "luat-2003"), ("2023-12-31", "luat-2003"), ("2024-01-01", "luat-2022"),
     ("2026-09-30", "luat-2022"), ("2026-10-01", None)],
)  # fmt: skip
def test_the_day_of_review_chooses_the_rulebook(day, book):
    answer = on(day)
    assert (answer["rulebook"] or {}).get("code") == book
    assert (answer["verdict"] == "not_covered") == (book is None)
    assert answer["reference"] is False


@pytest.mark.parametrize(
    ("day", "in_force", "not_in_force"),
    [
        ("2017-12-14", {"ND91"}, {"TT08", "TT12"}), ("2017-12-15", {"ND91", "TT08"}, {"TT12"}),
        ("2019-12-31", {"TT08"}, {"TT12"}), ("2020-01-01", {"TT12"}, {"TT08"}), ("2025-06-30", {"ND98"}, {"ND152"}),
        ("2025-07-01", {"ND152"}, {"ND98"}), ("2025-08-04", {"TT01"}, {"TT15"}), ("2025-08-05", {"TT15"}, {"TT01"}),
    ],
)  # fmt: skip
def test_the_instruments_are_those_of_the_day(day, in_force, not_in_force):
    codes = {row["code"] for row in on(day)["instruments"]}
    assert in_force <= codes
    assert not not_in_force & codes


@pytest.mark.parametrize(
    ("received", "verdict"),
    [("2026-09-30", "eligible"), ("2026-10-01", "not_covered"), (None, "not_covered")],
)  # fmt: skip
def test_a_dossier_stays_under_the_law_of_its_receipt(received, verdict):
    assert on("2026-11-20", received=received)["verdict"] == verdict


def test_receipt_under_the_older_law_does_not_carry_over_its_end():
    answer = on("2024-01-10", received="2023-12-20")
    assert answer["rulebook"]["code"] == "luat-2022"


def test_a_dossier_cannot_be_received_after_its_review():
    assert on("2025-06-30", received="2025-07-05")["rulebook"]["code"] == "luat-2022"
    assert "ND98" in {row["code"] for row in on("2025-06-30", received="2025-07-05")["instruments"]}


@pytest.mark.parametrize(("day", "nearest"), [("2010-05-05", "luat-2003"), ("2030-05-05", "luat-2022")])
def test_a_day_not_covered_says_why_and_names_the_nearest(day, nearest):
    answer = on(day)
    assert answer["nearest"] == nearest
    assert len(answer["sentence"]) > 40
    assert answer["criteria"] == []


@pytest.mark.parametrize("day", ["2010-05-05", "2030-05-05"])
@pytest.mark.parametrize("regime", ["luat-2003", "luat-2022"])
def test_for_reference_is_marked_and_never_a_verdict_of_its_own(day, regime):
    answer = on(day, regime=regime)
    assert answer["reference"] is True
    assert answer["rulebook"]["code"] == regime
    assert answer["sentence"].startswith("Tham khảo")


def test_a_covered_day_needs_no_reference():
    assert on("2024-05-05", regime="luat-2003")["reference"] is False


def test_a_rulebook_nobody_knows_is_refused():
    with pytest.raises(BadQuestion):
        on("2030-05-05", regime="luat-1990")
