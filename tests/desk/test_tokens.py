"""The two copies of the dark tokens say the same."""

import re
from pathlib import Path

import vinhdanh.desk

SHEET = (Path(vinhdanh.desk.__file__).parent / "static/desk/desk.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"(--[\w-]+): (#[0-9a-f]{6});")


def tokens(selector: str) -> dict[str, str]:
    """Return the colours of the first block of a selector."""
    return dict(TOKEN.findall(SHEET.partition(selector)[2].partition("}")[0]))


def test_chosen_dark_and_dark_by_the_system_are_one():
    assert tokens(':root[data-theme="auto"] {') == tokens(':root[data-theme="dark"] {') != {}


def test_dark_leaves_no_token_of_the_light_set_out():
    assert set(tokens(':root[data-theme="dark"] {')) == set(tokens(":root {"))
