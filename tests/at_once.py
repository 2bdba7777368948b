"""Acts done at the same moment, each in a thread of its own over a connection of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Barrier, Event, current_thread
from time import sleep
from typing import Any

import pytest
from cast import Cast, acting, somebody
from django.db import connection, connections

from vinhdanh.core import acts, audit
from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM, Actor, Role
from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Refused
from vinhdanh.core.models import AuditLine

Act = Callable[[], Any]
PATIENCE = 30  # seconds after which a meeting that does not come about is a fault of the test


@pytest.fixture(name="_register", autouse=True)
def the_register_holds(cast):
    set_up("Ban Dân tộc", by=SYSTEM)
    yield
    assert verify()


@pytest.fixture(name="second")
def another_officer(cast: Cast) -> Actor:
    """Return another officer of the committee."""
    return acting(somebody("Mai", cast.committee), (Role.OFFICER, cast.committee))


def state(row) -> str:
    row.refresh_from_db()
    return row.state


def at_once(*acts: Act) -> list[Any]:
    """Do the acts together; return what each gave back, or the refusal that answered it."""
    start = Barrier(len(acts))
    with ThreadPoolExecutor(len(acts)) as hands:
        return [one.result() for one in [hands.submit(_alone, act, start) for act in acts]]


def across(monkeypatch, first: Act, second: Act) -> list[Any]:
    """Stop the first act where it has written a line of the register; go on once the second waits for it, or is done.

    An SQLite file has no table of who waits: there it is enough that the second has begun.
    """
    stopped, go, begun, name = Event(), Event(), Event(), []
    append = audit.append

    def appended(*args, **more):
        line = append(*args, **more)
        if current_thread().name in name and not stopped.is_set():
            stopped.set()
            assert go.wait(PATIENCE)
        return line

    def leading():
        name.append(current_thread().name)
        try:
            return first()
        finally:
            stopped.set()

    def following():
        begun.set()
        return second()

    monkeypatch.setattr(acts.audit, "append", appended)
    with ThreadPoolExecutor(2) as hands:
        one = hands.submit(_alone, leading)
        assert stopped.wait(PATIENCE)
        other = hands.submit(_alone, following)
        try:
            assert begun.wait(PATIENCE)
            _until_waiting(other)
        finally:
            go.set()
        return [one.result(), other.result()]


def _until_waiting(other: Future) -> None:
    if connection.vendor != "postgresql":
        return
    asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    for _look in range(PATIENCE * 100):
        with connection.cursor() as cursor:
            cursor.execute(asked)
            if cursor.fetchone()[0] or other.done():
                return
        sleep(0.01)
    raise AssertionError("the second act neither waits nor ends")


def _alone(act: Act, start: Barrier | None = None) -> Any:
    try:
        connection.ensure_connection()
        if start:
            start.wait(PATIENCE)
        return act()
    except Refused as refusal:
        return refusal
    finally:
        connections.close_all()


def one_stands(answers: list[Any]) -> tuple[Any, str]:
    """Return what the one act gave that was done, and in what words the other was refused."""
    given = [one for one in answers if not isinstance(one, Refused)]
    refused = [one for one in answers if isinstance(one, Refused)]
    assert (len(given), len(refused)) == (1, len(answers) - 1), answers
    return given[0], refused[0].message


def times(*kinds: str) -> int:
    """Return how many lines of the register tell of acts of these kinds."""
    return AuditLine.objects.filter(act__in=kinds).count()
