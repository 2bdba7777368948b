"""One act upon many dossiers in one go, and undoing it. Each dossier has its own line in the register as well."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.people.models import Account, Organisation

from ..models import Batch, BatchLine, Dossier
from ..permissions import may_receive_for
from ..queries import shares_of
from ..states import BatchKind
from .appraisal import appraise, assign, receive, reopen, unreceive


class Told(NamedTuple):
    """What a batch is told beside the dossiers: who is to handle each, and what the appraisal found."""

    handlers: dict[int, Account]
    conclusion: str


def run_batch(
    kind: BatchKind, dossiers: Collection[Dossier], *, by: Actor, on: date, account: Account | None = None,
    conclusion: str = "",
) -> Batch:  # fmt: skip
    """Do one act upon many dossiers of one body. One that is refused is told with its reason and stops no other."""
    batch = Batch(body=_body_of(dossiers), kind=kind, account=by.account, made_on=on, made_by=by.label)
    with act(ActKind.RUN_BATCH, batch, by=by) as batch:
        demand(may_receive_for(by, batch.body_id))
        insert(batch)
        rows = sorted(dossiers, key=lambda row: row.pk)  # everybody locks in the same order
        told = Told(_handlers(kind, rows, account, on), conclusion)
        for row in rows:
            handler = told.handlers.get(row.pk)
            line = BatchLine(batch=batch, dossier=row, handler=handler, handler_before=row.handler)
            line.told = _tried(partial(_do, kind, row, told, by, on))
            line.done = not line.told
            insert(line)
    return batch


def undo_batch(batch: Batch, *, by: Actor, on: date) -> Batch:
    """Undo a batch, dossier by dossier; one that was worked on since is left as it is, with the reason."""
    with act(ActKind.UNDO_BATCH, batch, by=by) as batch:
        demand(may_receive_for(by, batch.body_id))
        if batch.undone_on is not None:
            raise NotNow(_("Lượt xử lý này đã được hoàn tác."))
        for line in batch.lines.filter(done=True).select_related("dossier", "handler", "handler_before"):
            line.told = _tried(partial(_undo, BatchKind(batch.kind), line, by, on))
            line.undone = not line.told
            update(line)
        if not batch.lines.filter(undone=True).exists():
            raise NotNow(_("Không hoàn tác được hồ sơ nào: các hồ sơ đã được xử lý tiếp."))
        batch.undone_on = on
        update(batch)
    return batch


def _body_of(dossiers: Collection[Dossier]) -> Organisation:
    bodies = {row.proposal.to for row in dossiers}
    if len(bodies) != 1:
        raise Refused(_("Chọn hồ sơ gửi đến cùng một cơ quan; đang chọn hồ sơ của {n} cơ quan.").format(n=len(bodies)))
    return bodies.pop()


def _handlers(kind: BatchKind, rows: list[Dossier], account: Account | None, on: date) -> dict[int, Account]:
    if kind == BatchKind.SHARE:
        return shares_of(rows, on)
    if kind == BatchKind.ASSIGN and account is None:
        raise Refused(_("Cần chọn người thụ lý."))
    return {row.pk: account for row in rows} if account else {}


def _tried(do: Callable[[], object]) -> str:
    """Do something whole or not at all; return why not, nothing when it was done."""
    try:
        with transaction.atomic():
            do()
    except Refused as error:
        return str(error.message)
    return ""


def _do(kind: BatchKind, row: Dossier, told: Told, by: Actor, on: date) -> None:
    if kind == BatchKind.RECEIVE:
        receive(row, by=by, on=on)
    elif kind == BatchKind.APPRAISE:
        appraise(row, told.conclusion, by=by, on=on)
    elif row.pk in told.handlers:
        assign(row, told.handlers[row.pk], by=by, on=on)
    else:
        raise Refused(_("Không ai được thụ lý hồ sơ này."))


def _undo(kind: BatchKind, line: BatchLine, by: Actor, on: date) -> None:
    if kind == BatchKind.RECEIVE:
        unreceive(line.dossier, by=by, on=on)
    elif kind == BatchKind.APPRAISE:
        reopen(line.dossier, by=by, on=on, reason=_("Hoàn tác: {batch}").format(batch=line.batch))
    elif line.dossier.handler_id != line.handler_id:
        raise NotNow(_("Hồ sơ đã được giao cho người khác."))
    else:
        assign(line.dossier, line.handler_before, by=by, on=on)
