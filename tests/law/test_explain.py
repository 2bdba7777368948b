"""An answer as text: what a reader finds, and where."""

import pytest

from vinhdanh.law import ask
from vinhdanh.law.asks import ASK_FACTS
from vinhdanh.law.cases import books_for, cases_of
from vinhdanh.law.explain import ASKS, explain, in_dong, plain
from vinhdanh.law.local import shipped_folders

QUESTION = {
    "id": 7, "kind": "check", "honour": "chien-si-thi-dua-co-so", "subject": "person", "on": "2022-12-20",
    "work_year": 2022,
    "facts": {
        "group": "cong-chuc", "recruited_on": "2010-03-01", "registered": True, "ratings": {2022: "tot"},
        "disciplines": [], "investigations": [], "initiatives": [],
    },
}  # fmt: skip


def lines(**changes):
    return explain(ask({**QUESTION, **changes})).split("\n")


def test_the_first_lines_say_who_when_and_the_answer():
    first, second, *_ = lines()
    assert first == "[7] Chiến sĩ thi đua cơ sở, cá nhân, ngày 20/12/2022, thành tích năm 2022"
    assert second.startswith("Chưa đủ điều kiện")


def test_a_criterion_has_its_mark_its_source_and_its_reasons():
    text = lines()
    place = next(index for index, line in enumerate(text) if "✗ CSTDCS-b: Có sáng kiến nâng cao" in line)
    limb = text[place : place + 4]
    assert limb[0].endswith("— không đạt")
    assert "Căn cứ: điểm b khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP (đã đọc bản gốc)" in limb[1]
    assert limb[2].strip().startswith("Đã có: ")
    assert limb[3].strip().startswith("Cần: ")


def test_a_note_is_stated_without_an_answer():
    assert any(line.strip().startswith("• LDTT-C3 [ghi chú]: ") and "— đạt" not in line for line in lines())


def test_another_question_is_called_by_what_it_asks():
    asked = {"kind": "bonus", "on": "2022-02-21", "facts": {"awards": [{"code": "lao-dong-tien-tien", "year": 2021}]}}
    assert explain(ask(asked)).split("\n")[0] == "Tiền thưởng, ngày 21/02/2022"
    asked = {"kind": "quota", "on": "2022-02-21", "honour": "co-thi-dua-tinh", "facts": {"ask": "quota"}}
    assert explain(ask(asked)).startswith("Số được đề nghị: Cờ thi đua cấp bộ, ban, ngành, tỉnh, ngày 21/02/2022\n")


def test_every_question_has_a_name():
    assert {name for asks in ASK_FACTS.values() for name in asks} == set(ASKS)


def test_years_already_rewarded_are_told():
    facts = {"group": "cong-chuc", "investigations": [], "ratings": {2021: "xuat-sac", 2022: "xuat-sac"},
             "honours": [{"code": "bang-khen-tinh", "year": 2021, "period": [2020, 2021]}], "initiatives": [],
             "denied": ["other-limbs"]}  # fmt: skip
    told = "thành tích đến hết năm 2021 đã được tính cho “Bằng khen cấp bộ, ban, ngành, tỉnh” lần trước"
    assert any(told in line for line in lines(honour="bang-khen-tinh", facts=facts))


def test_a_limb_stands_further_in_than_its_rule():
    text = lines()
    rule = next(line for line in text if "chỉ cần một:" in line)
    limb = text[text.index(rule) + 2]
    assert len(limb) - len(limb.lstrip()) > len(rule) - len(rule.lstrip())


def test_what_is_missing_is_named():
    facts = {key: value for key, value in QUESTION["facts"].items() if key != "initiatives"}
    text = lines(facts=facts)
    assert "Còn thiếu: hồ sơ sáng kiến, đề tài" in text
    assert any(line.strip().startswith("? CSTDCS-b") for line in text)


def test_parameters_say_whether_they_are_a_default():
    assert any(line.startswith("Tham số: ") and line.endswith("(mức mặc định)") for line in lines())
    local = {**QUESTION["facts"], "local": {"initiative_year_window": 2}}
    assert any(line.endswith(": 2 (do địa phương quy định)") for line in lines(facts=local))


def test_a_day_not_covered_is_a_sentence():
    text = lines(on="2010-01-01")
    assert len(text) == 2
    assert text[1].startswith("Chưa có bộ luật")


@pytest.mark.parametrize(("amount", "written"), [(0, "0 đồng"), (1_490_000, "1.490.000 đồng"), (999, "999 đồng")])
def test_money_is_written_with_dots(amount, written):
    assert in_dong(amount) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("2024-12-31", "31/12/2024"), (["a", "2024-12-31"], "a, 31/12/2024"), (True, "có"), (12, "12"), ({"a": 1}, "a: 1"),
     ("0123456789", "0123456789")],
)  # fmt: skip
def test_values_are_written_for_a_reader(value, written):
    assert plain(value) == written


@pytest.mark.parametrize("folder", shipped_folders(), ids=lambda folder: folder.name)
def test_every_answer_of_the_cases_can_be_explained(folder):
    books = books_for(folder)
    for case in cases_of(folder):
        answers = ask(case.question, regime=case.regime, books=books)
        for answer in answers if isinstance(answers, list) else [answers]:
            text = explain(answer)
            assert answer["sentence"] in text
            assert "None" not in text
