from datetime import date
from decimal import Decimal

import pytest
from cast import DAY
from factories import ContentFactory, MovementFactory

from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import AuditLine
from vinhdanh.movements.actions import (
    add_indicator,
    change_indicator,
    close,
    correct,
    draft_from_plan,
    drop,
    hold_review,
    launch,
    register,
    return_for_changes,
    set_review,
)  # fmt: skip
from vinhdanh.movements.checks import missing_for_launch
from vinhdanh.movements.models import Movement
from vinhdanh.movements.queries import movements_visible_to
from vinhdanh.movements.states import MovementState, ReviewKind

pytestmark = pytest.mark.django_db
RECORD = {
    "kind": "Kế hoạch",
    "number": "7/KH-MH",
    "date": "2022-01-20",
    "issuer": "Ban minh họa",
    "year": 2022,
    "title": None,
    "contents": [
        {"order": 1, "label": "Một là", "heading": "", "text": "Học tập.", "span": [10, 20]},
        {"order": 2, "label": "Hai là", "heading": "", "text": "Công tác.", "span": [20, 30]},
    ],
    "instruments": [
        {"kind": "Chỉ thị", "number": "34-CT/TW", "issuer": "Bộ Chính trị", "date": "2014-04-07", "name": None,
         "as_written": "Chỉ thị số 34-CT/TW", "span": [12, 16]},
    ],
    "commemorations": [
        {"what": "76 năm", "from": "1946-05-03", "to": "2022-05-03", "as_written": "76 năm", "span": None}
    ],
    "titles": [
        {"honour": "co-thi-dua-tinh", "name": "Cờ thi đua", "subject": "collective", "count": 1, "drive": "yearly",
         "as_written": "01 tập thể", "span": [22, 25]},
    ],
    "named": [{"name": "Chung sức", "as_written": "“Chung sức”", "span": [26, 28]}],
    "unplaced": [],
    "text": "x" * 40,
}  # fmt: skip
WINDOW = {"window_from": date(2022, 1, 20), "window_to": date(2022, 3, 15)}


def drafted(cast) -> Movement:
    return draft_from_plan(RECORD, cast.committee, by=cast.officer, on=DAY)


def test_a_draft_holds_everything_that_was_read(cast):
    movement = drafted(cast)

    assert (movement.code, movement.state, movement.issued_on) == ("7-kh-mh-2022", "draft", date(2022, 1, 20))
    assert [(row.order, row.span_start) for row in movement.contents.all()] == [(1, 10), (2, 20)]
    assert movement.instruments.get().issued_on == date(2014, 4, 7)
    assert movement.titles.get().count == 1
    assert movement.commemorations.get().last_day == date(2022, 5, 3)
    assert movement.programmes.get().name == "Chung sức"
    assert movement.plan_record["number"] == "7/KH-MH"
    assert AuditLine.objects.count() == 1


def test_an_instrument_known_only_by_its_year_has_no_day_and_keeps_its_words(cast):
    cited = {"kind": "Luật", "number": None, "date": "2013", "as_written": "Luật Thi đua, khen thưởng năm 2013"}

    movement = draft_from_plan({**RECORD, "instruments": [cited]}, cast.committee, by=cast.officer, on=DAY)

    assert (movement.instruments.get().issued_on, movement.instruments.get().as_written) == (None, cited["as_written"])


def test_an_empty_reading_still_makes_a_draft(cast):
    movement = draft_from_plan({"text": ""}, cast.committee, by=cast.officer, on=DAY)

    assert movement.title == "Phong trào thi đua năm 2022"
    assert "nội dung thi đua" in missing_for_launch(movement)


def test_codes_never_collide(cast):
    codes = [draft_from_plan({"text": ""}, cast.committee, by=cast.officer, on=DAY).code for _ in range(3)]

    assert codes == ["phong-trao-2022", "phong-trao-2022-2", "phong-trao-2022-3"]


def test_one_plan_makes_one_movement(cast):
    drafted(cast)

    with pytest.raises(Refused, match="cùng số, cùng ngày"):
        drafted(cast)


