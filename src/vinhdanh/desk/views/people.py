"""The organisation on the day, and its people."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.actors import READERS, Role
from vinhdanh.core.vietnamese import fold
from vinhdanh.people.actions import appoint, enter_person, found_organisation
from vinhdanh.people.models import Person
from vinhdanh.people.queries import (
    free_organisation_code,
    free_person_code,
    organisations_visible_to,
    people_visible_to,
    relocations_visible_to,
)  # fmt: skip

from ..deeds import open_deeds
from ..deeds.relocation import OF_RELOCATION
from ..forms.people import PersonForm, UnitForm
from ..gates import Attempt, only, page_of, wants
from ..middleware import DeskRequest
from ..pages.tree import kept_by, tree_of, with_posts

ROWS = 50
SEES_RELOCATIONS: set[str] = {*READERS, Role.DRAFTER}


@require_safe
def organisations(request: DeskRequest) -> HttpResponse:
    """Show the part of the tree the actor may see, as it stands on the day."""
    visible = organisations_visible_to(request.actor, request.day)
    shown = {
        "tree": tree_of(visible, request.day), "keeps": request.actor.has_role(Role.OFFICER),
        "rates": bool(request.actor.roles & {*READERS, Role.DRAFTER}),
    }  # fmt: skip
    return render(request, "desk/pages/organisations.html", shown)


@require_safe
def people(request: DeskRequest) -> HttpResponse:
    """List people in the order of their given names; words are sought without accents."""
    words = wants(request, "tim")
    found = people_visible_to(request.actor, request.day)
    for word in fold(words).split():
        found = found.filter(search_key__contains=word)
    page = page_of(request, found, ROWS)
    rows = with_posts(list(page.object_list), request.day)
    shown = {"page": page, "rows": rows, "words": words, "keeps": request.actor.has_role(Role.OFFICER)}
    return render(request, "desk/pages/people.html", shown)


@require_http_methods(["GET", "POST"])
def new_person(request: DeskRequest) -> HttpResponse:
    """Enter somebody with a post."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng được nhập người vào danh sách."))
    form = PersonForm(request.POST or None, places=kept_by(request.actor, request.day), day=request.day)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt, transaction.atomic():
            person = enter(request, form.cleaned_data)
        if attempt.done:
            messages.success(request, _("Đã nhập {name} vào danh sách.").format(name=person.full_name))
            return redirect("desk:person", code=person.code)
    shown = {"form": form, "heading": _("Thêm cán bộ"), "back": reverse("desk:people"), "back_name": _("Cán bộ")}
    return render(request, "desk/pages/enter.html", shown, status=422 if form.errors else 200)


def enter(request: DeskRequest, told: dict[str, Any]) -> Person:
    """Do the two acts: the person, and her post."""
    code = free_person_code(f"{told['family_name']} {told['given_name']}")
    own = {name: told[name] for name in ("family_name", "given_name", "sex", "birth_date", "ethnicity")}
    person = enter_person(code, **own, by=request.actor)
    leads = bool(told["leads"])
    appoint(
        person, told["place"], told["title"], group=told["group"], is_leader=leads, is_direct=not leads,
        by=request.actor, on=told["since"],
    )  # fmt: skip
    return person


@require_http_methods(["GET", "POST"])
def new_unit(request: DeskRequest) -> HttpResponse:
    """Found a unit under one of the officer's organisations."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng của cơ quan được sửa cây tổ chức."))
    form = UnitForm(request.POST or None, places=kept_by(request.actor, request.day), day=request.day)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        with Attempt(form) as attempt:
            unit = found_organisation(
                free_organisation_code(told["name"]), told["name"], kind=told["kind"], parent=told["place"],
                by=request.actor, on=told["since"],
            )  # fmt: skip
        if attempt.done:
            messages.success(request, _("Đã thêm {name} vào cây tổ chức.").format(name=told["name"]))
            return redirect("desk:organisation", code=unit.code)
    shown = {
        "form": form,
        "heading": _("Thêm đơn vị"),
        "back": reverse("desk:organisations"),
        "back_name": _("Tổ chức"),
    }
    return render(request, "desk/pages/enter.html", shown, status=422 if form.errors else 200)


@require_safe
def relocations(request: DeskRequest) -> HttpResponse:
    """List who is passing from unit to unit, what waits for an answer first."""
    only(request.actor, SEES_RELOCATIONS, _("Chỉ đơn vị và cơ quan quản lý xem việc chuyển công tác."))
    page = page_of(request, relocations_visible_to(request.actor))
    rows = [(row, open_deeds(OF_RELOCATION, request.actor, row)) for row in page]
    return render(request, "desk/pages/relocations.html", {"page": page, "rows": rows})
