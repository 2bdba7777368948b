"""Bring an installation up to date: tables, static files, the demonstration; each only when it is needed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command, get_commands
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from vinhdanh import __version__
from vinhdanh.core.clock import installation


def prepare(*, demo: bool) -> None:
    """Do what is missing before the server opens; refuse with a CommandError that says what to do."""
    try:
        _tables()
        _static_files()
        if demo:
            _demonstration()
    except (DatabaseError, ImproperlyConfigured) as error:
        message = f"cơ sở dữ liệu chưa dùng được: {_first_line(error)}. Kiểm tra DATABASE_URL hoặc thư mục dữ liệu."
        raise CommandError(message) from error


def _tables() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Chuẩn bị cơ sở dữ liệu …", flush=True)
        call_command("migrate", verbosity=0, interactive=False)


def _static_files() -> None:
    """Collect and compress the files pages need, when they differ from those collected last."""
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    digest = _digest_of_static_files()
    if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(digest, encoding="ascii")


def _digest_of_static_files() -> str:
    seen = hashlib.sha256(__version__.encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            facts = Path(storage.path(name)).stat()
            seen.update(f"{name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def _demonstration() -> None:
    """Load the demonstration year once, and never into an installation that is in use."""
    if installation().is_demonstration:
        return
    if get_user_model().objects.exists():
        message = "dữ liệu này đã có tài khoản thật, không nạp dữ liệu minh họa vào. Chọn thư mục khác bằng --data."
        raise CommandError(message)
    if "seed_demo" not in get_commands():
        raise CommandError("bản cài đặt này không có năm minh họa (lệnh seed_demo). Chạy lại mà không có --demo.")
    print("Nạp năm minh họa …", flush=True)
    call_command("seed_demo", verbosity=0)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
