"""A dossier: written, sent, returned, let go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_safe

from vinhdanh.council.queries import dossiers_readable_by
from vinhdanh.dossiers.actions import (
    attach,
    change_honour,
    detach,
    override,
    recall,
    record_merit,
    release_merit,
    return_for_changes,
    submit,
    use_merit,
    withdraw,
    write_report,
)
from vinhdanh.dossiers.files import media_type
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import kind_of

from ..forms.dossiers import HonourForm, MeritForm, PaperForm, ReportForm, ReturnForm
from ..forms.registration import ReasonForm, WithdrawForm
from ..gates import Attempt, form_on, gate
from ..middleware import DeskRequest
from ..pages.dossier import DossierPage

KEPT = 204  # a draft was kept while its writer goes on typing


@require_safe
def dossier(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a dossier."""
    return show(request, pk)


def show(request: DeskRequest, pk: int, **forms: Form) -> HttpResponse:
    """Show a dossier with its forms, one of them perhaps filled in wrongly."""
    row = gate(dossiers_readable_by(request.actor), pk=pk)
    page = DossierPage(row, request.actor, request.day)
    shown = {"page": page, "row": row, **blank_forms(page), **forms}
    return render(request, "desk/pages/dossier.html", shown, status=422 if forms else 200)


def blank_forms(page: DossierPage) -> dict[str, Form]:
    """Return the forms the actor may fill in now."""
    row, found = page.row, dict[str, Form]()
    if page.open_parts:
        found |= {
            "report": ReportForm(initial={"report": row.report}, auto_id="report_%s"),
            "honour": HonourForm(initial={"honour": row.honour, "ground": row.ground}, kinds=[kind_of(row.subject)]),
            "merit": MeritForm(merits=page.unused, auto_id="merit_%s"),
            "paper": PaperForm(auto_id="paper_%s"),
        }
    if page.writes:
        found["out"] = WithdrawForm(auto_id="out_%s")
    if page.handles:
        found |= {"back": ReturnForm(auto_id="back_%s"), "why": ReasonForm(auto_id="why_%s")}
    return found


def answer(
    request: DeskRequest, pk: int, filled: tuple[str, Form], do: Callable[[], Any], said: str | Promise
) -> HttpResponse:
    """Do what a form of the page asks for, or show the page with what is wrong in it."""
    name, form = filled
    if form.is_valid():
        with Attempt(form) as attempt:
            do()
        if attempt.done:
            messages.success(request, str(said))
            return redirect("desk:dossier", pk=pk)
    return show(request, pk, **{name: form})


def found(request: DeskRequest, pk: int) -> Dossier:
    """Return the dossier the address names."""
    return gate(dossiers_readable_by(request.actor), pk=pk)


@form_on("desk:dossier")
def report(request: DeskRequest, pk: int) -> HttpResponse:
    """Keep the report; asked by a page still being typed in, answer without a page."""
    row, form = found(request, pk), ReportForm(request.POST, auto_id="report_%s")

    def write() -> None:
        if form.cleaned_data["report"].strip() != row.report:
            write_report(row, form.cleaned_data["report"], by=request.actor, on=request.day)

    if request.headers.get("X-Autosave") and form.is_valid():
        write()
        return HttpResponse(status=KEPT)
    return answer(request, pk, ("report", form), write, _l("Đã lưu báo cáo."))


@form_on("desk:dossier")
def honour(request: DeskRequest, pk: int) -> HttpResponse:
    """Propose for another honour."""
    row = found(request, pk)
    form = HonourForm(request.POST, kinds=[kind_of(row.subject)])

    def change() -> None:
        told = form.cleaned_data
        change_honour(row, told["honour"], ground=told["ground"], by=request.actor, on=request.day)

    return answer(request, pk, ("honour", form), change, _l("Đã đổi danh hiệu, hình thức đề nghị."))


@form_on("desk:dossier")
def merit(request: DeskRequest, pk: int) -> HttpResponse:
    """Rest the dossier on a merit, put down now where it is new."""
    row = found(request, pk)
    page = DossierPage(row, request.actor, request.day)
    form = MeritForm(request.POST, merits=page.unused, auto_id="merit_%s")

    def use() -> None:
        told = form.cleaned_data
        with transaction.atomic():
            chosen = told["merit"] or record_merit(
                row.subject, told["title"], year=row.year, evidence=told["evidence"], by=request.actor, on=request.day
            )
            use_merit(row, chosen, by=request.actor, on=request.day)

    return answer(request, pk, ("merit", form), use, _l("Đã nêu thành tích trong hồ sơ."))


