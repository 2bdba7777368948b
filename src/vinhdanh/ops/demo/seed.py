"""The demonstration year, written once, whole or not at all."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.clock import installation

from .blocs import emulate
from .chamber import furnish
from .drives import launch_all
from .honoured import honour_everyone
from .staff import engage, open_doors
from .stage import Stage
from .tree import plant

FIRST_DAY = date(2022, 2, 21)


@transaction.atomic
def seed() -> bool:
    """Load the demonstration and stand at its first day. Return False, and change nothing, when it is there."""
    if installation().is_demonstration:
        return False
    set_up("Năm minh họa 2022", by=SYSTEM, day=FIRST_DAY)
    stage = Stage()
    plant(stage)
    engage(stage)
    honour_everyone(stage)
    launch_all(stage)
    furnish(stage)
    emulate(stage)
    open_doors(stage)
    return True
