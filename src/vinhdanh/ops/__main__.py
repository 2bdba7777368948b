"""Run the half of the command that needs Django, as `python -m vinhdanh.ops`."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

from vinhdanh.environment import BadEnvironment
from vinhdanh.ops.up import up


def main(argv: list[str]) -> int:
    """Open the server, or run one of Django's commands."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vinhdanh.settings")
    name, *rest = argv
    try:
        if name == "up":
            return up(rest)
        execute_from_command_line(["vinhdanh manage", *rest])
    except BadEnvironment as error:
        sys.exit(f"vinhdanh: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
