"""Citations: read, written back, and spoken as an official writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.citation import Citation, parse
from vinhdanh.law.errors import BadRulebook

ARTICLES = st.integers(1, 999).map(str)
POINTS = st.sampled_from(["", "a", "đ", "e", "a1", "b-c"])


@st.composite
def citations(draw):
    clause = draw(st.just("") | ARTICLES)
    return Citation(
        draw(st.sampled_from(["L03", "L22", "ND91", "TT12", "QD311", "Đ1"])), draw(ARTICLES), clause, draw(POINTS)
    )


@given(st.lists(citations(), min_size=1, max_size=4))
def test_what_is_written_is_read_back(cites):
    assert parse("; ".join(map(str, cites))) == tuple(cites)


@pytest.mark.parametrize(
    ("short", "spoken"),
    [
        ("L22 Đ24k1a", "điểm a khoản 1 Điều 24 Luật"), ("ND91 Đ45k8", "khoản 8 Điều 45 Luật"),
        ("L22 Đ26", "Điều 26 Luật"),
        ("TT12", "Luật"), ("L22 Đ44k1đ", "điểm đ khoản 1 Điều 44 Luật"), ("ND98 Đ24a", "điểm a Điều 24 Luật"),
    ],
)  # fmt: skip
def test_a_citation_is_spoken(short, spoken):
    (cite,) = parse(short)
    assert cite.spoken("Luật") == spoken
    assert str(cite) == short


def test_the_place_stands_alone():
    assert parse("L22 Đ24k1a")[0].place() == "Đ24k1a"
    assert parse("TT12")[0].place() == ""


@pytest.mark.parametrize(
    "text", ["", "Điều 24", "L22 24", "L22 Đ", "L22 Đ24 k1", "L22 Đ24k1a;L22 Đ2", "l22 Đ24", "L22 Đ24k1a; "]
)
def test_anything_else_is_refused(text):
    with pytest.raises(BadRulebook) as fault:
        parse(text, (3, "cite"))
    assert fault.value.path == (3, "cite")
