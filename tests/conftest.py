"""What every test may ask for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from pytest_django.live_server_helper import LiveServer

from vinhdanh.core import triggers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return an empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _register_can_be_emptied(request: pytest.FixtureRequest) -> None:
    """Take the register's triggers away from tests after which Django empties every table.

    They are not put back: pytest-django runs such tests last, when those in a transaction are done.
    """
    marker = request.node.get_closest_marker("django_db")
    if {"transactional_db", "live_server"} & set(request.fixturenames) or (marker and marker.kwargs.get("transaction")):
        request.getfixturevalue("transactional_db")
        with connection.cursor() as cursor:
            triggers.remove(cursor, connection.vendor)


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Return the address of a server that answers from the test's database."""
    return live_server.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium of this machine; a machine without one skips the test and says so."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is on the PATH")
    playwright = pytest.importorskip("playwright.sync_api", reason="no browser: Playwright is not installed")
    # Playwright's loop runs in this thread, and Django would take it for an asynchronous caller.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=found, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a fresh window, without cookies, that speaks Vietnamese."""
    context = browser.new_context(locale="vi-VN")
    yield context.new_page()
    context.close()
