"""The wheel: everything the program needs lies in it, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = [
    ".po",
    ".html",
    ".css",
    ".yaml",
    "migrations/0001_initial.py",
    "vinhdanh/locale/en/LC_MESSAGES/django.mo",
    "vinhdanh/rulebooks/honours.yaml",
    "vinhdanh/ops/demo/plan.txt",
    "vinhdanh/py.typed",
    "licenses/LICENSE",
]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build the wheel once and list it."""
    out = tmp_path_factory.mktemp("dist")
    line = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(line, check=True, capture_output=True)
    return zipfile.ZipFile(next(out.glob("*.whl"))).namelist()


@pytest.mark.parametrize("needed", NEEDED)
def test_what_the_program_needs_is_in_the_wheel(names, needed):
    assert any(name.endswith(needed) for name in names)


def test_every_file_of_the_package_is_in_the_wheel(names):
    here = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src/vinhdanh").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert here - set(names) == set()


def test_nothing_but_the_package_and_its_label_is_in_the_wheel(names):
    assert {name.split("/")[0].split("-")[0] for name in names} == {"vinhdanh"}
