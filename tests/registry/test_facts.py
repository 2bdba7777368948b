import json
from datetime import date
from decimal import Decimal

import pytest
from cast import DAY
from factories import HonourFactory, PostFactory

from vinhdanh.core.actors import SYSTEM
from vinhdanh.law import ask
from vinhdanh.people import actions
from vinhdanh.people.states import (
    DisciplineForm,
    InquiryKind,
    InquiryResult,
    LeaveKind,
    Level,
    RecordFact,
    Scope,
    StudyResult,
)
from vinhdanh.registry.facts import Asked, questions_for
from vinhdanh.registry.states import Ground

pytestmark = pytest.mark.django_db
LATER = date(2022, 12, 31)


def facts_of(subject, on=DAY, work_year=2021, honour=None):
    asked = Asked(subject, work_year, honour)
    question = questions_for([asked], on=on)[asked]
    ask(question)  # the law takes every word of it
    return question["facts"]


def test_what_nobody_knows_is_left_out(cast):
    facts = facts_of(cast.ha)

    assert set(facts) == {"sex", "group", "recruited_on", "ratings", "honours", "honours_unknown_in"}
    assert (facts["ratings"], facts["honours"]) == ({}, [])
    assert facts["honours_unknown_in"] == list(range(1991, 2022))


def test_what_is_confirmed_as_none_is_an_empty_list(cast):
    for fact in RecordFact:
        actions.confirm_record(cast.ha, fact, 1990, by=SYSTEM, on=DAY)

    facts = facts_of(cast.ha)

    assert [facts[name] for name in ("initiatives", "disciplines", "investigations", "movements")] == [[], [], [], []]
    assert "honours_unknown_in" not in facts


def test_years_before_the_confirmed_ones_stay_unknown(cast):
    actions.confirm_record(cast.ha, RecordFact.HONOURS, 2019, by=SYSTEM, on=DAY)

    assert facts_of(cast.ha)["honours_unknown_in"][-1] == 2018


def test_of_a_year_still_running_nobody_says_that_there_was_nothing(cast):
    for fact in (RecordFact.HONOURS, RecordFact.INITIATIVES):
        actions.confirm_record(cast.ha, fact, 1990, by=SYSTEM, on=DAY)
    running = facts_of(cast.ha, work_year=2022)

    assert (running["honours_undecided_in"], running["initiatives_unknown_in"]) == ([2022], [2022])
    actions.confirm_record(cast.ha, RecordFact.INITIATIVES, 2022, by=SYSTEM, on=LATER, to_year=2022)
    assert "initiatives_unknown_in" not in facts_of(cast.ha, on=LATER, work_year=2022)


def test_a_gap_between_confirmed_years_is_a_gap(cast):
    for first, last in ((2000, 2018), (2020, 2021)):
        actions.confirm_record(cast.ha, RecordFact.HONOURS, first, by=SYSTEM, on=DAY, to_year=last)
    facts = facts_of(cast.ha, work_year=2022)

    assert facts["honours_unknown_in"][-1] == 2019
    assert facts["honours_undecided_in"] == [2022]


def test_a_discipline_is_told_even_when_nobody_confirmed_the_file(cast):
    held = actions.discipline(cast.ha, DisciplineForm.REPRIMAND, by=SYSTEM, on=DAY, duty_related=True)
    actions.end_discipline(held, by=SYSTEM, on=LATER)

    running = {"form": "khien-trach", "decided_on": "2022-02-21", "ended_on": None, "duty_related": True}
    assert facts_of(cast.ha)["disciplines"] == [running]
    assert facts_of(cast.ha, on=LATER)["disciplines"] == [{**running, "ended_on": "2022-12-31"}]


def test_an_initiative_is_recognised_from_its_day(cast):
    actions.confirm_record(cast.ha, RecordFact.INITIATIVES, 1990, by=SYSTEM, on=DAY)
    actions.recognise_initiative(cast.ha, "Đã nộp", 2022, by=SYSTEM, on=DAY, level=None)
    actions.recognise_initiative(cast.ha, "Công nhận", 2022, by=SYSTEM, on=LATER, level=Scope.PROVINCE, applied=True)

    (filed,) = facts_of(cast.ha)["initiatives"]
    assert (filed["recognised_by"], filed["recognised_on"]) == (None, None)
    assert [row["recognised_by"] for row in facts_of(cast.ha, on=LATER)["initiatives"]] == ["province", None]


def test_an_investigation_is_open_until_its_conclusion(cast):
    opened = actions.open_investigation(cast.ha, InquiryKind.COMPLAINT, by=SYSTEM, on=date(2022, 1, 10))
    actions.conclude_investigation(opened, InquiryResult.NO_VIOLATION, by=SYSTEM, on=date(2022, 6, 30))

    assert facts_of(cast.ha)["investigations"][0]["concluded_on"] is None
    closed = facts_of(cast.ha, on=date(2022, 6, 30))["investigations"][0]
    assert (closed["concluded_on"], closed["result"]) == ("2022-06-30", "no-violation")


