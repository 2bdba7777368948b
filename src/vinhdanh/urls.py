"""The doors."""

from __future__ import annotations

from typing import Any

from allauth.account import urls as account_urls
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, include, path
from django.views.generic import RedirectView

# Signing in and out; what else is offered beside them would change accounts without an act of office.
OPEN = {"account_login", "account_logout", "account_inactive"}


@login_not_required
def healthz(_request: HttpRequest) -> HttpResponse:
    """Say that the server answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@login_not_required
def closed(_request: HttpRequest, **_key: Any) -> HttpResponse:
    """Answer as if nothing were there."""
    raise Http404


accounts = [
    one if one.name in OPEN else URLPattern(one.pattern, closed, name=one.name) for one in account_urls.urlpatterns
]
urlpatterns = [
    path("", RedirectView.as_view(url="/desk/")),
    path("desk/", include("vinhdanh.desk.urls")),
    path("accounts/", include(accounts)),
    path("healthz", healthz),
]
