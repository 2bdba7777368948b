"""Read settings from the environment: words, flags, lists, a database address and a kept secret."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"", "0", "false", "no", "off"})
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA busy_timeout=10000",
    "PRAGMA foreign_keys=ON",
)


class BadEnvironment(ValueError):
    """A variable says something that cannot be understood."""


def word(name: str, default: str = "") -> str:
    """Return a variable without the space around it; an empty one counts as absent."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool = False) -> bool:
    """Return a yes-or-no variable; refuse any other word."""
    said = os.environ.get(name, "yes" if default else "no").strip().lower()
    if said not in YES | NO:
        message = f"{name}={said!r}: cần 1 hoặc 0 (yes/no, true/false, on/off)"
        raise BadEnvironment(message)
    return said in YES


def words(name: str, default: str = "") -> list[str]:
    """Return a variable that lists words between commas."""
    return [part.strip() for part in word(name, default).split(",") if part.strip()]


def database(url: str, data: Path) -> dict[str, Any]:
    """Return Django's description of the database: SQLite in the data folder, unless an address says more."""
    return _postgres(url) if url else sqlite(data / "vinhdanh.sqlite3")


def sqlite(file: Path) -> dict[str, Any]:
    """Return an SQLite database that web workers and tasks can write to in turn."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": ";".join(PRAGMAS)},
    }


def _postgres(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        message = "DATABASE_URL: cần dạng postgresql://người:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu"
        raise BadEnvironment(message)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def kept_secret(file: Path) -> str:
    """Return the secret kept in a file, written there once and readable by its owner alone."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as kept:
        secret = secrets.token_urlsafe(50)
        kept.write(secret + "\n")
    return secret
