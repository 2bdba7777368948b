"""The record of a person and of a collective: the years, the law's answers, the road."""

from __future__ import annotations

import re
from datetime import date

import pytest
from desk.reading import links, words

from vinhdanh.core.actions import move_day
from vinhdanh.core.actors import SYSTEM
from vinhdanh.people.models import Person

TRI = "/desk/can-bo/nguyen-huu-tri/"
NEW_LAW = date(2026, 10, 1)  # from here on no rulebook answers


def go(*day: int) -> None:
    move_day(date(*day), by=SYSTEM)


def card(page, honour: str) -> str:
    """Return the source of one verdict card."""
    source = page.content.decode()
    start = source.index(f'id="{honour}"')
    return source[start : source.index("</article>", start)]


def strips(page) -> dict[str, dict[int, str]]:
    """Return the year strips of the file: for each fact its years with the state of each."""
    return {str(one.name): {cell.year: cell.state for cell in one.cells} for one in page.context["page"].strips}


def test_each_answer_says_what_was_found_needed_and_by_which_article(officer):
    told = card(officer.get(TRI), "bang-khen-thu-tuong")

    assert "Đủ điều kiện xét tặng “Bằng khen của Thủ tướng Chính phủ”" in told
    for part in ("Hiện có", "Yêu cầu", "Nguồn:", 'class="chip"'):
        assert part in told


def test_every_article_chip_opens_its_rule_with_the_grade_of_its_source(officer):
    chips = {link for link in links(officer.get(TRI)) if link.startswith("/desk/luat/luat-2003/")}

    assert len(chips) > 10
    grades = ("Nguồn đã đối chiếu nguyên văn", "Nguồn theo nguồn dẫn lại", "Nguồn chưa đối chiếu nguyên văn")
    pages = {link: words(officer.get(link)) for link in chips}
    assert [link for link, page in pages.items() if not any(grade in page for grade in grades)] == []


def test_what_is_unknown_says_what_to_bring(officer):
    page = officer.get("/desk/can-bo/trinh-thu-giang/")

    assert "Còn thiếu thông tin" in card(page, "lao-dong-tien-tien")
    assert "bổ sung kết quả xếp loại năm 2021" in card(page, "lao-dong-tien-tien")
    assert strips(page)["Xếp loại chất lượng"][2021] == "unknown"


def test_what_is_not_met_says_which_year_and_why(officer):
    page = officer.get("/desk/can-bo/mai-trong-dat/")

    assert "Chưa đủ điều kiện" in card(page, "lao-dong-tien-tien")
    assert strips(page)["Không bị kỷ luật"] | {2021: "no", 2020: "yes"} == strips(page)["Không bị kỷ luật"]


def test_an_open_complaint_holds_the_answer_until_it_is_concluded(officer):
    path = "/desk/can-bo/to-quoc-viet/?nam=2021"
    assert "Tạm dừng xét" in card(officer.get(path), "lao-dong-tien-tien")

    go(2022, 7, 1)
    assert "Đủ điều kiện xét tặng" in card(officer.get(path), "lao-dong-tien-tien")


def test_a_collective_has_a_record_of_its_own(officer):
    page = officer.get("/desk/to-chuc/phong-chinh-sach/")

    assert strips(page)["Tập thể lao động xuất sắc"][2021] == "yes"
    assert "Đủ điều kiện xét tặng “Tập thể lao động tiên tiến”" in words(page)
    assert "/desk/can-bo/vu-thanh-ha/" in links(page)


def test_a_civil_servant_reads_her_own_record_and_road(sits):
    page = sits("congchuc").get("/desk/can-bo/vu-thanh-ha/")

    assert "Con đường phía trước" in words(page)
    assert page.context["page"].roads[0]
    assert "Sớm nhất: năm" in words(page)


def test_the_year_is_chosen_and_the_usual_one_is_the_year_under_review(officer):
    assert officer.get(TRI).context["page"].year == 2021  # in February people speak of last year
    assert officer.get(f"{TRI}?nam=2019").context["page"].year == 2019

    go(2022, 7, 1)
    assert officer.get(TRI).context["page"].year == 2022


@pytest.mark.parametrize("asked", ["nam=abc", "nam=0", "nam=-1", "nam=99999999999999999999", "nam=", "nam=2021%00"])
def test_a_year_that_is_none_is_answered_for_the_usual_one(officer, asked):
    page = officer.get(f"{TRI}?{asked}")

    assert (page.status_code, page.context["page"].year) == (200, 2021)


def test_moving_the_day_changes_the_law_that_answers(officer):
    old = officer.get(TRI)
    go(2024, 2, 1)
    new = officer.get(TRI)

    assert "theo Luật Thi đua, khen thưởng năm 2003" in words(old)
    assert "Xét tại ngày 01/02/2024 theo Luật Thi đua, khen thưởng năm 2022." in words(new)
    assert {link[: len("/desk/luat/luat-2022/")] for link in links(new) if re.match("/desk/luat/.+/.+/", link)} == {
        "/desk/luat/luat-2022/"
    }


