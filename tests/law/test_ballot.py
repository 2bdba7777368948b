"""Ballots: consent is counted on all members, and nothing unknown may decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law import BadQuestion, ask

UNKNOWABLE = ("present", "agree", "written_agree", "secret")


def vote(honour="chien-si-thi-dua-tinh", on="2022-12-20", **facts):
    return ask({"on": on, "kind": "ballot", "honour": honour, "facts": {"ask": "vote", **facts}})


@st.composite
def ballots(draw):
    members = draw(st.integers(1, 30))
    present = draw(st.integers(0, members))
    agree = draw(st.integers(0, present))
    return {
        "members": members, "present": present, "agree": agree, "against": draw(st.integers(0, present - agree)),
        "written_agree": draw(st.integers(0, members - present)), "secret": draw(st.booleans()),
    }  # fmt: skip


@given(ballots())
def test_nine_tenths_of_all_members_pass_and_fewer_fail(facts):
    answer = vote(**facts)
    yes = facts["agree"] + facts["written_agree"]
    assert answer["value"] == -(-9 * facts["members"] // 10)
    assert answer["verdict"] == ("passed" if facts["secret"] and 10 * yes >= 9 * facts["members"] else "failed")


@given(ballots(), st.sets(st.sampled_from(UNKNOWABLE)))
def test_leaving_figures_out_never_changes_a_verdict_into_its_opposite(facts, left_out):
    whole = vote(**facts)["verdict"]
    partly = vote(**{key: value for key, value in facts.items() if key not in left_out})
    assert partly["verdict"] in (whole, "undetermined")
    if partly["verdict"] == "undetermined":
        assert set(partly["missing"]) <= left_out


@given(ballots(), st.sampled_from(["2024-06-30", "2026-01-05"]))
def test_four_fifths_suffice_for_flags_under_the_law_of_2022(facts, on):
    answer = vote("co-thi-dua-tinh", on, **facts)
    yes = facts["agree"] + facts["written_agree"]
    assert answer["verdict"] == ("passed" if facts["secret"] and 5 * yes >= 4 * facts["members"] else "failed")


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"members": 10, "present": 11}, "present"), ({"members": 10, "present": 8, "agree": 9}, "agree"),
        ({"members": 10, "present": 8, "agree": 5, "against": 4}, "agree"), ({"members": 10, "agree": 11}, "agree"),
        ({"members": 10, "present": 8, "agree": 8, "written_agree": 3}, "written_agree"),
    ],
)  # fmt: skip
def test_figures_that_cannot_be_are_refused_at_their_place(facts, key):
    with pytest.raises(BadQuestion) as fault:
        vote(**facts, secret=True)
    assert fault.value.key() == f"facts.{key}"


def test_figures_that_just_fit_are_taken():
    assert vote(members=10, present=8, agree=8, written_agree=2, secret=True)["verdict"] == "passed"


def test_a_vote_without_an_honour_is_undetermined_but_a_quorum_needs_none():
    answer = vote(None, members=10)
    assert (answer["verdict"], answer["missing"]) == ("undetermined", ["honour"])
    quorum = {"on": "2022-12-20", "kind": "ballot", "facts": {"ask": "quorum", "members": 9, "present": 6}}
    assert ask(quorum)["verdict"] == "session"


def test_the_default_of_secrecy_is_shown_and_may_be_lifted():
    facts = {"members": 10, "present": 10, "agree": 9, "secret": False}
    failed = vote(on="2024-06-30", **facts)
    assert failed["verdict"] == "failed"
    assert [row["code"] for row in failed["parameters"]] == ["ballot_secret"]
    assert "kín" in failed["caveats"][0]
    assert vote(on="2024-06-30", **facts, local={"ballot_secret": False})["verdict"] == "passed"
    assert vote(on="2023-12-31", **facts, local={"ballot_secret": False})["verdict"] == "failed"


@pytest.mark.parametrize("local", [{"ballot_percent": 120}, {"ballot_secret": "yes"}])
def test_local_rules_of_another_shape_are_refused(local):
    with pytest.raises(BadQuestion) as fault:
        vote(on="2024-06-30", members=10, present=10, agree=9, secret=True, local=local)
    assert fault.value.key() == f"facts.local.{next(iter(local))}"


@given(st.integers(0, 60), st.integers(0, 60))
def test_two_thirds_of_the_members_make_a_sitting(members, present):
    question = {"on": "2022-12-20", "kind": "ballot"}
    facts = {"ask": "quorum", "members": max(members, present), "present": present}
    answer = ask({**question, "facts": facts})
    assert answer["verdict"] == ("session" if 3 * present >= 2 * facts["members"] else "failed")
    assert 3 * answer["value"] >= 2 * facts["members"] > 3 * (answer["value"] - 1)


def test_a_local_quorum_cannot_go_below_that_of_the_circular():
    facts = {"ask": "quorum", "members": 15, "present": 9, "local": {"quorum_percent": 50}}
    assert ask({"on": "2022-12-20", "kind": "ballot", "facts": facts})["verdict"] == "failed"


def test_a_vote_of_too_few_present_passes_with_a_warning():
    thin = vote(members=15, present=9, agree=9, written_agree=6, secret=True)
    assert thin["verdict"] == "passed"
    assert "9/15" in thin["caveats"][0]
    assert vote(members=15, present=10, agree=10, written_agree=5, secret=True)["caveats"] == []
