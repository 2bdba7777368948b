"""The year rail: bars that cover no other."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.desk.rail import Stage, year_rail

DAYS = st.dates(date(2022, 1, 1), date(2023, 1, 31))
STAGES = st.lists(
    st.builds(lambda day, length: Stage("Bước", day, day + timedelta(length)), DAYS, st.integers(0, 90)), max_size=7
)


@given(STAGES)
def test_no_two_bars_of_one_line_share_a_day(stages):
    rail = year_rail(2022, stages, date(2022, 3, 1))

    for (one, drawn), (other, beside) in combinations(zip(stages, rail.stages, strict=True), 2):
        if drawn.y == beside.y:
            assert one.last < other.first or other.last < one.first
    assert all(drawn.y + 18 <= rail.bottom for drawn in rail.stages)


def test_a_year_s_usual_stages_take_two_lines_and_a_crowded_end_three():
    autumn = Stage("Bình xét", date(2022, 11, 15), date(2022, 12, 31))
    proposals = Stage("Đề nghị", date(2022, 12, 10), date(2023, 1, 15))
    closing = Stage("Tổng kết", date(2022, 11, 30), date(2022, 12, 30))

    assert len({drawn.y for drawn in year_rail(2022, [autumn, proposals], date(2022, 1, 4)).stages}) == 2
    assert len({drawn.y for drawn in year_rail(2022, [autumn, proposals, closing], date(2022, 1, 4)).stages}) == 3
