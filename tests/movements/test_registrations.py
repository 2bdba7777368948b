from dataclasses import replace
from datetime import date

import pytest
from cast import DAY
from factories import MovementFactory, RegistrationFactory

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Forbidden, NotLawful, NotNow, Refused
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.movements.actions import accept, register, resubmit, return_for_changes, withdraw
from vinhdanh.movements.facts import Asked, question_for, registered_for
from vinhdanh.movements.models import Movement, Registration
from vinhdanh.movements.queries import counts_by_movement, movements_visible_to, registrations_visible_to
from vinhdanh.movements.states import MovementState, RegistrationState
from vinhdanh.movements.waiting import waiting_for

pytestmark = pytest.mark.django_db
HONOUR = "chien-si-thi-dua-co-so"
LATE = date(2022, 4, 10)


def registered(cast, **more) -> Registration:
    return register(cast.movement, cast.ha, HONOUR, **{"by": cast.drafter, "on": DAY, **more})


@pytest.mark.parametrize("actor", ["officer", "drafter", "civil_servant"])
def test_officer_drafter_and_the_person_register(cast, actor):
    row = registered(cast, by=getattr(cast, actor), pledge=" Sổ tay ")

    assert (row.state, row.registered_on, row.pledge) == (RegistrationState.REGISTERED, DAY, "Sổ tay")
    assert AuditLine.objects.count() == 1


def test_who_only_reads_registers_nobody_not_even_herself(cast):
    inspector = replace(cast.auditor, person=cast.ha)

    with pytest.raises(Forbidden, match="chỉ đọc"):
        registered(cast, by=inspector)
    assert not Registration.objects.exists()


@pytest.mark.parametrize("actor", ["other_drafter", "head", "nobody"])
def test_others_do_not_register_for_her(cast, actor):
    with pytest.raises(Forbidden, match="Chỉ đăng ký cho mình"):
        registered(cast, by=getattr(cast, actor))
    assert not Registration.objects.exists()


def test_a_unit_is_registered_by_its_drafter(cast):
    row = register(cast.movement, cast.policy, "tap-the-lao-dong-xuat-sac", by=cast.drafter, on=DAY)

    assert row.subject == cast.policy
    with pytest.raises(Forbidden):
        register(cast.movement, cast.outreach, "tap-the-lao-dong-xuat-sac", by=cast.drafter, on=DAY)


def test_an_honour_not_meant_for_such_a_subject_is_not_lawful(cast):
    with pytest.raises(NotLawful, match="không dành cho cá nhân"):
        register(cast.movement, cast.ha, "co-thi-dua-tinh", by=cast.drafter, on=DAY)
    with pytest.raises(NotLawful, match="không dành cho tập thể"):
        register(cast.movement, cast.policy, HONOUR, by=cast.drafter, on=DAY)


def test_an_unknown_honour_is_refused(cast):
    with pytest.raises(Refused, match="danh-hieu-la"):
        register(cast.movement, cast.ha, "danh-hieu-la", by=cast.drafter, on=DAY)


def test_somebody_of_another_body_is_refused(cast):
    with pytest.raises(Refused, match="không thuộc cơ quan"):
        register(cast.movement, cast.stranger, HONOUR, by=cast.nobody, on=DAY)


def test_a_second_registration_for_the_same_honour_is_refused(cast):
    registered(cast)

    with pytest.raises(Refused, match="đã đăng ký"):
        registered(cast)
    register(cast.movement, cast.ha, "lao-dong-tien-tien", by=cast.drafter, on=DAY)


def test_after_withdrawing_one_registers_anew(cast):
    withdraw(registered(cast), by=cast.civil_servant, on=DAY)

    assert registered(cast).state == RegistrationState.REGISTERED


@pytest.mark.parametrize("day", [date(2022, 1, 25), date(2022, 3, 31)])
def test_both_days_of_the_window_count(cast, day):
    assert not registered(cast, on=day, late_reason="dư").is_late


def test_before_the_window_nothing_is_taken(cast):
    with pytest.raises(NotNow, match="25/01/2022"):
        registered(cast, on=date(2022, 1, 24))


def test_after_the_window_a_reason_is_asked(cast):
    with pytest.raises(Refused, match=r"31/03/2022.*lý do"):
        registered(cast, on=LATE, late_reason="  ")

    row = registered(cast, on=LATE, late_reason="Đi công tác dài ngày")

    assert row.is_late
    assert AuditLine.objects.get().reason == "Đi công tác dài ngày"


@pytest.mark.parametrize("state", [MovementState.DRAFT, MovementState.CLOSED])
def test_only_an_open_movement_takes_registrations(cast, state):
    movement = MovementFactory(organisation=cast.committee, state=state)

    with pytest.raises(NotNow, match="không nhận đăng ký"):
        register(movement, cast.ha, HONOUR, by=cast.drafter, on=DAY)


