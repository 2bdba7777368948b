"""The budgets, on sources small enough to count by hand."""

from __future__ import annotations

from pathlib import Path

import measure


def write(root: Path, name: str, *, lines: int, mark: str = "") -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    body = "\n".join(["    pass"] * (lines - 1))
    path.write_text(f"def act() -> None:{mark}\n{body}\n", encoding="utf-8")


def test_a_function_of_forty_lines_is_allowed_and_one_of_forty_one_is_not(tmp_path):
    write(tmp_path, "fits.py", lines=40)
    write(tmp_path, "long.py", lines=41)

    found = [line for line in measure.broken(measure.measure(tmp_path)) if "allowed" in line and "act" in line]

    assert found == [f"{tmp_path}/long.py:1 act has 41 lines, 40 allowed"]


def test_a_table_may_be_long(tmp_path):
    write(tmp_path, "rows.py", lines=200, mark="  # table")

    assert list(measure.broken(measure.measure(tmp_path))) == []


def test_a_file_over_350_lines_is_refused(tmp_path):
    write(tmp_path, "whole.py", lines=351, mark="  # table")

    assert list(measure.broken(measure.measure(tmp_path))) == [
        f"{tmp_path}/whole.py has 351 lines, 350 allowed: make it a folder"
    ]


def test_a_drawer_for_junk_is_refused_by_its_name(tmp_path):
    write(tmp_path, "people/utils.py", lines=2)
    write(tmp_path, "people/roster.py", lines=2)

    assert list(measure.broken(measure.measure(tmp_path))) == [
        f"{tmp_path}/people/utils.py: a drawer for junk; name it by what it holds"
    ]


def test_migrations_and_empty_files_are_not_measured(tmp_path):
    write(tmp_path, "people/migrations/0001_initial.py", lines=400)
    (tmp_path / "people" / "__init__.py").write_text("\n", encoding="utf-8")
    write(tmp_path, "people/roster.py", lines=10)

    grain = measure.measure(tmp_path)

    assert [piece.lines for piece in grain.files] == [10]


def test_the_share_of_core_is_measured(tmp_path):
    write(tmp_path, "core/acts.py", lines=10)
    write(tmp_path, "people/roster.py", lines=30)

    assert measure.measure(tmp_path).core_share == 25.0
