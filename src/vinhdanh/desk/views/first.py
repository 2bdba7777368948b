"""The first page: the year, and what waits today."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..middleware import DeskRequest
from ..pages.first import FirstPage


@require_safe
def first(request: DeskRequest) -> HttpResponse:
    """Show the year rail and what waits for the actor on the day."""
    return render(request, "desk/pages/first.html", {"page": FirstPage(request.actor, request.day)})
