"""What a person reads in the terminal once the server answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from shlex import quote

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection

from vinhdanh.core.clock import installation

from .demo.cast import SIGN_INS

EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - what a person may ask for with --host
PATIENCE = 30.0


def welcome(host: str, port: int) -> None:
    """Wait until pages are answered, then print where to go and who may sign in."""
    near = "127.0.0.1" if host in EVERYWHERE else host
    if _answers(near, port):
        print("\n".join(_lines(near, port)), flush=True)
    connection.close()


def _answers(host: str, port: int) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        asked = HTTPConnection(host, port, timeout=PATIENCE)
        try:
            asked.request("GET", "/healthz")
            asked.getresponse().read()
        except (OSError, HTTPException):
            time.sleep(0.05)
        else:
            return True
        finally:
            asked.close()
    return False


def _lines(host: str, port: int) -> Iterator[str]:
    shown = f"[{host}]" if ":" in host else host
    yield ""
    yield f"  Vinh Danh đang chạy:  http://{shown}:{port}/desk/"
    yield ""
    if installation().is_demonstration:
        yield from _cast()
    elif not get_user_model().objects.exists():
        yield "  Chưa có tài khoản nào. Lập cơ quan và tài khoản thường trực (máy sẽ hỏi mật khẩu):"
        yield f"    VINHDANH_DATA={quote(str(settings.DATA))} vinhdanh manage found_agency 'TÊN CƠ QUAN' \\"
        yield "      --officer 'HỌ VÀ TÊN' --sex nu --username thuongtruc"
        yield "  Xem thử với dữ liệu minh họa: vinhdanh up --demo --data THƯ-MỤC-KHÁC"
        yield ""
    yield "  Dừng: Ctrl-C"


def _cast() -> Iterator[str]:
    yield "  Năm minh họa (người và số liệu không có thật). Đăng nhập bằng:"
    wide = max(len(username) for username, *_ in SIGN_INS)
    for username, password, who, what_for in SIGN_INS:
        yield f"    {username:<{wide}}  mật khẩu {password}   {who}: {what_for}"
    yield ""
