from datetime import date
from decimal import Decimal

import pytest
from cast import DAY

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Forbidden, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.people import actions
from vinhdanh.people.models import Post, Rating, Transfer
from vinhdanh.people.queries import post_of, record_of
from vinhdanh.people.states import (
    BlocLevel,
    DisciplineForm,
    InquiryKind,
    InquiryResult,
    LeaveKind,
    Level,
    RecordFact,
    Scope,
    Sex,
    StudyResult,
)

pytestmark = pytest.mark.django_db


def test_the_officer_rates_and_the_line_says_so(cast):
    actions.rate(cast.ha, 2021, Level.EXCELLENT, by=cast.officer, on=DAY, number="12/QĐ")

    line = AuditLine.objects.get()
    assert (line.account_id, line.after["level"], line.after["year"]) == (cast.officer.account_id, "xuat-sac", 2021)
    assert record_of(cast.ha, DAY).ratings[2021].level == Level.EXCELLENT


@pytest.mark.parametrize("actor", ["drafter", "civil_servant", "head", "auditor", "nobody", "other_drafter"])
def test_others_do_not_rate_and_leave_no_trace(cast, actor):
    with pytest.raises(Forbidden, match=r"thường trực|của mình"):
        actions.rate(cast.ha, 2021, Level.EXCELLENT, by=getattr(cast, actor), on=DAY)

    assert not Rating.objects.exists()
    assert not AuditLine.objects.exists()


def test_the_officer_does_not_keep_her_own_record(cast):
    with pytest.raises(Forbidden, match="của mình"):
        actions.rate(cast.lan, 2021, Level.EXCELLENT, by=cast.officer, on=DAY)


def test_the_officer_does_not_keep_strangers(cast):
    with pytest.raises(Forbidden):
        actions.rate(cast.stranger, 2021, Level.EXCELLENT, by=cast.officer, on=DAY)


def test_a_later_rating_supersedes_and_the_earlier_day_still_sees_the_earlier(cast):
    actions.rate(cast.ha, 2021, Level.GOOD, by=SYSTEM, on=date(2021, 12, 15))
    actions.rate(cast.ha, 2021, Level.EXCELLENT, by=SYSTEM, on=date(2022, 2, 1))

    assert record_of(cast.ha, date(2022, 1, 31)).ratings[2021].level == Level.GOOD
    assert record_of(cast.ha, DAY).ratings[2021].level == Level.EXCELLENT


def test_a_year_to_come_is_not_rated(cast):
    with pytest.raises(Refused, match="2023"):
        actions.rate(cast.ha, 2023, Level.GOOD, by=SYSTEM, on=DAY)


def test_what_is_decided_later_is_not_known_before(cast):
    actions.recognise_initiative(cast.ha, "Sổ tay", 2021, by=SYSTEM, on=DAY, level=Scope.UNIT)
    actions.discipline(cast.ha, DisciplineForm.REPRIMAND, by=SYSTEM, on=DAY)
    actions.open_investigation(cast.ha, InquiryKind.COMPLAINT, by=SYSTEM, on=DAY)

    before, after = record_of(cast.ha, date(2022, 2, 20)), record_of(cast.ha, DAY)

    assert (before.initiatives, before.disciplines, before.investigations) == ([], [], [])
    assert (len(after.initiatives), len(after.disciplines), len(after.investigations)) == (1, 1, 1)


def test_an_initiative_stands_once_in_a_year(cast):
    actions.recognise_initiative(cast.ha, "Sổ tay", 2021, by=SYSTEM, on=DAY, level=Scope.UNIT)

    with pytest.raises(Refused, match="đã có trong hồ sơ"):
        actions.recognise_initiative(cast.ha, "Sổ tay", 2021, by=SYSTEM, on=DAY, level=Scope.PROVINCE)


