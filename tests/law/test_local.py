"""A local regulation: stricter only, dated, and shown with its own citation."""

from copy import deepcopy
from pathlib import Path

import pytest
import yaml

from vinhdanh.law import ask, road
from vinhdanh.law.errors import BadQuestion, BadRulebook
from vinhdanh.law.library import rulebooks
from vinhdanh.law.local import overlay, shipped_folders, with_local

EXAMPLE = shipped_folders()[-1]
HEAD = {
    "code": "thu", "name": "Quy định thử", "extends": "luat-2022", "from": "2024-01-01",
    "instruments": {"QDT": {
        "number": "1/QĐ", "name": "Quyết định thử", "short": "Quyết định 1", "from": "2024-01-01", "read": "invented",
    }},
}  # fmt: skip
CLAUSE = {"text": "Chặt hơn", "cite": "QDT Đ1k1", "source": "verified"}
PERSON = {
    "kind": "check", "subject": "person", "on": "2024-12-20", "work_year": 2024,
    "facts": {
        "group": "cong-chuc", "recruited_on": "2010-03-01", "ratings": {2024: "tot"}, "disciplines": [],
        "investigations": [], "initiatives": [{"year": 2024, "kind": "initiative", "recognised_by": "unit"}],
    },
}  # fmt: skip


@pytest.fixture
def regulation(tmp_path):
    """Write a regulation; give back its folder."""

    def write(parameters=(), standards=(), **head):
        files = {"rulebook.yaml": {**HEAD, **head}, "parameters.yaml": list(parameters)}
        (tmp_path / "standards").mkdir(exist_ok=True)
        files["standards/one.yaml"] = list(standards)
        for name, content in files.items():
            (tmp_path / name).write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        return tmp_path

    return write


def law(code="luat-2022"):
    return next(book for book in rulebooks() if book.code == code)


def adds(honour, *rules, **more):
    return {"honour": honour, "subject": "person", "add": [{**CLAUSE, **rule} for rule in rules], **more}


EXCELLENT = {"id": "T1", "test": "rating_at_least", "level": "xuat-sac"}


def check(honour, books, **changes):
    return ask({**deepcopy(PERSON), "honour": honour, **changes}, books=books)


def test_an_added_rule_decides_and_shows_its_own_citation(regulation):
    books = with_local(rulebooks(), regulation(standards=[adds("lao-dong-tien-tien", EXCELLENT)]))
    assert check("lao-dong-tien-tien", rulebooks())["verdict"] == "eligible"
    answer = check("lao-dong-tien-tien", books)
    assert (answer["verdict"], answer["criterion"]) == ("not_eligible", "T1")
    (row,) = [row for row in answer["criteria"] if row["id"] == "T1"]
    assert row["citation"] == "khoản 1 Điều 1 Quyết định 1"


def test_an_added_rule_is_heard_where_another_standard_asks_for_this_one(regulation):
    books = with_local(rulebooks(), regulation(standards=[adds("lao-dong-tien-tien", EXCELLENT)]))
    assert check("chien-si-thi-dua-co-so", rulebooks())["verdict"] == "eligible"
    assert check("chien-si-thi-dua-co-so", books)["verdict"] == "not_eligible"


def test_other_honours_and_other_rulebooks_stay_as_they_were(regulation):
    books = with_local(rulebooks(), regulation(standards=[adds("chien-si-thi-dua-tinh", EXCELLENT)]))
    assert check("lao-dong-tien-tien", books)["criteria"] == check("lao-dong-tien-tien", rulebooks())["criteria"]
    assert books[0] is rulebooks()[0]


def test_the_digest_and_the_name_say_that_something_lies_on_top(regulation):
    book = overlay(law(), regulation())
    assert book.digest != law().digest
    assert "Quy định thử" in book.name
    assert book.code == law().code


def test_a_regulation_holds_only_on_its_days(regulation):
    folder = regulation(standards=[adds("lao-dong-tien-tien", EXCELLENT)], **{"from": "2024-12-01", "to": "2024-12-20"})
    books = with_local(rulebooks(), folder)
    verdicts = [
        check("lao-dong-tien-tien", books, on=day)["verdict"]
        for day in ("2024-11-30", "2024-12-01", "2024-12-20", "2024-12-21")
    ]
    assert verdicts == ["eligible", "not_eligible", "not_eligible", "eligible"]


def parameter(code, value):
    return {**CLAUSE, "code": code, "value": value}


def test_a_stricter_figure_takes_the_place_of_the_default_and_says_so(regulation):
    books = with_local(rulebooks(), regulation([parameter("cstdt_initiative_window", 2)]))
    answer = check("chien-si-thi-dua-tinh", books)
    (row,) = [row for row in answer["parameters"] if row["code"] == "cstdt_initiative_window"]
    assert (row["value"], row["source"], row["text"]) == (2, "local", "Chặt hơn")
    assert row["citation"] == "khoản 1 Điều 1 Quyết định 1"
    assert not any("Chặt hơn" in caveat for caveat in answer["caveats"])


