"""Whole plans of invented bodies in the shapes they come in, and the article this product grew from."""

from pathlib import Path

import pytest

from vinhdanh.movements.plan_reader import read_plan

HERE = Path(__file__).parent / "plans"
ARTICLE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "source-article.txt"


def plan(name):
    return read_plan((HERE / f"{name}.txt").read_text(encoding="utf-8"))


def head(found):
    return found.kind, found.number, found.date, found.issuer, found.year


def titles(found):
    return [(one.honour, one.subject, one.count, one.drive) for one in found.titles]


def cited(found):
    return [(one.number, one.date) for one in found.instruments if not one.own]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("province", ("Kế hoạch", "412/KH-UBND", "2023-02-17", "Ủy ban nhân dân tỉnh Lâm Đồng", 2023)),
        ("commune", ("Kế hoạch", "07/KH-HĐTĐKT", "2026-01-12", "Hội đồng Thi đua - Khen thưởng xã Phước An", 2026)),
        ("article", ("Kế hoạch", "214/KH-SYT", "2025-01-16", "Sở Y tế tỉnh Quảng Trị", 2025)),
        ("guidance", ("Hướng dẫn", "23/HD-LĐLĐ", "2021-03-05", "Liên đoàn Lao động tỉnh Nam Định", 2021)),
        ("ministry", ("Kế hoạch", "31/KH-BTNMT", "2024-02-22", "Bộ Tài nguyên và Môi trường", 2024)),
        ("party", ("Kế hoạch", "148-KH/HU", "2022-03-20", "Huyện ủy Mèo Vạc", 2022)),
        ("school", ("Kế hoạch", "1250/KH-PGDĐT", "2021-09-15", "Phòng Giáo dục và Đào tạo huyện Trảng Bom", 2021)),
        ("insurance", ("Kế hoạch", "251/KH-BHXH", "2023-02-08", "BHXH tỉnh Bắc Ninh", 2023)),
        ("thematic", ("Kế hoạch", "45/KH-UBND", "2022-02-22", "Ủy ban nhân dân tỉnh Sơn La", 2022)),
    ],
)
def test_the_head_of_each_plan_is_read(name, expected):
    assert head(plan(name)) == expected


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("province", ["1.", "2.", "3.", "4."]),
        ("commune", ["2.1.", "2.2.", "2.3."]),
        ("article", ["Thứ nhất", "Thứ hai", "Thứ ba", "Thứ tư"]),
        ("guidance", ["Một là", "Hai là", "Ba là"]),
        ("ministry", ["1.", "2."]),
        ("party", ["1-", "2-"]),
        ("school", ["I.", "II.", "III."]),
        ("insurance", ["1.", "2.", "3.", "4."]),
        ("thematic", ["1.1.", "1.2."]),
    ],
)
def test_contents_come_in_order_and_purpose_and_organisation_are_none(name, labels):
    found = plan(name)

    assert [one.label for one in found.contents] == labels
    assert [one.order for one in found.contents] == list(range(1, len(labels) + 1))


def test_sub_paragraphs_stay_with_their_content():
    found = plan("province")

    assert "a) Đẩy nhanh tiến độ giải ngân" in found.contents[0].text
    assert found.contents[0].heading.startswith("Thi đua phát triển kinh tế")
    assert "CHỈ TIÊU" not in found.contents[3].text
    assert "lộ trình riêng" in plan("article").contents[1].text


def test_a_caption_in_the_middle_is_left_out_and_told():
    found = plan("article")

    assert all("Ảnh" not in one.text for one in found.contents)
    assert any(one.why.startswith("chú thích ảnh") and "phát biểu" in one.text for one in found.unplaced)


def test_menus_and_related_news_give_no_instruments():
    found = plan("article")

    assert cited(found) == [("25/CT-TTg", "2023")]
    assert any("999/KH-SYT" in one.text for one in found.unplaced)
    assert any("15/KH-SYT" in one.text for one in found.unplaced)


def test_instruments_of_a_formal_plan():
    assert cited(plan("province")) == [
        ("91/2017/NĐ-CP", "2017-07-31"), ("34-CT/TW", "2014-04-07"), ("61-CT/TU", "2021-05-12"),
        ("88/TTr-SNV", "2023-02-09"),
        ("19-NQ/TW", "2022-06-16"),
    ]  # fmt: skip