def test_a_discipline_ends_once_and_not_before_it_began(cast):
    held = actions.discipline(cast.ha, DisciplineForm.REPRIMAND, by=SYSTEM, on=DAY)

    with pytest.raises(Refused, match="trước ngày quyết định"):
        actions.end_discipline(held, by=SYSTEM, on=date(2022, 2, 1))
    actions.end_discipline(held, by=SYSTEM, on=date(2023, 2, 21))
    with pytest.raises(Refused, match="21/02/2023"):
        actions.end_discipline(held, by=SYSTEM, on=date(2023, 3, 1))


def test_an_investigation_is_concluded_once(cast):
    opened = actions.open_investigation(cast.ha, InquiryKind.COMPLAINT, by=SYSTEM, on=DAY)

    with pytest.raises(Refused, match="trước ngày bắt đầu"):
        actions.conclude_investigation(opened, InquiryResult.NO_VIOLATION, by=SYSTEM, on=date(2022, 1, 1))
    actions.conclude_investigation(opened, InquiryResult.NO_VIOLATION, by=SYSTEM, on=date(2022, 3, 1))
    with pytest.raises(Refused, match="01/03/2022"):
        actions.conclude_investigation(opened, InquiryResult.VIOLATION, by=SYSTEM, on=date(2022, 3, 2))


def test_only_training_has_a_result(cast):
    actions.record_leave(cast.ha, LeaveKind.TRAINING, by=SYSTEM, on=DAY, rules_kept=True, result=StudyResult.FAIR)

    with pytest.raises(Refused, match="đào tạo"):
        actions.record_leave(cast.nga, LeaveKind.SICK, by=SYSTEM, on=DAY, result=StudyResult.FAIR)


def test_a_year_has_twelve_months(cast):
    actions.record_months(cast.ha, 2021, Decimal("7.5"), by=SYSTEM, on=DAY)

    with pytest.raises(Refused, match="từ 0 đến 12"):
        actions.record_months(cast.ha, 2020, Decimal(13), by=SYSTEM, on=DAY)


def test_the_head_judges_others_but_not_herself(cast):
    actions.judge(cast.ha, "co-thi-dua-tinh", 2021, "selected", by=cast.head, on=DAY, fulfilled=True)

    with pytest.raises(Forbidden, match="cho mình"):
        actions.judge(cast.thuan, "co-thi-dua-tinh", 2021, "selected", by=cast.head, on=DAY, fulfilled=True)


def test_the_latest_judgement_counts_and_names_its_judge(cast):
    actions.judge(cast.ha, "bang-khen-tinh", 2021, "movement", by=cast.head, on=date(2022, 1, 5), fulfilled=False)
    actions.judge(cast.ha, "bang-khen-tinh", 2021, "movement", by=cast.officer, on=DAY, fulfilled=True)

    (judged,) = record_of(cast.ha, DAY).judgements
    assert judged.fulfilled
    assert judged.judge == str(cast.lan)


def test_a_rating_mistyped_is_put_right_on_the_same_day(cast):
    actions.rate(cast.ha, 2021, Level.EXCELLENT, by=cast.officer, on=DAY)
    actions.rate(cast.ha, 2021, Level.GOOD, by=cast.officer, on=DAY)

    assert record_of(cast.ha, DAY).ratings[2021].level == Level.GOOD
    assert Rating.objects.filter(person=cast.ha).count() == 2


def test_a_confirmed_part_of_the_file_is_known_from_its_day(cast):
    actions.confirm_record(cast.ha, RecordFact.DISCIPLINES, 2012, by=cast.officer, on=DAY)

    assert record_of(cast.ha, date(2022, 2, 20)).checks == {}
    assert record_of(cast.ha, DAY).checks == {"disciplines": set(range(2012, 2022))}


def test_years_confirmed_one_after_another_add_up(cast):
    later = date(2022, 12, 31)
    actions.confirm_record(cast.ha, RecordFact.INITIATIVES, 2020, by=cast.officer, on=DAY)
    actions.confirm_record(cast.ha, RecordFact.INITIATIVES, 2022, by=cast.officer, on=later, to_year=2022)

    assert record_of(cast.ha, later).checks["initiatives"] == {2020, 2021, 2022}