@pytest.mark.parametrize("actor", ["drafter", "civil_servant", "head", "auditor", "nobody"])
def test_only_the_officer_drafts(cast, actor):
    with pytest.raises(Forbidden, match="thường trực"):
        draft_from_plan(RECORD, cast.committee, by=getattr(cast, actor), on=DAY)
    assert Movement.objects.count() == 1


def test_a_correction_shows_in_the_register(cast):
    movement = drafted(cast)

    correct(movement, by=cast.officer, on=DAY, fields=WINDOW, titles=[{**RECORD["titles"][0], "count": 2}])

    line = AuditLine.objects.latest("seq")
    assert set(line.after) == {"window_to", "titles"}
    assert (line.before["titles"][0]["count"], line.after["titles"][0]["count"]) == (1, 2)


def test_a_part_that_is_not_given_stays(cast):
    movement = correct(drafted(cast), by=cast.officer, on=DAY, titles=[])

    assert (movement.titles.count(), movement.instruments.count()) == (0, 1)


def test_contents_keep_their_indicators_when_corrected(cast):
    movement = drafted(cast)
    first = movement.contents.first()
    add_indicator(first, "Điển hình", by=cast.officer, on=DAY, unit="người", target=Decimal(3), source="Sổ")

    correct(movement, by=cast.officer, on=DAY, contents=[{"label": "1", "text": "Học tập và làm theo."}])

    assert [row.text for row in movement.contents.all()] == ["Học tập và làm theo."]
    assert first.indicators.count() == 1
    with pytest.raises(Refused, match="đã có chỉ tiêu"):
        correct(movement, by=cast.officer, on=DAY, contents=[])


def test_a_window_cannot_end_before_it_begins(cast):
    with pytest.raises(Refused, match="Hạn cuối"):
        correct(drafted(cast), by=cast.officer, on=DAY, fields={"window_from": DAY, "window_to": date(2022, 2, 1)})


def test_what_is_no_column_of_the_plan_is_not_corrected(cast):
    with pytest.raises(Refused, match="state"):
        correct(drafted(cast), by=cast.officer, on=DAY, fields={"state": "open"})


def test_a_complete_plan_is_launched_and_then_stands(cast):
    movement = correct(drafted(cast), by=cast.officer, on=DAY, fields=WINDOW)

    movement = launch(movement, by=cast.officer, on=DAY)

    assert (movement.state, movement.launched_on) == (MovementState.OPEN, DAY)
    with pytest.raises(NotNow, match="Đang thực hiện"):
        correct(movement, by=cast.officer, on=DAY, fields={"title": "Khác"})
    with pytest.raises(NotNow):
        launch(movement, by=cast.officer, on=DAY)


def test_an_incomplete_plan_is_refused_with_everything_it_lacks(cast):
    movement = draft_from_plan(
        {"text": "", "titles": [{"name": "Danh hiệu lạ"}]}, cast.committee, by=cast.officer, on=DAY
    )

    with pytest.raises(Refused) as refused:
        launch(movement, by=cast.officer, on=DAY)

    for lack in ("số kế hoạch", "ngày ban hành", "thời hạn đăng ký", "nội dung thi đua", "Danh hiệu lạ"):
        assert lack in refused.value.message
    movement.refresh_from_db()
    assert movement.state == MovementState.DRAFT


def test_a_title_named_twice_is_sorted_out_before_launching(cast):
    movement = correct(drafted(cast), by=cast.officer, on=DAY, fields=WINDOW, titles=RECORD["titles"] * 2)

    with pytest.raises(Refused, match="chỉ nêu một lần"):
        launch(movement, by=cast.officer, on=DAY)


def test_a_plan_is_not_launched_before_it_is_issued(cast):
    movement = correct(drafted(cast), by=cast.officer, on=DAY, fields=WINDOW)

    with pytest.raises(NotNow, match="20/01/2022"):
        launch(movement, by=cast.officer, on=date(2022, 1, 19))


def reviewed(cast, on=date(2022, 12, 31)):
    review = set_review(cast.movement, ReviewKind.CLOSING, on, by=cast.officer, on=on)
    return hold_review(review, "Đạt các nội dung", by=cast.officer, on=on)


