"""Councils, their sittings, the booth and the minutes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import demand
from vinhdanh.council.actions import cast, establish
from vinhdanh.council.permissions import may_vote
from vinhdanh.council.queries import councils_visible_to, kinships_visible_to, seats_on, sittings_visible_to

from ..deeds import OF_COUNCIL, open_deeds
from ..forms.council import BoothForm, CouncilForm
from ..gates import Attempt, gate, only, page_of
from ..middleware import DeskRequest
from ..pages.council import SittingPage, booth_questions
from ..pages.tree import bodies_within

SHOWN = 50  # sittings of a list


@require_safe
def councils(request: DeskRequest) -> HttpResponse:
    """List councils and their sittings, the latest first."""
    shown = {
        "councils": councils_visible_to(request.actor), "sittings": sittings_visible_to(request.actor)[:SHOWN],
        "may_establish": request.actor.has_role(Role.OFFICER),
    }  # fmt: skip
    return render(request, "desk/pages/councils.html", shown)


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Set a council up."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng được lập Hội đồng."))
    bodies = bodies_within(request.actor, request.day, Role.OFFICER)
    form = CouncilForm(request.POST or None, bodies=[(one.code, str(one)) for one in bodies])
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        body = next(one for one in bodies if one.code == told.pop("organisation"))
        with Attempt(form) as attempt:
            row = establish(body, told.pop("name"), on=told.pop("decided_on"), **told, by=request.actor)
        if attempt.done:
            messages.success(request, _("Đã lập Hội đồng. Cử từng thành viên, rồi triệu tập phiên họp."))
            return redirect("desk:council", pk=row.pk)
    shown = {
        "form": form, "heading": _("Lập Hội đồng"), "button": _("Lập Hội đồng"), "back": reverse("desk:councils"),
        "back_name": _("Hội đồng"),
    }  # fmt: skip
    return render(request, "desk/pages/enter.html", shown, status=422 if form.errors else 200)


@require_safe
def council(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a council: its seats, its sittings, what can be done."""
    row = gate(councils_visible_to(request.actor), pk=pk)
    shown = {
        "row": row, "seats": seats_on(row, request.day), "sittings": row.sittings.all()[:SHOWN],
        "deeds": open_deeds(OF_COUNCIL, request.actor, row),
        "kin": kinships_visible_to(request.actor, row, request.day),
    }  # fmt: skip
    return render(request, "desk/pages/council.html", shown)


@require_safe
def sitting(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a sitting."""
    row = gate(sittings_visible_to(request.actor), pk=pk)
    page = SittingPage(row, request.actor, request.day)
    questions = page_of(request, page.questions)
    shown = {"page": page, "row": row, "questions": questions, "agenda": page.agenda(questions)}
    return render(request, "desk/pages/sitting.html", shown)


@require_safe
def minutes(request: DeskRequest, pk: int) -> HttpResponse:
    """Show the minutes and the record of the count, to be read or printed."""
    row = gate(sittings_visible_to(request.actor), pk=pk)
    page = SittingPage(row, request.actor, request.day)
    return render(request, "desk/pages/minutes.html", {"page": page, "row": row, "minutes": page.minutes})


@require_http_methods(["GET", "POST"])
def booth(request: DeskRequest, pk: int) -> HttpResponse:
    """Vote. The codes of the papers are shown in the answer to the vote itself and kept nowhere."""
    row = gate(sittings_visible_to(request.actor), pk=pk)
    demand(may_vote(request.actor, row))
    questions = booth_questions(request.actor, row, request.day)
    form = BoothForm(request.POST if request.method == "POST" else None, questions=questions)
    receipts: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        names = {question.pk: name for question, name in questions}
        with Attempt(form) as attempt:
            told = vote_all(form, request.actor, request.day)
        if attempt.done:
            receipts = [(names[key], code) for key, code in told]
    shown: dict[str, Any] = {"row": row, "form": form, "receipts": receipts}
    return render(request, "desk/pages/booth.html", shown, status=422 if form.errors else 200)


def vote_all(form: BoothForm, actor: Actor, on: Any) -> list[tuple[int, str]]:
    """Cast every paper that says something, all or none, and return the code of each."""
    with transaction.atomic():
        return [(question.pk, cast(question, choice, by=actor, on=on)) for question, choice in form.choices()]