def test_the_national_figure_returns_when_the_regulation_ends(regulation):
    books = with_local(rulebooks(), regulation([parameter("cstdt_initiative_window", 2)], to="2024-12-19"))
    (row,) = [
        row for row in check("chien-si-thi-dua-tinh", books)["parameters"] if row["code"] == "cstdt_initiative_window"
    ]
    assert (row["value"], row["source"]) == (3, "default")


@pytest.mark.parametrize(
    ("code", "value", "key"),
    [
        ("cstdt_initiative_window", 4, "0.value"), ("cstd_chain_reuse", True, "0.value"),
        ("cstdt_initiative_window", "hai", "0.value"), ("cstdt_initiative_window", None, "0.value"),
        ("no_such_figure", 4, "0.value"),
    ],
)  # fmt: skip
def test_a_looser_or_unknown_figure_is_refused_by_its_key(regulation, code, value, key):
    with pytest.raises(BadRulebook) as fault:
        overlay(law(), regulation([parameter(code, value)]))
    assert fault.value.file == "parameters.yaml"
    assert key in fault.value.message


def test_a_level_is_compared_by_its_rank(regulation):
    book = law("luat-2003")
    days = {"extends": "luat-2003", "from": "2022-01-01"}
    assert overlay(book, regulation([parameter("ldtt_min_rating", "xuat-sac")], **days))
    with pytest.raises(BadRulebook):
        overlay(book, regulation([parameter("ldtt_min_rating", "hoan-thanh")], **days))


@pytest.mark.parametrize(
    ("standard", "key"),
    [
        ({"honour": "lao-dong-tien-tien", "subject": "person", "rules": []}, "0.rules"),
        (adds("lao-dong-tien-tien", {**EXCELLENT, "id": "LDTT-A1"}), "0.add.0.id"),
        (adds("lao-dong", EXCELLENT), "0.honour"),
        (adds("lao-dong-tien-tien", EXCELLENT, remove=["LDTT-A1"]), "0.remove"),
        (adds("lao-dong-tien-tien", {**EXCELLENT, "cite": "QDX Đ1"}), "0.add.0.cite"),
        (adds("lao-dong-tien-tien", {"id": "T1", "test": "no_such_test"}), "0.add.0.test"),
        (adds("lao-dong-tien-tien", {"id": "T1"}), "0.add.0.test"),
    ],
)
def test_nothing_national_is_replaced_or_taken_away(regulation, standard, key):
    with pytest.raises(BadRulebook) as fault:
        overlay(law(), regulation(standards=[standard]))
    assert fault.value.file == "standards/one.yaml"
    assert f": {key}: " in fault.value.message


def test_an_instrument_may_not_take_a_national_name(regulation):
    with pytest.raises(BadRulebook) as fault:
        overlay(law(), regulation(instruments={"L22": HEAD["instruments"]["QDT"]}))
    assert "instruments.L22" in fault.value.message


def test_a_regulation_on_top_of_nothing_is_refused(regulation):
    with pytest.raises(BadRulebook):
        with_local(rulebooks(), regulation(extends="luat-1990"))


def test_a_local_rule_may_ask_for_a_national_standard(regulation):
    rule = {"id": "T1", "meets": "lao-dong-tien-tien"}
    books = with_local(rulebooks(), regulation(standards=[adds("giay-khen", rule)]))
    assert "T1" in [row["id"] for row in check("giay-khen", books)["criteria"]]


def test_the_road_goes_by_the_regulation_too(regulation):
    books = with_local(rulebooks(), regulation(standards=[adds("lao-dong-tien-tien", EXCELLENT)]))
    question = {**deepcopy(PERSON), "honour": "lao-dong-tien-tien"}
    assert road(question)[0]["earliest_year"] == 2024
    assert road(question, books=books)[0]["earliest_year"] == 2025


def test_what_a_question_says_of_local_figures_must_have_their_shape():
    facts = {**PERSON["facts"], "local": {"cstdt_initiative_window": "lâu"}}
    for door in (ask, road):
        with pytest.raises(BadQuestion) as fault:
            door({**PERSON, "honour": "chien-si-thi-dua-tinh", "facts": facts}, path=(3,))
        assert fault.value.path == (3, "facts", "local", "cstdt_initiative_window")


def test_the_worked_example_is_marked_as_illustration():
    book = overlay(law("luat-2003"), EXAMPLE)
    assert "minh họa" in book.name
    texts = [path.read_text(encoding="utf-8") for path in Path(str(EXAMPLE)).rglob("*.yaml")]
    assert texts
