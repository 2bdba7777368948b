"""Which days a body works: the common calendar, and what bodies say otherwise."""

from datetime import date, timedelta

import pytest
from cast import DAY
from dossiers.ready import dossier

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Refused
from vinhdanh.dossiers.actions import receive
from vinhdanh.dossiers.verdict import answer_due
from vinhdanh.law.dates import PLAIN_WEEKS, add_working_days
from vinhdanh.people.actions import set_day
from vinhdanh.people.models import CalendarDay
from vinhdanh.people.queries import calendar_facts, calendar_of

pytestmark = pytest.mark.django_db
HUNG_KINGS = date(2022, 4, 11)  # 10/3 of the lunar year fell on a Sunday
FRIDAY = date(2022, 4, 8)


def test_the_common_calendar_holds_for_every_body(cast):
    calendar = calendar_of(cast.policy, DAY)

    assert not calendar.works(HUNG_KINGS)
    assert add_working_days(FRIDAY, 1, calendar) == HUNG_KINGS + timedelta(days=1)
    assert add_working_days(FRIDAY, 1, PLAIN_WEEKS) == HUNG_KINGS


def test_what_a_body_says_holds_for_those_under_it_and_for_nobody_else(cast):
    set_day(cast.committee, date(2022, 3, 1), worked=False, reason="Mất điện", by=cast.officer, on=DAY)
    set_day(cast.committee, date(2022, 3, 5), worked=True, reason="Làm bù", by=cast.officer, on=DAY)

    for body, differs in ((cast.committee, True), (cast.policy, True), (cast.stranger_body, False)):
        calendar = calendar_of(body, DAY)
        assert calendar.works(date(2022, 3, 1)) is not differs
        assert calendar.works(date(2022, 3, 5)) is differs


def test_said_again_the_later_word_stands(cast):
    for worked, reason in ((False, "Nghỉ"), (True, "Vẫn làm")):
        set_day(cast.committee, HUNG_KINGS, worked=worked, reason=reason, by=cast.officer, on=DAY)

    assert CalendarDay.objects.get().reason == "Vẫn làm"
    assert calendar_of(cast.committee, DAY).works(HUNG_KINGS)


def test_a_body_stands_above_what_is_said_over_it(cast):
    set_day(cast.policy, date(2022, 3, 1), worked=True, reason="Trực", by=SYSTEM, on=DAY)
    set_day(cast.committee, date(2022, 3, 1), worked=False, reason="Nghỉ", by=SYSTEM, on=DAY)

    assert calendar_of(cast.policy, DAY).works(date(2022, 3, 1))
    assert not calendar_of(cast.outreach, DAY).works(date(2022, 3, 1))


def test_a_day_needs_its_paper(cast):
    with pytest.raises(Refused, match="văn bản hoặc lý do"):
        set_day(cast.committee, DAY, worked=False, reason=" ", by=cast.officer, on=DAY)


def test_of_a_year_nobody_knows_nothing_is_told(cast):
    assert calendar_facts(cast.committee, date(2016, 5, 1), DAY) == {}
    assert HUNG_KINGS in calendar_facts(cast.committee, DAY, DAY)["days_off"]


def test_the_last_day_of_an_appraisal_leaves_days_off_out(cast):
    cast.committee.names.update(name="Ủy ban nhân dân xã Tân An")
    plain = receive(dossier(cast, "submitted"), by=cast.officer, on=DAY).due_on
    set_day(cast.committee, DAY + timedelta(days=1), worked=False, reason="Nghỉ", by=cast.officer, on=DAY)

    later = receive(dossier(cast, "submitted", honour="giay-khen"), by=cast.officer, on=DAY).due_on

    assert plain == add_working_days(DAY, 20, calendar_of(cast.stranger_body, DAY))
    assert later == add_working_days(DAY, 20, calendar_of(cast.committee, DAY)) > plain


def test_the_last_day_of_an_answer_leaves_days_off_out(cast):
    row = dossier(cast, "received", honour="bang-khen-thu-tuong")
    asked = date(2022, 4, 1)
    plain = answer_due(row, asked)

    set_day(cast.committee, date(2022, 4, 5), worked=False, reason="Nghỉ", by=cast.officer, on=DAY)

    assert plain is not None
    assert answer_due(row, asked) > plain
