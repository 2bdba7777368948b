"""The triggers that make the audit table refuse UPDATE and DELETE, for each database.

SQLite rebuilds a table to alter it and loses its triggers: a migration that alters AuditLine must install them again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

SAYS = "audit lines are never changed or deleted"


class Editor(Protocol):
    """What runs a statement: Django's schema editor."""

    execute: Callable[..., object]


SQLITE = tuple(
    f"CREATE TRIGGER IF NOT EXISTS core_auditline_no_{verb.lower()} BEFORE {verb} ON core_auditline "
    f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
    for verb in ("UPDATE", "DELETE")
)
SQLITE_OFF = tuple(f"DROP TRIGGER IF EXISTS core_auditline_no_{verb}" for verb in ("update", "delete"))
POSTGRES = (
    f"""CREATE OR REPLACE FUNCTION core_auditline_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{SAYS}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER core_auditline_unchanged BEFORE UPDATE OR DELETE ON core_auditline
    FOR EACH ROW EXECUTE FUNCTION core_auditline_refuse()""",
)
POSTGRES_OFF = (
    "DROP TRIGGER IF EXISTS core_auditline_unchanged ON core_auditline",
    "DROP FUNCTION IF EXISTS core_auditline_refuse()",
)


def install(editor: Editor, vendor: str) -> None:
    """Create the triggers."""
    for statement in SQLITE if vendor == "sqlite" else POSTGRES:
        editor.execute(statement)


def remove(editor: Editor, vendor: str) -> None:
    """Drop the triggers."""
    for statement in SQLITE_OFF if vendor == "sqlite" else POSTGRES_OFF:
        editor.execute(statement)
