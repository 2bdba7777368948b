"""The card of a bloc: read by all, changed while it is drawn up."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.permits import demand
from vinhdanh.movements.actions import put_criterion, put_group, remove_criterion, remove_group, set_card
from vinhdanh.movements.card import faults_of
from vinhdanh.movements.models import Bloc, ScoreCriterion
from vinhdanh.movements.queries import blocs_visible_to, criteria_of

from ..forms.blocs import CardForm, CriterionForm, GroupForm, steps_text
from ..gates import Attempt, form_on, gate
from ..middleware import DeskRequest
from ..pages.bloc import BlocPage


@require_safe
def card(request: DeskRequest, code: str) -> HttpResponse:
    """Show the card with what is wrong with it."""
    return show(request, bloc_at(request, code))


def bloc_at(request: DeskRequest, code: str, *, changing: bool = False) -> Bloc:
    """Return the bloc of an address; to be changed only by who may."""
    row = gate(blocs_visible_to(request.actor).select_related("organiser"), code=code)
    if changing:
        demand(BlocPage(row, request.actor, request.day).may_change)
    return row


def show(request: DeskRequest, row: Bloc, form: Form | None = None) -> HttpResponse:
    """Show the card with the form of its sums, perhaps filled in wrongly."""
    said = {name: getattr(row, name) for name in ("total", "ceiling", "tie_rule")}
    shown = {
        "bloc": row, "page": BlocPage(row, request.actor, request.day), "faults": faults_of(row.card()),
        "groups": row.groups.prefetch_related("criteria"), "form": form or CardForm(initial=said),
    }  # fmt: skip
    return render(request, "desk/pages/card.html", shown, status=422 if form else 200)


@form_on("desk:card")
def sums(request: DeskRequest, code: str) -> HttpResponse:
    """Declare the sums of the card."""
    row, form = bloc_at(request, code), CardForm(request.POST)
    if form.is_valid():
        with Attempt(form) as attempt:
            set_card(row, **form.cleaned_data, by=request.actor, on=request.day)
        if attempt.done:
            return saved(request, code)
    return show(request, row, form)


def saved(request: DeskRequest, code: str) -> HttpResponse:
    """Say that the card was changed, and lead back to it."""
    messages.success(request, _("Đã lưu bảng điểm."))
    return redirect("desk:card", code=code)


@require_http_methods(["GET", "POST"])
def group(request: DeskRequest, code: str, pk: int | None = None) -> HttpResponse:
    """Add a group, or change one."""
    row = bloc_at(request, code, changing=True)
    found = gate(row.groups.all(), pk=pk) if pk else None
    names = ("name", "kind", "maximum", "may_exceed", "highest_only")
    form = GroupForm(request.POST or None, initial={name: getattr(found, name) for name in names} if found else None)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            put_group(row, fields=form.cleaned_data, group=found, by=request.actor, on=request.day)
        if attempt.done:
            return saved(request, code)
    shown = {"bloc": row, "form": form, "heading": _("Sửa nhóm điểm") if found else _("Thêm nhóm điểm")}
    return render(request, "desk/pages/card_part.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def criterion(request: DeskRequest, code: str, pk: int | None = None, within: int | None = None) -> HttpResponse:
    """Add a criterion to a group, or change one."""
    row = bloc_at(request, code, changing=True)
    found = gate(criteria_of(row), pk=pk) if pk else None
    inside = found.group if found else gate(row.groups.all(), pk=within)
    form = CriterionForm(request.POST or None, initial=said_of(found))
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            put_criterion(inside, fields=form.cleaned_data, criterion=found, by=request.actor, on=request.day)
        if attempt.done:
            return saved(request, code)
    heading = _("Sửa tiêu chí") if found else _("Thêm tiêu chí vào “{group}”").format(group=inside)
    shown = {"bloc": row, "form": form, "heading": heading}
    return render(request, "desk/pages/card_part.html", shown, status=422 if form.errors else 200)


def said_of(found: ScoreCriterion | None) -> dict[str, Any]:
    """Return what a criterion says already."""
    if found is None:
        return {}
    names = ("name", "maximum", "unit", "rule", "per", "when_none", "evidence")
    return {**{name: getattr(found, name) for name in names}, "steps": steps_text(found)}


@form_on("desk:card")
def drop_group(request: DeskRequest, code: str, pk: int) -> HttpResponse:
    """Take a group off the card."""
    row = bloc_at(request, code)
    remove_group(gate(row.groups.all(), pk=pk), by=request.actor, on=request.day)
    return saved(request, code)


@form_on("desk:card")
def drop_criterion(request: DeskRequest, code: str, pk: int) -> HttpResponse:
    """Take a criterion off the card."""
    row = bloc_at(request, code)
    remove_criterion(gate(criteria_of(row), pk=pk), by=request.actor, on=request.day)
    return saved(request, code)
