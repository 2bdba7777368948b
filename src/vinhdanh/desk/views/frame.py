"""The switches around every page: day, look, language."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.i18n import set_language

from vinhdanh.core.actions import move_day

from ..context import THEME_COOKIE, THEMES
from ..forms.frame import MoveDayForm
from ..gates import form_on
from ..middleware import DeskRequest, page_of

YEAR = 365 * 24 * 60 * 60


@form_on("desk:first")
def move(request: DeskRequest) -> HttpResponse:
    """Turn the demonstration's calendar."""
    form = MoveDayForm(request.POST, today=request.day)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for wrong in form.errors.values() for error in wrong))
        return redirect(page_of(request))
    move_day(form.target, by=request.actor)
    # Back in time the page may not be there yet.
    return redirect("desk:first" if form.target < request.day else page_of(request))


@login_not_required
@form_on("desk:first")
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen look for a year."""
    answer = redirect(page_of(request))
    if (chosen := request.POST.get("theme", "")) in dict(THEMES):
        answer.set_cookie(THEME_COOKIE, chosen, max_age=YEAR, samesite="Lax", httponly=True)
    return answer


@login_not_required
@form_on("desk:first")
def language(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language."""
    return set_language(request)