@form_on("desk:dossier")
def drop_merit(request: DeskRequest, pk: int, use: int) -> HttpResponse:
    """Take a merit out."""
    row = gate(found(request, pk).uses.all(), pk=use)
    release_merit(row, by=request.actor, on=request.day)
    messages.success(request, _("Đã bỏ thành tích khỏi hồ sơ."))
    return redirect("desk:dossier", pk=pk)


@form_on("desk:dossier")
def paper(request: DeskRequest, pk: int) -> HttpResponse:
    """Attach a paper."""
    row, form = found(request, pk), PaperForm(request.POST, request.FILES, auto_id="paper_%s")
    return answer(
        request, pk, ("paper", form), lambda: attach(row, **form.cleaned_data, by=request.actor, on=request.day),
        _l("Đã đính kèm giấy tờ."),
    )  # fmt: skip


@require_safe
def file(request: DeskRequest, pk: int, paper: int) -> FileResponse:
    """Hand a paper's file out, always as something to save: what is in it is not ours."""
    row = gate(found(request, pk).papers.all(), pk=paper)
    if not row.file:
        raise Http404
    kind = media_type(str(row.file.name))
    return FileResponse(row.file.open(), as_attachment=True, filename=row.file_name, content_type=kind)


@form_on("desk:dossier")
def drop_paper(request: DeskRequest, pk: int, paper: int) -> HttpResponse:
    """Take a paper out."""
    row = gate(found(request, pk).papers.all(), pk=paper)
    detach(row, by=request.actor, on=request.day)
    messages.success(request, _("Đã bỏ giấy tờ khỏi hồ sơ."))
    return redirect("desk:dossier", pk=pk)


@form_on("desk:dossier")
def send_again(request: DeskRequest, pk: int) -> HttpResponse:
    """Send a returned or recalled dossier."""
    submit(found(request, pk), by=request.actor, on=request.day)
    messages.success(request, _("Đã gửi hồ sơ."))
    return redirect("desk:dossier", pk=pk)


@form_on("desk:dossier")
def take_back(request: DeskRequest, pk: int) -> HttpResponse:
    """Recall a dossier before it is received."""
    recall(found(request, pk), by=request.actor, on=request.day)
    messages.success(request, _("Đã thu hồi hồ sơ về dự thảo. Sửa xong thì gửi lại."))
    return redirect("desk:dossier", pk=pk)


@form_on("desk:dossier")
def take_out(request: DeskRequest, pk: int) -> HttpResponse:
    """Withdraw a dossier."""
    row, form = found(request, pk), WithdrawForm(request.POST, auto_id="out_%s")
    return answer(
        request, pk, ("out", form), lambda: withdraw(row, **form.cleaned_data, by=request.actor, on=request.day),
        _l("Đã rút hồ sơ. Có thể đề nghị lại bằng tờ trình khác."),
    )  # fmt: skip


@form_on("desk:dossier")
def give_back(request: DeskRequest, pk: int) -> HttpResponse:
    """Return a dossier, pointing at what is to be put right."""
    row, form = found(request, pk), ReturnForm(request.POST, auto_id="back_%s")
    return answer(
        request, pk, ("back", form), lambda: return_for_changes(row, form.flags(), by=request.actor, on=request.day),
        _l("Đã trả lại hồ sơ kèm lý do cho từng phần."),
    )  # fmt: skip


@form_on("desk:dossier")
def let_go_on(request: DeskRequest, pk: int) -> HttpResponse:
    """Let a dossier go on against the law's answer."""
    row, form = found(request, pk), ReasonForm(request.POST, auto_id="why_%s")
    return answer(
        request, pk, ("why", form), lambda: override(row, **form.cleaned_data, by=request.actor, on=request.day),
        _l("Đã ghi lý do cho đi tiếp. Lý do, tên và ngày được giữ mãi trong hồ sơ."),
    )  # fmt: skip
