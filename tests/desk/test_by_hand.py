"""The desk under real hands: the keyboard alone, no script, a shared machine."""

from __future__ import annotations

import pytest
from desk.conftest import sign_in
from desk.survey import CONTRAST, stops

from vinhdanh.movements.models import Registration

MOVEMENT = "/desk/phong-trao/19-kh-bdt-2022/"


def tab_to(page, **wanted: str) -> None:
    """Press Tab until the focus stands where it is wanted, and is seen to stand there."""
    for stop in stops(page, 60):
        if all(stop[key] == told for key, told in wanted.items()):
            assert stop["shown"] == stop["seen"] == "yes", stop
            return
    raise AssertionError(f"no such stop: {wanted}")


def test_from_sign_in_to_a_registration_by_the_keyboard_alone(house, page):
    page.goto(f"{house}/accounts/login/")
    page.keyboard.type("chinhsach")  # the first field has the focus already
    tab_to(page, name="password")
    page.keyboard.type("minh-hoa-2022")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{house}/desk/")

    tab_to(page, tag="A", text="Đăng ký")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dang-ky/moi/")
    tab_to(page, name="subject")
    page.keyboard.type("K’ Brang")
    tab_to(page, name="honour")
    page.keyboard.type("Lao động")
    tab_to(page, name="pledge")
    page.keyboard.type("Không để hồ sơ trễ hạn")
    tab_to(page, text="Gửi đăng ký")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/dang-ky/*/")

    assert "Đã đăng ký" in page.inner_text("[role=status]")
    row = Registration.objects.latest("pk")
    assert (row.person.code, row.honour, row.pledge) == ("k-brang", "lao-dong-tien-tien", "Không để hồ sơ trễ hạn")


def test_the_first_stop_leads_past_the_menu(house, page):
    sign_in(page, house, "thuongtruc")
    page.goto(f"{house}/desk/can-bo/")

    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.inner_text() == "Đến nội dung chính"
    box = link.bounding_box()
    assert box["y"] >= 0
    assert box["height"] > 20

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Chuyển công tác"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_wherever_the_focus_stands_it_is_seen(house, page, theme):
    sign_in(page, house, "thuongtruc")
    page.context.add_cookies([{"name": "giao_dien", "value": theme, "url": house}])
    unseen = []
    for path in ("/desk/", f"{MOVEMENT}dang-ky/moi/", "/desk/nhat-ky/"):
        page.goto(house + path)
        found = [stop for stop in stops(page, 20) if stop["tag"] != "BODY"]  # after the last stop the page itself
        unseen += [(path, stop) for stop in found if "no" in (stop["shown"], stop["seen"])]

    assert unseen == []


def test_a_mistake_takes_the_focus_and_leads_to_its_field(house, page):
    sign_in(page, house, "chinhsach")
    page.goto(f"{house}{MOVEMENT}dang-ky/moi/")
    page.fill("[name=pledge]", "Không để hồ sơ trễ hạn")
    page.click("text=Gửi đăng ký")
    page.wait_for_selector("[role=alert]")

    assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#id_subject"
    assert page.get_attribute("[name=subject]", "aria-invalid") == "true"
    described = page.get_attribute("[name=subject]", "aria-describedby")
    assert "Cần sửa" in page.inner_text(f"#{described.split()[-1]}")
    assert page.input_value("[name=pledge]") == "Không để hồ sơ trễ hạn"
    assert page.evaluate(CONTRAST) == []


def test_a_mark_in_the_plan_leads_to_its_field_and_back(house, page):
    sign_in(page, house, "thuongtruc")
    page.goto(f"{house}/desk/phong-trao/moi/")
    opening = "Số: 8/KH-BDT ngày 14 tháng 02 năm 2022\n" + "Lời mở đầu.\n" * 60
    page.fill("[name=text]", f"{opening}Một là, số hóa hồ sơ.\nHai là, trả lời kiến nghị.")
    page.click("text=Đọc kế hoạch")
    page.wait_for_url("**/sua/")

    page.click("mark a#doc-contents-0")
    page.wait_for_timeout(100)
    field = page.locator("[name=contents-0-text]").bounding_box()
    assert 0 <= field["y"] <= 720
    page.click("#contents-0 >> text=Xem trong văn bản")
    page.wait_for_timeout(100)
    assert 0 <= page.locator("#doc-contents-0").bounding_box()["y"] <= 720


