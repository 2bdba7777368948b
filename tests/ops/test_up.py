"""`vinhdanh up`: what stops it before any work is done, and what it does only once."""

from __future__ import annotations

import os
import socket

import pytest
from django.core.management import CommandError

from vinhdanh.ops import prepare
from vinhdanh.ops.up import up


def test_a_port_in_use_is_refused_in_one_line(data, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert up(["--data", str(data), "--port", str(port)]) == 1

    assert capsys.readouterr().err == (
        f"vinhdanh up: cổng {port} đang có chương trình khác dùng. Chọn cổng khác: --port (make run PORT=…).\n"
    )


def test_a_data_folder_that_cannot_be_made_is_refused_in_one_line(data, capsys):
    (data / "file").touch()

    assert up(["--data", str(data / "file"), "--port", "1"]) == 1

    assert f"không ghi được vào thư mục dữ liệu {data / 'file'}" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "65536", "tám"])
def test_what_is_no_port_is_refused(data, capsys, port):
    with pytest.raises(SystemExit) as ended:
        up(["--data", str(data), "--port", port])

    assert ended.value.code == 2
    assert "cần một số từ 1 đến 65535" in capsys.readouterr().err


def test_static_files_are_collected_once_and_again_when_one_changes(data, settings, monkeypatch):
    source = data / "source"
    source.mkdir()
    (source / "desk.txt").write_text("một", encoding="utf-8")
    settings.STATIC_ROOT = str(data / "static")
    settings.STATICFILES_DIRS = [str(source)]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]

    prepare._static_files()
    collected = data / "static" / "desk.txt"
    collected.write_text("left as it is", encoding="utf-8")
    prepare._static_files()
    unchanged = collected.read_text(encoding="utf-8")
    (source / "desk.txt").write_text("một và hai", encoding="utf-8")
    os.utime(source / "desk.txt", ns=(1, 1))
    prepare._static_files()

    assert unchanged == "left as it is"
    assert collected.read_text(encoding="utf-8") == "một và hai"


def test_the_demonstration_is_never_loaded_beside_real_accounts(db, django_user_model):
    django_user_model.objects.create_user("that", password="x")

    with pytest.raises(CommandError, match="đã có tài khoản thật"):
        prepare._demonstration()
