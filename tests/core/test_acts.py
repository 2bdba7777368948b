from datetime import date

import pytest
from django.utils.timezone import localdate

from vinhdanh.core import clock
from vinhdanh.core.actions import move_day, set_up
from vinhdanh.core.actors import NOBODY, SYSTEM
from vinhdanh.core.acts import act, insert, snapshot
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import AuditLine, Installation, OutboxMessage
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import Allowed, Denied, demand

pytestmark = pytest.mark.django_db
DAY = date(2022, 2, 21)


def refused_in_the_middle() -> None:
    with act(ActKind.SET_UP, Installation.objects.get(), by=SYSTEM) as here:
        here.name = "Sau"
        here.save()
        notify("thử", here, "chào", account_id=1)
        raise Refused("thôi")


def test_an_act_that_fails_leaves_neither_change_nor_line_nor_message():
    set_up("Trước", by=SYSTEM)

    with pytest.raises(Refused):
        refused_in_the_middle()

    assert Installation.objects.get().name == "Trước"
    assert AuditLine.objects.count() == 1
    assert not OutboxMessage.objects.exists()


def test_an_act_tells_only_what_changed():
    set_up("Trước", by=SYSTEM)

    with act(ActKind.SET_UP, Installation.objects.get(), by=SYSTEM, reason="đổi tên") as here:
        here.name = "Sau"
        here.save()

    line = AuditLine.objects.latest("seq")
    assert (line.before, line.after, line.reason) == ({"name": "Trước"}, {"name": "Sau"}, "đổi tên")


def test_an_act_works_on_the_row_as_it_is_now():
    stale = set_up("Cũ", by=SYSTEM)
    Installation.objects.update(name="Mới")

    with act(ActKind.SET_UP, stale, by=SYSTEM) as here:
        assert here.name == "Mới"


def test_what_the_database_refuses_is_told_in_its_own_words():
    with pytest.raises(Refused, match="Chỉ bản minh họa có ngày riêng"):
        insert(Installation(is_demonstration=False, day=DAY))


def test_a_password_never_enters_the_register(cast):
    assert "password" not in snapshot(cast.officer.account)


def test_permits_answer_with_their_reason():
    demand(Allowed())
    with pytest.raises(Forbidden, match="không được"):
        demand(Denied("không được"))


def test_a_real_installation_uses_the_calendar():
    set_up("Thật", by=SYSTEM)

    assert abs((clock.today() - localdate()).days) <= 1


def test_a_demonstration_stands_at_its_own_day():
    set_up("Minh họa", by=SYSTEM, day=DAY)

    assert clock.today() == DAY


def test_the_day_moves_forward_and_back(cast):
    set_up("Minh họa", by=SYSTEM, day=DAY)

    move_day(date(2023, 1, 10), by=cast.officer)
    assert clock.today() == date(2023, 1, 10)

    move_day(date(2022, 1, 3), by=cast.officer)
    assert clock.today() == date(2022, 1, 3)


def test_the_day_of_a_real_installation_does_not_move(cast):
    set_up("Thật", by=SYSTEM)

    with pytest.raises(NotNow, match="dùng ngày của lịch"):
        move_day(DAY, by=cast.officer)


def test_who_only_reads_moves_no_day(cast):
    set_up("Minh họa", by=SYSTEM, day=DAY)

    for actor in (cast.auditor, NOBODY):
        with pytest.raises(Forbidden):
            move_day(DAY, by=actor)


def test_only_the_system_sets_up(cast):
    with pytest.raises(Forbidden):
        set_up("Của tôi", by=cast.officer)
