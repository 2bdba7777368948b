"""The algebra of a scorecard: bounds, order, caps, ranks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.movements.scoring import Rule, Scored, Step, Tally, group_points, points_for, ranks, rounded, tally
from vinhdanh.movements.states import GroupKind, RuleKind, TieRule, WhenNone

points = st.decimals(0, 50, places=2)
positive = st.decimals("0.01", 50, places=2)
measures = st.decimals(0, 1000, places=2)
D = Decimal


@st.composite
def rules(draw, kind=None):
    most = draw(positive)
    steps = draw(st.lists(st.builds(Step, points=points, start=measures), min_size=1, max_size=5))
    per = draw(positive)
    return Rule(kind or draw(st.sampled_from(RuleKind.values)), most, per, tuple(steps))


CASES = [
    (Rule("minus", D(3), per=D("0.5")), D(2), D(2)),
    (Rule("minus", D(3), per=D("0.5")), D(9), D(0)),
    (Rule("count", D(5), per=D("2.5")), D(1), D("2.5")),
    (Rule("count", D(5), per=D("2.5")), D(4), D(5)),
    (Rule("ratio", D(8)), D("93"), D("7.5")),  # 7,44 → the nearest quarter
    (Rule("ratio", D(10)), D("91.25"), D("9.25")),  # 9,125 lies halfway: up
    (Rule("ratio", D(8)), D(120), D(8)),
    (Rule("choice", D(5), steps=(Step(D(5)), Step(D(3)))), D(2), D(3)),
    (Rule("choice", D(5), steps=(Step(D(5)), Step(D(3)))), D(3), D(0)),
    (Rule("band", D(3), steps=(Step(D(3), start=D(100)), Step(D("1.5"), start=D(90)))), D("99.9"), D("1.5")),
    (Rule("band", D(3), steps=(Step(D(3), start=D(100)), Step(D("1.5"), start=D(90)))), D(100), D(3)),
    (Rule("band", D(3), steps=(Step(D(3), start=D(100)), Step(D("1.5"), start=D(90)))), D(89), D(0)),
]


@pytest.mark.parametrize(("rule", "measure", "expected"), CASES)
def test_a_measure_gives_what_the_rule_says(rule, measure, expected):
    assert points_for(rule, measure) == expected


@pytest.mark.parametrize(("word", "expected"), [("full", D(4)), ("left_out", None), ("always", D(0))])
def test_what_did_not_arise_counts_as_the_criterion_says(word, expected):
    assert points_for(Rule("ratio", D(4), when_none=WhenNone(word)), None) == expected


@given(rules(), measures)
def test_points_lie_between_zero_and_the_maximum(rule, measure):
    assert 0 <= points_for(rule, measure) <= rule.maximum


@pytest.mark.parametrize("kind", ["count", "ratio"])
@given(data=st.data())
def test_more_of_the_good_never_gives_less(kind, data):
    rule, less, more = data.draw(rules(kind)), *sorted(data.draw(st.tuples(measures, measures)))

    assert points_for(rule, less) <= points_for(rule, more)


@given(rules(RuleKind.MINUS), measures, measures)
def test_more_faults_never_give_more(rule, one, other):
    assert points_for(rule, max(one, other)) <= points_for(rule, min(one, other))


@given(rules(RuleKind.RATIO), measures)
def test_a_rate_gives_quarters_or_the_maximum(rule, measure):
    found = points_for(rule, measure)

    assert found % D("0.25") == 0 or found == rule.maximum


@given(st.lists(st.builds(Scored, maximum=positive, points=st.none() | points)), positive, st.booleans())
def test_a_group_never_exceeds_its_cap(scored, cap, highest):
    for kind in GroupKind.values:
        assert 0 <= group_points(kind, cap, scored, highest_only=highest) <= cap


@given(st.lists(points, min_size=1))
def test_where_only_the_highest_counts_the_rest_adds_nothing(found):
    scored = [Scored(D(50), one) for one in found]

    assert group_points(GroupKind.BONUS, D(50), scored, highest_only=True) == max(found)


def test_what_is_left_out_is_taken_from_both_sides():
    scored = [Scored(D(6), D(3)), Scored(D(4), None)]

    assert group_points(GroupKind.MAIN, D(10), scored) == 5


def test_a_group_of_which_nothing_arose_counts_in_full():
    assert group_points(GroupKind.MAIN, D(10), [Scored(D(10), None)]) == 10


def test_a_bonus_left_out_gives_nothing():
    assert group_points(GroupKind.BONUS, D(5), [Scored(D(5), None)]) == 0


@given(points, points, points, positive)
def test_a_total_lies_between_zero_and_the_ceiling(main, bonus, deduction, ceiling):
    found = tally([("main", main), ("bonus", bonus), ("deduction", deduction)], ceiling)

    assert found.total == max(D(0), min(ceiling, main + bonus - deduction))


@pytest.mark.parametrize(("tie", "expected"), [(TieRule.BONUS, [2, 1, 3, 4]), (TieRule.SHARED, [1, 1, 3, 4])])
def test_at_equal_totals_the_higher_bonus_stands_first_where_the_card_says_so(tie, expected):
    told = [(90, 1), (90, 2), (85, 0), (80, 0)]
    tallies = {place: Tally(D(0), D(bonus), D(0), D(total)) for place, (total, bonus) in enumerate(told)}

    assert list(ranks(tallies, tie).values()) == expected


def test_units_that_cannot_be_told_apart_share_a_rank_and_the_next_is_left_free():
    same = Tally(D(90), D(1), D(0), D(91))

    assert ranks({"a": same, "b": same, "c": Tally(D(80), D(0), D(0), D(80))}, TieRule.BONUS) == {
        "a": 1, "b": 1, "c": 3,
    }  # fmt: skip


@given(st.lists(st.tuples(points, points), min_size=1))
def test_somebody_is_first_and_nobody_is_behind_the_last_place(told):
    found = ranks({n: Tally(D(0), bonus, D(0), total) for n, (total, bonus) in enumerate(told)}, TieRule.BONUS)

    assert min(found.values()) == 1
    assert max(found.values()) <= len(told)


@given(measures)
def test_rounding_goes_half_up(value):
    assert abs(rounded(value, D("0.25")) - value) <= D("0.125")
    assert rounded(value + D("0.125"), D("0.25")) >= value