def test_titles_of_each_plan():
    assert titles(plan("province")) == [
        ("co-thi-dua-chinh-phu", "collective", 3, "yearly"),
        ("co-thi-dua-tinh", "collective", 25, "yearly"),
        ("bang-khen-thu-tuong", "collective", 8, "yearly"),
        ("chien-si-thi-dua-toan-quoc", "person", 1, "yearly"),
        ("chien-si-thi-dua-tinh", "person", 40, "yearly"),
    ]
    assert titles(plan("commune")) == [
        ("tap-the-lao-dong-tien-tien", "collective", 3, "yearly"),
        ("tap-the-lao-dong-xuat-sac", "collective", 1, "yearly"),
        ("chien-si-thi-dua-co-so", "person", 6, "yearly"),
        ("lao-dong-tien-tien", "person", 42, "yearly"),
        ("bang-khen-tinh", "person", 2, "yearly"),
        ("giay-khen", "household", 15, "thematic"),
    ]
    assert titles(plan("ministry")) == [
        ("bang-khen-tinh", "collective", 10, "thematic"),
        ("bang-khen-tinh", "person", 20, "thematic"),
    ]


def test_titles_of_a_thematic_drive_are_thematic():
    assert titles(plan("thematic")) == [
        ("bang-khen-tinh", "collective", 10, "thematic"),
        ("bang-khen-tinh", "person", 20, "thematic"),
        ("bang-khen-tinh", "household", 10, "thematic"),
        ("co-thi-dua-chinh-phu", "collective", 1, "thematic"),
        ("bang-khen-thu-tuong", "collective", 2, "thematic"),
    ]


def test_a_name_cut_by_the_width_of_the_page_is_whole():
    assert plan("school").instruments[1].issuer == "Sở Giáo dục và Đào tạo Đồng Nai"


def test_a_share_is_no_count_and_last_years_honours_are_no_registration():
    assert any("70%" in one.text and "tỷ lệ" in one.why for one in plan("province").unplaced)
    assert any("Năm 2024" in one.text and "đã có" in one.why for one in plan("article").unplaced)


def test_anniversaries_with_their_days():
    found = plan("province").commemorations[0]

    assert (found.years, found.first, found.last) == (48, "1975-04-30", "2023-04-30")


def test_days_written_backwards_are_put_in_order():
    found = read_plan("Chào mừng kỷ niệm 50 năm Ngày thống nhất đất nước (30/4/2025 - 30/4/1975).").commemorations[0]

    assert (found.first, found.last) == ("1975-04-30", "2025-04-30")


def test_movements_and_resolutions_without_a_number_are_named():
    names = [one.name for one in plan("commune").named]

    assert "Bình dân học vụ số" in names
    assert "Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030" in names


def test_the_record_is_ready_for_json_and_names_days_from_and_to():
    record = plan("province").as_record()

    assert list(record)[-1] == "text"
    assert (record["commemorations"][0]["from"], record["commemorations"][0]["to"]) == ("1975-04-30", "2023-04-30")


def test_text_that_is_no_plan_gives_an_honest_nothing():
    found = read_plan("Hôm nay trời đẹp.")

    assert found.is_empty()
    assert (found.number, found.contents, found.titles) == (None, (), ())


def test_contents_counted_inside_one_paragraph():
    found = read_plan("Phong trào tập trung: một là, học tập tốt; hai là, lao động tốt; ba là, rèn luyện tốt. Hết.")

    assert [one.text for one in found.contents] == ["học tập tốt", "lao động tốt", "rèn luyện tốt"]


def test_a_number_left_blank_is_told():
    head = "SỞ Y TẾ\nSố:      /KH-SYT\nHà Nam, ngày    tháng 01 năm 2023\n"
    text = head + "KẾ HOẠCH\nPhát động thi đua năm 2023\nI. NỘI DUNG\n1. Một.\n2. Hai.\n"
    found = read_plan(text)

    assert (found.number, found.kind, found.year) == (None, "Kế hoạch", 2023)
    assert any("để trống" in one.why for one in found.unplaced)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the source article is not on this machine")
def test_the_source_article_is_read_whole():
    found = read_plan(ARTICLE.read_text(encoding="utf-8"))

    assert head(found) == ("Kế hoạch", "19/KH-BDT", "2022-01-25", "Ban Dân tộc tỉnh Đồng Nai", 2022)
    assert [one.label for one in found.contents] == ["Một là", "Hai là", "Ba là", "Bốn là", "Năm là"]
    assert all("trao tặng" not in one.text for one in found.contents)
    assert [one.number for one in found.instruments] == [
        "19/KH-BDT", "34-CT/TW", "28-TT/TU", "55-CT/TU", "24-NQ/TW", "52/NQ-CP", "402/QĐ-TTg", "771/QĐ-TTg",
    ]  # fmt: skip
    assert titles(found) == [
        ("co-thi-dua-tinh", "collective", 1, "yearly"),
        ("tap-the-lao-dong-xuat-sac", "collective", 1, "yearly"),
        ("chien-si-thi-dua-tinh", "person", 1, "yearly"),
        ("bang-khen-tinh", "collective", 1, "yearly"),
        ("bang-khen-tinh", "person", 6, "yearly"),
        ("bang-khen-tinh", "collective", 60, "thematic"),
        ("bang-khen-tinh", "person", 120, "thematic"),
    ]
