"""The frame of every act of office: turn, lock, transaction, audit line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.fields.files import FieldFile
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from . import audit
from .actors import Actor
from .errors import NotNow, Refused
from .kinds import ActKind

M = TypeVar("M", bound=models.Model)
SECRET = frozenset({"password", "last_login"})
VEILED = "•"


@contextmanager
def act(kind: ActKind, subject: M, *, by: Actor, reason: str = "") -> Iterator[M]:
    """Open the transaction of one act, wait for its turn, yield the locked row, and write the one audit line.

    A row not saved yet is yielded as it is; the body saves it. Whatever the body raises undoes the act.
    """
    with transaction.atomic():
        audit.take_turn()
        row = subject if subject._state.adding else lock(subject)
        old = {} if row._state.adding else snapshot(row)
        yield row
        new = snapshot(row)
        changed = [name for name in new if name not in old or old[name] != new[name]]
        before = {name: old[name] for name in changed if name in old}
        after = {name: new[name] for name in changed}
        audit.append(kind, row, by=by, before=before, after=after, reason=reason)


def lock(row: M) -> M:
    """Return the row as it is now, locked until the act ends. Raise NotNow when somebody has removed it."""
    held = type(row)._base_manager.select_for_update().filter(pk=row.pk).first()
    if held is None:
        raise NotNow(_("“{row}” đã được bỏ trước đó, không còn để làm việc này.").format(row=row))
    return held


def insert(row: M) -> M:
    """Save a new row. Raise Refused with the constraint's own words when the database refuses it."""
    return _save(row, force_insert=True)


def update(row: M) -> M:
    """Save a row that is there already; what the database refuses is refused in words as well."""
    return _save(row, force_update=True)


def remove(row: models.Model) -> None:
    """Delete a row. Raise NotNow when somebody has removed it before."""
    lock(row).delete()


def _save(row: M, *, force_insert: bool = False, force_update: bool = False) -> M:
    try:
        with transaction.atomic():
            row.save(force_insert=force_insert, force_update=force_update)
    except IntegrityError as error:
        raise Refused(_broken_constraint(row)) from error
    return row


def _broken_constraint(row: models.Model) -> str:
    try:
        row.validate_constraints()
    except ValidationError as error:
        return " ".join(error.messages)
    return _("Dữ liệu trùng hoặc không hợp lệ: {row}.").format(row=row)


def snapshot(row: models.Model) -> dict[str, Any]:
    """Return the row as the register keeps it: its columns, and the parts the model says belong to it."""
    personal: frozenset[str] = getattr(row, "PERSONAL", frozenset())
    told = {
        field.attname: (veiled if field.name in personal else _plain)(field.value_from_object(row))
        for field in row._meta.concrete_fields
        if field.name not in SECRET
    }
    parts = getattr(row, "audit_parts", None)
    return {**told, **(parts() if parts else {})}


def veiled(value: Any) -> str:
    """Return a personal detail so that the register shows whether it changed, and to nobody what it is.

    The mark is made with the installation's own key: without it no guess can be tried.
    """
    if value in (None, ""):
        return ""
    return VEILED + salted_hmac("vinhdanh.register", str(_plain(value)), algorithm="sha256").hexdigest()[:16]


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | FieldFile) else value
