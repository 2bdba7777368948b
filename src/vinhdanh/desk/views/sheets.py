"""Score sheets: by the unit itself, across, by the council; appeals and answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vinhdanh.core.permits import Permit, demand
from vinhdanh.core.states import can_move
from vinhdanh.movements.actions import (
    agree_scores,
    answer_appeal,
    appeal_score,
    council_score,
    cross_score,
    self_score,
)  # fmt: skip
from vinhdanh.movements.models import BlocMember
from vinhdanh.movements.permissions import may_judge_scores, may_self_score
from vinhdanh.movements.queries import appeals_visible_to, blocs_visible_to, members_visible_to
from vinhdanh.movements.standing import Line, sheet_of
from vinhdanh.movements.states import Hand

from ..forms.sheet import AnswerForm, AppealForm, CouncilForm, SheetForm
from ..gates import Attempt, first_no, form_on, gate
from ..middleware import DeskRequest
from ..pages.sheet import SheetPage


def member_at(request: DeskRequest, code: str, unit: str) -> BlocMember:
    """Return the member of an address whose sheet the actor may read."""
    bloc = gate(blocs_visible_to(request.actor).select_related("organiser"), code=code)
    return gate(members_visible_to(request.actor, bloc), organisation__code=unit)


@require_http_methods(["GET", "POST"])
def sheet(request: DeskRequest, code: str, unit: str) -> HttpResponse:
    """Show a unit's sheet, and take the scores of the hand whose turn it is."""
    member = member_at(request, code, unit)
    page = SheetPage(member, request.actor, request.day)
    form = None
    if page.permit:
        form = SheetForm(request.POST or None, sheet=page.sheet, hand=page.hand)
    if request.method == "POST":
        demand(page.permit)
        if form and form.is_valid():
            score = self_score if page.hand == Hand.SELF else cross_score
            with Attempt(form) as attempt:
                score(member, form.told(), by=request.actor, on=request.day)
            if attempt.done:
                messages.success(request, _("Đã ghi điểm."))
                return redirect("desk:sheet", code=code, unit=unit)
    shown = {"page": page, "member": member, "bloc": member.bloc, "form": form}
    return render(request, "desk/pages/sheet.html", shown, status=422 if form and form.errors else 200)


@form_on("desk:bloc")
def agree(request: DeskRequest, code: str, unit: str) -> HttpResponse:
    """Agree with every line nobody has answered."""
    agree_scores(member_at(request, code, unit), by=request.actor, on=request.day)
    messages.success(request, _("Đã đồng ý các dòng còn lại."))
    return redirect("desk:sheet", code=code, unit=unit)


@require_http_methods(["GET", "POST"])
def council(request: DeskRequest, code: str, unit: str, pk: int) -> HttpResponse:
    """Keep what the council found for a line."""
    member = member_at(request, code, unit)
    line = line_at(member, pk)
    permit = first_no(may_judge_scores(request.actor, member, on=request.day), can_move(member.bloc, "cross_score"))
    form = CouncilForm(request.POST or None, line=line)

    def keep() -> None:
        council_score(member, line.criterion, form.told(), by=request.actor, on=request.day)

    heading = _("Điểm Hội đồng chấm")
    return on_line(request, member, line, permit, form, keep, {"heading": heading, "button": _("Ghi điểm Hội đồng")})


@require_http_methods(["GET", "POST"])
def appeal(request: DeskRequest, code: str, unit: str, pk: int) -> HttpResponse:
    """Appeal against a mark."""
    member = member_at(request, code, unit)
    line = line_at(member, pk)
    permit = first_no(may_self_score(request.actor, member), can_move(member.bloc, "appeal"))
    form = AppealForm(request.POST or None)

    def lodge() -> None:
        appeal_score(member, line.criterion, **form.cleaned_data, by=request.actor, on=request.day)

    told = {"heading": _("Đề nghị phúc khảo"), "button": _("Gửi đề nghị")}
    return on_line(request, member, line, permit, form, lodge, told)


@require_http_methods(["GET", "POST"])
def answer(request: DeskRequest, pk: int) -> HttpResponse:
    """Read an appeal, and answer it."""
    row = gate(appeals_visible_to(request.actor), pk=pk)
    member = gate(members_visible_to(request.actor, row.member.bloc), pk=row.member_id)
    permit = first_no(may_judge_scores(request.actor, member, on=request.day), can_move(row, "uphold"))
    form = AnswerForm(request.POST or None)

    def reply() -> None:
        told = form.cleaned_data
        answer_appeal(row, upheld=told["upheld"] == "yes", answer=told["answer"], by=request.actor, on=request.day)

    told = {"heading": _("Phúc khảo"), "button": _("Trả lời"), "appeal": row}
    return on_line(request, member, line_at(member, row.criterion_id), permit, form, reply, told)


def line_at(member: BlocMember, pk: int) -> Line:
    """Return one line of a member's sheet, or answer 404."""
    lines = {line.criterion.pk: line for line in sheet_of(member).lines}
    if pk not in lines:
        gate(member.marks.none(), pk=pk)
    return lines[pk]


def on_line(
    request: DeskRequest, member: BlocMember, line: Line, permit: Permit, form: Form, do: Callable[[], None],
    told: dict[str, Any],
) -> HttpResponse:  # fmt: skip
    """Show one line of a sheet with a form about it, and do what the form asks."""
    if request.method == "POST":
        demand(permit)
        if form.is_valid():
            with Attempt(form) as attempt:
                do()
            if attempt.done:
                messages.success(request, _("Đã ghi."))
                return redirect("desk:sheet", code=member.bloc.code, unit=member.organisation.code)
    shown = {"member": member, "bloc": member.bloc, "line": line, "permit": permit, "form": form, **told}
    return render(request, "desk/pages/score_line.html", shown, status=422 if form.errors else 200)
