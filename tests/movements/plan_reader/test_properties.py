"""What holds of any text at all."""

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.movements.plan_reader import UnreadablePlan, read_file, read_plan

PLANS = sorted((Path(__file__).parent / "plans").glob("*.txt"))
WORDS = st.sampled_from([
    "Kế hoạch", "số", "19/KH-BDT", "34-CT/TW", "ngày", "25/01/2022", "31/02/2022", "của", "Bộ Chính trị",
    "UBND tỉnh", "Đồng Nai", "Một là,", "Hai là,", "I.", "1.", "a)", "-", "Số:", "\n", "\n\n", "\t", " ", " ",
    ";", ".", ",", "(", ")", "“", "”", "Bằng khen", "cho", "01", "tập thể", "06 cá nhân", "15%", "CSTĐCS",
    "kỷ niệm", "76 năm", "ngày truyền thống", "(03/5/1946 – 03/5/2022)", "KẾ HOẠCH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH", "UBND TỈNH ĐỒNG NAI", "Nơi nhận:", "CÁC TIN KHÁC", "NỘI DUNG",
    "thi đua", "ban hành", "năm 2022", "hoà", "Uỷ ban", "\u200b", "\u00a0", "\ufeff", "e\u0302\u0301", "Ð",
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
)


def finds(plan):
    return [*plan.instruments, *plan.commemorations, *plan.titles, *plan.named]


@given(TEXTS)
def test_any_text_is_read_and_every_find_lies_where_it_says(text):
    plan = read_plan(text)

    for one in finds(plan):
        start, end = one.span
        assert 0 <= start < end <= len(plan.text)
        assert plan.text[start:end] == one.as_written
    for one in plan.unplaced:
        assert plan.text[slice(*one.span)] == one.text
    for one in plan.contents:
        assert 0 <= one.span[0] < one.span[1] <= len(plan.text)


@given(TEXTS)
def test_composed_and_decomposed_text_read_alike(text):
    assert read_plan(unicodedata.normalize("NFD", text)) == read_plan(unicodedata.normalize("NFC", text))


@given(TEXTS)
def test_newlines_of_every_system_read_alike(text):
    plain = text.replace("\r", "")

    assert read_plan(plain.replace("\n", "\r\n")) == read_plan(plain)


@given(TEXTS)
def test_reading_again_what_was_read_changes_nothing(text):
    plan = read_plan(text)

    assert read_plan(plan.text) == plan


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_words(data):
    with suppress(UnreadablePlan):
        read_file(data)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_reads_alike_in_every_dress(path):
    text = path.read_text(encoding="utf-8")
    plain = read_plan(text)

    assert read_plan(unicodedata.normalize("NFD", text)) == plain
    assert read_plan("\ufeff" + text.replace("\n", "\r\n")) == plain
    assert read_plan(text.replace(" ", "\u00a0")) == plain


@pytest.mark.parametrize(
    "piece",
    [
        "số 19/KH-BDT ",
        "UBND tỉnh ",
        "1. a\n",
        "“phong trào ",
        "Bằng khen cho 01 tập thể, ",
        "một là x; hai là y; ",
        "(",
        "ngày ",
        "KH-",
        "Số: 1/KH-UBND\n",
    ],
)
def test_long_text_of_one_kind_is_read_to_its_end(piece):
    assert read_plan(piece * (120_000 // len(piece))).text
