"""The first page of each role, the people, the tree, the law, the switches, and every link between them."""

from __future__ import annotations

import logging
from datetime import date

import pytest
from desk.conftest import seated
from desk.reading import links, words
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from vinhdanh.core.actions import move_day
from vinhdanh.core.actors import SYSTEM
from vinhdanh.desk import views
from vinhdanh.law import rulebooks
from vinhdanh.ops.demo.cast import PASSWORD

MOVEMENT = "/desk/phong-trao/19-kh-bdt-2022/"


def reached_from(desk: Client, start: str) -> dict[str, int]:
    """Follow every link of the desk from a page on; of pages that come by the hundred, a few."""
    found: dict[str, int] = {}
    ahead = [start]
    while ahead:
        path = ahead.pop().partition("#")[0]
        many = path.startswith(("/desk/luat/luat", "/desk/nhat-ky/?", "/desk/dang-ky/", "/desk/can-bo/"))
        kin = [one for one in found if one.split("/")[2] == path.split("/")[2]] if many else []
        if path in found or len(kin) > 3:
            continue
        page = desk.get(path)
        found[path] = page.status_code
        ahead += [link for link in links(page) if link.startswith("/desk/")]
    return found


@pytest.mark.parametrize("who", ["thuongtruc", "chinhsach", "congchuc"])
def test_every_link_leads_somewhere(sits, who):
    found = reached_from(sits(who), "/desk/")

    assert {path: status for path, status in found.items() if status != 200} == {}
    assert len(found) >= 12


@pytest.mark.parametrize(
    ("who", "waits"),
    [
        ("thuongtruc", "đăng ký chờ tiếp nhận, trong đó 1 nộp muộn"),
        ("chinhsach", "đang nhận đăng ký đến 31/03/2022"),
        ("tuyentruyen", "1 đăng ký bị trả lại, cần sửa và gửi lại"),
        ("congchuc", "Hôm nay không có việc nào chờ"),
        ("kiemtra", "Hôm nay không có việc nào chờ"),
    ],
)
def test_the_first_page_says_what_waits_today(sits, who, waits):
    assert waits in words(sits(who).get("/desk/"))


def test_each_wait_leads_to_where_it_is_done(officer):
    page = officer.get("/desk/")

    for wait in page.context["page"].waits:
        assert officer.get(wait.href).status_code == 200, wait.sentence


def test_a_year_without_a_movement_begins_with_the_plan(officer):
    move_day(date(2024, 1, 8), by=SYSTEM)
    page = officer.get("/desk/")

    assert "Năm 2024 chưa có phong trào thi đua" in words(page)
    assert "/desk/phong-trao/moi/" in links(page)


def test_the_rail_marks_today_and_what_is_done(officer):
    states = {str(one.name): one.state for one in officer.get("/desk/").context["page"].rail.stages}

    assert states["Phát động"] == "done"
    assert states["Đăng ký thi đua"] == "now"
    assert states["Tổng kết"] == "ahead"
    assert "Hôm nay, 21/02" in officer.get("/desk/").content.decode()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("huong", {"Điểu Thị Hương"}),
        ("Hương", {"Điểu Thị Hương"}),
        ("HƯƠNG điểu", {"Điểu Thị Hương"}),
        ("hu\u031bo\u031bng", {"Điểu Thị Hương"}),  # written with combining marks
        ("dieu thi", {"Điểu Thị Hương"}),
        ("  k brang ", {"K’ Brang"}),
        ("khong co ai", set()),
        ("%", set()),
    ],
)
def test_people_are_found_without_accents(officer, typed, found):
    page = officer.get("/desk/can-bo/", {"tim": typed})

    assert {row.person.full_name for row in page.context["rows"]} == found


def test_people_stand_in_the_order_of_their_given_names(officer):
    names = [row.person.given_name for row in officer.get("/desk/can-bo/").context["rows"]]

    assert names.index("Bình") < names.index("Châu") < names.index("Đạt") < names.index("Hà") < names.index("Yến")


def test_long_lists_are_cut_and_the_way_keeps_what_was_sought(officer):
    page = officer.get("/desk/nhat-ky/?words=H%E1%BB%87&page=2")

    assert "Trang 2 trên" in words(page)
    assert any(link.startswith("?") and "words=H" in link and "page=3" in link for link in links(page))


def test_the_tree_is_the_one_of_the_day(sits):
    desk = sits("thuongtruc")
    assert "Phòng Tuyên truyền và Địa bàn 8 người" in words(desk.get("/desk/to-chuc/"))

    move_day(date(2026, 5, 1), by=SYSTEM)
    assert "Sở Dân tộc và Tôn giáo thành phố Đồng Nai" in words(desk.get("/desk/to-chuc/"))


