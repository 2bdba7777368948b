"""Figures of indicators, and the interim and closing reviews."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from cast import DAY

from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.movements.actions import hold_review, report_figure, set_review
from vinhdanh.movements.models import Figure
from vinhdanh.movements.queries import figures_of, quarter_ended, reviews_of
from vinhdanh.movements.states import MovementState, ReviewKind
from vinhdanh.movements.waiting import waiting_for

pytestmark = pytest.mark.django_db
MARCH, APRIL, JULY = date(2022, 3, 31), date(2022, 4, 5), date(2022, 7, 10)


@pytest.fixture
def measured(cast):
    return cast.movement.contents.get().indicators.create(name="Hội nghị", unit="hội nghị", target=24, source="Sổ")


def reported(measured, cast, value=5, **more) -> Figure:
    told = {"by": cast.officer, "on": APRIL, "upto": MARCH, "evidence": " Biên bản ", **more}
    return report_figure(measured, Decimal(value), **told)


@pytest.mark.parametrize("actor", ["officer", "drafter"])
def test_the_officer_and_a_unit_s_drafter_report(cast, measured, actor):
    row = reported(measured, cast, by=getattr(cast, actor))

    assert (row.value, row.evidence, row.reported_on) == (5, "Biên bản", APRIL)
    assert AuditLine.objects.get().organisation_id == cast.committee.pk


@pytest.mark.parametrize("actor", ["head", "civil_servant", "auditor", "nobody"])
def test_others_do_not(cast, measured, actor):
    with pytest.raises(Forbidden, match="được báo số liệu"):
        reported(measured, cast, by=getattr(cast, actor))
    assert not Figure.objects.exists()


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"upto": date(2022, 4, 6)}, "chưa đến"),
        ({"upto": date(2022, 1, 24)}, "phát động ngày"),
        ({"evidence": " "}, "kèm minh chứng"),
        ({"value": -1}, "không được âm"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(cast, measured, told, says):
    with pytest.raises(Refused, match=says):
        reported(measured, cast, **told)
    assert not Figure.objects.exists()


def test_a_figure_is_corrected_with_a_reason_and_both_stay(cast, measured):
    reported(measured, cast)
    with pytest.raises(Refused, match="lý do đính chính"):
        reported(measured, cast, 6)

    second = reported(measured, cast, 6, reason="Đếm sót một hội nghị.")

    assert Figure.objects.count() == 2
    assert figures_of(cast.movement, APRIL) == {measured.pk: second}


def test_a_figure_is_known_from_the_day_it_was_reported(cast, measured):
    row = reported(measured, cast)

    assert figures_of(cast.movement, date(2022, 4, 4)) == {}
    assert figures_of(cast.movement, APRIL) == {measured.pk: row}


def test_a_movement_that_is_closed_takes_no_figure(cast, measured):
    type(cast.movement).objects.update(state=MovementState.CLOSED)

    with pytest.raises(NotNow, match="không còn báo số liệu"):
        reported(measured, cast)


@pytest.mark.parametrize(
    ("on", "ended"),
    [
        ("2022-01-01", "2021-12-31"),
        ("2022-03-31", "2021-12-31"),
        ("2022-04-01", "2022-03-31"),
        ("2022-12-31", "2022-09-30"),
    ],
)
def test_the_quarter_that_ended_last(on, ended):
    assert quarter_ended(date.fromisoformat(on)) == date.fromisoformat(ended)


def kinds(actor, on) -> list[str]:
    return [one.kind for one in waiting_for(replace(actor, day=on), on)]


def test_a_quarter_without_a_figure_waits_for_the_officer(cast, measured):
    assert "figures" not in kinds(cast.officer, MARCH)
    assert "figures" in kinds(cast.officer, APRIL)

    reported(measured, cast)

    assert "figures" not in kinds(cast.officer, APRIL)
    assert "figures" in kinds(cast.officer, JULY)


def test_a_review_is_due_late_and_held(cast):
    review = set_review(cast.movement, ReviewKind.INTERIM, JULY, by=cast.officer, on=DAY)
    assert "review" not in kinds(cast.officer, JULY)
    assert "review" in kinds(cast.officer, date(2022, 7, 11))

    hold_review(review, " Đạt phần lớn chỉ tiêu. ", by=cast.officer, on=date(2022, 7, 12))

    assert "review" in kinds(cast.officer, date(2022, 7, 11))
    assert "review" not in kinds(cast.officer, date(2022, 7, 12))
    assert [row.held_on for row in reviews_of(cast.movement, date(2022, 7, 11))] == [None]
    assert [row.report for row in reviews_of(cast.movement, date(2022, 7, 12))] == ["Đạt phần lớn chỉ tiêu."]


def test_the_day_of_a_review_moves_until_it_is_held(cast):
    set_review(cast.movement, ReviewKind.CLOSING, JULY, by=cast.officer, on=DAY)
    review = set_review(cast.movement, ReviewKind.CLOSING, date(2022, 12, 30), by=cast.officer, on=DAY)
    assert cast.movement.reviews.get().due_on == date(2022, 12, 30)

    hold_review(review, "Đạt.", by=cast.officer, on=date(2022, 12, 28))

    with pytest.raises(NotNow, match="không đổi hạn được"):
        set_review(cast.movement, ReviewKind.CLOSING, JULY, by=cast.officer, on=DAY)
    with pytest.raises(NotNow, match="có báo cáo"):
        hold_review(review, "Lại.", by=cast.officer, on=date(2022, 12, 29))


def test_a_review_without_a_report_or_before_the_launch_is_refused(cast):
    with pytest.raises(Refused, match="trước ngày phát động"):
        set_review(cast.movement, ReviewKind.INTERIM, date(2022, 1, 24), by=cast.officer, on=DAY)
    review = set_review(cast.movement, ReviewKind.INTERIM, JULY, by=cast.officer, on=DAY)

    with pytest.raises(Refused, match="Cần báo cáo"):
        hold_review(review, " ", by=cast.officer, on=JULY)


@pytest.mark.parametrize("actor", ["drafter", "head", "auditor"])
def test_only_the_officer_sets_and_holds_reviews(cast, actor):
    with pytest.raises(Forbidden):
        set_review(cast.movement, ReviewKind.INTERIM, JULY, by=getattr(cast, actor), on=DAY)
