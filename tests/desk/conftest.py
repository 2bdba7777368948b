"""The demonstration year, seeded once for all pages, and a chair at the desk for each of its roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from desk.demonstration import Kept, keep, load
from django.db import transaction
from django.test import Client

from vinhdanh.ops.demo.cast import PASSWORD
from vinhdanh.people.models import Account


@pytest.fixture(scope="session")
def kept(django_db_setup, django_db_blocker) -> Kept:
    """Seed once, keep every row in memory, take all of it back."""
    with django_db_blocker.unblock(), transaction.atomic():
        rows = keep()
        transaction.set_rollback(True)
    return rows


@pytest.fixture(scope="module")
def _seeded(kept, django_db_setup, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        frame = transaction.atomic()
        frame.__enter__()
        load(kept)
        yield
        transaction.set_rollback(True)
        frame.__exit__(None, None, None)


@pytest.fixture
def demonstration(_seeded, db) -> None:
    """Stand in the demonstration on its first day, 21/02/2022; what a test changes is taken back."""


@pytest.fixture
def sits(demonstration) -> Callable[..., Client]:
    """Return a way to sit somebody of the cast down at the desk."""
    return seated


def seated(username: str, **more) -> Client:
    client = Client(**more)
    client.force_login(Account.objects.get(username=username))
    return client


@pytest.fixture
def officer(sits) -> Client:
    """Return the standing officer's desk."""
    return sits("thuongtruc")


@pytest.fixture
def drafter(sits) -> Client:
    """Return the desk of the policy division's drafter."""
    return sits("chinhsach")


@pytest.fixture
def house(site, kept) -> str:
    """Return the address of a server that shows the demonstration on its first day."""
    load(kept)
    return site


def sign_in(page, house: str, username: str) -> None:
    """Sign somebody in as they would themselves."""
    page.goto(f"{house}/accounts/login/")
    page.fill("[name=login]", username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"{house}/desk/")