def test_the_law_page_says_which_rulebook_answers_today(officer):
    old = officer.get("/desk/luat/").context["books"]
    move_day(date(2026, 10, 1), by=SYSTEM)
    none = officer.get("/desk/luat/").context["books"]

    assert [(one.book.code, str(one.state[0])) for one in old] == [
        ("luat-2022", "Chưa đến thời gian bao quát"),
        ("luat-2003", "Áp dụng cho ngày hôm nay"),
    ]
    assert {str(one.state[0]) for one in none} == {"Đã hết thời gian bao quát"}


@pytest.mark.parametrize("book", [book.code for book in rulebooks()])
def test_every_rule_has_a_page_with_its_article_and_the_grade_of_its_source(officer, book):
    from vinhdanh.desk.pages.law import clauses_of

    rules = clauses_of(book)
    assert len(rules) > 50
    for code, clauses in list(rules.items())[::12]:
        page = officer.get(reverse("desk:rule", args=[book, code]))
        assert page.status_code == 200, code
        assert all(clause.text.split("\n")[0][:40] in words(page) for clause in clauses), code
        warned = "chưa đối chiếu được với nguyên văn" in words(page)
        assert warned == any(clause.grade == "unverified" for clause in clauses), code


def test_a_page_speaks_english_when_asked_and_vietnamese_again(officer):
    officer.post("/desk/ngon-ngu/", {"language": "en", "next": "/desk/luat/"})
    assert 'lang="en"' in officer.get("/desk/luat/").content.decode()

    officer.post("/desk/ngon-ngu/", {"language": "vi", "next": "/desk/luat/"})
    assert 'lang="vi"' in officer.get("/desk/luat/").content.decode()


@pytest.mark.parametrize("language", ["xx", "", "en-GB", "\0", "vi'"])
def test_a_language_that_is_none_leaves_vietnamese(officer, language):
    officer.post("/desk/ngon-ngu/", {"language": language, "next": "/desk/"})

    assert 'lang="vi"' in officer.get("/desk/").content.decode()


def test_a_registration_stands_in_the_room_of_movements(officer):
    from vinhdanh.movements.models import Registration

    page = officer.get(f"/desk/dang-ky/{Registration.objects.first().pk}/")

    assert [item.name for item in page.context["desk"].menu if item.current] == ["Phong trào"]


def test_who_signs_in_stands_in_the_head_of_the_page(sits):
    page = words(sits("chinhsach").get("/desk/"))

    assert "Nông Văn Bình Trưởng phòng, người lập hồ sơ của đơn vị" in page


def test_sign_in_leads_on_to_the_page_that_was_asked_for(demonstration, client):
    asked = client.get("/desk/can-bo/?tim=lan")
    told = {"login": "thuongtruc", "password": "minh-hoa-2022", "next": "/desk/can-bo/?tim=lan"}

    assert asked.headers["Location"] == "/accounts/login/?next=/desk/can-bo/%3Ftim%3Dlan"
    assert client.post("/accounts/login/", told).headers["Location"] == "/desk/can-bo/?tim=lan"


def test_who_guesses_passwords_is_made_to_wait(demonstration, client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
    wrong = {"login": "thuongtruc", "password": "sai"}
    cache.clear()

    pages = [words(client.post("/accounts/login/", wrong)) for _attempt in range(6)]
    right = client.post("/accounts/login/", {**wrong, "password": "minh-hoa-2022"})

    cache.clear()
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in pages[0]
    assert "Đã thử sai nhiều lần" in pages[-1]
    assert right.status_code == 200


def test_a_fault_of_ours_is_owned_up_to_in_plain_words(demonstration, monkeypatch, caplog):
    def broken(*_args):
        raise RuntimeError("khóa bí mật: 123")

    monkeypatch.setattr(views.first, "FirstPage", broken)
    desk = seated("thuongtruc", raise_request_exception=False)

    with caplog.at_level(logging.CRITICAL):
        page = desk.get("/desk/")

    assert page.status_code == 500
    assert "Có lỗi ở máy chủ" in words(page)
    assert "bí mật" not in words(page)


def test_wrong_passwords_lock_the_name_and_not_a_colleague_behind_the_same_address(demonstration, settings):
    from vinhdanh import settings as real

    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = real.ACCOUNT_RATE_LIMITS
    wrong, right = {"login": "congchuc", "password": "sai"}, {"login": "congchuc", "password": PASSWORD}
    for _ in range(15):
        Client().post("/accounts/login/", wrong)

    assert Client().post("/accounts/login/", right).status_code == 200  # shown the form again
    assert Client().post("/accounts/login/", {**right, "login": "thuongtruc"}).status_code == 302
    cache.clear()
