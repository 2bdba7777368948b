"""Write down how long the register is and how it ends."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vinhdanh.core.audit import seal, verify


class Command(BaseCommand):
    """Write the seal of a register that holds; one that does not is not sealed."""

    help = "Ghi dấu niêm phong của sổ nhật ký vào một tệp, để giữ ở nơi khác."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where to write it."""
        parser.add_argument("file", type=Path, metavar="TỆP")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prove, then write; a file that is there is never written over."""
        proof = verify()
        if not proof:
            raise CommandError(f"Sổ nhật ký đứt ở dòng {proof.broken}: {proof.reason}. Không niêm phong.")
        lines, digest = seal()
        try:
            with options["file"].open("x", encoding="utf-8") as file:
                json.dump({"lines": lines, "hash": digest}, file)
        except OSError as error:
            raise CommandError(f"{options['file']}: không ghi được ({error.strerror or error}).") from error
        self.stdout.write(f"Đã niêm phong {lines} dòng. Giữ tệp này nơi người quản trị cơ sở dữ liệu không với tới.")
