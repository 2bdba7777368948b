import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.core.vietnamese import day_in_words, fold, name_key, order_key, sentence_list, short_day

WORDS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệộợữ ", max_size=12)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Điểu Thị Hương", "dieu thi huong"),
        ("  NGUYỄN   Hữu ", "nguyen huu"),
        ("Đặng", "dang"),
        ("K’ Brang", "k’ brang"),
    ],
)
def test_fold_takes_marks_away(text, folded):
    assert fold(text) == folded


def test_letters_come_in_the_order_of_the_alphabet():
    words = ["an", "ăn", "ân", "ba", "ca", "da", "đa", "em", "êm", "on", "ôn", "ơn", "un", "ưn", "y"]

    assert sorted(set(words), key=order_key) == words


def test_tones_decide_only_between_equal_letters():
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "mai"]

    assert sorted(set(words), key=order_key) == words


def test_people_are_listed_by_given_name():
    names = [("Trần Mai", "Lan"), ("Lê Quang", "Thuận"), ("Điểu Thị", "Hương"), ("An Văn", "Lan")]

    ordered = sorted(names, key=lambda name: name_key(*name))

    assert [given for _family, given in ordered] == ["Hương", "Lan", "Lan", "Thuận"]
    assert ordered[1] == ("An Văn", "Lan")


@given(WORDS)
def test_composed_and_decomposed_text_have_one_key(text):
    assert order_key(text) == order_key(unicodedata.normalize("NFD", text))
    assert fold(text) == fold(unicodedata.normalize("NFD", text))


@given(WORDS)
def test_keys_hold_only_small_latin_letters(text):
    assert not set(order_key(text)) - set("abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 1, 5), "ngày 05 tháng 01 năm 2022"),
        (date(2022, 3, 15), "ngày 15 tháng 3 năm 2022"),
        (date(2022, 12, 30), "ngày 30 tháng 12 năm 2022"),
    ],
)
def test_days_as_documents_write_them(day, words):
    assert day_in_words(day) == words


def test_short_day_and_lists():
    assert short_day(date(2022, 1, 5)) == "05/01/2022"
    assert [sentence_list(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a và b",
        "a, b và c",
    ]