@pytest.mark.parametrize("actor", ["officer", "head"])
def test_officer_and_head_accept(cast, actor):
    row = accept(registered(cast), by=getattr(cast, actor), on=DAY)

    assert (row.state, row.decided_on) == (RegistrationState.ACCEPTED, DAY)
    assert OutboxMessage.objects.get().account_id == cast.drafter.account_id


@pytest.mark.parametrize("actor", ["drafter", "civil_servant", "auditor", "nobody"])
def test_others_do_not_accept(cast, actor):
    row = registered(cast)

    with pytest.raises(Forbidden):
        accept(row, by=getattr(cast, actor), on=DAY)
    assert not OutboxMessage.objects.exists()


def test_the_officer_does_not_accept_her_own(cast):
    row = register(cast.movement, cast.lan, HONOUR, by=cast.officer, on=DAY)

    with pytest.raises(Forbidden, match="chính mình"):
        accept(row, by=cast.officer, on=DAY)
    assert accept(row, by=cast.head, on=DAY).state == RegistrationState.ACCEPTED


def test_returned_with_a_reason_changed_and_sent_again(cast):
    row = registered(cast)
    with pytest.raises(Refused, match="lý do"):
        return_for_changes(row, reason=" ", by=cast.officer, on=DAY)

    row = return_for_changes(row, reason="Thiếu tên sáng kiến", by=cast.officer, on=DAY)
    assert (row.state, row.return_reason) == (RegistrationState.RETURNED, "Thiếu tên sáng kiến")

    row = resubmit(row, by=cast.civil_servant, on=DAY, pledge="Sổ tay song ngữ")
    assert (row.state, row.pledge) == (RegistrationState.REGISTERED, "Sổ tay song ngữ")

    row = accept(row, by=cast.officer, on=DAY)
    assert row.return_reason == "Thiếu tên sáng kiến"  # the officer may look back on it


def test_what_was_answered_is_not_answered_again(cast):
    row = accept(registered(cast), by=cast.officer, on=DAY)

    with pytest.raises(NotNow, match="Đã tiếp nhận"):
        accept(row, by=cast.officer, on=DAY)
    with pytest.raises(NotNow):
        return_for_changes(row, reason="Muộn", by=cast.officer, on=DAY)
    with pytest.raises(NotNow):
        resubmit(row, by=cast.drafter, on=DAY)


def test_an_accepted_one_is_withdrawn_with_a_reason(cast):
    row = accept(registered(cast), by=cast.officer, on=DAY)

    with pytest.raises(Refused, match="lý do"):
        withdraw(row, by=cast.drafter, on=DAY)
    assert withdraw(row, by=cast.drafter, on=DAY, reason="Đổi danh hiệu").state == RegistrationState.WITHDRAWN


def test_who_sees_which_registrations(cast):
    hers = RegistrationFactory(movement=cast.movement, person=cast.ha)
    other = RegistrationFactory(movement=cast.movement, person=cast.nga)
    unit = RegistrationFactory(movement=cast.movement, organisation=cast.outreach, honour="tap-the-lao-dong-tien-tien")

    def seen(actor):
        return set(registrations_visible_to(actor, cast.movement))

    for actor in (cast.officer, cast.head, cast.auditor, SYSTEM):
        assert seen(actor) == {hers, other, unit}
    assert seen(cast.drafter) == seen(cast.civil_servant) == {hers}
    assert seen(cast.other_drafter) == {other, unit}
    assert seen(cast.nobody) == set()


def test_who_sees_which_movements(cast):
    draft = MovementFactory(organisation=cast.committee, state=MovementState.DRAFT)
    stranger = MovementFactory(organisation=cast.stranger_body)
    of_province = MovementFactory(organisation=cast.province)

    assert set(movements_visible_to(cast.officer)) == {cast.movement, draft, of_province}
    assert set(movements_visible_to(cast.civil_servant)) == {cast.movement, of_province}
    assert set(movements_visible_to(cast.nobody)) == set()
    assert stranger in movements_visible_to(SYSTEM)


def test_before_its_launch_nobody_sees_a_movement(cast):
    before = replace(cast.officer, day=date(2022, 1, 24))

    assert set(movements_visible_to(before)) == set()
    assert set(movements_visible_to(replace(before, day=date(2022, 1, 25)))) == {cast.movement}


def test_before_its_day_nobody_sees_a_registration(cast):
    row = RegistrationFactory(movement=cast.movement, person=cast.ha, registered_on=date(2022, 2, 11))

    assert set(registrations_visible_to(replace(cast.officer, day=date(2022, 2, 10)))) == set()
    assert set(registrations_visible_to(replace(cast.officer, day=date(2022, 2, 11)))) == {row}


def test_registered_is_true_once_registered(cast):
    assert question_for(cast.ha, on=DAY, work_year=2022)["facts"].get("registered") is None

    registered(cast)

    assert question_for(cast.ha, on=DAY, work_year=2022)["facts"]["registered"] is True
    assert is_registered(cast.ha, 2022, date(2022, 2, 20)) is None


