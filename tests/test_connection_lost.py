"""A connection lost in the middle of an act leaves nothing, and it can be done again; a batch meets a single act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from at_once import at_once
from cast import DAY, acting, somebody, the_cast  # noqa: F401 - the fixture `cast`
from decisions.ready import signed
from django.db import DatabaseError, OperationalError, connections
from dossiers.ready import dossier

from vinhdanh.core import audit
from vinhdanh.core.actors import Role
from vinhdanh.core.audit import verify
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.decisions.actions import release
from vinhdanh.dossiers.actions import receive, run_batch
from vinhdanh.dossiers.models import Dossier, Receipt
from vinhdanh.dossiers.states import BatchKind, DossierState
from vinhdanh.registry.models import HonourRecord

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("which", [0, 1])
def test_a_batch_and_a_single_act_meet_on_one_dossier(cast, which):
    rows = [dossier(cast, "submitted", person=person) for person in (cast.nga, cast.ha)]
    other = acting(somebody("Chinh", cast.policy), (Role.OFFICER, cast.committee))

    at_once(
        partial(run_batch, BatchKind.RECEIVE, rows, by=cast.officer, on=DAY),
        partial(receive, rows[which], by=other, on=DAY),
    )

    assert set(Dossier.objects.values_list("state", flat=True)) == {DossierState.RECEIVED}
    assert sorted(Receipt.objects.values_list("number", flat=True)) == [1, 2]
    assert verify()


@pytest.mark.parametrize("moment", ["before the line of the register", "at the commit"])
def test_a_connection_lost_in_the_middle_leaves_nothing_and_the_act_can_be_done_again(cast, monkeypatch, moment):
    row = dossier(cast, "submitted", person=cast.nga)
    lines, letters = AuditLine.objects.count(), OutboxMessage.objects.count()
    with monkeypatch.context() as patch:
        if moment == "at the commit":
            patch.setattr(type(connections["default"]), "_commit", lost)
        else:
            patch.setattr("vinhdanh.core.acts.audit.append", lost)

        with pytest.raises(DatabaseError):
            at_once(partial(receive, row, by=cast.officer, on=DAY))

    row.refresh_from_db()
    assert row.state == DossierState.SUBMITTED
    assert (AuditLine.objects.count(), OutboxMessage.objects.count(), Receipt.objects.count()) == (lines, letters, 0)
    assert receive(row, by=cast.officer, on=DAY).state == DossierState.RECEIVED
    assert Receipt.objects.get().number == 1
    assert verify()


def lost(*_told: Any, **_more: Any) -> None:
    """Cut the connection the way a pulled plug does: by the server where there is one, else by the driver."""
    here = connections["default"]
    if here.vendor == "postgresql":
        here.cursor().execute("SELECT pg_terminate_backend(pg_backend_pid())")
    raise OperationalError("mất kết nối")


def test_a_decision_released_while_the_plug_is_pulled_enters_nothing(cast, monkeypatch):
    row = signed(cast)
    with monkeypatch.context() as patch:
        patch.setattr("vinhdanh.core.acts.audit.append", third_time(lost))

        with pytest.raises(DatabaseError):
            at_once(partial(release, row, by=cast.officer, on=DAY))

    assert not HonourRecord.objects.exists()
    assert not row.payments.exists()
    assert release(row, by=cast.officer, on=DAY).state == "released"
    assert HonourRecord.objects.count() == 1
    assert verify()


def third_time(cut: Callable[..., Any]) -> Callable[..., Any]:
    """Let two lines of the register be written, and cut at the third."""
    write, seen = audit.append, []

    def append(*told: Any, **more: Any) -> Any:
        seen.append(told)
        return cut() if len(seen) == 3 else write(*told, **more)

    return append
