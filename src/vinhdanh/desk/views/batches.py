"""Many dossiers at once: picked, looked at before, done, undone; and some side by side."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from vinhdanh.core.actors import READERS, Role
from vinhdanh.dossiers.actions import run_batch, undo_batch
from vinhdanh.dossiers.queries import batches_visible_to, in_appraisal, officers_of

from ..forms.batch import BatchForm, PickForm
from ..gates import Attempt, form_on, gate, only
from ..middleware import DeskRequest
from ..pages.batch import ComparePage, batch_lines, preview

SIDE_BY_SIDE = 6  # dossiers beside one another: more do not fit a screen


@form_on("desk:appraisal")
def batch(request: DeskRequest) -> HttpResponse:
    """Show what would be done with the dossiers picked; once confirmed, do it."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực xử lý nhiều hồ sơ một lượt."))
    pick = PickForm(request.POST, rows=in_appraisal(request.actor))
    if not pick.is_valid():
        messages.error(request, " ".join(str(one) for wrong in pick.errors.values() for one in wrong))
        return redirect("desk:appraisal")
    kind, rows = pick.cleaned_data["kind"], pick.cleaned_data["dossier"]
    confirmed = "confirm" in request.POST
    form = BatchForm(
        request.POST if confirmed else None, kind=kind, accounts=officers_of(rows[0].proposal.to_id, request.day)
    )
    if confirmed and form.is_valid():
        with Attempt(form) as attempt:
            made = run_batch(kind, rows, **form.told(), by=request.actor, on=request.day)
        if attempt.done:
            return redirect("desk:batch_done", made.pk)
    lines = preview(kind, rows, request.actor, request.day)
    shown = {"form": form, "kind": kind, "lines": lines, "able": sum(bool(one.permit) for one in lines)}
    return render(request, "desk/pages/batch.html", shown, status=422 if form.errors else 200)


@require_safe
def done(request: DeskRequest, pk: int) -> HttpResponse:
    """Show what was done with each dossier, and offer to undo it."""
    row = gate(batches_visible_to(request.actor), pk=pk)
    shown = {"row": row, "lines": batch_lines(row, request.day), "officer": request.actor.has_role(Role.OFFICER)}
    return render(request, "desk/pages/batch_done.html", shown)


@form_on("desk:batch_done")
def undo(request: DeskRequest, pk: int) -> HttpResponse:
    """Undo what was done in one go."""
    row = undo_batch(gate(batches_visible_to(request.actor), pk=pk), by=request.actor, on=request.day)
    number = row.lines.filter(undone=True).count()
    messages.success(request, ngettext("Đã hoàn tác {n} hồ sơ.", "Đã hoàn tác {n} hồ sơ.", number).format(n=number))
    return redirect("desk:batch_done", pk)


@form_on("desk:appraisal")
def compare(request: DeskRequest) -> HttpResponse:
    """Lead to the dossiers picked, side by side."""
    keys = [key for key in request.POST.getlist("dossier") if key.isascii() and key.isdigit()][:SIDE_BY_SIDE]
    return redirect(f"{reverse('desk:compared')}?ho-so={','.join(keys)}")


@require_safe
def compared(request: DeskRequest) -> HttpResponse:
    """Show some dossiers side by side."""
    only(request.actor, set(READERS), _("Chỉ cơ quan nhận hồ sơ so sánh hồ sơ."))
    keys = [int(key) for key in request.GET.get("ho-so", "").split(",") if key.isascii() and key.isdigit()]
    rows = list(in_appraisal(request.actor).filter(pk__in=keys[:SIDE_BY_SIDE]))
    return render(request, "desk/pages/compare.html", {"page": ComparePage(rows, request.day)})
