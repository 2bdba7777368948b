"""Every page, in a browser: it fits, it reads, it is silent, and it asks nobody else for anything."""

from __future__ import annotations

from datetime import date

import pytest
from desk.conftest import seated
from desk.demonstration import load
from desk.survey import CONTRAST, NAMES, TOUCH, WIDTH, Seen, survey

from vinhdanh.core.actions import move_day
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.clock import today
from vinhdanh.movements.actions import draft_from_plan
from vinhdanh.movements.models import Indicator, Registration
from vinhdanh.movements.plan_reader import read_plan
from vinhdanh.people.models import Organisation

MOVEMENT = "/desk/phong-trao/19-kh-bdt-2022/"
PLAN = "Số: 31/KH-BDT ngày 14 tháng 02 năm 2022\nMột là, số hóa hồ sơ.\nHai là, trả lời kiến nghị theo Quyết định số \
77/QĐ-TTg ngày 10/01/2022.\nNăm 2022 đăng ký: “Tập thể lao động xuất sắc” cho 02 tập thể."
# What the officer sees, beside the pages named by a row of the database.
OFFICERS = [
    "/desk/", "/desk/phong-trao/", "/desk/phong-trao/moi/", MOVEMENT,
    f"{MOVEMENT}ke-hoach/", f"{MOVEMENT}noi-dung/5/chi-tieu/", f"{MOVEMENT}dang-ky/", f"{MOVEMENT}dang-ky/moi/",
    "/desk/phong-trao/20-kh-bdt-2022/dang-ky/moi/", "/desk/to-chuc/", "/desk/to-chuc/ban-dan-toc/", "/desk/can-bo/",
    "/desk/can-bo/?tim=khong-co-ai", "/desk/can-bo/nguyen-huu-tri/", "/desk/luat/",
    "/desk/luat/luat-2022/", "/desk/nhat-ky/", "/desk/khong-co-trang-nay/", f"{MOVEMENT}sua/", "/accounts/logout/",
]  # fmt: skip
# On a day no rulebook covers.
UNCOVERED = [
    "/desk/can-bo/le-quang-thuan/",
    "/desk/can-bo/nguyen-huu-tri/?tham_khao=luat-2022",
    "/desk/luat/luat-2003/",
]


def rows() -> list[str]:
    """Return the pages of rows: a draft under correction, an indicator, a rule, registrations of each state."""
    from vinhdanh.desk.pages.law import clauses_of

    body = Organisation.objects.get(code="ban-dan-toc")
    draft = draft_from_plan(read_plan(PLAN).as_record(), body, by=SYSTEM, on=today())
    measured = Indicator.objects.filter(content__movement__number="19/KH-BDT").first()
    states = Registration.objects.filter(movement__number="19/KH-BDT").order_by("state", "pk")
    one_of_each = {row.state: row.pk for row in states}.values()
    return [
        f"/desk/phong-trao/{draft.code}/", f"/desk/phong-trao/{draft.code}/sua/", f"{MOVEMENT}chi-tieu/{measured.pk}/",
        f"/desk/luat/luat-2003/{next(iter(clauses_of('luat-2003')))}/", *(f"/desk/dang-ky/{pk}/" for pk in one_of_each),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def seen(live_server, kept, browser, django_db_blocker) -> Seen:
    """Walk through the house once; each test then asks one question of what was seen."""
    with django_db_blocker.unblock():
        load(kept)
        paths = [*OFFICERS, *rows()]
        session = {"name": "sessionid", "value": seated("thuongtruc").cookies["sessionid"].value}
        outside, inside = browser.new_context(locale="vi-VN"), browser.new_context(locale="vi-VN")
        inside.add_cookies([{**session, "url": live_server.url}])
        found = Seen()
        survey(outside, live_server.url, ["/accounts/login/"], found)
        survey(inside, live_server.url, paths, found)
        move_day(date(2026, 10, 2), by=SYSTEM)
        survey(inside, live_server.url, UNCOVERED, found)
        outside.close()
        inside.close()
    return found


FAULTY = """<!doctype html><h1>A</h1><h1>B</h1><p id=a style="color: #888">pale</p><p id=a>twice</p>
<input name=nameless><div style="width: 3000px">wide</div>
<button style="height: 12px; padding: 0; font-size: 6px">x</button>"""


@pytest.mark.parametrize(
    ("measure", "found"),
    [(WIDTH, "DIV"), (CONTRAST, "pale"), (NAMES, "2 main headings"), (NAMES, "no label"), (TOUCH, "12 px")],
)
def test_the_measures_find_what_is_wrong(page, measure, found):
    page.set_content(FAULTY)

    assert any(found in fault for fault in page.evaluate(measure))


def test_the_walk_saw_every_page(seen):
    closed = {"/desk/khong-co-trang-nay/": 404, f"{MOVEMENT}sua/": 403}

    assert {path: status for path, status in seen.statuses.items() if status != 200} == closed
    assert len(seen.statuses) > 25


@pytest.mark.parametrize("width", ["1280", "390", "200 %"])
def test_no_page_is_wider_than_its_window(seen, width):
    assert seen.faults.get(f"width {width}", {}) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_word_stands_out_from_its_ground(seen, theme):
    assert seen.faults.get(f"contrast in the {theme}", {}) == {}


def test_the_console_is_silent_and_nobody_else_is_asked(seen):
    assert seen.faults.get("console", {}) == {}


def test_every_control_and_every_heading_has_its_name_once(seen):
    assert seen.faults.get("names", {}) == {}


def test_what_is_pressed_is_big_enough_for_a_finger(seen):
    assert seen.faults.get("touch", {}) == {}