def test_leaves_transfers_and_months(cast):
    actions.record_leave(
        cast.ha, LeaveKind.MATERNITY, by=SYSTEM, on=date(2021, 4, 5), last_day=date(2021, 10, 4), months=Decimal(6)
    )
    actions.record_leave(
        cast.ha,
        LeaveKind.TRAINING,
        by=SYSTEM,
        on=date(2020, 1, 1),
        last_day=LATER,
        rules_kept=True,
        result=StudyResult.FAIR,
    )
    actions.record_transfer(cast.ha, by=SYSTEM, on=date(2019, 1, 1), months_at_old=Decimal(7), old_unit_comment=True)
    actions.record_months(cast.ha, 2021, Decimal("7.5"), by=SYSTEM, on=DAY)

    facts = facts_of(cast.ha)

    training, maternity = facts["leaves"]
    assert maternity == {"kind": "maternity", "from": "2021-04-05", "to": "2021-10-04", "months": 6}
    assert "result" not in training
    assert facts_of(cast.ha, on=LATER)["leaves"][0]["result"] == "kha"
    assert facts["transfers"] == [{"moved_on": "2019-01-01", "months_at_old": 7, "old_unit_comment": True}]
    assert facts["months_worked"] == {2021: Decimal("7.5")}


def test_honours_by_the_day_with_period_and_ground(cast):
    HonourFactory(
        person=cast.ha, honour="bang-khen-tinh", year=2020, period_first=2019, period_last=2020, ground=Ground.MERIT
    )
    HonourFactory(person=cast.ha, year=2022)

    (held,) = facts_of(cast.ha)["honours"]
    assert held == {
        "code": "bang-khen-tinh",
        "year": 2020,
        "decided_on": "2020-12-28",
        "period": [2019, 2020],
        "ground": "cong-trang",
    }
    assert len(facts_of(cast.ha, on=LATER)["honours"]) == 2


def test_judgements_are_told_for_their_year_and_honour(cast):
    actions.judge(cast.ha, "bang-khen-tinh", 2021, "movement", by=SYSTEM, on=DAY, fulfilled=True)
    actions.judge(cast.ha, "giay-khen", 2021, "other-limbs", by=SYSTEM, on=DAY, fulfilled=False)

    assert facts_of(cast.ha, honour="bang-khen-tinh")["attested"] == ["movement"]
    assert "denied" not in facts_of(cast.ha, honour="bang-khen-tinh")
    assert facts_of(cast.ha, honour="giay-khen")["denied"] == ["other-limbs"]
    assert "attested" not in facts_of(cast.ha, work_year=2020)


def test_members_are_counted_from_their_own_rows(cast):
    for person, level in ((cast.lan, Level.EXCELLENT), (cast.binh, Level.NOT_DONE), (cast.ha, Level.GOOD)):
        actions.rate(person, 2021, level, by=SYSTEM, on=DAY)
        actions.confirm_record(person, RecordFact.DISCIPLINES, 1990, by=SYSTEM, on=DAY)
    actions.discipline(cast.binh, DisciplineForm.WARNING, by=SYSTEM, on=date(2021, 5, 5))
    HonourFactory(person=cast.lan)
    HonourFactory(person=cast.lan, honour="chien-si-thi-dua-co-so")
    HonourFactory(person=cast.ha)

    assert facts_of(cast.policy)["members"] == {
        "total": 3,
        "completed": 2,
        "ldtt": 2,
        "cstdcs": 1,
        "disciplined": {"canh-cao": 1},
    }


def test_a_count_that_would_rest_on_a_gap_is_left_out(cast):
    actions.rate(cast.lan, 2021, Level.EXCELLENT, by=SYSTEM, on=DAY)
    actions.confirm_record(cast.lan, RecordFact.DISCIPLINES, 1990, by=SYSTEM, on=DAY)

    assert facts_of(cast.policy)["members"] == {"total": 3}


def test_figures_put_down_by_hand_stand_above_what_is_counted(cast):
    actions.record_collective_year(cast.policy, 2021, by=SYSTEM, on=DAY, total=10, ldtt=9)

    assert facts_of(cast.policy)["members"] == {"total": 10, "ldtt": 9}
    assert facts_of(cast.policy, on=date(2022, 2, 20))["members"]["total"] == 3


def test_members_are_those_of_the_years_end(cast):
    PostFactory(organisation=cast.policy, since=date(2022, 1, 15))

    assert facts_of(cast.policy, work_year=2021)["members"]["total"] == 3
    assert facts_of(cast.policy, work_year=2022)["members"]["total"] == 4


def test_the_bloc_of_a_year(cast):
    actions.record_bloc(cast.committee, 2021, "Khối 1", by=SYSTEM, on=DAY, compared=True, rank=1)

    assert facts_of(cast.committee)["bloc"] == {"organised_by": "tinh", "compared": True, "rank": 1}
    assert "bloc" not in facts_of(cast.committee, work_year=2020)


def test_who_cannot_be_given_a_flag_stands_in_no_bloc(cast):
    assert facts_of(cast.policy)["bloc"] is None
    assert "bloc" not in facts_of(cast.outreach)


def test_a_question_is_ready_for_json_and_names_its_honour(cast):
    asked = Asked(cast.ha, 2021, "giay-khen")
    question = questions_for([asked], on=DAY, registered={asked: True})[asked]

    assert json.loads(json.dumps(question))["honour"] == "giay-khen"
    assert (question["kind"], question["subject"], question["on"]) == ("check", "person", "2022-02-21")
    assert question["facts"]["registered"] is True


def test_somebody_without_a_post_has_neither_group_nor_first_day(cast):
    assert not {"group", "recruited_on"} & set(facts_of(cast.ha, on=date(2009, 1, 1), work_year=2008))
