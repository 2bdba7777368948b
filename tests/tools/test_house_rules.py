"""Each rule of the house: the offence it finds, beside what it lets pass."""

from __future__ import annotations

from pathlib import Path

import house_rules
import pytest

OFFENCES = [
    ("desk/views.py", "rows = Person.objects.all()\n", ".objects in a door: fetch through a query …_visible_to"),
    ("people/actions.py", "person.state = 'left'\n", "a state is assigned: use core.states.move"),
    ("people/models.py", "class P:\n    def save(self): pass\n", "P.save is overridden: write an act in actions.py"),
    (
        "people/actions.py",
        "from django.dispatch import receiver\n",
        "a signal is imported: call what follows from the act",
    ),
    (
        "people/queries.py",
        "def f():\n    import json\n",
        "an import inside a function without its reason: # noqa: PLC0415 - why",
    ),
    ("people/queries.py", "import os  # noqa: F401\n", "an excuse without its rule or its reason: # noqa: RULE - why"),
    ("desk/templates/a.html", '<p style="x">\n', "inline style or script: the browser will refuse it"),
    ("desk/templates/a.html", "<script>x()</script>\n", "inline style or script: the browser will refuse it"),
    ("desk/templates/a.html", '<a onclick="x()">\n', "inline style or script: the browser will refuse it"),
]
PASSES = [
    ("people/queries.py", "rows = Person.objects.all()\n"),
    ("core/states.py", "thing.state = to\n"),
    ("people/actions.py", "state = 'left'\nperson.place = state\n"),
    ("desk/forms/plan.py", "class F:\n    def save(self): pass\n"),
    ("movements/plan_reader/docx.py", "def f():\n    import docx  # noqa: PLC0415 - slow to load\n"),
    ("people/queries.py", "import os  # noqa: F401 - read by the tests\n"),
    ("people/migrations/0001_initial.py", "thing.state = 'x'\n"),
    ("desk/templates/a.html", '<p class="style"><script src="/static/desk.js" defer></script>\n'),
]


def write(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "text", "sentence"), OFFENCES)
def test_an_offence_is_found_with_its_line(tmp_path, name, text, sentence):
    path = write(tmp_path, name, text)

    found = list(house_rules.findings(tmp_path))

    line = 2 if "\n    " in text else 1
    assert found == [f"{path}:{line}: {sentence}"]


@pytest.mark.parametrize(("name", "text"), PASSES)
def test_what_is_no_offence_passes(tmp_path, name, text):
    write(tmp_path, name, text)

    assert list(house_rules.findings(tmp_path)) == []
