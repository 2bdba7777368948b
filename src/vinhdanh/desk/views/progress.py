"""How far a movement has come: figures reported, reviews due and held."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vinhdanh.core.permits import demand
from vinhdanh.movements.actions import hold_review, report_figure, set_review
from vinhdanh.movements.models import Movement
from vinhdanh.movements.permissions import may_manage, may_report
from vinhdanh.movements.queries import indicators_of, movements_visible_to, reviews_of
from vinhdanh.movements.states import ReviewKind

from ..forms.progress import DueForm, FigureForm, HoldForm
from ..gates import Attempt, first_no, gate
from ..middleware import DeskRequest
from ..pages.movement import open_now
from ..pages.progress import figures_up_to


@require_http_methods(["GET", "POST"])
def indicator(request: DeskRequest, code: str, pk: int) -> HttpResponse:
    """Show the figures of an indicator, and report another."""
    movement = gate(movements_visible_to(request.actor), code=code)
    row = gate(indicators_of(movement), pk=pk)
    permit = first_no(open_now(movement), may_report(request.actor, movement, on=request.day))
    form = FigureForm(request.POST or None, initial={"upto": request.day})
    if request.method == "POST":
        demand(permit)
        if form.is_valid():
            with Attempt(form) as attempt:
                report_figure(row, **form.cleaned_data, by=request.actor, on=request.day)
            if attempt.done:
                messages.success(request, _("Đã ghi số liệu."))
                return redirect("desk:indicator", code=code, pk=pk)
    shown = {
        "movement": movement, "indicator": row, "figures": figures_up_to(row, request.day), "form": form,
        "permit": permit,
    }  # fmt: skip
    return render(request, "desk/pages/figures.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def review(request: DeskRequest, code: str, kind: str) -> HttpResponse:
    """Set the day of a review, hold it, or read its report."""
    movement = gate(movements_visible_to(request.actor), code=code)
    if kind not in ReviewKind.values:
        raise Http404
    found = {row.kind: row for row in reviews_of(movement, request.day)}.get(kind)
    due = DueForm(request.POST if "due" in request.POST else None, initial={"due_on": found.due_on if found else None})
    report = HoldForm(request.POST if "hold" in request.POST else None)
    if request.method == "POST" and answered(request, movement, ReviewKind(kind), due, report):
        return redirect("desk:movement", code=code)
    shown = {
        "movement": movement, "review": found, "kind": ReviewKind(kind), "due": due, "report": report,
        "permit": first_no(open_now(movement), may_manage(request.actor, movement)),
    }  # fmt: skip
    return render(request, "desk/pages/review.html", shown, status=422 if due.errors or report.errors else 200)


def answered(request: DeskRequest, movement: Movement, kind: ReviewKind, due: DueForm, report: HoldForm) -> bool:
    """Do what the button said; return whether it was done."""
    form: DueForm | HoldForm = due if "due" in request.POST else report
    if not form.is_valid():
        return False
    with Attempt(form) as attempt:
        if form is due:
            set_review(movement, kind, form.cleaned_data["due_on"], by=request.actor, on=request.day)
        else:
            row = gate(movement.reviews.all(), kind=kind)
            hold_review(row, form.cleaned_data["report"], by=request.actor, on=request.day)
    if attempt.done:
        messages.success(request, _("Đã đặt hạn.") if form is due else _("Đã ghi báo cáo."))
    return attempt.done
