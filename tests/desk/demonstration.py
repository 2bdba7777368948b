"""The demonstration as rows in memory: seeded once, laid into the database as often as a test wants it."""

from __future__ import annotations

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from vinhdanh.ops.demo import seed

Kept = list[tuple[type[Model], list[Model]]]


def keep() -> Kept:
    """Seed the demonstration and return every row of it."""
    seed()
    ours = [model for model in apps.get_models() if model.__module__.startswith("vinhdanh.")]
    return [(model, list(model._base_manager.all())) for model in ours]


@transaction.atomic
def load(kept: Kept) -> None:
    """Lay the rows into an empty database; what they refer to may come after them."""
    for model, rows in kept:
        model._base_manager.bulk_create(rows)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model for model, _rows in kept]):
            cursor.execute(statement)
