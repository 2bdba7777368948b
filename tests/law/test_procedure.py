"""What is asked of procedure, where spelling, order and days must not change the answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law import BadQuestion, ask
from vinhdanh.law.kinds.procedure.places import decider_of, level_of, proposer_of
from vinhdanh.law.kinds.spelling import canonical, slug

CODES = (
    "van-ban-de-nghi", "bao-cao-thanh-tich", "bien-ban", "ket-qua-bo-phieu", "chung-nhan-sang-kien", "danh-sach",
    "nhan-xet-don-vi-cu",
)  # fmt: skip
HONOURS = (
    "lao-dong-tien-tien", "chien-si-thi-dua-co-so", "chien-si-thi-dua-tinh", "chien-si-thi-dua-toan-quoc",
    "co-thi-dua-chinh-phu", "bang-khen-tinh", "huan-chuong-lao-dong-hang-ba",
)  # fmt: skip


def procedure(name, on="2022-02-21", honour=None, received=None, **facts):
    question = {"on": on, "kind": "procedure", "honour": honour, "received": received, "facts": {"ask": name, **facts}}
    return ask(question)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Chủ tịch UBND xã", "chu-tich-ubnd-xa"), ("chu_tich_xa", "chu-tich-ubnd-xa"),
        ("ubnd-phuong", "chu-tich-ubnd-xa"), ("đặc khu", "chu-tich-ubnd-xa"),
        ("chairman-of-commune", "chu-tich-ubnd-xa"),
        ("thi-xa", "chu-tich-ubnd-huyen"),
        ("ubnd-huyen", "chu-tich-ubnd-huyen"), ("chu-tich-ubnd-quan", "chu-tich-ubnd-huyen"),
        ("giam-doc-hop-tac-xa", "giam-doc-doanh-nghiep"), ("tong-giam-doc-cong-ty", "giam-doc-doanh-nghiep"),
        ("chu-tich-hdtv", "chu-tich-hdqt"), ("giam-doc-so-noi-vu", "giam-doc-so"), ("so-y-te", "giam-doc-so"),
        ("thu-truong-co-quan-chuyen-mon", "giam-doc-so"), ("thu-truong-co-so", "thu-truong-don-vi"),
        ("hieu-truong", "thu-truong-don-vi"), ("bo-truong-bo-noi-vu", "bo-truong"), ("ubnd-tinh", "chu-tich-ubnd-tinh"),
        ("chu-tich-thanh-pho-truc-thuoc-trung-uong", "chu-tich-ubnd-tinh"), ("prime-minister", "thu-tuong"),
        ("thu-tuong-chinh-phu", "thu-tuong"), ("chu-tich-nuoc", "chu-tich-nuoc"),
        ("truong-phong-noi-vu-huyen", "truong-phong"),
    ],
)  # fmt: skip
def test_a_decider_is_known_by_many_spellings(written, code):
    assert decider_of(written) == code


def test_words_of_nobody_are_no_decider_and_never_a_no():
    assert decider_of("ai đó") is None
    answer = procedure("authority", honour="bang-khen-tinh", decider="ai đó")
    assert (answer["verdict"], answer["missing"]) == ("undetermined", ["decider"])


def test_levels_and_proposers_follow_from_the_same_words():
    assert [level_of(word) for word in ("xa", "huyen", "tinh", "bo", "Bộ Nội vụ")] == [
        "xa", "huyen", "tinh", "bo", "trung-uong",
    ]  # fmt: skip
    assert [proposer_of(word) for word in ("so-y-te", "bo-y-te", None)] == ["tinh", "bo", "bo-tinh"]


@given(st.text(max_size=60))
def test_a_slug_is_its_own_slug(text):
    assert slug(slug(text)) == slug(text)
    assert canonical(slug(text), {}) == canonical(text, {})


@given(
    st.sets(st.sampled_from(CODES)),
    st.sampled_from(CODES),
    st.sampled_from(HONOURS),
    st.sampled_from(range(2018, 2027)),
)
def test_one_paper_more_never_makes_a_whole_dossier_incomplete(papers, more, honour, year):
    before = procedure("papers", f"{year}-05-05", honour, papers=sorted(papers), originals=3)
    after = procedure("papers", f"{year}-05-05", honour, papers=sorted({*papers, more}), originals=3)
    assert set(after["missing"]) <= set(before["missing"]) | {"local.papers", "level"}
    assert before["verdict"] != "complete" or after["verdict"] == "complete"


@given(st.sampled_from(HONOURS), st.integers(0, 4))
def test_the_order_of_papers_does_not_matter(honour, originals):
    one = procedure("papers", honour=honour, papers=list(CODES), originals=originals)
    other = procedure("papers", honour=honour, papers=list(reversed(CODES)), originals=originals)
    assert one == other


def test_papers_are_known_by_other_spellings():
    answer = procedure(
        "papers", honour="chien-si-thi-dua-co-so", originals=1,
        papers=["Tờ trình", "bao_cao", "biên bản họp bình xét", "giấy chứng nhận sáng kiến"],
    )  # fmt: skip
    assert answer["verdict"] == "complete"


@given(st.dates(date(2018, 1, 1), date(2023, 6, 30)), st.integers(0, 60))
def test_one_waits_for_an_answer_until_the_last_day_and_not_longer(asked_on, later):
    on = asked_on + timedelta(days=later)
    answer = procedure(
        "consultation-answer", on.isoformat(), "bang-khen-thu-tuong", asked_on=asked_on.isoformat(), answered=False
    )
    assert (answer["verdict"] == "wait") == (on <= date.fromisoformat(answer["value"]))


def test_authority_goes_by_the_day_of_the_decision_and_papers_by_receipt():
    known = {"on": "2025-07-20", "received": "2025-06-20", "honour": "chien-si-thi-dua-co-so"}
    assert procedure("authority", decider="ubnd-xa", **known)["verdict"] == "allowed"
    assert procedure("authority", decider="ubnd-huyen", **known)["verdict"] == "not_allowed"
    papers = procedure("papers", papers=["to-trinh", "bao-cao", "bien-ban", "chung-nhan"], **known)
    assert (papers["verdict"], papers["missing"]) == ("incomplete", ["ket-qua-bo-phieu"])


def test_a_question_without_an_honour_names_what_is_missing():
    for name in ("papers", "authority", "publication"):
        answer = procedure(name)
        assert (answer["verdict"], answer["missing"]) == ("undetermined", ["honour"])


def test_money_already_paid_is_recovered_and_money_not_paid_is_not():
    paid = procedure("revocation", cause="fraud", concluded=True, paid=True)
    unpaid = procedure("revocation", cause="fraud", concluded=True, paid=False)
    assert "tiền thưởng" in paid["criteria"][0]["todo"]
    assert "tiền thưởng" not in unpaid["criteria"][0]["todo"]


def test_a_default_is_shown_until_the_province_sets_its_own():
    known = {"on": "2025-03-18", "honour": "bang-khen-thu-tuong", "asked_on": "2025-03-03", "answered": False}
    by_default = procedure("consultation-answer", **known)
    own = procedure("consultation-answer", local={"consultation_days": 10}, **known)
    assert (by_default["verdict"], own["verdict"]) == ("wait", "allowed")
    assert [answer["parameters"][0]["source"] for answer in (by_default, own)] == ["default", "local"]
    assert len(by_default["caveats"]) > len(own["caveats"])


def test_what_is_asked_must_be_one_of_the_asks():
    with pytest.raises(BadQuestion, match="cần một trong"):
        procedure("paper")
