"""Prove that nobody touched the register."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vinhdanh.core.audit import verify


class Command(BaseCommand):
    """Walk the chain; fail with the first line that does not hold."""

    help = "Kiểm tra chuỗi băm của sổ nhật ký từ dòng đầu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the seal that was kept elsewhere."""
        parser.add_argument("--seal", type=Path, metavar="TỆP", help="dấu niêm phong đã ghi bằng audit seal")

    def handle(self, *args: Any, **options: Any) -> None:
        """Walk and report."""
        sealed = read_seal(options["seal"]) if options["seal"] else None
        proof = verify(sealed)
        if not proof:
            raise CommandError(f"Sổ nhật ký đứt ở dòng {proof.broken}: {proof.reason}.")
        beside = f", khớp dấu niêm phong ở dòng {sealed[0]}" if sealed else ""
        self.stdout.write(f"Sổ nhật ký nguyên vẹn: {proof.lines} dòng{beside}.")


def read_seal(path: Path) -> tuple[int, str]:
    """Return what a seal says. Raise CommandError when the file is not one."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return int(told["lines"]), str(told["hash"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"{path}: không phải dấu niêm phong đọc được ({error}).") from error
