"""Whatever may be asked is answered: questions are drawn from the very shapes they are read by."""

import json
from functools import singledispatch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vinhdanh.law import BadQuestion, ask, road
from vinhdanh.law.asks import ASKS
from vinhdanh.law.explain import explain
from vinhdanh.law.kinds import KIND_ANSWERS
from vinhdanh.law.library import askable
from vinhdanh.law.shapes import Day, Flag, ListOf, MapOf, Number, OrNull, Record, Whole, Word, Year
from vinhdanh.law.soft import Judgement
from vinhdanh.law.vocabulary import SUBJECT_FACTS, LocalValue

YEARS = st.sampled_from([1945, 2014, *range(2017, 2027), 2099])
DAYS = st.sampled_from(
    ["1945-01-01", "2017-09-30", "2018-05-05", "2020-02-29", "2022-12-20", "2024-06-30", "2025-07-01", "2026-10-01",
     "2099-12-31"]
)  # fmt: skip
WORDS = st.sampled_from([*askable(), "tinh", "xa", "thu-tuong", "chu-tich-ubnd-tinh", "to-trinh", "x", "nu"])


@singledispatch
def drawn(shape):
    """Return a strategy of values that a shape takes."""
    raise TypeError(type(shape))


drawn.register(Word, lambda shape: st.sampled_from(shape.codes) if shape.codes else WORDS)
drawn.register(Flag, lambda shape: st.booleans())
drawn.register(Whole, lambda shape: st.integers(shape.least, shape.most) | st.integers(shape.least, shape.least + 30))
drawn.register(Number, lambda shape: st.integers(0, shape.most))
drawn.register(Year, lambda shape: YEARS)
drawn.register(Day, lambda shape: DAYS)
drawn.register(OrNull, lambda shape: st.none() | drawn(shape.inner))
drawn.register(MapOf, lambda shape: st.dictionaries(drawn(shape.key), drawn(shape.inner), max_size=4))
drawn.register(LocalValue, lambda shape: st.integers(0, 20) | st.booleans() | WORDS)
drawn.register(
    Judgement, lambda shape: st.sampled_from(["selected", "movement", "sudden", "unity", "worker-initiatives"])
)


@drawn.register
def _(shape: ListOf):
    exactly = shape.exactly
    return st.lists(drawn(shape.inner), min_size=exactly or 0, max_size=exactly or 3)


@drawn.register
def _(shape: Record):
    fields = {key: drawn(inner) for key, inner in shape.keys.items()}
    required = {key: fields.pop(key) for key in shape.required}
    return st.fixed_dictionaries(required, optional=fields)


FRAME = {"on": DAYS}
MORE = {"received": DAYS, "work_year": YEARS, "id": WORDS}
CHECKS = st.one_of(
    st.fixed_dictionaries(
        {**FRAME, "kind": st.just("check"), "subject": st.just(subject), "facts": drawn(Record(facts))}, optional=MORE
    )
    for subject, facts in SUBJECT_FACTS.items()
)
OTHERS = st.one_of(
    st.fixed_dictionaries(
        {**FRAME, "kind": st.just(kind), "facts": drawn(Record({"ask": Word((ask,)), **keys}, ("ask",)))},
        optional={**MORE, "honour": st.sampled_from(list(askable()))},
    )
    for kind, asks in ASKS.items() if kind in KIND_ANSWERS
    for ask, keys in asks.items()
)  # fmt: skip
MANY = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def is_sound(answer):
    json.dumps(answer, default=float)
    assert answer["sentence"] in explain(answer)
    for row in answer["criteria"]:
        assert row["text"]
        assert row["citation"]
    if answer["verdict"] == "undetermined":
        assert answer["missing"]


def answers_of(question):
    try:
        found = ask(question)
    except BadQuestion:  # an honour for another subject, a local figure of another shape
        return []
    return found if isinstance(found, list) else [found]


@MANY
@given(CHECKS)
def test_any_check_is_answered(question):
    for answer in answers_of(question):
        is_sound(answer)


@MANY
@given(OTHERS)
def test_any_other_question_is_answered(question):
    for answer in answers_of(question):
        is_sound(answer)


@settings(MANY, max_examples=40)
@given(CHECKS)
def test_any_road_is_shown(question):
    try:
        entries = road(question)
    except BadQuestion:
        return
    for entry in entries:
        assert entry["sentence"]
        assert entry["earliest_year"] is None or entry["earliest_year"] >= question.get("work_year", 0)
        assert all(step["text"] and step["citation"] for step in entry["steps"])
