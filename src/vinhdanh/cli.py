"""The command `vinhdanh`: the law and the plan reader here, the server and Django's commands next door.

Nothing in this file loads Django. What needs it runs as `python -m vinhdanh.ops`, which takes this process's place.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from vinhdanh import __version__
from vinhdanh.law.command import main as law
from vinhdanh.movements.plan_reader import MAX_BYTES, UnreadablePlan, read_file

USAGE = """\
Cách dùng: vinhdanh LỆNH …

  up [--demo] [--data THƯ-MỤC] [--host MÁY] [--port CỔNG]
                      chuẩn bị dữ liệu và mở máy chủ
  law check TỆP|-     hỏi luật: câu hỏi YAML hoặc JSON, trả lời JSON
  law --help          các lệnh khác về luật
  plan read TỆP|-     đọc văn bản kế hoạch (.txt, .docx), trả lời JSON
  audit verify [--seal TỆP]
                      chứng minh sổ nhật ký nguyên vẹn; audit seal TỆP ghi dấu niêm phong để giữ nơi khác
  manage …            lệnh quản trị của Django và của Vinh Danh (found_agency, open_account …)
  --version           phiên bản\
"""
BAD_INPUT, INTERRUPTED = 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Hand the rest of the line to the command named first, and return the exit code."""
    name, *rest = list(sys.argv[1:] if argv is None else argv) or [""]
    _speak_utf8()
    if name in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    if name == "--version":
        print(f"vinhdanh {__version__}")
        return 0
    if name not in COMMANDS:
        return _refuse(f"vinhdanh: không có lệnh {name!r}.\n{USAGE}" if name else USAGE)
    try:
        return COMMANDS[name](rest)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _cannot_write(error)


def plan(argv: Sequence[str]) -> int:
    """Print what was read in the text of a plan, as JSON."""
    if len(argv) != 2 or argv[0] != "read":
        return _refuse("Cách dùng: vinhdanh plan read TỆP|-   (.txt, .docx; - là đầu vào chuẩn)")
    name = argv[1]
    try:
        found = read_file(_bytes(name), name="" if name == "-" else name)
    except OSError as error:
        return _refuse(f"{name}: {_unopened(error)}")
    except UnreadablePlan as error:
        return _refuse(f"{name}: {error}")
    print(json.dumps(found.as_record(), ensure_ascii=False, indent=2), flush=True)
    return 0


def _bytes(name: str) -> bytes:
    """Return the bytes of a file or of the standard input: one more than is read, never all of an endless one."""
    if name != "-":
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""


def up(argv: Sequence[str]) -> int:
    """Prepare the data and open the server."""
    return _next_door("up", argv)


def manage(argv: Sequence[str]) -> int:
    """Run one of Django's own commands."""
    return _next_door("manage", argv)


def audit(argv: Sequence[str]) -> int:
    """Prove that nobody touched the register, or write down its seal to be kept elsewhere."""
    if not argv or argv[0] not in {"verify", "seal"}:
        return _refuse("Cách dùng: vinhdanh audit verify [--seal TỆP] | vinhdanh audit seal TỆP")
    return _next_door("manage", [f"{argv[0]}_audit", *argv[1:]])


def _next_door(name: str, argv: Sequence[str]) -> int:
    line = [sys.executable, "-m", "vinhdanh.ops", name, *argv]
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(sys.executable, line)  # noqa: S606 - our own interpreter, no shell
    return subprocess.call(line)  # noqa: S603 - our own interpreter, no shell


def _unopened(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "không có tệp này. Hãy kiểm tra tên và thư mục."
    if isinstance(error, IsADirectoryError):
        return "đây là thư mục. Hãy nêu tên một tệp .txt hoặc .docx."
    if isinstance(error, PermissionError):
        return "không được phép đọc tệp này. Hãy kiểm tra quyền đọc."
    return f"không mở được ({error.strerror or error})."


def _cannot_write(error: OSError) -> int:
    """Turn what is left of the output away, so that closing it fails no more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):  # the reader of our output has gone, as `head` does
        return 0
    return _refuse(f"vinhdanh: không ghi được kết quả ({error.strerror or error}).")


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return BAD_INPUT


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "law": law,
    "plan": plan,
    "up": up,
    "manage": manage,
    "audit": audit,
}
