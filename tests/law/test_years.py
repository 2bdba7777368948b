"""Masks of years say what sets of years say."""

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.years import (
    EVERY_YEAR,
    FIRST_YEAR,
    LAST_YEAR,
    YearFact,
    bit,
    mask_of,
    run_ending,
    runs_within,
    span,
    years_of,
)  # fmt: skip

year_sets = st.sets(st.integers(2000, 2030))


@st.composite
def facts(draw):
    known = draw(st.dictionaries(st.integers(2000, 2030), st.booleans()))
    yes = {each for each, so in known.items() if so}
    return yes, set(known) - yes


def fact_of(pair):
    return YearFact(mask_of(pair[0]), mask_of(pair[1]))


@given(year_sets)
def test_a_mask_gives_back_its_years(years):
    assert years_of(mask_of(years)) == tuple(sorted(years))


@given(st.integers(FIRST_YEAR - 40, LAST_YEAR), st.integers(FIRST_YEAR - 40, LAST_YEAR))
def test_a_span_holds_both_ends(first, last):
    assert years_of(span(first, last)) == tuple(range(max(first, FIRST_YEAR), last + 1))


def test_every_year_is_every_year():
    assert years_of(EVERY_YEAR) == tuple(range(FIRST_YEAR, LAST_YEAR + 1))
    assert bit(FIRST_YEAR) == 1


@given(facts(), facts())
def test_either_of_two_facts(one, other):
    either = fact_of(one) | fact_of(other)
    assert set(years_of(either.yes)) == one[0] | other[0]
    assert set(years_of(either.no)) == one[1] & other[1]
    assert either.yes & either.no == 0


@given(facts(), year_sets)
def test_barred_years_are_a_certain_no(pair, barred):
    fact = fact_of(pair).without(mask_of(barred))
    assert set(years_of(fact.yes)) == pair[0] - barred
    assert set(years_of(fact.no)) == pair[1] | barred


@given(facts(), year_sets)
def test_what_is_neither_yes_nor_no_is_unknown(pair, window):
    assert set(years_of(fact_of(pair).unknown(mask_of(window)))) == window - pair[0] - pair[1]


def back_from(last, first, holds):
    run = []
    while last >= first and holds(last):
        run.append(last)
        last -= 1
    return run[::-1]


@given(facts(), st.integers(1998, 2032), st.integers(1940, 2032))
def test_a_run_is_counted_back_from_its_last_year(pair, last, first):
    run = run_ending(fact_of(pair), last, first)
    start = max(first, FIRST_YEAR)
    assert list(years_of(run.certain)) == back_from(last, start, lambda each: each in pair[0])
    assert list(years_of(run.possible)) == back_from(last, start, lambda each: each not in pair[1])
    assert run.certain & ~run.possible == 0


@given(year_sets)
def test_runs_cut_a_mask_without_loss(years):
    runs = runs_within(mask_of(years))
    seen = [set(years_of(run)) for run in runs]
    assert set().union(*seen) == years
    assert sum(map(len, seen)) == len(years)
    for run in seen:
        assert run == set(range(min(run), max(run) + 1))
        assert {min(run) - 1, max(run) + 1} & years == set()
    assert [max(run) for run in seen] == sorted((max(run) for run in seen), reverse=True)
