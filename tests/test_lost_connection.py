"""A connection lost in the middle of an act: nothing of it is left, and the same act done again succeeds."""

import pytest
from at_once import times
from cast import DAY, Cast, the_cast  # noqa: F401 - the fixture `cast`
from council.ready import balloting, room, vote_yes
from decisions.how import signable
from decisions.ready import SYMBOL, due, signed
from django.apps import apps
from django.core import serializers
from django.db import OperationalError, connection, connections
from dossiers.how import sendable
from dossiers.ready import dossier

from vinhdanh.core import acts, audit
from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.audit import verify
from vinhdanh.core.kinds import ActKind
from vinhdanh.decisions import actions as decisions
from vinhdanh.dossiers import actions as dossiers

pytestmark = pytest.mark.django_db(transaction=True)


def voting(cast: Cast):
    here = room(cast)
    sitting = balloting(here)
    return lambda: vote_yes(sitting, here.voters[0])


def taking_in(cast: Cast):
    row = dossier(cast, "submitted")
    return lambda: dossiers.receive(row, by=cast.officer, on=DAY)


def sending(cast: Cast):
    row = sendable(cast)
    dossier(cast, proposal=row, person=cast.binh)
    return lambda: dossiers.send(row, by=cast.drafter, on=DAY)


def signing(cast: Cast):
    row = signable(cast)
    return lambda: decisions.sign(row, by=cast.head, on=DAY, symbol=SYMBOL)


def releasing(cast: Cast):
    row = signed(cast, people=[cast.ha, cast.binh])
    return lambda: decisions.release(row, by=cast.officer, on=DAY)


def paying(cast: Cast):
    row = due(cast)
    return lambda: decisions.pay(row, by=cast.officer, on=DAY)


# The act, after how many of its lines the connection breaks, and the kind of the line written last.
ACTS = [
    (taking_in, 1, ActKind.RECEIVE),
    (sending, 1, ActKind.SUBMIT),
    (sending, 3, ActKind.SEND_PROPOSAL),
    (voting, 1, ActKind.CAST),
    (signing, 1, ActKind.SIGN_DECISION),
    (releasing, 2, ActKind.RECORD_DECIDED),
    (releasing, 5, ActKind.RELEASE_DECISION),
    (paying, 1, ActKind.PAY),
]


@pytest.fixture(params=ACTS, ids=[f"{begin.__name__}, line {line}" for begin, line, _kind in ACTS])
def begun(request, cast):
    set_up("Ban Dân tộc", by=SYSTEM)
    begin, line, kind = request.param
    return begin(cast), line, kind


def everything() -> str:
    """Return every row of every table of ours."""
    ours = [model for app in apps.get_app_configs() if app.name.startswith("vinhdanh.") for model in app.get_models()]
    return serializers.serialize("json", [row for model in ours for row in model._base_manager.order_by("pk")])


def break_after(monkeypatch, lines: int) -> list[str]:
    """Break the connection once an act has written so many lines of the register; return the kinds of those written."""
    append, written = audit.append, []

    def broken(kind, *args, **more):
        line = append(kind, *args, **more)
        written.append(kind)
        if len(written) == lines:
            lose_connection()
        return line

    monkeypatch.setattr(acts.audit, "append", broken)
    return written


def lose_connection() -> None:
    """Let the server end the session, as another administrator would; a file only fails to be written."""
    if connection.vendor != "postgresql":
        raise OperationalError("disk I/O error")
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [connection.connection.info.backend_pid])
            assert cursor.fetchone() == (True,)
    finally:
        other.close()


def test_an_act_whose_connection_breaks_leaves_nothing_and_can_be_done_again(begun, monkeypatch):
    act, lines, kind = begun
    before, done = everything(), times(kind)

    with monkeypatch.context() as patch:
        written = break_after(patch, lines)
        with pytest.raises(OperationalError):
            act()
    connection.close()

    assert (len(written), written[-1]) == (lines, kind)
    assert everything() == before
    assert verify()
    act()
    assert times(kind) > done
    assert verify()
