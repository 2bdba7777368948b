"""What is typed at a terminal: days on the command line, passwords never there."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from datetime import date
from getpass import getpass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError


def day(text: str) -> date:
    """Return a day given as 2020-01-31."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} không phải là ngày: cần dạng 2020-01-31") from None


def password() -> str:
    """Return a password typed twice at the terminal, or the first line of what is piped in."""
    asked = sys.stdin.isatty()
    typed = getpass("Mật khẩu: ") if asked else sys.stdin.readline().rstrip("\r\n")
    if asked and getpass("Nhập lại mật khẩu: ") != typed:
        raise CommandError("Hai lần nhập mật khẩu không giống nhau. Chạy lại lệnh.")
    try:
        validate_password(typed)
    except ValidationError as error:
        wanted = "cần ít nhất 8 ký tự, không phải mật khẩu nhiều người dùng"
        raise CommandError(f"Mật khẩu chưa dùng được: {wanted}.") from error
    return typed
