"""The command: what it hands over, what it refuses, and that it never loads Django."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from vinhdanh import __version__, cli

PLAN = "KẾ HOẠCH\nSố: 19/KH-BDT\nĐồng Nai, ngày 25 tháng 01 năm 2022\nMột là, thi đua thực hiện nhiệm vụ.\n"


def test_the_version_is_told(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"vinhdanh {__version__}\n"


def test_without_a_command_the_usage_is_shown_and_the_code_is_2(capsys):
    assert cli.main([]) == 2
    assert "Cách dùng: vinhdanh" in capsys.readouterr().err


def test_an_unknown_command_is_named(capsys):
    assert cli.main(["tallly"]) == 2
    assert "không có lệnh 'tallly'" in capsys.readouterr().err


def test_a_plan_is_read_from_a_file_and_from_the_standard_input_alike(tmp_path, monkeypatch, capsys):
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(PLAN.encode())))

    assert cli.main(["plan", "read", str(tmp_path / "plan.txt")]) == 0
    from_file = json.loads(capsys.readouterr().out)
    assert cli.main(["plan", "read", "-"]) == 0
    from_input = json.loads(capsys.readouterr().out)

    assert from_file == from_input
    assert (from_file["number"], from_file["date"]) == ("19/KH-BDT", "2022-01-25")


@pytest.mark.parametrize(
    ("name", "says"),
    [("absent.txt", "không có tệp này"), (".", "đây là thư mục"), ("picture.docx", "picture.docx: ")],
)
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path, capsys, name, says):
    (tmp_path / "picture.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))

    assert cli.main(["plan", "read", str(tmp_path / name)]) == 2

    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read_is_refused_in_one_line(tmp_path, capsys):
    (tmp_path / "closed.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "closed.txt").chmod(0)

    assert cli.main(["plan", "read", str(tmp_path / "closed.txt")]) == 2
    assert "không được phép đọc" in capsys.readouterr().err


def test_a_line_that_is_no_plan_command_shows_how_it_is_used(capsys):
    assert cli.main(["plan", "write", "x"]) == 2
    assert "vinhdanh plan read TỆP|-" in capsys.readouterr().err


def test_the_command_loads_no_framework():
    loaded = "import sys, vinhdanh.cli; print([m for m in sys.modules if m.split('.')[0] in ('django', 'docx')])"

    said = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)

    assert said.stdout == "[]\n"


def test_a_reader_that_goes_away_is_no_error():
    line = f"{sys.executable} -m vinhdanh law schema | head -c 10"

    said = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=True)

    assert said.stderr == ""


def test_no_standard_input_at_all_is_an_empty_one(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", None)

    assert (cli.main(["plan", "read", "-"]), cli.main(["law", "check", "-"])) == (2, 2)
    assert capsys.readouterr().err.count("\n") == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the machine has no full device")
@pytest.mark.parametrize("words", ["plan read plan.txt", "plan read /dev/full > out", "plan read $(printf 'a\\200b')"])
def test_what_cannot_be_written_and_what_never_ends_is_refused_in_one_line(tmp_path, words):
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    line = f"{sys.executable} -m vinhdanh {words}" + ("" if ">" in words else " > /dev/full")

    said = subprocess.run(["sh", "-c", line], capture_output=True, check=False, cwd=tmp_path)

    assert (said.returncode, said.stderr.count(b"\n")) == (2, 1)


def test_stopping_it_by_hand_is_no_fault(monkeypatch, capsys):
    def stopped(argv):
        raise KeyboardInterrupt

    monkeypatch.setitem(cli.COMMANDS, "plan", stopped)

    assert cli.main(["plan", "read", "-"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("line", [["audit"], ["audit", "erase"]])
def test_audit_says_how_it_is_used(line, capsys):
    assert cli.main(line) == 2
    assert "vinhdanh audit verify" in capsys.readouterr().err