@pytest.mark.parametrize(("first", "last", "why"), [(2020, 2023, "2023 chưa đến"), (2021, 2020, "2021–2020")])
def test_years_to_come_and_years_that_cross_are_refused(cast, first, last, why):
    with pytest.raises(Refused, match=why):
        actions.confirm_record(cast.ha, RecordFact.HONOURS, first, by=cast.officer, on=DAY, to_year=last)

    assert record_of(cast.ha, DAY).checks == {}


def test_the_record_of_a_collective(cast):
    actions.rate(cast.policy, 2021, Level.EXCELLENT, by=cast.officer, on=DAY)
    actions.rate_party(cast.policy, 2021, Level.GOOD, by=cast.officer, on=DAY)
    actions.record_bloc(
        cast.policy, 2021, "Khối 1", by=cast.officer, on=DAY, compared=True, rank=1, organised_by=BlocLevel.PROVINCE
    )
    actions.record_collective_year(cast.policy, 2021, by=cast.officer, on=DAY, total=5, ldtt=4)

    record = record_of(cast.policy, DAY)

    assert (record.ratings[2021].level, record.party_ratings[2021].level) == (Level.EXCELLENT, Level.GOOD)
    assert (record.blocs[2021].rank, record.years[2021].ldtt) == (1, 4)


def test_a_part_is_never_more_than_the_whole(cast):
    with pytest.raises(Refused, match="vượt tổng số"):
        actions.record_collective_year(cast.policy, 2021, by=SYSTEM, on=DAY, total=5, ldtt=6)


def test_somebody_new_is_entered_and_appointed(cast):
    person = actions.enter_person("moi", "Lê Thị", "Ánh", by=cast.officer, sex=Sex.FEMALE)
    actions.appoint(person, cast.policy, "Chuyên viên", by=cast.officer, on=DAY)

    assert post_of(person, DAY).organisation == cast.policy
    assert person.search_key == "le thi anh"


def test_nobody_is_appointed_to_a_body_that_has_ended(cast):
    cast.outreach.ended_on = date(2021, 12, 31)
    cast.outreach.save()

    with pytest.raises(Refused, match="31/12/2021"):
        actions.appoint(cast.ha, cast.outreach, "Chuyên viên", by=SYSTEM, on=DAY)


def test_a_move_within_the_body_is_no_transfer(cast):
    actions.move(post_of(cast.ha, DAY), cast.outreach, "Chuyên viên", by=cast.officer, on=DAY)

    assert post_of(cast.ha, date(2022, 2, 20)).organisation == cast.policy
    assert post_of(cast.ha, DAY).organisation == cast.outreach
    assert not Transfer.objects.exists()


def test_a_move_to_another_body_keeps_what_the_law_asks_of_the_old_one(cast):
    actions.move(post_of(cast.stranger, DAY), cast.policy, "Chuyên viên", by=SYSTEM, on=DAY, months_at_old=7)

    transfer = Transfer.objects.get()
    assert (transfer.moved_on, transfer.months_at_old) == (DAY, 7)
    assert transfer.from_organisation == cast.stranger_body


def test_a_post_ends_once(cast):
    post = actions.end_post(post_of(cast.ha, DAY), by=cast.officer, on=DAY)

    with pytest.raises(Refused, match="đã kết thúc"):
        actions.end_post(post, by=cast.officer, on=DAY)
    assert Post.objects.get(pk=post.pk).until == DAY


def test_a_role_ends_once(cast):
    grant = cast.officer.account.grants.get()
    actions.end_role(grant, by=SYSTEM, on=DAY)

    with pytest.raises(Refused, match="21/02/2022"):
        actions.end_role(grant, by=SYSTEM, on=DAY)
