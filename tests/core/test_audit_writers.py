"""Two writers at once: the chain must not fork."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.acts import act
from vinhdanh.core.audit import verify
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import AuditLine, Installation

WRITERS, LINES = 3, 8


@pytest.mark.django_db(transaction=True)
def test_writers_follow_one_another_on_one_chain():
    Installation.objects.create()
    ready = Barrier(WRITERS)
    failures: list[Exception] = []

    def write() -> None:
        ready.wait()
        try:
            for _ in range(LINES):
                with act(ActKind.SET_UP, Installation.objects.get(), by=SYSTEM):
                    pass
        except Exception as error:  # noqa: BLE001 - told to the test below
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert verify().lines == AuditLine.objects.count() == WRITERS * LINES
