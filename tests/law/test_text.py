"""Text read strictly: what YAML would guess is refused or left as written, and depth breaks nothing."""

import json
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.text import MAX_DEPTH, TextError, decode, line_of, parse


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("on: 1", {"on": 1}),
        ("[yes, no, on, off, y, n]", ["yes", "no", "on", "off", "y", "n"]),
        ("[true, True, false, False]", [True, True, False, False]),
        ("[TRUE, tRue]", ["TRUE", "tRue"]),
        ("[null, ~, Null]", [None, None, "Null"]),
        ("a:", {"a": None}),
        ("2024: tot", {2024: "tot"}),
        ("2024-12-31", date(2024, 12, 31)),
        ("2024-02-30", "2024-02-30"),
        ("2024-1-5", "2024-1-5"),
        ("'2024-12-31'", "2024-12-31"),
        ("1_490_000", 1490000),
        ("[+5, -5, 0, -0]", [5, -5, 0, 0]),
        ("[007, 0x1F, 0o17, 1:30]", ["007", "0x1F", "0o17", "1:30"]),
        ("[0.1, .5, 1., 1e3, 1.5e-3]", [Decimal("0.1"), Decimal("0.5"), Decimal(1), Decimal("1e3"), Decimal("0.0015")]),
        ("[.e3, ., -, +, e5, .inf, .nan, 1.2.3]", [".e3", ".", "-", "+", "e5", ".inf", ".nan", "1.2.3"]),
        ("!!str 2024", "2024"),
        ("[&a {x: 1}, *a]", [{"x": 1}, {"x": 1}]),
        ("<<: 1", {"<<": 1}),
        ("2024-12-31: x", {"2024-12-31": "x"}),
        ("|\n a\n b\n", "a\nb\n"),
        ('{"a": 1.10, "b": [true, null]}', {"a": Decimal("1.10"), "b": [True, None]}),
        ("{a: b}", {"a": "b"}),
        ("", None),
        ("# x", None),
    ],
)
def test_a_text_means_what_it_says(written, read):
    found = parse(written)
    assert found == read
    assert json.dumps(found, default=repr, sort_keys=True) == json.dumps(read, default=repr, sort_keys=True)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("a: 1\nb: 2\na: 3", 3),
        ('{"a": 1,\n"a": 2}', 2),
        ("a:\n  - b\n  c: 1", 3),
        ("a: 1\n---\nb: 2", 2),
        ("a: *b", 1),
        ("a: &b\n  c: *b", 2),
        ("a: !ruby/object {}", 1),
        ("a: !!python/name:os.system x", 1),
        ("? {a: 1}\n: 2", 1),
        ("null: 1", 1),
        ("true: 1", 1),
        ("1.5: 1", 1),
        ("a: 1\nb: " + "9" * 50, 2),
        ("a: 1\nb: \x07", 2),
        ("\na: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), 2),
    ],
)
def test_a_fault_is_named_by_its_line(written, line):
    with pytest.raises(TextError) as fault:
        parse(written)
    assert fault.value.line == line


def test_depth_is_allowed_up_to_its_bound():
    found = parse("[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1))
    assert found


@pytest.mark.parametrize("raw", [b"\x00", b"a\x00b", "a".encode("utf-16"), b"\xff\xfe"])
def test_bytes_that_are_no_text_are_refused(raw):
    with pytest.raises(TextError):
        decode(raw)


def test_a_byte_order_mark_is_no_letter():
    assert decode(b"\xef\xbb\xbfa: 1") == "a: 1"


def test_a_bad_byte_is_named_by_its_line():
    with pytest.raises(TextError) as fault:
        decode(b"a: 1\nb: \xe9")
    assert fault.value.line == 2


TEXT = "a: 1\nrows:\n  - x: 1\n    y: {z: 2}\n  - x: 3\n2024: tot\n"


@pytest.mark.parametrize(
    ("path", "line"),
    [((), 1), (("a",), 1), (("rows",), 2), (("rows", 0), 3), (("rows", 0, "y"), 4), (("rows", 0, "y", "z"), 4),
     (("rows", 1, "x"), 5), ((2024,), 6), (("2024",), 6), (("rows", 1, "none"), 5), (("rows", 9), 2),
     (("none", "x"), 1)],
)  # fmt: skip
def test_a_path_leads_to_its_line_or_the_nearest_above(path, line):
    assert line_of(TEXT, path) == line


letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))
words = st.text(letters, max_size=8).filter(lambda word: word[:1] not in tuple("+-.0123456789"))
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.dates() | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


@given(plain)
def test_what_yaml_writes_is_read_back(value):
    assert parse(yaml.safe_dump(value, allow_unicode=True)) == value


@given(plain)
def test_what_json_writes_is_read_back(value):
    plain_value = json.loads(json.dumps(value, default=str))
    assert parse(json.dumps([plain_value])) == [plain_value]
    assert parse(json.dumps([plain_value], ensure_ascii=False, indent=1)) == [plain_value]


@given(st.text())
def test_any_text_is_read_or_refused(text):
    with suppress(TextError):
        parse(text)
