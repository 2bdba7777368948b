"""`vinhdanh up`: look at what was asked, tell the settings, and hand over to the command `serve`.

Nothing here needs the settings to be known: it decides what they will be.
"""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import django
from django.core.management import CommandError, call_command

from vinhdanh.environment import word

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PORTS = range(1, 65536)


def up(argv: Sequence[str]) -> int:
    """Open the server; return when it is told to stop."""
    asked = _asked(argv)
    try:
        _data_folder(asked.data)
        _free(asked.host, asked.port)
        _environment(asked)
        django.setup()
        call_command("serve", demo=asked.demo, host=asked.host, port=asked.port)
    except CommandError as reason:
        print(f"vinhdanh up: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nĐã dừng khi đang chuẩn bị; lần sau sẽ làm tiếp.", file=sys.stderr)
        return 130
    return 0


def _asked(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="vinhdanh up", description="Chuẩn bị dữ liệu và mở máy chủ.")
    parser.add_argument("--demo", action="store_true", help="nạp năm minh họa với người và đơn vị không có thật")
    parser.add_argument("--data", type=Path, default=Path(word("VINHDANH_DATA", "var")), help="thư mục dữ liệu (var)")
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ máy nghe (127.0.0.1)")
    parser.add_argument("--port", type=_port, default=word("PORT", "8000"), help="cổng (8000, hoặc biến PORT)")
    return parser.parse_args(list(argv))


def _port(said: str) -> int:
    if not said.isdecimal() or int(said) not in PORTS:
        raise argparse.ArgumentTypeError(f"{said!r} không phải là cổng: cần một số từ 1 đến 65535")
    return int(said)


def _data_folder(folder: Path) -> None:
    """Make the folder, closed to other accounts of the machine, and see that it can be written to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds everybody's record
        probe = folder / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        message = f"không ghi được vào thư mục dữ liệu {folder} ({error.strerror}). Chọn thư mục khác bằng --data."
        raise CommandError(message) from error


def _free(host: str, port: int) -> None:
    """See that nobody listens at the port before any work is done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":  # elsewhere the option would take the port from its owner
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(_why_not(error, host, port)) from error


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"cổng {port} đang có chương trình khác dùng. Chọn cổng khác: --port (make run PORT=…)."
    if error.errno == errno.EACCES:
        return f"không được phép mở cổng {port}. Chọn một cổng từ 1024 trở lên."
    return f"không nghe được ở {host} ({error.strerror or error}). Chọn địa chỉ khác bằng --host."


def _environment(asked: argparse.Namespace) -> None:
    """Tell the settings, here and in the server's workers, what was asked."""
    os.environ["VINHDANH_DATA"] = str(asked.data.resolve())
    if asked.host not in LOOPBACK and not word("VINHDANH_HOSTS"):
        os.environ["VINHDANH_HOSTS"] = f"localhost,127.0.0.1,[::1],{asked.host},{socket.gethostname()}"
