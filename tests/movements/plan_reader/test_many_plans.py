"""Plans in the shapes of many offices, each read whole: what is found is all there is, and nothing else."""

from pathlib import Path
from textwrap import wrap

import pytest
import yaml

from vinhdanh.movements.plan_reader import read_plan

HERE = Path(__file__).parent
WHOLES = yaml.safe_load((HERE / "wholes.yaml").read_text(encoding="utf-8"))


@pytest.fixture(params=WHOLES.items(), ids=WHOLES)
def case(request):
    name, expected = request.param
    return read_plan((HERE / "plans" / f"{name}.txt").read_text(encoding="utf-8")), expected


def test_the_head(case):
    found, expected = case

    assert [found.kind, found.number, found.date, found.issuer, found.year] == expected["head"]


def test_contents_in_order(case):
    found, expected = case

    assert [one.order for one in found.contents] == list(range(1, len(expected["contents"]) + 1))
    for one, begins in zip(found.contents, expected["contents"], strict=True):
        assert one.text.startswith(begins)


def test_instruments(case):
    found, expected = case

    assert [one.number for one in found.instruments if not one.own] == expected["cites"]


def test_titles(case):
    found, expected = case

    assert [[one.honour, one.subject, one.count, one.drive] for one in found.titles] == expected["titles"]


def test_anniversaries_and_what_is_named(case):
    found, expected = case

    assert len(found.commemorations) == expected["anniversaries"]
    assert [one.name for one in found.named] == expected["named"]


@pytest.mark.parametrize("width", [70, 90])
@pytest.mark.parametrize("name", ["department", "thematic-stage", "city", "web-page", "police", "directive", "women"])
def test_a_page_that_cuts_all_lines_changes_nothing(name, width):
    text = (HERE / "plans" / f"{name}.txt").read_text(encoding="utf-8")
    cut = ["\n".join(wrap(line, width)) if "     " not in line else line for line in text.split("\n")]

    found, whole = read_plan("\n".join(cut)), read_plan(text)

    assert (found.number, found.date, found.issuer, found.year) == (whole.number, whole.date, whole.issuer, whole.year)
    assert [one.order for one in found.contents] == [one.order for one in whole.contents]
    for field in ("titles", "instruments", "commemorations"):
        assert len(getattr(found, field)) == len(getattr(whole, field))
