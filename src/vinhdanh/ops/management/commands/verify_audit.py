"""Prove that nobody touched the register."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vinhdanh.core.audit import verify


class Command(BaseCommand):
    """Walk the chain; fail with the first line that does not hold."""

    help = "Kiểm tra chuỗi băm của sổ nhật ký từ dòng đầu."

    def handle(self, *args: Any, **options: Any) -> None:
        """Walk and report."""
        proof = verify()
        if not proof:
            raise CommandError(f"Sổ nhật ký đứt ở dòng {proof.broken}: {proof.reason}.")
        self.stdout.write(f"Sổ nhật ký nguyên vẹn: {proof.lines} dòng.")
