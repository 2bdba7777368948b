"""The switches around every page: day, look, language."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from vinhdanh.core.actions import move_day

from ..context import THEME_COOKIE
from ..forms.frame import MoveDayForm
from ..middleware import DeskRequest, page_of

YEAR = 365 * 24 * 60 * 60


@require_POST
def move(request: DeskRequest) -> HttpResponse:
    """Turn the demonstration's calendar."""
    form = MoveDayForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Ngày nhập chưa đúng. Ghi theo mẫu ngày/tháng/năm, ví dụ 25/01/2022."))
        return redirect(page_of(request))
    target = form.target(request.day)
    move_day(target, by=request.actor)
    # Back in time the page may not be there yet.
    return redirect("desk:first" if target < request.day else page_of(request))


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen look for a year."""
    answer = redirect(page_of(request))
    answer.set_cookie(THEME_COOKIE, request.POST.get("theme", "auto")[:8], max_age=YEAR, samesite="Lax", httponly=True)
    return answer


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language."""
    return set_language(request)
