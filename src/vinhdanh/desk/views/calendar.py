"""Which days a body does not work in a year, and where that is known from."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vinhdanh.people.queries import organisations_visible_to
from vinhdanh.people.states import YearBounds

from ..deeds import open_deeds
from ..deeds.body import OF_CALENDAR
from ..gates import gate
from ..middleware import DeskRequest
from ..pages.calendar import CalendarPage


@require_safe
def calendar(request: DeskRequest, code: str, year: int) -> HttpResponse:
    """Show one year of a body's calendar."""
    if not YearBounds.FIRST <= year <= YearBounds.LAST:
        raise Http404
    body = gate(organisations_visible_to(request.actor, request.day), code=code)
    shown = {
        "body": body, "page": CalendarPage(body, year, request.day), "year": year,
        "deeds": open_deeds(OF_CALENDAR, request.actor, body),
    }  # fmt: skip
    return render(request, "desk/pages/calendar.html", shown)
