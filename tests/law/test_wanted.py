"""Facts that are missing are named for people."""

import re
from pathlib import Path

import pytest

from vinhdanh.law.shapes import Record
from vinhdanh.law.vocabulary import COLLECTIVE, PERSON
from vinhdanh.law.wanted import all_in_words, fact_names, in_words

RULEBOOKS = Path(__file__).parents[2] / "src/vinhdanh/rulebooks"
MISSING = re.compile(r"missing: \[([^]]+)]")


def asked_for() -> list[str]:
    """Return every fact that some case of the rulebooks finds missing."""
    found = {
        fact.strip().strip("\"'")
        for file in RULEBOOKS.rglob("cases/*.yaml")
        for facts in MISSING.findall(file.read_text(encoding="utf-8"))
        for fact in facts.split(",")
    }
    return sorted(found)


@pytest.mark.parametrize("fact", asked_for())
def test_what_a_case_finds_missing_has_a_name(fact):
    assert in_words(fact) != fact


def test_the_year_is_said():
    assert in_words("ratings.2019") == "xếp loại chất lượng năm 2019"


def test_a_place_in_a_list_is_not():
    assert in_words("awards.0.code") == "danh hiệu, hình thức khen thưởng"


def test_an_unknown_fact_is_said_as_it_was_asked_for():
    assert in_words("no.such.fact") == "no.such.fact"


def test_a_fact_is_said_once():
    assert all_in_words(["awards.0.code", "awards.1.code"]) == "danh hiệu, hình thức khen thưởng"


def test_every_fact_of_a_person_and_a_collective_that_is_named_is_a_fact():
    known = {**PERSON, **COLLECTIVE}
    parts = {name: shape.keys for name, shape in known.items() if isinstance(shape, Record)}
    for path in fact_names():
        head, _, rest = path.partition(".")
        if head in parts and rest:
            assert rest in parts[head]