def test_registered_is_false_only_when_the_window_is_over(cast):
    assert is_registered(cast.ha, 2022, date(2022, 3, 31)) is None
    assert is_registered(cast.ha, 2022, date(2022, 4, 1)) is False
    assert is_registered(cast.ha, 2019, DAY) is None


@pytest.mark.parametrize(
    ("state", "counts"), [("registered", True), ("accepted", True), ("returned", False), ("withdrawn", False)]
)
def test_a_registration_counts_while_it_stands(cast, state, counts):
    RegistrationFactory(movement=cast.movement, person=cast.ha, state=state, return_reason="Thiếu")

    assert is_registered(cast.ha, 2022, date(2022, 4, 1)) is counts


def test_counts_by_honour_and_subject(cast):
    RegistrationFactory(movement=cast.movement, person=cast.ha, honour="bang-khen-tinh")
    RegistrationFactory(movement=cast.movement, person=cast.nga, honour="bang-khen-tinh", state="accepted")
    RegistrationFactory(movement=cast.movement, person=cast.lan, honour="bang-khen-tinh", state="withdrawn")
    RegistrationFactory(movement=cast.movement, organisation=cast.policy, honour="bang-khen-tinh")

    assert counts_by_movement([cast.movement])[cast.movement.pk] == {
        ("bang-khen-tinh", "person"): 2,
        ("bang-khen-tinh", "collective"): 1,
    }


def test_what_waits_for_the_officer(cast):
    registered(cast)
    MovementFactory(organisation=cast.committee, state=MovementState.DRAFT)
    cast.movement.titles.create(honour=HONOUR, name="CSTĐ cơ sở", subject="person", count=2)

    cast.movement.titles.create(honour=HONOUR, name="CSTĐ", subject="person", count=9, drive="thematic")

    waiting = {item.kind: item for item in waiting_for(cast.officer, DAY)}

    assert {kind: item.count for kind, item in waiting.items() if kind != "register"} == {
        "accept": 1,
        "launch": 1,
        "indicators": 1,
        "targets": 1,
    }
    assert waiting["accept"].sentence == "1 đăng ký chờ tiếp nhận."
    assert waiting["targets"].code == cast.movement.code


def test_what_waits_for_who_registers(cast):
    assert [item.kind for item in waiting_for(cast.civil_servant, DAY)] == ["register"]

    return_for_changes(registered(cast), reason="Thiếu", by=cast.officer, on=DAY)

    assert [item.kind for item in waiting_for(cast.civil_servant, DAY)] == ["returned"]
    assert "returned" in {item.kind for item in waiting_for(cast.drafter, DAY)}
    assert waiting_for(cast.auditor, LATE) == []


def test_who_has_registered_is_not_asked_again_whatever_others_withdrew(cast):
    RegistrationFactory(movement=cast.movement, person=cast.ha)
    RegistrationFactory(movement=cast.movement, person=cast.nga, state="withdrawn")

    assert waiting_for(cast.civil_servant, DAY) == []
    assert [item.kind for item in waiting_for(cast.other_drafter, DAY)] == ["register"]


@pytest.mark.parametrize("rows", [1, 3])
def test_what_waits_takes_the_same_number_of_queries_however_much_waits(cast, django_assert_max_num_queries, rows):
    for person in (cast.ha, cast.nga, cast.binh)[:rows]:
        RegistrationFactory(movement=cast.movement, person=person)

    with django_assert_max_num_queries(15):
        waiting_for(cast.officer, DAY)


CHANGES = {
    "accept": (RegistrationState.REGISTERED, lambda row, by: accept(row, by=by, on=DAY)),
    "return": (RegistrationState.REGISTERED, lambda row, by: return_for_changes(row, reason="Thiếu", by=by, on=DAY)),
    "resubmit": (RegistrationState.RETURNED, lambda row, by: resubmit(row, by=by, on=DAY)),
    "withdraw": (RegistrationState.ACCEPTED, lambda row, by: withdraw(row, by=by, on=DAY, reason="Chuyển đi")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_in_a_closed_movement_a_registration_stands_as_it_is(cast, change):
    state, do = CHANGES[change]
    row = RegistrationFactory(movement=cast.movement, person=cast.ha, state=state, return_reason="Thiếu")
    Movement.objects.filter(pk=cast.movement.pk).update(state=MovementState.CLOSED)

    with pytest.raises(NotNow, match="giữ nguyên"):
        do(row, cast.officer)

    row.refresh_from_db()
    assert row.state == state


def test_a_returned_registration_may_be_sent_again_after_the_window(cast):
    row = RegistrationFactory(
        movement=cast.movement, person=cast.ha, state=RegistrationState.RETURNED, return_reason="Thiếu"
    )

    assert resubmit(row, by=cast.officer, on=date(2022, 12, 1)).state == RegistrationState.REGISTERED


def is_registered(person, year, day):
    return registered_for([Asked(person, year)], day)[Asked(person, year)]
