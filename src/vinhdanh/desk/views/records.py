"""The record page of a person and of a collective, with the law's answers and the road."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vinhdanh.people.models import Subject
from vinhdanh.people.queries import organisations_visible_to, people_visible_to

from ..forms.records import YearForm
from ..gates import gate
from ..middleware import DeskRequest
from ..pages.record import RecordPage


@require_safe
def person(request: DeskRequest, code: str) -> HttpResponse:
    """Show somebody's record."""
    return show(request, gate(people_visible_to(request.actor, request.day), code=code))


@require_safe
def organisation(request: DeskRequest, code: str) -> HttpResponse:
    """Show the record of a collective."""
    return show(request, gate(organisations_visible_to(request.actor, request.day), code=code))


def show(request: DeskRequest, subject: Subject) -> HttpResponse:
    """Show a record for the year asked for."""
    form = YearForm(request.GET, on=request.day)
    page = RecordPage(subject, request.actor, request.day, form.year, form.regime)
    return render(request, "desk/pages/record.html", {"page": page, "form": form})
