"""Try an installed `vinhdanh` as a newcomer would: ask the law, start, look at a page, stop, start again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

PATIENCE = 180.0
SOON = 5.0


def free_port() -> int:
    """Return a port nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def started(command: str, data: Path, port: int) -> tuple[subprocess.Popen[bytes], float]:
    """Start the server and return it with the seconds it took until a page came."""
    begun = time.monotonic()
    server = subprocess.Popen(  # noqa: S603 - the command under trial
        [command, "up", "--demo", "--data", str(data), "--port", str(port)], start_new_session=True
    )
    while time.monotonic() - begun < PATIENCE:
        if server.poll() is not None:
            sys.exit(f"the server ended by itself with {server.returncode}")
        try:
            page(port, "/healthz")
        except OSError:
            time.sleep(0.05)
        else:
            return server, time.monotonic() - begun
    server.kill()
    sys.exit(f"no page in {PATIENCE:.0f} seconds")


def page(port: int, path: str) -> str:
    """Return a page."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        body: bytes = answer.read()
        return body.decode()


def look(port: int) -> None:
    """See that the sign-in page comes, with its stylesheet."""
    found = page(port, "/desk/")
    if "<form" not in found or 'lang="vi"' not in found:
        sys.exit("the sign-in page is not what was expected")
    sheet = next(part for part in found.split('"') if part.endswith(".css"))
    if "{" not in page(port, sheet):
        sys.exit(f"the stylesheet {sheet} is empty")


def stopped(server: subprocess.Popen[bytes]) -> None:
    """Press Ctrl-C, as a terminal does for all of its processes, and see that nothing stays behind."""
    os.killpg(server.pid, signal.SIGINT)
    code = server.wait(timeout=15)
    if code not in {0, 130}:
        sys.exit(f"stopped with {code}")
    try:
        os.killpg(server.pid, 0)
    except ProcessLookupError:
        return
    sys.exit("a process of the server is still there")


def main(command: str) -> None:
    """Try everything once, and the start twice."""
    honours = subprocess.run([command, "law", "honours"], check=True, capture_output=True)  # noqa: S603 - as above
    print(f"law honours: {len(honours.stdout.splitlines())}")
    with tempfile.TemporaryDirectory() as folder:
        for _ in ("first", "second"):
            port = free_port()
            server, took = started(command, Path(folder), port)
            look(port)
            stopped(server)
            print(f"ready in {took:.1f} s, stopped, nothing left behind", flush=True)
    if took > SOON:
        print(f"the second start took {took:.1f} s; {SOON:.0f} are meant", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