def test_a_sheet_closes_on_escape_and_gives_the_focus_back(house, page):
    sign_in(page, house, "thuongtruc")
    page.click("text=Chọn ngày khác")
    page.focus("#move-day")

    page.keyboard.press("Escape")

    assert not page.locator("#move-day").is_visible()
    assert page.locator(":focus").inner_text() == "Chọn ngày khác"


def test_the_day_moves_on_and_the_page_stays(house, page):
    sign_in(page, house, "chinhsach")
    page.goto(f"{house}{MOVEMENT}")

    page.click("text=Ngày sau")

    assert "22/02/2022" in page.inner_text(".dayline strong")
    assert page.url == f"{house}{MOVEMENT}"


def test_everything_works_without_a_script(house, browser):
    context = browser.new_context(locale="vi-VN", java_script_enabled=False)
    page = context.new_page()
    sign_in(page, house, "chinhsach")

    page.click("footer >> text=Tối")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.click("footer >> text=English")
    assert page.get_attribute("html", "lang") == "en"
    page.click("footer >> text=Tiếng Việt")
    page.click("text=Tháng sau")
    assert "21/03/2022" in page.inner_text(".dayline strong")

    page.goto(f"{house}{MOVEMENT}dang-ky/moi/")
    page.select_option("[name=subject]", "person:k-brang")
    page.select_option("[name=honour]", "giay-khen")
    page.click("text=Gửi đăng ký")
    assert "Đã đăng ký" in page.inner_text("[role=status]")
    page.click("summary:has-text('Rút đăng ký')")
    page.click("button:has-text('Rút đăng ký')")
    assert "Đã rút đăng ký" in page.inner_text("[role=status]")
    context.close()


def test_the_chosen_look_outlives_the_page_and_follows_the_machine_until_then(house, browser):
    context = browser.new_context(locale="vi-VN", color_scheme="dark")
    page = context.new_page()
    sign_in(page, house, "congchuc")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    by_machine = page.evaluate(ground)

    page.click("footer >> text=Sáng")
    page.goto(f"{house}/desk/luat/")

    assert page.get_attribute("html", "data-theme") == "light"
    assert page.evaluate(ground) != by_machine
    assert page.get_attribute("footer >> text=Sáng", "aria-pressed") == "true"
    context.close()


def test_after_sign_out_paging_back_shows_nobodys_record(house, page):
    sign_in(page, house, "congchuc")
    page.goto(f"{house}/desk/can-bo/vu-thanh-ha/")
    page.click("text=Đăng xuất")
    page.wait_for_url("**/accounts/login/**")

    page.go_back()

    assert "/accounts/login/" in page.url
    assert "Hồ sơ theo năm" not in page.content()


def test_when_the_session_ends_before_a_form_is_sent_the_way_back_is_a_page(house, page):
    sign_in(page, house, "thuongtruc")
    row = Registration.objects.filter(state="registered", movement__number="19/KH-BDT").first()
    page.goto(f"{house}/desk/dang-ky/{row.pk}/")
    page.context.clear_cookies(name="sessionid")
    page.click("button:has-text('Tiếp nhận')")
    assert "/accounts/login/" in page.url

    page.fill("[name=login]", "thuongtruc")
    page.fill("[name=password]", "minh-hoa-2022")
    page.press("[name=password]", "Enter")

    page.wait_for_url(f"{house}/desk/dang-ky/{row.pk}/")
    assert page.locator("button:has-text('Tiếp nhận')").is_visible()


SENT_TWICE = """() => {
  const form = document.querySelector("main form");
  const send = () => form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
  return [send(), send()];
}"""


def test_a_form_goes_once_and_a_second_click_is_stopped(page, house):
    sign_in(page, house, "thuongtruc")
    page.goto(f"{house}/desk/lich/ban-dan-toc/viec/ghi/")

    assert page.evaluate(SENT_TWICE) == [True, False]