def test_an_open_movement_is_closed_after_its_review(cast):
    with pytest.raises(Refused, match="báo cáo tổng kết"):
        close(cast.movement, by=cast.officer, on=date(2022, 12, 31))
    reviewed(cast)

    movement = close(cast.movement, by=cast.officer, on=date(2022, 12, 31))
    assert (movement.state, movement.closed_on) == (MovementState.CLOSED, date(2022, 12, 31))
    with pytest.raises(Forbidden):
        close(MovementFactory(organisation=cast.stranger_body), by=cast.officer, on=DAY)


def test_a_movement_with_a_registration_unanswered_is_not_closed(cast):
    reviewed(cast)
    row = register(cast.movement, cast.ha, "lao-dong-tien-tien", by=cast.officer, on=DAY)

    with pytest.raises(Refused, match="1 đăng ký chờ tiếp nhận"):
        close(cast.movement, by=cast.officer, on=date(2022, 12, 31))
    return_for_changes(row, reason="Thiếu", by=cast.officer, on=DAY)
    assert close(cast.movement, by=cast.officer, on=date(2022, 12, 31)).state == MovementState.CLOSED


def test_a_draft_given_up_leaves_every_list_and_its_number(cast):
    first = drop(drafted(cast), by=cast.officer, on=DAY)
    again = drafted(cast)

    assert first not in movements_visible_to(cast.officer)
    assert again in movements_visible_to(cast.officer)
    assert AuditLine.objects.filter(act=ActKind.DROP_MOVEMENT).exists()


def test_what_is_launched_is_not_given_up(cast):
    with pytest.raises(NotNow, match="Đang thực hiện"):
        drop(cast.movement, by=cast.officer, on=DAY)
    with pytest.raises(Forbidden):
        drop(drafted(cast), by=cast.civil_servant, on=DAY)


def test_an_indicator_is_changed_with_a_reason_once_launched(cast):
    content = cast.movement.contents.get()
    row = add_indicator(content, "Đơn thư", by=cast.officer, on=DAY, unit="%", target=Decimal(95), source="Báo cáo")

    with pytest.raises(Refused, match="lý do"):
        change_indicator(row, by=cast.officer, on=DAY, target=Decimal(90))
    row = change_indicator(row, by=cast.officer, on=DAY, target=Decimal(90), reason="Giao thêm việc")

    assert row.target == 90
    assert AuditLine.objects.latest("seq").reason == "Giao thêm việc"


def test_an_indicator_has_its_own_name_and_no_negative_target(cast):
    content = cast.movement.contents.get()
    told = {"by": cast.officer, "on": DAY, "unit": "%", "source": "Sổ"}
    row = add_indicator(content, "Đơn thư", target=Decimal(95), **told)

    with pytest.raises(Refused, match="cùng tên"):
        add_indicator(content, "Đơn thư", target=Decimal(90), **told)
    with pytest.raises(Refused, match="không được âm"):
        add_indicator(content, "Khác", target=Decimal(-1), **told)
    with pytest.raises(Refused, match="không được âm"):
        change_indicator(row, by=cast.officer, on=DAY, target=Decimal(-1), reason="Thử")


def test_a_closed_movement_is_measured_no_more(cast):
    content = ContentFactory(movement=MovementFactory(organisation=cast.committee, state=MovementState.CLOSED))

    with pytest.raises(NotNow, match="đã kết thúc"):
        add_indicator(content, "Đơn thư", by=cast.officer, on=DAY, unit="%", target=Decimal(95), source="Sổ")


def test_what_the_reader_cannot_have_meant_is_kept_out_of_the_columns(cast):
    strange = {
        **RECORD,
        "titles": [{"honour": None, "name": "N" * 400, "subject": "unknown", "count": 10**12, "drive": "other"}],
        "year": 22,
        "text": "a\0b",
        "commemorations": [{"what": "Ngày lễ", "from": "2022-05-03", "to": "1946-05-03"}],
        "contents": [{"label": None, "text": "Một", "span": [5, 5]}],
    }

    movement = draft_from_plan(strange, cast.committee, by=cast.officer, on=DAY)

    assert (movement.year, movement.plan_text) == (2022, "a b")
    title, day = movement.titles.get(), movement.commemorations.get()
    assert (title.honour, len(title.name), title.subject, title.drive) == ("", 250, None, "yearly")
    assert title.count is None
    assert day.first_day < day.last_day
    assert movement.contents.get().span_start is None
