"""The doors."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.generic import RedirectView


@login_not_required
def healthz(_request: HttpRequest) -> HttpResponse:
    """Say that the server answers."""
    return HttpResponse("ok\n", content_type="text/plain")


urlpatterns = [
    path("", RedirectView.as_view(url="/desk/")),
    path("desk/", include("vinhdanh.desk.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("healthz", healthz),
]
