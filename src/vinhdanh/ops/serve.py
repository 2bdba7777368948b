"""The production server, and its end."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.common import AbstractServer

from vinhdanh.environment import word

THREADS = 4
MOST_WORKERS = 4
PATIENCE = 2
PAUSE = 0.1


def serve(host: str, port: int, *, greet: Callable[[], object]) -> None:
    """Answer until told to stop; greet in a thread once the workers have been made.

    Workers are forked where the system can, so until then this process holds no connection and runs no thread
    that could hold a lock: what is held while forking is never let go in the child.
    """
    connections.close_all()
    server = Granian(
        "vinhdanh.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=_workers(),
        blocking_threads=THREADS,
        websockets=False,
        workers_kill_timeout=PATIENCE,
        log_level=LogLevels.warning,
    )
    greeting = threading.Thread(target=_greet, args=(server, greet), daemon=True)
    server.on_startup(greeting.start)
    server.on_startup(partial(_end_with_the_terminal, server))
    server.serve(target_loader=_application, wrap_loader=False)
    print("\nĐã dừng máy chủ; dữ liệu đã được giữ lại.", flush=True)


def _application() -> WSGIHandler:
    """Return what a worker runs, deaf to Ctrl-C: the terminal tells every process, and only the first is to act."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    return get_wsgi_application()


def _end_with_the_terminal(server: AbstractServer[Any]) -> None:
    if hasattr(signal, "SIGHUP"):  # granian would start its workers again and live on without a terminal
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)


def _greet(server: AbstractServer[Any], greet: Callable[[], object]) -> None:
    while len(server.wrks) < server.workers:
        time.sleep(PAUSE)
    greet()


def _workers() -> int:
    said = word("VINHDANH_WORKERS")
    return int(said) if said.isdecimal() and int(said) else min(os.cpu_count() or 1, MOST_WORKERS)
