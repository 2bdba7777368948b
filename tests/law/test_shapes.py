"""Each shape takes what its schema takes, and refuses the rest at the right path."""

import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vinhdanh.law.asks import ASKS
from vinhdanh.law.errors import BadQuestion
from vinhdanh.law.library import askable
from vinhdanh.law.question import read_question, schema
from vinhdanh.law.shapes import MAX_ITEMS, Day, Flag, ListOf, MapOf, Number, OrNull, Record, Whole, Word, Year

TAKES = [
    (Word(), "a", "a"), (Word(("a", "b")), "b", "b"), (Word(("a",), {"x": "a"}), "x", "a"), (Flag(), False, False),
    (Whole(1, 9), 9, 9), (Whole(1, 9), 1, 1), (Number(12), Decimal("1.5"), Decimal("1.5")),
    (Number(12), 12, Decimal(12)),
    (Year(), 1945, 1945), (Year(), "2099", 2099), (Day(), "2024-02-29", date(2024, 2, 29)),
    (Day(), date(2024, 1, 1), date(2024, 1, 1)), (OrNull(Flag()), None, None), (OrNull(Flag()), True, True),
    (ListOf(Year()), [2020, "2021"], (2020, 2021)), (ListOf(Year(), exactly=2), [2020, 2021], (2020, 2021)),
    (ListOf(Flag()), [], ()), (MapOf(Year(), Word()), {"2020": "a", 2021: "b"}, {2020: "a", 2021: "b"}),
    (Record({"a": Flag(), "b": Flag()}, ("a",)), {"a": True}, {"a": True}),
]  # fmt: skip
REFUSES = [
    (Word(), "", ()), (Word(), "  ", ()), (Word(), "x" * 301, ()), (Word(), 5, ()), (Word(("a",)), "b", ()),
    (Flag(), 1, ()), (Flag(), 0, ()), (Flag(), "true", ()), (Whole(1, 9), 0, ()), (Whole(1, 9), 10, ()),
    (Whole(), True, ()), (Whole(), "1", ()), (Whole(), Decimal(1), ()), (Whole(), 1.0, ()), (Number(), -1, ()),
    (Number(9), Decimal("9.1"), ()), (Number(), float("nan"), ()), (Number(), True, ()), (Year(), 1944, ()),
    (Year(), 2100, ()), (Year(), "20x0", ()), (Year(), "²", ()), (Year(), True, ()), (Day(), "2024-02-30", ()),
    (Day(), "2024-1-1", ()), (Day(), 20240101, ()), (Day(), "1900-01-01", ()), (Day(), None, ()),
    (ListOf(Flag()), "ab", ()), (ListOf(Flag()), {}, ()), (ListOf(Flag()), [True, 5], (1,)),
    (ListOf(Year(), exactly=2), [2020], ()), (ListOf(Flag()), [True] * (MAX_ITEMS + 1), ()),
    (MapOf(Year(), Flag()), [], ()), (MapOf(Year(), Flag()), {"x": True}, ("x",)),
    (MapOf(Year(), Flag()), {2020: 5}, (2020,)),
    (Record({"a": Flag()}, ("a",)), {}, ()), (Record({"a": Flag()}), {"b": 1}, ("b",)),
    (Record({"a": Flag()}), {"a": 1}, ("a",)), (Record({"a": Flag()}), [], ()),
]  # fmt: skip


@pytest.mark.parametrize(("shape", "value", "read"), TAKES)
def test_takes(shape, value, read):
    found = shape.read(value, ())
    assert found == read
    assert type(found) is type(read)


@pytest.mark.parametrize(("shape", "value", "path"), REFUSES)
def test_refuses_at_the_path(shape, value, path):
    with pytest.raises(BadQuestion) as fault:
        shape.read(value, ("here",))
    assert fault.value.path == ("here", *path)
    assert len(fault.value.message) < 400


@pytest.mark.parametrize(("shape", "value", "_"), TAKES)
def test_the_schema_takes_what_the_shape_takes(shape, value, _):
    if value in ("2099", [2020, "2021"]):
        return  # a year written as text is understood, but the schema asks for the number
    plain = json.loads(json.dumps(value, default=lambda each: float(each) if isinstance(each, Decimal) else str(each)))
    jsonschema.Draft202012Validator(shape.schema()).validate(plain)


def test_a_value_without_end_is_not_spelt_out():
    endless: list = ["x"] * 9
    for _ in range(40):
        endless = [endless] * 9
    with pytest.raises(BadQuestion) as fault:
        Day().read(endless, ())
    assert "một danh sách" in fault.value.message


def test_what_is_refused_is_shown_shortened():
    with pytest.raises(BadQuestion) as fault:
        Word(("a",)).read("dài " * 50, ())
    assert "…" in fault.value.message


TAKEN = jsonschema.Draft202012Validator(schema(tuple(askable())))
KEYS = st.sampled_from(
    ["ratings", "honours", "disciplines", "registered", "founded_on", "members", "bloc", "group", "ask", "present"]
)
VALUES = st.sampled_from(
    [True, 5, "tot", "cong-chuc", [], {}, {"2024": "tot"}, {"total": 5}, "2010-01-01", None, [{"code": "x"}]]
)
QUESTIONS = st.fixed_dictionaries(
    {
        "on": st.just("2024-12-20"),
        "kind": st.sampled_from(["check", "ballot", "quota"]),
        "facts": st.dictionaries(KEYS, VALUES),
    },
    optional={
        "subject": st.sampled_from(["person", "collective", "household"]),
        "work_year": st.sampled_from([2024, 1900]),
    },
)


def is_read(question):
    try:
        read_question(question, askable())
    except BadQuestion:
        return False
    return True


@given(QUESTIONS)
def test_what_the_engine_reads_the_schema_takes(question):
    if is_read(question):
        assert TAKEN.is_valid(question)


@given(QUESTIONS.filter(lambda question: "subject" in question and question["kind"] == "check"))
@example({"on": "2024-12-20", "kind": "check", "subject": "collective", "facts": {"founded_on": "tot"}})
def test_what_the_schema_takes_of_a_check_the_engine_reads(question):
    assert TAKEN.is_valid(question) == is_read(question)


@pytest.mark.parametrize(("kind", "ask"), [(kind, ask) for kind, asks in ASKS.items() for ask in asks])
def test_every_kind_of_question_has_its_variant(kind, ask):
    question = {"on": "2024-12-20", "kind": kind, "facts": {"ask": ask}}
    assert TAKEN.is_valid(question)
    assert is_read(question)
    for wrong in ({**question, "facts": {"ask": ask, "nothing_like_it": 1}}, {**question, "facts": {"ask": "no-such"}}):
        assert not TAKEN.is_valid(wrong)
        assert not is_read(wrong)
