"""What the contents of a movement are measured by."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vinhdanh.core.permits import demand
from vinhdanh.movements.actions import add_indicator, change_indicator
from vinhdanh.movements.permissions import may_manage
from vinhdanh.movements.queries import indicators_of, movements_visible_to
from vinhdanh.movements.states import MovementState

from ..forms.indicator import ChangeForm, IndicatorForm
from ..gates import Attempt, gate
from ..middleware import DeskRequest


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, code: str, order: int) -> HttpResponse:
    """Give a content an indicator."""
    movement = gate(movements_visible_to(request.actor), code=code)
    demand(may_manage(request.actor, movement))
    content = gate(movement.contents.all(), order=order)
    form = IndicatorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            add_indicator(content, **form.cleaned_data, by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã giao chỉ tiêu."))
            return redirect("desk:movement", code=code)
    return show(request, form, movement, content)


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, code: str, pk: int) -> HttpResponse:
    """Change an indicator; after the launch with a reason."""
    movement = gate(movements_visible_to(request.actor), code=code)
    demand(may_manage(request.actor, movement))
    indicator = gate(indicators_of(movement), pk=pk)
    form = ChangeForm(request.POST or None, indicator=indicator, open_now=movement.state == MovementState.OPEN)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            change_indicator(indicator, **form.cleaned_data, by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã điều chỉnh chỉ tiêu."))
            return redirect("desk:movement", code=code)
    return show(request, form, movement, indicator.content)


def show(request: DeskRequest, form: IndicatorForm, movement: object, content: object) -> HttpResponse:
    """Show the form under the content it measures."""
    shown = {"form": form, "movement": movement, "content": content, "changing": isinstance(form, ChangeForm)}
    return render(request, "desk/pages/indicator.html", shown, status=422 if form.errors else 200)
