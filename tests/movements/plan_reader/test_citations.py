"""Citations in sentences: an own sample, and the reference sample where the machine has it.

How they are scored is told in docs/algorithms/plan-reader.md.
"""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
import yaml

from vinhdanh.movements.plan_reader import read_citations
from vinhdanh.movements.plan_reader.normal import fold

SENTENCES = Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8")
CASES = [(case["sentence"], case["cites"]) for case in yaml.safe_load(SENTENCES)]
SAMPLE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "citations-sample.csv"
# Documents that the reference sentences cite beside the one each row asks for.
BESIDE = {
    ("391-KH/TU", "2020-09-25"), ("164/BC-BDT", "2020-09-23"),
    ("91/2017/NĐ-CP", "2017-07-31"), ("91/2017/NĐ-CP", None),
    ("88/2019/QH14", "2019-11-18"),
    ("2356/QĐ-TTg", "2013-12-04"), ("42/2010/NĐ-CP", "2010-04-15"),
    ("7115/SNV-TĐKT", "2025-10-15"),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "cited"), CASES, ids=[f"{n}-{case[0][:40]}" for n, case in enumerate(CASES)])
def test_a_sentence_gives_every_document_it_cites(sentence, cited):
    found = read_citations(sentence)

    assert [(one.number, one.date, one.kind) for one in found] == [
        (number, day, kind) for number, day, _, kind in cited
    ]
    for one, (_, _, issuer, _) in zip(found, cited, strict=True):
        assert issuer is None or fold(one.issuer or "") == fold(issuer)


def test_what_a_citation_says_is_cut_out_of_the_text_as_written():
    found = read_citations("Thực hiện  Chỉ thị số 22/CT-TW\u00a0ngày 23/01/2018 của Ban Bí thư về thi đua.")

    assert found[0].as_written == "Chỉ thị số 22/CT-TW ngày 23/01/2018 của Ban Bí thư"
    assert (found[0].number, found[0].name) == ("22-CT/TW", "về thi đua")


def same_body(found, wanted):
    """Tell whether two names mean one body: holder or office, short or long, with the place as far as it is said."""
    short = {"ubnd": "uy ban nhan dan", "–": "-", "hdnd": "hoi dong nhan dan"}
    plain = []
    for name in (found, wanted):
        text = fold(name)
        for word, long in short.items():
            text = text.replace(word, long)
        text = re.sub(r"^(?:bo truong, chu nhiem|chu tich(?! nuoc)|giam doc|truong ban|bo truong)\s", "", text)
        plain.append([word for word in re.findall(r"\w+", text) if word not in ("tinh", "dang", "tw")])
    shorter, longer = sorted(plain, key=len)
    return bool(shorter) and longer[: len(shorter)] == shorter


@pytest.mark.skipif(not SAMPLE.exists(), reason="the reference sample is not on this machine")
def test_the_reference_sample_is_read_as_well_as_promised():
    rows = list(csv.DictReader(SAMPLE.read_text(encoding="utf-8").splitlines()))
    right = wrong = issuers = 0
    for row in rows:
        found = read_citations(row["sentence"])
        wanted = (row["number"], row["date"] or None)
        hit = next((one for one in found if (one.number, one.date) == wanted), None)
        right += hit is not None
        issuers += hit is not None and same_body(hit.issuer or "", row["issuer"])
        wrong += sum((one.number, one.date) not in {wanted, *BESIDE} for one in found)

    assert right / len(rows) >= 0.95
    assert right / (right + wrong) >= 0.98
    assert issuers / len(rows) >= 0.85


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_read_alike(form):
    for sentence, _ in CASES:
        assert read_citations(unicodedata.normalize(form, sentence)) == read_citations(sentence)
