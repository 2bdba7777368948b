"""From a plan's text to a movement under way: pasted or uploaded, read, corrected, launched."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pytest
from desk.reading import form_on, links, words
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from vinhdanh.core.models import AuditLine
from vinhdanh.movements.models import Movement
from vinhdanh.movements.states import MovementState

NEW = "/desk/phong-trao/moi/"
PLAN = """BAN DÂN TỘC

Số: 31/KH-BDT                          ngày 14 tháng 02 năm 2022

KẾ HOẠCH
Phát động đợt thi đua số hóa hồ sơ năm 2022

Thực hiện Quyết định số 77/QĐ-TTg ngày 10/01/2022 của Thủ tướng Chính phủ, Ban Dân tộc phát động đợt thi đua với
các nội dung sau:

Một là, số hóa toàn bộ hồ sơ chính sách đã giải quyết từ năm 2015.

Hai là, trả lời trên mạng mọi kiến nghị của đồng bào trong năm ngày làm việc.

Năm 2022 đăng ký: “Tập thể lao động xuất sắc” cho 02 tập thể; Bằng khen của UBND tỉnh cho 05 cá nhân.
"""


@pytest.fixture
def body(demonstration) -> int:
    from vinhdanh.people.models import Organisation

    return Organisation.objects.get(code="ban-dan-toc").pk


def read(desk, body, text=PLAN, **more):
    return desk.post(NEW, {"organisation": body, "text": text, **more}, follow=True)


def send(desk, page, button=(), **changes):
    """Press a button of the correction form with some fields changed, as a browser would."""
    told = {**form_on(page).fields, **changes, **dict([button] if button else [])}
    return desk.post(page.request["PATH_INFO"], told, follow=True)


def docx(text: str) -> bytes:
    paper, kept = Document(), BytesIO()
    for line in text.splitlines():
        paper.add_paragraph(line)
    paper.save(kept)
    return kept.getvalue()


def test_a_pasted_plan_is_read_and_every_find_is_marked_in_its_text(officer, body):
    page = read(officer, body)

    assert page.request["PATH_INFO"] == "/desk/phong-trao/31-kh-bdt-2022/sua/"
    source = page.content.decode()
    marks = {"contents-0": "Một là", "instruments-1": "77/QĐ-TTg", "titles-0": "Tập thể lao động xuất sắc"}
    for place, found in marks.items():
        kind = place.partition("-")[0]
        marked = source[source.index(f'<mark class="find find-{kind}"><a id="doc-{place}"') :]
        assert found in marked[: marked.index("</mark>")]
    told = form_on(page).fields
    assert (told["number"], told["issued_on"], told["year"]) == ("31/KH-BDT", "14/02/2022", "2022")
    assert told["instruments-1-number"] == "77/QĐ-TTg"
    assert (told["titles-0-count"], told["titles-1-count"], told["titles-1-subject"]) == ("2", "5", "person")


def test_every_mark_leads_to_a_field_and_every_field_back_to_its_mark(officer, body):
    page = read(officer, body)

    source = page.content.decode()
    anchors = [link for link in links(page) if link.startswith("#") and link != "#main"]
    assert len(anchors) >= 10
    assert [link for link in anchors if f'id="{link[1:]}"' not in source] == []


def test_the_officer_corrects_a_count_launches_and_the_register_says_so(officer, body):
    page = read(officer, body)
    before = AuditLine.objects.count()

    page = send(officer, page, ("launch", "1"), **{"titles-0-count": "3", "window_to": "31/3/2022"})

    movement = Movement.objects.get(number="31/KH-BDT")
    assert (movement.state, movement.titles.get(subject="collective").count) == (MovementState.OPEN, 3)
    assert "Đã phát động phong trào" in words(page)
    lines = AuditLine.objects.order_by("seq")[before:]
    assert [line.act for line in lines] == ["movement.correct", "movement.launch"]
    assert {line.actor for line in lines} == {"Trần Mai Lan"}
    assert f"Phát động phong trào {movement} Trần Mai Lan" in words(officer.get("/desk/nhat-ky/"))


def test_without_a_window_nothing_is_launched_and_nothing_typed_is_lost(officer, body):
    page = read(officer, body)
    before = AuditLine.objects.count()

    page = send(officer, page, ("launch", "1"), title="Đợt thi đua <số hóa> & trả lời", window_to="")

    assert page.status_code == 422
    assert "còn thiếu: thời hạn đăng ký" in words(page)
    assert "Đã lưu" not in words(page)
    assert form_on(page).fields["title"] == "Đợt thi đua <số hóa> & trả lời"
    assert Movement.objects.get(number="31/KH-BDT").state == MovementState.DRAFT
    assert AuditLine.objects.count() == before


def test_a_correction_may_be_kept_without_launching(officer, body):
    page = send(officer, read(officer, body), title="Số hóa hồ sơ")

    assert "Đã lưu bản sửa" in words(page)
    assert Movement.objects.get(number="31/KH-BDT").title == "Số hóa hồ sơ"
    assert Movement.objects.get(number="31/KH-BDT").state == MovementState.DRAFT


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("issued_on", "31/02/2022", "Ngày chưa đúng"),
        ("titles-0-count", "ba", "Cần sửa"),
        ("titles-0-count", "-1", "Cần sửa"),
        ("titles-0-count", "99999999999", "Cần sửa"),
        ("contents-0-text", "   ", "Cần sửa"),
        ("year", "20222", "Cần sửa"),
    ],
)
def test_a_wrong_field_is_named_and_what_was_typed_stays(officer, body, field, typed, told):
    page = send(officer, read(officer, body), **{field: typed, "title": "Tên đã gõ"})

    assert page.status_code == 422
    assert told in words(page)
    assert form_on(page).fields["title"] == "Tên đã gõ"
    assert form_on(page).fields[field].strip() == typed.strip()
    assert Movement.objects.get(number="31/KH-BDT").title != "Tên đã gõ"


def test_a_window_that_ends_before_it_begins_is_refused(officer, body):
    page = send(officer, read(officer, body), window_from="31/03/2022", window_to="01/03/2022")

    assert page.status_code == 422
    assert "Hạn cuối đăng ký không được trước ngày bắt đầu" in words(page)


def test_a_row_is_added_filled_and_dropped_again(officer, body):
    page = send(officer, read(officer, body), ("add", "titles"), title="Tên đã gõ")
    told = form_on(page).fields
    assert (page.status_code, told["titles-TOTAL_FORMS"], told["title"]) == (200, "3", "Tên đã gõ")

    typed = {"titles-2-honour": "giay-khen", "titles-2-name": "Giấy khen", "titles-2-subject": "person"}
    page = send(officer, page, **typed, **{"titles-2-count": "12"})
    movement = Movement.objects.get(number="31/KH-BDT")
    assert movement.titles.get(honour="giay-khen").count == 12

    send(officer, page, ("titles-2-DELETE", "on"))
    assert not movement.titles.filter(honour="giay-khen").exists()


def test_a_plan_with_very_many_rows_can_still_be_saved(officer, body):
    listed = "".join(f"\nQuyết định số {n}/QĐ-UBND ngày 05/01/2022 của UBND tỉnh." for n in range(100, 260))
    page = read(officer, body, PLAN + listed)
    assert len(form_on(page).fields) > 1000

    page = send(officer, page, title="Tên mới")

    assert (page.status_code, Movement.objects.get(number="31/KH-BDT").title) == (200, "Tên mới")


def test_a_launched_plan_is_not_corrected_any_more(officer, body):
    page = read(officer, body)
    send(officer, page, ("launch", "1"), window_to="31/03/2022")

    late = send(officer, page, title="Sửa sau khi phát động")
    read_only = officer.get("/desk/phong-trao/31-kh-bdt-2022/sua/")

    assert "Chưa thể sửa nội dung đã đọc" in words(late)
    assert read_only.status_code == 403
    assert Movement.objects.get(number="31/KH-BDT").title != "Sửa sau khi phát động"


def test_the_button_beside_the_movement_launches_too(officer, body):
    send(officer, read(officer, body), window_to="31/03/2022")

    page = officer.post("/desk/phong-trao/31-kh-bdt-2022/phat-dong/", follow=True)

    assert "Đã phát động phong trào" in words(page)


def test_the_greyed_button_says_what_the_plan_lacks(officer, body):
    read(officer, body)

    page = officer.get("/desk/phong-trao/31-kh-bdt-2022/")
    pressed = officer.post("/desk/phong-trao/31-kh-bdt-2022/phat-dong/", follow=True)

    assert 'aria-disabled="true"' in page.content.decode()
    assert "Còn thiếu: thời hạn đăng ký" in words(page)
    assert "Chưa phát động được, còn thiếu: thời hạn đăng ký" in words(pressed)
    assert Movement.objects.get(number="31/KH-BDT").state == MovementState.DRAFT


@pytest.mark.parametrize("name", ["ke-hoach.docx", "ke-hoach.txt"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_is_read_however_its_marks_are_written(officer, body, name, form):
    text = unicodedata.normalize(form, PLAN)
    upload = SimpleUploadedFile(name, docx(text) if name.endswith("docx") else text.encode())

    page = read(officer, body, text="", file=upload)

    told = form_on(page).fields
    assert (told["number"], told["titles-0-count"]) == ("31/KH-BDT", "2")
    assert "số hóa toàn bộ hồ sơ" in words(page)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("anh.txt", bytes(range(256)) * 40, "không phải tệp chữ"),
        ("anh.docx", b"\x89PNG\r\n\x1a\n" + bytes(4000), "docx"),
        ("rong.txt", b"", "không có chữ nào"),
        ("rong.docx", b"", "không có chữ nào"),
        ("bang.xlsx", b"PK\x03\x04" + bytes(400), ".docx"),
        ("qua-lon.txt", b"a" * (11 * 1024 * 1024), "Tệp lớn hơn 10 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_answered_beside_its_field(officer, body, name, content, told):
    before = Movement.objects.count()

    page = read(officer, body, text="Đoạn đã dán", file=SimpleUploadedFile(name, content))

    source = page.content.decode()
    beside = source[source.index('id="id_file_error"') :]
    assert page.status_code == 422
    assert told in beside[: beside.index("</span>")]
    assert form_on(page).fields["text"] == "Đoạn đã dán"
    assert Movement.objects.count() == before


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_to_read_is_said_so(officer, body, text):
    page = read(officer, body, text)

    assert page.status_code == 422
    assert "Chưa có gì để đọc" in words(page)


def test_a_text_beyond_all_measure_is_refused_in_words(officer, body):
    page = read(officer, body, "a" * (13 * 1024 * 1024))

    assert page.status_code == 400
    assert "Nội dung lớn hơn 12 MB" in words(page)


def test_the_same_plan_twice_makes_two_drafts_with_addresses_of_their_own(officer, body):
    first, second = read(officer, body), read(officer, body)

    assert first.request["PATH_INFO"] != second.request["PATH_INFO"]


def test_the_officer_drafts_for_her_own_agency_only(officer, body):
    from vinhdanh.people.models import Organisation

    other = Organisation.objects.get(code="ubnd-dinh-quan").pk

    page = read(officer, other)

    assert (page.status_code, Movement.objects.filter(number="31/KH-BDT").exists()) == (422, False)
    assert form_on(page).fields["text"].strip() == PLAN.strip()


def test_a_draft_waits_on_the_first_page_until_it_is_launched(officer, body):
    page = read(officer, body)
    assert "1 dự thảo phong trào chờ sửa và phát động" in words(officer.get("/desk/"))

    send(officer, page, ("launch", "1"), window_to="31/03/2022")
    assert "dự thảo phong trào" not in words(officer.get("/desk/"))


def test_a_text_with_nothing_of_a_plan_makes_no_draft(officer, body):
    before = Movement.objects.count()

    page = read(officer, body, "Mời các đồng chí dự họp lúc tám giờ sáng mai tại phòng họp số hai.")

    assert page.status_code == 422
    assert "không thấy số kế hoạch" in words(page)
    assert "Mời các đồng chí" in page.text
    assert Movement.objects.count() == before


def test_the_window_and_the_theme_are_taken_from_the_text(officer, body):
    told = PLAN.replace(
        "Năm 2022 đăng ký:", "Các phòng gửi bản đăng ký thi đua trước ngày 10/3/2022.\n\nNăm 2022 đăng ký:"
    )

    page = read(officer, body, told)

    movement = Movement.objects.get(number="31/KH-BDT")
    assert (movement.kind, movement.window_to.isoformat()) == ("thematic", "2022-03-10")
    assert "Thời hạn đăng ký 1" in page.text or "doc-window-0" in page.text
