"""The algebra of the four answers."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.answers import CODES, Answer, all_of, any_of, at_least

answers = st.sampled_from(Answer)
some = st.lists(answers, max_size=6)
# From the worst to the best for the candidate; an unknown may still turn out either way.
KNOWN = (Answer.NOT_MET, Answer.FOR_PEOPLE, Answer.MET)


def test_nothing_asked_is_met_and_no_limb_is_not():
    assert all_of([]) is Answer.MET
    assert any_of([]) is Answer.NOT_MET


def test_one_answer_is_itself():
    for answer in Answer:
        assert all_of([answer]) is any_of([answer]) is answer


@pytest.mark.parametrize(
    ("given_answers", "together", "either"),
    [
        ("MET NOT_MET", "NOT_MET", "MET"), ("MET UNKNOWN", "UNKNOWN", "MET"), ("MET FOR_PEOPLE", "FOR_PEOPLE", "MET"),
        ("NOT_MET UNKNOWN", "NOT_MET", "UNKNOWN"), ("NOT_MET FOR_PEOPLE", "NOT_MET", "FOR_PEOPLE"),
        ("UNKNOWN FOR_PEOPLE", "UNKNOWN", "UNKNOWN"),
    ],
)  # fmt: skip
def test_pairs(given_answers, together, either):
    for pair in permutations([Answer[name] for name in given_answers.split()]):
        assert all_of(pair) is Answer[together]
        assert any_of(pair) is Answer[either]


@pytest.mark.parametrize("combine", [all_of, any_of])
@given(given_answers=some, order=st.randoms())
def test_order_does_not_matter(combine, given_answers, order):
    mixed = given_answers[:]
    order.shuffle(mixed)
    assert combine(mixed) is combine(given_answers)


@pytest.mark.parametrize("combine", [all_of, any_of])
@given(left=some, right=some)
def test_grouping_does_not_matter(combine, left, right):
    assert combine([combine(left), combine(right)]) is combine(left + right)


@pytest.mark.parametrize("combine", [all_of, any_of])
@given(given_answers=some.filter(bool))
def test_an_answer_said_twice_is_said_once(combine, given_answers):
    assert combine(given_answers * 2) is combine(given_answers)
    assert combine(given_answers) in given_answers


@pytest.mark.parametrize("combine", [all_of, any_of])
@given(given_answers=st.lists(st.sampled_from(KNOWN), max_size=5), better=st.sampled_from(KNOWN), at=st.integers(0, 4))
def test_a_better_answer_never_makes_the_whole_worse(combine, given_answers, better, at):
    if at < len(given_answers) and better >= given_answers[at]:
        improved = [*given_answers[:at], better, *given_answers[at + 1 :]]
        assert combine(improved) >= combine(given_answers)


@pytest.mark.parametrize("combine", [all_of, any_of])
@given(given_answers=some, filled=st.lists(st.sampled_from(KNOWN), min_size=6, max_size=6))
def test_what_is_decided_stays_decided_when_a_missing_fact_arrives(combine, given_answers, filled):
    before = combine(given_answers)
    fillers = iter(filled)
    after = combine([next(fillers) if answer is Answer.UNKNOWN else answer for answer in given_answers])
    if before is not Answer.UNKNOWN:
        assert after is before


@given(st.integers(1, 9), st.integers(0, 12), st.integers(0, 12))
def test_a_count_is_met_possible_or_out_of_reach(needed, certain, more):
    answer = at_least(needed, certain, certain + more)
    assert (answer is Answer.MET) == (certain >= needed)
    assert (answer is Answer.NOT_MET) == (certain + more < needed)
    assert answer is not Answer.FOR_PEOPLE


def test_each_answer_has_its_word():
    assert [CODES[answer] for answer in Answer] == ["not_met", "unknown", "for_people", "met"]
    assert Answer.MET.code == "met"
