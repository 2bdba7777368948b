"""Until when a plan takes registrations, as offices say it."""

import unicodedata

import pytest

from vinhdanh.movements.plan_reader import read_plan

HEAD = """ỦY BAN NHÂN DÂN
TỈNH AN HẢI
Số: 45/KH-UBND
An Hải, ngày 12 tháng 02 năm 2022
KẾ HOẠCH
Phát động phong trào thi đua năm 2022
I. NỘI DUNG
1. Thi đua học tập.
II. TỔ CHỨC THỰC HIỆN
"""
SAID = {
    "Các đơn vị gửi bản đăng ký thi đua về Ban trước ngày 15/3/2022 để tổng hợp.": (None, "2022-03-15"),
    "Các phòng đăng ký danh hiệu thi đua với Văn phòng trước 15/3.": (None, "2022-03-15"),
    "Bản đăng ký gửi về Sở Nội vụ chậm nhất là ngày 28 tháng 02 năm 2022.": (None, "2022-02-28"),
    "Thời gian đăng ký thi đua: từ ngày 20/02/2022 đến hết ngày 31/3/2022.": ("2022-02-20", "2022-03-31"),
    "Trước ngày 10 tháng 3, các xã đăng ký giao ước thi đua với huyện.": (None, "2022-03-10"),
    "Các khoa, phòng đăng ký trước 30/3/2022.": (None, "2022-03-30"),
}
UNSAID = (
    "Các đơn vị gửi báo cáo sơ kết trước ngày 15/6/2022.",
    "Hộ kinh doanh đăng ký kinh doanh trước ngày 15/6/2022.",
    "Ban đăng ký danh hiệu Cờ thi đua cho 01 tập thể.",
    "Các đơn vị đăng ký thi đua trước ngày 31/02/2022.",
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("sentence", SAID)
def test_the_last_day_of_registering_is_read(sentence, form):
    plan = read_plan(unicodedata.normalize(form, HEAD + sentence))

    assert (plan.window.first, plan.window.last) == SAID[sentence]
    assert plan.text[slice(*plan.window.span)].strip() in unicodedata.normalize("NFC", HEAD + sentence)


@pytest.mark.parametrize("sentence", UNSAID)
def test_another_day_is_not_taken_for_it(sentence):
    assert read_plan(HEAD + sentence).window is None


def test_a_plan_for_one_theme_says_so():
    themed = HEAD.replace(
        "Phát động phong trào thi đua năm 2022", "Tổ chức phong trào thi đua chuyên đề cải cách hành chính"
    )

    assert (read_plan(HEAD).drive, read_plan(themed).drive) == ("yearly", "thematic")
