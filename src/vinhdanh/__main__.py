"""Run the command as `python -m vinhdanh`."""

from __future__ import annotations

import sys

from vinhdanh.cli import main

sys.exit(main())
