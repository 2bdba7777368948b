"""What day it is: the calendar's, or the day the demonstration stands at."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from .models import Installation


def installation() -> Installation:
    """Return the row about this installation, or an unsaved plain one before it is set up."""
    return Installation.objects.first() or Installation()


def today() -> date:
    """Return the day by which everything is judged."""
    here = installation()
    if here.is_demonstration and here.day:
        return here.day
    return timezone.localdate()
