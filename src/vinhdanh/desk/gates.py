"""The only way from an address to a row: through what the actor may see. Not hers and not there are one 404."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from itertools import islice
from typing import Any, Self, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from vinhdanh.core.actors import Actor
from vinhdanh.core.errors import Forbidden, Refused
from vinhdanh.core.permits import Denied, Permit, demand

M = TypeVar("M", bound=Model)
View = Callable[..., HttpResponse]
LONGEST = 100  # letters of a name that is sought
ROWS = 25  # of a list at a time


def gate(visible: QuerySet[M], **key: Any) -> M:
    """Return the row, or answer 404."""
    return get_object_or_404(visible, **key)


def page_of(request: HttpRequest, rows: Any, size: int = ROWS) -> Page[Any]:
    """Return the part of a list that the address asks for; of a number that is none the nearest there is."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def only(actor: Actor, roles: set[str], reason: str) -> None:
    """Refuse the page to an actor who holds none of the roles."""
    if not actor.roles & roles:
        demand(Denied(reason))


class Attempt:
    """Run an act for a form: a refusal becomes an error of the form, so that nothing typed is lost."""

    def __init__(self, form: BaseForm) -> None:
        self.form = form
        self.done = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        if isinstance(error, Refused) and not isinstance(error, Forbidden):
            self.form.add_error(None, error.message)
            return True
        self.done = error is None
        return False


def form_on(page: str) -> Callable[[View], View]:
    """Take a form only. Whoever comes by reading (a reload, a sign-in in between) is led to the page it stands on.

    The page has the first key of the form's address; a form on a part of a row has another after it.
    """

    def only_forms(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, **key: Any) -> HttpResponse:
            if request.method in {"GET", "HEAD"}:
                return redirect(page, **dict(islice(key.items(), 1)))
            return require_POST(view)(request, **key)

        return answer

    return only_forms


def first_no(*permits: Permit) -> Permit:
    """Return the first permit that denies, else the last one."""
    return next((permit for permit in permits if not permit), permits[-1])


def wants(request: HttpRequest, name: str) -> str:
    """Return a word of the address, without blanks around it, and no longer than anybody's name."""
    return request.GET.get(name, "").replace("\0", "").strip()[:LONGEST]
