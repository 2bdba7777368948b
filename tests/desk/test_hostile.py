"""What a desk in the open meets: scripts, forged forms, foreign addresses, words nobody would type."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest
from desk.conftest import seated
from desk.reading import words

from vinhdanh.core.clock import today
from vinhdanh.core.models import AuditLine, Installation
from vinhdanh.movements.models import Movement, Registration
from vinhdanh.people.models import Account, Organisation, Person

SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>'
MOVEMENT = "/desk/phong-trao/19-kh-bdt-2022/"
WAITING = {"state": "registered", "movement__number": "19/KH-BDT"}


def waiting() -> Registration:
    return Registration.objects.filter(**WAITING).first()


def clean(page) -> bool:
    """Say whether the script stands on the page as words only."""
    source = page.content.decode()
    return "<script>alert" not in source and "<img src=x" not in source


def test_a_script_in_a_reason_a_pledge_a_title_and_a_name_stays_words(officer):
    row = waiting()
    officer.post(f"/desk/dang-ky/{row.pk}/tra-lai/", {"reason": SCRIPT})
    Registration.objects.filter(pk=row.pk).update(pledge=SCRIPT, late_reason=SCRIPT)
    Movement.objects.filter(pk=row.movement_id).update(title=SCRIPT)
    Person.objects.filter(code="vo-hoai-nam").update(given_name=SCRIPT)

    pages = [f"/desk/dang-ky/{row.pk}/", f"{MOVEMENT}dang-ky/", MOVEMENT, "/desk/phong-trao/", "/desk/nhat-ky/"]
    pages += ["/desk/can-bo/", "/desk/can-bo/vo-hoai-nam/", "/desk/"]
    for path in pages:
        page = officer.get(path)
        assert clean(page), path
        assert "&lt;script&gt;" in page.content.decode(), path


def test_a_script_in_a_plan_stays_words_on_both_sides(officer):
    body = Organisation.objects.get(code="ban-dan-toc").pk
    text = f"Số: 5/KH\nMột là, {SCRIPT}\nHai là, thi đua."

    page = officer.post("/desk/phong-trao/moi/", {"organisation": body, "text": text}, follow=True)

    assert clean(page)
    assert page.content.decode().count("&lt;script&gt;") >= 2


@pytest.mark.parametrize("path", ["/desk/can-bo/?tim=", "/desk/nhat-ky/?words=", f"{MOVEMENT}dang-ky/moi/?pledge="])
def test_a_script_in_the_address_stays_words(officer, path):
    assert clean(officer.get(path + SCRIPT))


FOREIGN = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "http:///evil.example",
    "/\\evil.example",
    "http://testserver//evil.example/",
    "http://testserver/\\evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "\thttps://evil.example",
]


def host_of(answer) -> str:
    """Return where a browser would go: it takes a backslash for a slash."""
    return urlsplit(urljoin("http://testserver/desk/", answer.headers["Location"].replace("\\", "/"))).netloc


@pytest.mark.parametrize("switch", [("giao-dien", {"theme": "dark"}), ("ngay", {"to": "day"}), ("ngon-ngu", {})])
@pytest.mark.parametrize("asked", [*FOREIGN, "", "first", "?page=2", "http://testserver", "desk:first"])
def test_a_switch_never_leads_to_another_site(officer, switch, asked):
    name, told = switch

    answer = officer.post(f"/desk/{name}/", {**told, "next": asked, "language": "vi"})
    referred = officer.post(f"/desk/{name}/", told, headers={"referer": asked})

    for found in (answer, referred):
        assert (found.status_code, host_of(found)) == (302, "testserver")


@pytest.mark.parametrize("asked", FOREIGN)
def test_sign_in_never_leads_to_another_site(demonstration, client, asked):
    told = {"login": "congchuc", "password": "minh-hoa-2022", "next": asked}

    answer = client.post("/accounts/login/", told)

    assert (answer.status_code, host_of(answer)) == (302, "testserver")


def test_a_switch_leads_back_to_the_page_it_stood_on(officer):
    answer = officer.post("/desk/giao-dien/", {"theme": "dark", "next": "/desk/can-bo/?tim=lan&page=1"})

    assert answer.headers["Location"] == "/desk/can-bo/?tim=lan&page=1"
    assert officer.cookies["giao_dien"].value == "dark"


@pytest.mark.parametrize("theme", ["", "x", "dark\r\nSet-Cookie: a=b", "\0", "đêm", "a" * 5000])
def test_a_look_that_is_none_is_not_kept(officer, theme):
    officer.post("/desk/giao-dien/", {"theme": theme})

    assert "giao_dien" not in officer.cookies


POSTS = [
    "ngay/", "giao-dien/", "ngon-ngu/", "phong-trao/moi/", "phong-trao/19-kh-bdt-2022/sua/",
    "phong-trao/19-kh-bdt-2022/phat-dong/", "phong-trao/19-kh-bdt-2022/noi-dung/1/chi-tieu/",
    "phong-trao/19-kh-bdt-2022/dang-ky/moi/", "dang-ky/1/tiep-nhan/", "dang-ky/1/tra-lai/", "dang-ky/1/gui-lai/",
    "dang-ky/1/rut/",
]  # fmt: skip
READ_ONLY = ["", "phong-trao/", "to-chuc/", "can-bo/", "luat/", "nhat-ky/", "can-bo/vu-thanh-ha/"]


@pytest.mark.parametrize("path", POSTS)
def test_a_forged_form_is_refused_before_anything_is_read(sits, path):
    lines = AuditLine.objects.count()

    page = sits("thuongtruc", enforce_csrf_checks=True).post(f"/desk/{path}", {"to": "day", "reason": "x"})

    assert (page.status_code, AuditLine.objects.count()) == (403, lines)
    assert "biểu mẫu đã quá hạn" in words(page)


@pytest.mark.parametrize("path", READ_ONLY)
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_page_to_read_takes_nothing(officer, path, method):
    assert getattr(officer, method)(f"/desk/{path}").status_code == 405


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_a_form_is_sent_in_one_way_only(officer, path, method):
    assert getattr(officer, method)(f"/desk/{path}").status_code == 405


NUMBERS = ["", "abc", "0", "-1", "999", "99999999999999999999", "1.5"]
LETTERS = ["%00", "%0d%0a", "%F0%9F%98%80", "%ED%A0%80", "'--", "a" * 10_000, "a+" * 5_000, "%25_" * 300]


LIGHT = ("/desk/can-bo/?tim={0}&page={0}", "/desk/nhat-ky/?act={0}&words={0}&since={0}&until={0}&page={0}")
HEAVY = (
    MOVEMENT + "dang-ky/?state={0}&page={0}",
    MOVEMENT + "dang-ky/moi/?subject={0}&honour={0}",
    "/desk/can-bo/vu-thanh-ha/?nam={0}&tham_khao={0}",
)
ASKED = [(path, word) for path in LIGHT for word in (*NUMBERS, *LETTERS)]
ASKED += [(path, word) for path in HEAVY for word in ("abc", "999", "%00", "a" * 10_000)]


@pytest.mark.parametrize(("path", "word"), ASKED)
def test_no_word_in_an_address_breaks_a_page(officer, path, word):
    assert officer.get(path.format(word)).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/desk/dang-ky/99999999999999999999999/",
        "/desk/dang-ky/0/",
        MOVEMENT + "noi-dung/99999999999999999999999/chi-tieu/",
        MOVEMENT + "chi-tieu/99999999999999999999999/",
        "/desk/can-bo/" + "a" * 3000 + "/",
        "/desk/can-bo/%00/",
        "/desk/luat/luat-2003/%00/",
        "/desk/luat/..%2f..%2fetc/",
        "/desk/phong-trao/%3Cscript%3E/",
        "/desk/khong-co-phong-nay/",
    ],
)
def test_an_address_that_leads_nowhere_is_a_page_of_its_own(officer, path):
    page = officer.get(path)

    assert page.status_code == 404
    assert "Không có trang này" in words(page)


@pytest.mark.parametrize("told", ["\0", "a\0b", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")])
def test_letters_no_database_takes_are_refused_or_kept_never_an_error(officer, drafter, told):
    row = waiting()
    returned = Registration.objects.get(state="returned")
    forms = {
        f"/desk/dang-ky/{row.pk}/tra-lai/": {"reason": told},
        f"/desk/dang-ky/{returned.pk}/gui-lai/": {"pledge": told},
        f"/desk/dang-ky/{row.pk}/rut/": {"reason": told},
        f"{MOVEMENT}dang-ky/moi/": {"subject": "person:k-brang", "honour": "giay-khen", "pledge": told},
        f"{MOVEMENT}noi-dung/5/chi-tieu/": {"name": told, "unit": told, "source": told, "target": "1"},
        "/desk/phong-trao/moi/": {"organisation": Organisation.objects.get(code="ban-dan-toc").pk, "text": told * 9},
        "/desk/ngay/": {"day": told, "to": told},
        "/accounts/login/": {"login": told, "password": told},
    }

    for path, form in forms.items():
        assert officer.post(path, form).status_code in {200, 302, 422}, path


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"contents-TOTAL_FORMS": "abc", "add": "contents"},
        {"contents-TOTAL_FORMS": "99999999999999999999", "add": "contents"},
        {"contents-TOTAL_FORMS": "-5", "contents-INITIAL_FORMS": "0"},
        {"add": "khong-co"},
        {"contents-TOTAL_FORMS": "1", "contents-0-text": "x", "contents-0-span_start": "9" * 30},
        {"contents-TOTAL_FORMS": "1", "contents-0-span_start": "-1", "contents-0-span_end": "-9"},
        {"launch": "1"},
    ],
    ids=str,
)
def test_a_correction_bent_by_hand_changes_nothing(officer, told):
    body = Organisation.objects.get(code="ban-dan-toc").pk
    text = "Số: 5/KH\nMột là, thi đua dạy tốt.\nHai là, thi đua học tốt."
    officer.post("/desk/phong-trao/moi/", {"organisation": body, "text": text})
    movement = Movement.objects.get(number="5/KH")

    page = officer.post(f"/desk/phong-trao/{movement.code}/sua/", told)

    assert page.status_code in {200, 422}
    assert movement.contents.count() == 2
    assert Movement.objects.get(pk=movement.pk).state == "draft"


@pytest.mark.parametrize(
    "told",
    [
        {"day": "31/12/9999"}, {"day": "01/01/0001"}, {"day": "31/02/2022"}, {"day": "hôm qua"}, {"day": ""}, {},
        {"to": "year"}, {"day": "01/01/1900"}, {"day": "9" * 400},
    ],
    ids=str,
)  # fmt: skip
def test_the_day_does_not_leave_the_years_a_record_speaks_of(officer, told):
    page = officer.post("/desk/ngay/", told, follow=True)

    assert today() == date(2022, 2, 21)
    assert 'class="message error"' in page.content.decode()


@pytest.mark.parametrize("edge", [date(1960, 1, 1), date(2070, 12, 31)])
def test_on_the_first_and_on_the_last_day_every_page_opens(officer, edge):
    officer.post("/desk/ngay/", {"day": edge.strftime("%d/%m/%Y")})
    assert today() == edge
    Installation.objects.update(day=edge)
    account = Account.objects.get(username="thuongtruc")
    account.grants.update(since=date(1950, 1, 1))

    desk = seated("thuongtruc")
    for path in ("/desk/", "/desk/phong-trao/", "/desk/to-chuc/", "/desk/can-bo/", "/desk/luat/luat-2022/"):
        assert desk.get(path).status_code == 200, path
    assert desk.get("/desk/can-bo/tran-mai-lan/").status_code == 200
    desk.post("/desk/ngay/", {"to": "month"}, follow=True)
    assert desk.get("/desk/").status_code == 200


def test_a_file_that_unpacks_without_end_is_refused_in_words(officer):
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile

    from django.core.files.uploadedfile import SimpleUploadedFile

    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"<a>" + b" " * (48 * 1024 * 1024))
    body = Organisation.objects.get(code="ban-dan-toc").pk
    upload = SimpleUploadedFile("bom.docx", kept.getvalue())

    page = officer.post("/desk/phong-trao/moi/", {"organisation": body, "file": upload})

    assert page.status_code == 422
    assert "Cần sửa" in words(page)


def test_an_account_closed_while_signed_in_is_out_at_once(officer):
    Account.objects.filter(username="thuongtruc").update(is_active=False)

    assert officer.get("/desk/").headers["Location"].startswith("/accounts/login/")


def test_an_account_whose_role_has_ended_finds_the_doors_closed(officer):
    account = Account.objects.get(username="thuongtruc")
    account.grants.update(until=date(2022, 2, 20))

    assert officer.get("/desk/phong-trao/moi/").status_code == 403
    assert officer.get("/desk/nhat-ky/").status_code == 403
    assert waiting().state == "registered"


def test_a_wrong_password_is_told_without_saying_which_part_was_wrong(demonstration, client):
    wrong = words(client.post("/accounts/login/", {"login": "congchuc", "password": "sai"}))
    nobody = words(client.post("/accounts/login/", {"login": "khong-co-ai", "password": "sai"}))

    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in wrong
    assert wrong.replace("congchuc", "") == nobody.replace("khong-co-ai", "")


def test_after_sign_out_the_pages_are_closed_and_not_kept(sits):
    desk = sits("congchuc")
    page = desk.get("/desk/can-bo/vu-thanh-ha/")
    desk.post("/accounts/logout/")

    assert desk.get("/desk/can-bo/vu-thanh-ha/").status_code == 302
    assert "no-store" in page.headers.get("Cache-Control", "")
