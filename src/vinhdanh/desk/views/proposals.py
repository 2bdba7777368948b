"""Proposals of the units: drawn up, checked, sent."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.actors import Role
from vinhdanh.dossiers.actions import complete_proposal, draft_dossier, draft_proposal, drop_proposal, send
from vinhdanh.dossiers.queries import nominations_visible_to, proposals_visible_to, with_counts

from ..deeds import open_deeds
from ..deeds.nomination import NOMINATE, OF_NOMINATION
from ..forms.dossiers import CandidateForm, CoverForm, ProposalForm
from ..gates import Attempt, form_on, gate, only, page_of
from ..lawful import honour_name
from ..middleware import DeskRequest
from ..names import name_in, names_of
from ..pages.proposal import ProposalPage, addressee, units_of


@require_safe
def proposals(request: DeskRequest) -> HttpResponse:
    """List the proposals the actor may see, the latest first."""
    found = with_counts(proposals_visible_to(request.actor))
    page = page_of(request, found)
    shown = {"page": page, "drafts": bool(request.actor.roles & {Role.DRAFTER, Role.OFFICER})}
    return render(request, "desk/pages/proposals.html", shown)


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Open a proposal of a unit."""
    only(request.actor, {Role.DRAFTER, Role.OFFICER}, _("Chỉ người lập hồ sơ và thường trực lập tờ trình đề nghị."))
    units = units_of(request.actor, request.day)
    choices = [(row.code, name) for row, name in units]
    form = ProposalForm(request.POST or None, units=choices, initial={"year": request.day.year})
    if request.method == "POST" and form.is_valid():
        unit = next(row for row, _name in units if row.code == form.cleaned_data["organisation"])
        told = {name: form.cleaned_data[name] for name in ("year", "title")}
        with Attempt(form) as attempt:
            row = draft_proposal(unit, addressee(unit, request.day), **told, by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã lập tờ trình. Thêm từng người, từng tập thể được đề nghị."))
            return redirect("desk:proposal", pk=row.pk)
    return render(request, "desk/pages/proposal_new.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def proposal(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a proposal; with “soat” asked for, every fault of every draft beside it."""
    return show(request, pk)


def show(request: DeskRequest, pk: int, **forms: Form) -> HttpResponse:
    """Show a proposal with its forms, one of them perhaps filled in wrongly."""
    row = gate(proposals_visible_to(request.actor), pk=pk)
    page = ProposalPage(row, request.actor, request.day, checked="soat" in request.GET)
    rows = page_of(request, page.dossiers)
    shown: dict[str, Any] = {"page": page, "row": row, "rows": rows, "lines": page.lines(rows)}
    if page.writes and page.may_add:
        shown |= {"cover": cover_form(page), "candidate": candidate_form(page)}
    return render(request, "desk/pages/proposal.html", {**shown, **forms}, status=422 if forms else 200)


def cover_form(page: ProposalPage, data: Any = None) -> CoverForm:
    """Return the form of the covering paper, with what it says already."""
    row = page.row
    told = {
        "number": row.number, "issued_on": row.issued_on,
        "signatory": row.signatory.code if row.signatory else None,
    }  # fmt: skip
    return CoverForm(data, people=page.signatories(), initial=told, auto_id="cover_%s")


def candidate_form(page: ProposalPage, data: Any = None) -> CandidateForm:
    """Return the form that proposes somebody."""
    subjects, names = page.candidates()
    return CandidateForm(data, subjects=subjects, names=names)


@form_on("desk:proposal")
def cover(request: DeskRequest, pk: int) -> HttpResponse:
    """Put number, day and signatory on the covering paper."""
    row = gate(proposals_visible_to(request.actor), pk=pk)
    form = cover_form(ProposalPage(row, request.actor, request.day), request.POST)
    if form.is_valid():
        with Attempt(form) as attempt:
            complete_proposal(row, **form.cleaned_data, by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã ghi số, ngày và người ký tờ trình."))
            return redirect("desk:proposal", pk=pk)
    return show(request, pk, cover=form)


@form_on("desk:proposal")
def add(request: DeskRequest, pk: int) -> HttpResponse:
    """Propose somebody, and go on to the dossier."""
    row = gate(proposals_visible_to(request.actor), pk=pk)
    form = candidate_form(ProposalPage(row, request.actor, request.day), request.POST)
    if form.is_valid():
        told = form.cleaned_data
        with Attempt(form) as attempt:
            made = draft_dossier(
                row, told["subject"], told["honour"], ground=told["ground"], by=request.actor, on=request.day
            )
        if attempt.done:
            messages.success(request, _("Đã lập hồ sơ. Viết báo cáo, nêu thành tích và đính kèm giấy tờ."))
            return redirect("desk:dossier", pk=made.pk)
    return show(request, pk, candidate=form)


@form_on("desk:proposal")
def drop_it(request: DeskRequest, pk: int) -> HttpResponse:
    """Give up a proposal that holds nothing."""
    drop_proposal(gate(proposals_visible_to(request.actor), pk=pk), by=request.actor, on=request.day)
    messages.success(request, _("Đã bỏ tờ trình."))
    return redirect("desk:proposals")


@form_on("desk:proposal")
def send_it(request: DeskRequest, pk: int) -> HttpResponse:
    """Send the proposal with everything in it."""
    row = gate(proposals_visible_to(request.actor), pk=pk)
    send(row, by=request.actor, on=request.day)
    messages.success(request, _("Đã gửi tờ trình. Từng hồ sơ được theo dõi ở đây cho đến khi có quyết định."))
    return redirect("desk:proposal", pk=pk)


@require_safe
def nominations(request: DeskRequest) -> HttpResponse:
    """List whom people named, those they named themselves and those their units answer."""
    page = page_of(request, nominations_visible_to(request.actor))
    names = names_of(page.object_list, request.day)
    rows = [
        (row, name_in(row.subject, names), honour_name(row.honour), open_deeds(OF_NOMINATION, request.actor, row))
        for row in page
    ]
    shown = {"page": page, "rows": rows, "may": NOMINATE.may(request.actor, request.actor.account)}
    return render(request, "desk/pages/nominations.html", shown)
