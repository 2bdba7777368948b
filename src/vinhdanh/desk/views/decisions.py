"""Decisions: drafted, recorded, signed, released; the fund."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.actors import Role
from vinhdanh.decisions.actions import draft, record
from vinhdanh.decisions.queries import (
    KEEPERS,
    balance_of,
    decisions_visible_to,
    dossiers_to_decide,
    entries_of,
    reviews_waiting,
)
from vinhdanh.people.queries import organisations_visible_to

from ..deeds import open_deeds
from ..deeds.decision import OF_FUND
from ..forms.decision import DraftForm, RecordForm
from ..gates import ROWS, Attempt, gate, only, page_of
from ..middleware import DeskRequest
from ..pages.decision import DecisionPage
from ..pages.proposal import lines_of
from ..pages.tree import bodies_within


@require_safe
def decisions(request: DeskRequest) -> HttpResponse:
    """List the decisions the actor may see; what is to be looked at again stands above."""
    page = page_of(request, decisions_visible_to(request.actor))
    reviews = list(reviews_waiting(request.actor)[:ROWS])
    shown = {"page": page, "reviews": reviews, "prepares": request.actor.has_role(Role.OFFICER),
             "funds": bodies_within(request.actor, request.day, *KEEPERS)}  # fmt: skip
    return render(request, "desk/pages/decisions.html", shown)


@require_safe
def decision(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a decision as it will read, with what follows from it."""
    row = gate(decisions_visible_to(request.actor), pk=pk)
    page = DecisionPage(row, request.actor, request.day)
    rows, payments = page_of(request, page.rows), page_of(request, page.payments)
    shown = {
        "page": page, "row": row, "rows": rows, "lines": page.lines(rows),
        "payments": payments, "paid": page.paid(payments),
    }  # fmt: skip
    return render(request, "desk/pages/decision.html", shown)


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Draft a decision from what was chosen."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng được dự thảo quyết định."))
    body = next(iter(bodies_within(request.actor, request.day, Role.OFFICER)))
    lines = lines_of(dossiers_to_decide(request.actor, body), request.day)
    chosen = [(line.row, f"{line.name}: {line.honour}") for line in lines]
    form = DraftForm(request.POST or None, chosen=chosen)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        with Attempt(form) as attempt:
            row = draft(
                body, told["dossiers"], title=told["title"], merit=told["merit"], by=request.actor, on=request.day
            )
        if attempt.done:
            messages.success(request, _("Đã dự thảo. Người đứng đầu xem và ký."))
            return redirect("desk:decision", pk=row.pk)
    shown = {"form": form, "chosen": chosen}
    return render(request, "desk/pages/decision_new.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def old(request: DeskRequest) -> HttpResponse:
    """Record a decision that exists on paper."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng được nhập quyết định."))
    body = next(iter(bodies_within(request.actor, request.day, Role.OFFICER)))
    form = RecordForm(request.POST or None, day=request.day)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            row = record(body, **form.cleaned_data, by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã nhập. Thêm từng dòng khen thưởng; người thứ hai xác nhận thì vào sổ."))
            return redirect("desk:decision", pk=row.pk)
    shown = {
        "form": form, "heading": _("Nhập quyết định đã có"), "button": _("Nhập"),
        "lead": _("Quyết định của cấp trên hoặc của những năm còn làm trên giấy."),
        "back": reverse("desk:decisions"), "back_name": _("Quyết định"),
    }  # fmt: skip
    return render(request, "desk/pages/enter.html", shown, status=422 if form.errors else 200)


@require_safe
def fund(request: DeskRequest, code: str) -> HttpResponse:
    """Show the fund of a body in the year of the day."""
    only(request.actor, set(KEEPERS), _("Chỉ thường trực, người đứng đầu và thanh tra xem quỹ."))
    reach = request.actor.reach(*KEEPERS)
    body = gate(organisations_visible_to(request.actor, request.day).filter(pk__in=reach), code=code)
    shown = {
        "body": body, "entries": entries_of(body, request.day.year), "balance": balance_of(body),
        "year": request.day.year, "deeds": open_deeds(OF_FUND, request.actor, body),
    }  # fmt: skip
    return render(request, "desk/pages/fund.html", shown)
