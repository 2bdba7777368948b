"""The yearly rating of people and units, beside what the law allows."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vinhdanh.core.actors import READERS, Role
from vinhdanh.people.queries import organisations_visible_to
from vinhdanh.people.states import YearBounds

from ..gates import gate, only, page_of
from ..middleware import DeskRequest
from ..pages.ratings import RatingsPage, bodies_of

ROWS = 50
BACK = 10  # years one can page back to; earlier ones by their address
SEES: set[str] = {*READERS, Role.DRAFTER}


@require_safe
def ratings(request: DeskRequest) -> HttpResponse:
    """Show the ratings of the body the actor works for, of last year."""
    only(request.actor, SEES, _("Chỉ thường trực, người đứng đầu, Hội đồng, thanh tra và đơn vị xem bảng xếp loại."))
    found = bodies_of(request.actor, request.day)
    if not found:
        raise Http404
    return body(request, code=found[0][0], year=request.day.year - 1)


@require_safe
def body(request: DeskRequest, code: str, year: int) -> HttpResponse:
    """Show the ratings of one body in one year, and who may still be rated excellent."""
    only(request.actor, SEES, _("Chỉ thường trực, người đứng đầu, Hội đồng, thanh tra và đơn vị xem bảng xếp loại."))
    if not YearBounds.FIRST <= year <= request.day.year:
        raise Http404
    row = gate(organisations_visible_to(request.actor, request.day), code=code)
    page = RatingsPage(row, year, request.actor, request.day)
    shown = {
        "page": page,
        "listed": page_of(request, page.people, ROWS),
        "bodies": bodies_of(request.actor, request.day),
        "before": year - 1 if year > request.day.year - BACK else None,
        "after": year + 1 if year < request.day.year else None,
        "keeps": request.actor.has_role(Role.OFFICER, row.pk),
    }
    return render(request, "desk/pages/ratings.html", shown)
