"""Load the demonstration year."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vinhdanh.core.models import AuditLine
from vinhdanh.ops.demo import seed
from vinhdanh.ops.demo.cast import SIGN_INS


class Command(BaseCommand):
    """Load it once; a second run changes nothing."""

    help = "Nạp năm minh họa 2022: người và số liệu không có thật."

    def handle(self, *args: Any, **options: Any) -> None:
        """Seed, then say who may sign in."""
        if AuditLine.objects.exists() and not _is_ours():
            raise CommandError("Cơ sở dữ liệu đã có dữ liệu thật; chỉ nạp năm minh họa vào cơ sở dữ liệu trống.")
        done = seed()
        self.stdout.write("Đã nạp năm minh họa." if done else "Năm minh họa đã có sẵn, không thay đổi gì.")
        if options["verbosity"]:
            for username, password, who, what_for in SIGN_INS:
                self.stdout.write(f"  {username} / {password}: {who} – {what_for}")


def _is_ours() -> bool:
    return AuditLine.objects.filter(act="installation.set_up", after__is_demonstration=True).exists()
