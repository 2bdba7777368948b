from datetime import date

import pytest
from cast import DAY
from factories import HonourFactory

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.registry.actions import enter, revoke
from vinhdanh.registry.models import HonourRecord
from vinhdanh.registry.queries import holders_of, honours_of, honours_visible_to, standing
from vinhdanh.registry.states import HonourState

pytestmark = pytest.mark.django_db


def test_an_honour_is_entered_with_its_period(cast):
    row = enter(cast.ha, "bang-khen-tinh", 2021, by=SYSTEM, on=DAY, period=(2020, 2021))

    assert row.period == (2020, 2021)
    assert AuditLine.objects.get().subject_label == f"{cast.ha}: Bằng khen cấp bộ, ban, ngành, tỉnh 2021"


def test_nobody_writes_the_register_by_hand(cast):
    for actor in (cast.officer, cast.head, cast.nobody):
        with pytest.raises(Forbidden):
            enter(cast.ha, "giay-khen", 2021, by=actor, on=DAY)
    assert not HonourRecord.objects.exists()


@pytest.mark.parametrize(
    ("year", "period", "says"),
    [(2023, None, "sau ngày quyết định"), (2021, (2019, 2020), "năm cuối"), (2021, (2022, 2021), "năm cuối")],
)
def test_years_that_cannot_be_are_refused(cast, year, period, says):
    with pytest.raises(Refused, match=says):
        enter(cast.ha, "giay-khen", year, by=SYSTEM, on=DAY, period=period)


def test_the_same_honour_is_entered_once(cast):
    enter(cast.ha, "giay-khen", 2021, by=SYSTEM, on=DAY)

    with pytest.raises(Refused, match="Sổ đã có"):
        enter(cast.ha, "giay-khen", 2021, by=SYSTEM, on=DAY)


def test_a_revoked_honour_stood_until_its_day_and_stays_in_the_book(cast):
    row = enter(cast.ha, "giay-khen", 2021, by=SYSTEM, on=date(2021, 12, 28))
    revoke(row, by=SYSTEM, on=DAY, reason="Kê khai không trung thực")

    assert row in honours_of(cast.ha, date(2022, 2, 20)).filter(standing(date(2022, 2, 20)))
    assert not honours_of(cast.ha, DAY).filter(standing(DAY))
    assert honours_of(cast.ha, DAY).get().state == HonourState.REVOKED


def test_revoking_needs_a_reason_a_later_day_and_happens_once(cast):
    row = enter(cast.ha, "giay-khen", 2021, by=SYSTEM, on=DAY)

    with pytest.raises(Refused, match="lý do"):
        revoke(row, by=SYSTEM, on=DAY, reason=" ")
    with pytest.raises(Refused, match="trước ngày quyết định"):
        revoke(row, by=SYSTEM, on=date(2022, 1, 1), reason="Sai")
    row = revoke(row, by=SYSTEM, on=DAY, reason="Sai")
    with pytest.raises(NotNow, match="Đã hủy bỏ"):
        revoke(row, by=SYSTEM, on=DAY, reason="Sai")


def test_honours_are_seen_with_the_record_they_belong_to(cast):
    mine = HonourFactory(person=cast.ha)
    HonourFactory(person=cast.stranger)
    unit = HonourFactory(organisation=cast.outreach, honour="tap-the-lao-dong-tien-tien")

    assert set(honours_visible_to(cast.officer, DAY)) == {mine, unit}
    assert set(honours_visible_to(cast.drafter, DAY)) == {mine}
    assert not honours_visible_to(cast.other_drafter, DAY).filter(person=cast.ha)
    assert not honours_visible_to(cast.officer, date(2021, 12, 27))
    assert holders_of("lao-dong-tien-tien", 2021, DAY).count() == 2
