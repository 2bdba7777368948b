"""Doing an offered act: its form on a page of its own, then back to the row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vinhdanh.core.permits import demand
from vinhdanh.council.queries import councils_visible_to, dossiers_readable_by, sittings_visible_to
from vinhdanh.decisions.queries import decisions_visible_to
from vinhdanh.dossiers.queries import nominations_visible_to
from vinhdanh.people.queries import organisations_visible_to, people_visible_to, relocations_visible_to

from ..deeds import OF_COUNCIL, OF_DOSSIER, OF_SITTING, Deed
from ..deeds.body import OF_CALENDAR, OF_PLAN
from ..deeds.decision import OF_DECISION, OF_FUND
from ..deeds.nomination import NOMINATE, OF_NOMINATION
from ..deeds.own import OF_ACCOUNT
from ..deeds.record import OF_RECORD
from ..deeds.relocation import OF_RELOCATION
from ..gates import Attempt, gate
from ..middleware import DeskRequest


@require_http_methods(["GET", "POST"])
def dossier(request: DeskRequest, pk: int, what: str) -> HttpResponse:
    """Do something with a dossier."""
    return do(request, OF_DOSSIER, what, gate(dossiers_readable_by(request.actor), pk=pk), "desk:dossier")


@require_http_methods(["GET", "POST"])
def sitting(request: DeskRequest, pk: int, what: str) -> HttpResponse:
    """Do something at a sitting."""
    return do(request, OF_SITTING, what, gate(sittings_visible_to(request.actor), pk=pk), "desk:sitting")


@require_http_methods(["GET", "POST"])
def council(request: DeskRequest, pk: int, what: str) -> HttpResponse:
    """Do something with a council."""
    return do(request, OF_COUNCIL, what, gate(councils_visible_to(request.actor), pk=pk), "desk:council")


@require_http_methods(["GET", "POST"])
def decision(request: DeskRequest, pk: int, what: str) -> HttpResponse:
    """Do something with a decision."""
    return do(request, OF_DECISION, what, gate(decisions_visible_to(request.actor), pk=pk), "desk:decision")


@require_http_methods(["GET", "POST"])
def fund(request: DeskRequest, code: str, what: str) -> HttpResponse:
    """Do something with the fund of a body."""
    body = gate(organisations_visible_to(request.actor, request.day), code=code)
    return do(request, OF_FUND, what, body, "desk:fund", (code,))


@require_http_methods(["GET", "POST"])
def calendar(request: DeskRequest, code: str, what: str) -> HttpResponse:
    """Do something with the calendar of a body."""
    body = gate(organisations_visible_to(request.actor, request.day), code=code)
    return do(request, OF_CALENDAR, what, body, "desk:calendar", (code, request.day.year))


@require_http_methods(["GET", "POST"])
def plan(request: DeskRequest, code: str, what: str) -> HttpResponse:
    """Do something with how a body appraises."""
    body = gate(organisations_visible_to(request.actor, request.day), code=code)
    return do(request, OF_PLAN, what, body, "desk:appraisal_plan", (code,))


@require_http_methods(["GET", "POST"])
def account(request: DeskRequest, what: str) -> HttpResponse:
    """Do something with one's own account."""
    return do(request, OF_ACCOUNT, what, request.actor.account, "desk:standing_in", ())


@require_http_methods(["GET", "POST"])
def relocation(request: DeskRequest, pk: int, what: str) -> HttpResponse:
    """Do something about somebody passing from unit to unit."""
    row = gate(relocations_visible_to(request.actor), pk=pk)
    return do(request, OF_RELOCATION, what, row, "desk:relocations", ())


@require_http_methods(["GET", "POST"])
def nominate(request: DeskRequest) -> HttpResponse:
    """Name somebody who deserves an honour."""
    return do(request, (NOMINATE,), NOMINATE.slug, request.actor.account, "desk:nominations", ())


@require_http_methods(["GET", "POST"])
def nomination(request: DeskRequest, pk: int, what: str) -> HttpResponse:
    """Answer a nomination, or take it back."""
    row = gate(nominations_visible_to(request.actor), pk=pk)
    return do(request, OF_NOMINATION, what, row, "desk:nominations", ())


@require_http_methods(["GET", "POST"])
def person(request: DeskRequest, code: str, what: str) -> HttpResponse:
    """Do something about somebody's record."""
    row = gate(people_visible_to(request.actor, request.day), code=code)
    return do(request, OF_RECORD, what, row, "desk:person", (code,))


def do(
    request: DeskRequest, deeds: Iterable[Deed], what: str, row: Any, home: str, key: Sequence[str | int] | None = None
) -> HttpResponse:
    """Show the form of an act; filled in, do it and go back to the row, by its number or the key given."""
    at = (row.pk,) if key is None else key
    deed = next((one for one in deeds if one.slug == what), None)
    if deed is None:
        raise Http404
    demand(deed.may(request.actor, row))
    data = request.POST if request.method == "POST" else None
    form = deed.form(data, row=row, actor=request.actor, on=request.day)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            deed.act(row, **form.told(), by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã xong: {what}.").format(what=deed.name))
            return redirect(home, *at)
    shown = {
        "form": form, "heading": deed.name, "lead": deed.lead, "button": deed.name,
        "back": reverse(home, args=at), "back_name": str(row),
    }  # fmt: skip
    return render(request, "desk/pages/enter.html", shown, status=422 if form.errors else 200)
