"""Who acts on which day, and what happens when an act answers with a refusal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from vinhdanh.core.actors import Actor
from vinhdanh.core.clock import today
from vinhdanh.core.errors import Forbidden, Refused
from vinhdanh.people.models import Account, Delegation
from vinhdanh.people.queries import actor_for, standing_in

INSTEAD = "instead_of"  # in the session: by which delegation somebody acts
Answer = Callable[[HttpRequest], HttpResponse]


class DeskRequest(HttpRequest):
    """A request that knows the day and who acts; for signatures only."""

    actor: Actor
    day: date


class ActorMiddleware:
    """Give each request of somebody signed in its day and its actor."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponse:
        """Attach `day` and `actor`, which what is asked without signing in does not need; keep the answer nowhere."""
        if not request.user.is_authenticated:
            return self.get_response(request)
        request.day = today()
        request.actor = actor_for(request.user, request.day, instead_of(request, request.user))
        response = self.get_response(request)
        # On a shared machine nobody pages back into somebody's records after she has signed out.
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response


def instead_of(request: DeskRequest, account: Account) -> Delegation | None:
    """Return in whose place somebody chose to act, as long as she may; then it is forgotten."""
    chosen = request.session.get(INSTEAD)
    found = standing_in(account, request.day).filter(pk=chosen).first() if chosen else None
    if chosen and found is None:
        del request.session[INSTEAD]
    return found


class RefusalMiddleware:
    """Turn a refusal into a message and the same page; no view catches one."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Show the refusal where the act was asked for; a page that may not be read is a 403 of its own."""
        if not isinstance(exception, Refused):
            return None
        if request.method != "POST":
            status = 403 if isinstance(exception, Forbidden) else 409
            return render(request, "403.html", {"exception": exception.message}, status=status)
        messages.error(request, exception.message)
        return redirect(page_of(request))


def page_of(request: HttpRequest) -> str:
    """Return the page of this site a form was sent from, else the first page."""
    asked = request.POST.get("next") or request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure()):
        return "/"
    parts = urlsplit(asked)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    # Without its host an address may begin with two slashes, and would lead to another host.
    return path if path.startswith("/") and url_has_allowed_host_and_scheme(path, None) else "/"
