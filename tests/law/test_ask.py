"""Asked for one honour or for all of them, a candidate gets the same answer."""

import json

import pytest

from vinhdanh.law import ask
from vinhdanh.law.cases import books_for, cases_of
from vinhdanh.law.local import shipped_folders

CHECKS = [
    (case, folder) for folder in shipped_folders() for case in cases_of(folder)
    if case.question.get("kind") == "check" and case.question.get("honour")
]  # fmt: skip


@pytest.mark.parametrize("folder", shipped_folders(), ids=lambda folder: folder.name)
def test_an_answer_does_not_depend_on_what_else_was_asked(folder):
    books = books_for(folder)
    for case in [case for case, home in CHECKS if home.name == folder.name][::7]:
        one = ask(case.question, regime=case.regime, books=books)
        if one["rulebook"] is None:
            continue
        subject = {"subject": one["subject"]}
        every = ask({**case.question, **subject, "honour": None}, regime=case.regime, books=books)
        assert {answer["honour"]: answer for answer in every}[one["honour"]] == one, str(case)


@pytest.mark.parametrize("folder", shipped_folders(), ids=lambda folder: folder.name)
def test_answers_are_plain_json(folder):
    books = books_for(folder)
    for case, home in CHECKS[::5]:
        if home.name == folder.name:
            text = json.dumps(ask(case.question, regime=case.regime, books=books), allow_nan=False)
            assert json.loads(text)["verdict"], str(case)


def test_parameters_are_those_of_the_honour_itself():
    question = {
        "kind": "check", "on": "2022-12-20", "facts": {"group": "cong-chuc", "ratings": {2022: "tot"}, "honours": []},
    }  # fmt: skip
    by_honour = {answer["honour"]: {row["code"] for row in answer["parameters"]} for answer in ask(question)}
    assert by_honour["giay-khen"] == set()
    assert "cstdt_initiative_window" in by_honour["chien-si-thi-dua-tinh"]
    assert "cstdt_initiative_window" not in by_honour["chien-si-thi-dua-co-so"]
