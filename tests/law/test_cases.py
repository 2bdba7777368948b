"""Every case beside the rules, one test each; and the runner itself."""

import json

import jsonschema
import pytest

from vinhdanh.law.cases import Case, books_for, cases_of, run, run_all
from vinhdanh.law.errors import BadRulebook
from vinhdanh.law.library import askable, rulebooks
from vinhdanh.law.local import shipped_folders
from vinhdanh.law.question import schema

CASES = [(case, folder) for folder in shipped_folders() for case in cases_of(folder)]


@pytest.fixture(scope="module")
def books():
    known = {}
    return lambda folder: known.setdefault(str(folder), books_for(folder))


@pytest.mark.parametrize(("case", "folder"), CASES, ids=[str(case) for case, _ in CASES])
def test_case(case, folder, books):
    assert run(case, books(folder)) == []


def test_every_question_of_the_cases_fits_the_schema():
    taken = jsonschema.Draft202012Validator(schema(tuple(askable())))
    for case, _ in CASES:
        faults = [fault.message for fault in taken.iter_errors(json.loads(json.dumps(case.question, default=str)))]
        assert faults == [], str(case)


def folder_with(tmp_path, text):
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "one.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "rulebook.yaml").write_text("code: luat-2022", encoding="utf-8")
    return tmp_path


GIVEN = """\
- given: {kind: check, honour: lao-dong-tien-tien, on: 2024-12-20, facts: {group: cong-chuc, recruited_on: 2010-03-01, ratings: {2024: tot}, disciplines: [], investigations: []}}
  cases:
"""  # noqa: E501


def only(folder):
    (failure,), count = run_all([folder])
    return failure, count


def test_a_block_changes_facts_leaves_some_out_and_moves_the_day(tmp_path):
    folder = folder_with(
        tmp_path,
        GIVEN
        + "    - {name: as given, expect: {verdict: eligible}}\n"
        + "    - {name: changed, facts: {ratings: {2024: hoan-thanh}}, expect: {verdict: not_eligible}}\n"
        + "    - {name: left out, without: [recruited_on], expect: {missing: [recruited_on]}}\n"
        + "    - {name: moved, on: 2027-01-01, expect: {verdict: not_covered}}\n"
        + "    - {name: moved for reference, on: 2027-01-01, regime: luat-2022, expect: {verdict: undetermined}}\n",
    )
    assert run_all([folder]) == ([], 5)


def test_a_failing_case_shows_what_was_expected_and_what_was_found(tmp_path):
    folder = folder_with(tmp_path, GIVEN + "    - {name: wrong one, expect: {verdict: hold, criterion: P4}}\n")
    failure, count = only(folder)
    assert count == 1
    assert failure.differences == (
        "verdict: mong đợi hold, thấy eligible", "criterion: mong đợi P4, thấy LDTT-A1",
    )  # fmt: skip
    assert "cases/one.yaml:3: wrong one" in str(failure)


def test_what_is_expected_missing_must_be_named(tmp_path):
    folder = folder_with(tmp_path, GIVEN + "    - {name: m, without: [group], expect: {missing: [ratings.2024]}}\n")
    assert only(folder)[0].differences[0].startswith("missing: ")


def test_a_question_for_every_honour_expects_by_honour(tmp_path):
    text = GIVEN.replace("honour: lao-dong-tien-tien, ", "")
    good = "    - {name: a, expect: {answers: {lao-dong-tien-tien: {verdict: eligible}}}}\n"
    short = "    - {name: b, expect: {answers: {lao-dong-tien-tien: eligible}}}\n"
    wrong = "    - {name: c, expect: {answers: {lao-dong-tien-tien: hold}}}\n"
    vague = "    - {name: d, expect: {verdict: eligible}}\n"
    failures, count = run_all([folder_with(tmp_path, text + good + short + wrong + vague)])
    assert count == 4
    assert [failure.case.name for failure in failures] == ["c", "d"]
    assert failures[0].differences[0].startswith("lao-dong-tien-tien: verdict: ")


def test_a_question_that_cannot_be_read_fails_its_case():
    case = Case("x", {"kind": "check", "on": "2024-12-20", "colour": "red"}, {}, "f", 1)
    assert run(case, rulebooks())[0].startswith("không đọc được câu hỏi: colour")


@pytest.mark.parametrize(
    "text",
    ["a: 1", "- {name: x, expect: {}}", "- {name: x, ask: {}, expect: {verdit: x}}",
     "- {given: {}, cases: [{name: x, expect: {}, fact: {}}]}", "- {given: {}}", "- 5", "a: [", "- {name: x, name: y}"],
)  # fmt: skip
def test_a_case_file_that_says_something_else_is_refused(tmp_path, text):
    with pytest.raises(BadRulebook) as fault:
        cases_of(folder_with(tmp_path, text))
    assert "cases/one.yaml" in fault.value.file


def test_a_folder_without_cases_has_none(tmp_path):
    assert cases_of(tmp_path) == []
