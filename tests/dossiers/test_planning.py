"""How a body appraises, put down once and asked of each dossier in one go."""

from datetime import date

import pytest
from cast import DAY
from dossiers.ready import dossier

from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import OutboxMessage
from vinhdanh.dossiers.actions import ask_by_plan, ask_opinion, drop_step, give_opinion, plan_step
from vinhdanh.dossiers.models import PlanStep
from vinhdanh.dossiers.queries import due_by_step
from vinhdanh.dossiers.states import Stance
from vinhdanh.people.actions import set_day

pytestmark = pytest.mark.django_db
# Monday 21/02/2022: three working days end on Thursday, five more on the Thursday after.
FIRST, SECOND = date(2022, 2, 24), date(2022, 3, 3)


@pytest.fixture
def plan(cast):
    told = {"by": cast.officer, "on": DAY}
    return [
        plan_step(cast.committee, cast.policy, "Chuyên môn", step=1, days=2, **told),
        plan_step(cast.committee, cast.outreach, "Địa bàn", step=1, days=3, **told),
        plan_step(cast.committee, cast.committee, "Khiếu nại, tố cáo", step=2, days=5, **told),
    ]


def test_all_departments_are_asked_at_once_each_with_its_last_day(cast, plan):
    row = ask_by_plan(dossier(cast, "received"), by=cast.officer, on=DAY)

    asked = list(row.opinions.values_list("department__code", "step", "looks_at", "due_on"))
    assert asked == [
        ("chinh-sach", 1, "Chuyên môn", FIRST),
        ("tuyen-truyen", 1, "Địa bàn", FIRST),
        ("ban", 2, "Khiếu nại, tố cáo", SECOND),
    ]
    assert OutboxMessage.objects.filter(kind="opinion_asked").count() == 3


def test_a_day_off_moves_what_comes_after_it(cast, plan):
    set_day(cast.committee, date(2022, 2, 23), worked=False, reason="Nghỉ", by=cast.officer, on=DAY)

    assert due_by_step(cast.committee, DAY) == {1: date(2022, 2, 25), 2: date(2022, 3, 4)}


def test_one_step_is_looked_at_side_by_side_and_the_next_waits(cast, plan):
    row = ask_by_plan(dossier(cast, "received", person=cast.nghia), by=cast.officer, on=DAY)
    second = row.opinions.get(step=2)

    with pytest.raises(NotNow, match="Chưa đến lượt"):
        give_opinion(second, Stance.FOR, by=cast.head, on=DAY)
    for opinion in row.opinions.filter(step=1):
        give_opinion(opinion, Stance.FOR, by=cast.officer, on=DAY)
    assert give_opinion(second, Stance.FOR, by=cast.head, on=DAY).stance == Stance.FOR


def test_who_was_asked_already_is_not_asked_twice(cast, plan):
    row = dossier(cast, "received")
    ask_opinion(row, cast.policy, by=cast.officer, on=DAY, looks_at="Riêng", due_on=DAY)

    ask_by_plan(row, by=cast.officer, on=DAY)

    assert row.opinions.count() == 3
    assert row.opinions.get(department=cast.policy).looks_at == "Riêng"
    with pytest.raises(NotNow, match="không còn bộ phận nào"):
        ask_by_plan(row, by=cast.officer, on=DAY)


def test_without_a_plan_nothing_is_asked(cast):
    with pytest.raises(NotNow, match="không còn bộ phận nào"):
        ask_by_plan(dossier(cast, "received"), by=cast.officer, on=DAY)


def test_only_while_it_is_appraised(cast, plan):
    with pytest.raises(NotNow, match="không phải đang thẩm định"):
        ask_by_plan(dossier(cast, "appraised"), by=cast.officer, on=DAY)


@pytest.mark.parametrize(
    ("told", "said"),
    [({"step": 10}, "từ 1 đến 9"), ({"days": 0}, "từ 1 đến 60"), ({"looks_at": " "}, "nội dung gì")],
)
def test_a_part_needs_what_it_says(cast, told, said):
    told = {"looks_at": "Kết quả", "step": 1, "days": 3, **told}

    with pytest.raises(Refused, match=said):
        plan_step(cast.committee, cast.policy, told.pop("looks_at"), by=cast.officer, on=DAY, **told)


def test_a_body_outside_is_asked_otherwise(cast):
    with pytest.raises(Refused, match="hiệp y"):
        plan_step(cast.committee, cast.stranger_body, "Thuế", step=1, days=3, by=cast.officer, on=DAY)


def test_a_part_taken_out_leaves_what_was_asked(cast, plan):
    row = ask_by_plan(dossier(cast, "received"), by=cast.officer, on=DAY)

    drop_step(plan[0], by=cast.officer, on=DAY)

    assert PlanStep.objects.count() == 2
    assert row.opinions.count() == 3
    with pytest.raises(Forbidden):
        drop_step(plan[1], by=cast.drafter, on=DAY)
