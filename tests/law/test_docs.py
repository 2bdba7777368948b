"""The page for lawyers says what the engine does."""

import re
from pathlib import Path

import pytest

from vinhdanh.law.predicates import PREDICATES
from vinhdanh.law.text import parse

PAGE = (Path(__file__).parents[2] / "docs" / "writing-law.md").read_text(encoding="utf-8")


def test_every_test_is_in_the_table_with_its_parameters():
    rows = dict(
        re.findall(r"^\| `(\w+)` \| ([^|]*)\|", PAGE.split("### Các phép thử")[1].split("## ")[0], re.MULTILINE)
    )
    documented = {name: set(re.findall(r"`(\w+)`", rows.get(name, "none"))) for name in PREDICATES}
    assert documented == {name: set(known.params.keys) for name, known in PREDICATES.items()}
    assert set(rows) == set(PREDICATES)


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_every_example_can_be_read(block):
    assert parse(block)