def test_the_names_are_right_for_the_day(officer):
    here = "/desk/to-chuc/ban-dan-toc/"
    assert "<h1>Ban Dân tộc tỉnh Đồng Nai</h1>" in officer.get(here).content.decode()

    go(2026, 5, 1)
    assert "<h1>Sở Dân tộc và Tôn giáo thành phố Đồng Nai</h1>" in officer.get(here).content.decode()


def test_where_no_rulebook_covers_the_day_the_page_says_so_and_judges_nothing(officer):
    move_day(NEW_LAW, by=SYSTEM)
    page = officer.get(TRI)

    assert "Ngoài thời gian bộ quy tắc bao quát" in words(page)
    assert "Luật số 06/2026/QH16" in words(page)
    assert 'class="card' not in page.content.decode()
    assert "Sớm nhất: năm" not in words(page)


def test_asked_for_reference_every_answer_bears_the_mark(officer):
    move_day(NEW_LAW, by=SYSTEM)
    page = officer.get(f"{TRI}?tham_khao=luat-2022")

    cards = page.content.decode().count('<article class="card')
    assert cards >= 8
    assert page.content.decode().count('<span class="stamp">Chỉ để tham khảo</span>') == cards
    assert "không phải theo pháp luật của ngày xét" in words(page)
    assert "Tham khảo, không phải kết luận" in words(page).partition("Con đường phía trước năm")[2]


def test_the_road_follows_the_rulebook_asked_for(officer):
    move_day(NEW_LAW, by=SYSTEM)
    page = officer.get(f"{TRI}?tham_khao=luat-2003")

    road = words(page).partition("Con đường phía trước năm")[2]
    assert "Luật Thi đua, khen thưởng năm 2003" in road
    assert "Luật Thi đua, khen thưởng năm 2022" not in road.partition("Dữ kiện")[0]


@pytest.mark.parametrize("asked", ["luat-2022", "khong-co", "", "%00", "x" * 5000])
def test_on_a_covered_day_the_law_in_force_answers_whatever_is_asked(officer, asked):
    page = officer.get(f"{TRI}?tham_khao={asked}")

    assert page.status_code == 200
    assert "Chỉ để tham khảo" not in words(page)
    assert "theo Luật Thi đua, khen thưởng năm 2003" in words(page)


def test_before_the_first_rulebook_nothing_is_answered_either(officer):
    go(2016, 5, 1)
    page = officer.get("/desk/can-bo/tran-mai-lan/")

    assert page.status_code == 200
    assert "Ngoài thời gian bộ quy tắc bao quát" in words(page)


def test_what_only_sudden_merit_opens_stands_apart(officer):
    go(2022, 4, 15)
    page = officer.get("/desk/can-bo/vu-thanh-ha/?nam=2022")
    groups = {key: [answer["honour"] for answer in found] for key, _name, found in page.context["page"].groups}

    assert "huan-chuong-lao-dong-hang-ba" in groups["judged"]
    assert "huan-chuong-lao-dong-hang-ba" not in groups.get("open", [])


def test_of_a_running_year_it_is_not_said_that_there_was_no_initiative(officer):
    go(2022, 4, 15)
    told = card(officer.get("/desk/can-bo/vu-thanh-ha/?nam=2022"), "chien-si-thi-dua-co-so")

    assert "Còn thiếu thông tin" in told
    assert "không có sáng kiến" not in told


def test_the_road_names_each_condition_with_its_article_in_full(officer):
    go(2022, 4, 15)
    roads, _common = officer.get("/desk/can-bo/vu-thanh-ha/?nam=2022").context["page"].roads
    steps = next(one["steps"] for one in roads if one["honour"] == "chien-si-thi-dua-tinh")

    assert any("được bộ, ban, ngành, tỉnh công nhận" in step["text"] for step in steps)
    assert "khoản 2 Điều 9 Nghị định 91/2017/NĐ-CP" in words(officer.get("/desk/can-bo/vu-thanh-ha/?nam=2022"))


@pytest.mark.parametrize(
    ("who", "sees"),
    [("thuongtruc", True), ("congchuc", True), ("chinhsach", False), ("truongban", False), ("kiemtra", False)],
)
def test_personal_details_are_shown_to_their_owner_and_the_officer(sits, who, sees):
    person = Person.objects.get(account__username="congchuc")
    born = f"{person.birth_date:%d/%m/%Y}"

    page = sits(who).get(f"/desk/can-bo/{person.code}/").content.decode()

    assert (born in page) is sees
    assert ("Thông tin cá nhân" in page) is sees
