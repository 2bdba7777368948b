"""Bring the installation up to date and open the production server."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from vinhdanh.ops.prepare import prepare
from vinhdanh.ops.serve import serve
from vinhdanh.ops.welcome import welcome


class Command(BaseCommand):
    """What `vinhdanh up` does once the settings are known."""

    help = "Prepare what is missing and open the production server."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Name where to listen, and whether the demonstration is wanted."""
        parser.add_argument("--demo", action="store_true")
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *_args: object, demo: bool, host: str, port: int, **_options: Any) -> None:
        """Prepare, greet once pages are answered, and serve until told to stop."""
        prepare(demo=demo)
        serve(host, port, greet=partial(welcome, host, port))
