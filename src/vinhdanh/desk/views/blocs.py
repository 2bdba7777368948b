"""Blocs: the list, a new one, its page, its members, its steps."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_safe

from vinhdanh.core.actors import Role
from vinhdanh.core.permits import demand
from vinhdanh.movements.actions import change_bloc, close_bloc, draft_bloc, open_bloc, start_cross
from vinhdanh.movements.card import template_card, template_names
from vinhdanh.movements.models import Bloc
from vinhdanh.movements.queries import blocs_visible_to
from vinhdanh.people.models import Organisation

from ..forms.blocs import BlocForm, NewBlocForm
from ..gates import Attempt, form_on, gate, only, page_of
from ..middleware import DeskRequest
from ..pages.bloc import BlocPage, units_under
from ..pages.tree import kept_by

DONE = {
    "mo": (open_bloc, _l("Đã mở tự chấm. Các đơn vị thấy phiếu của mình trong việc hôm nay.")),
    "cham-cheo": (start_cross, _l("Đã chuyển sang chấm chéo. Mỗi đơn vị được giao chấm một đơn vị khác.")),
    "khoa": (close_bloc, _l("Đã khóa kết quả.")),
}


@require_safe
def blocs(request: DeskRequest) -> HttpResponse:
    """List the blocs the actor may see, the latest year first."""
    found = blocs_visible_to(request.actor).select_related("organiser", "head").prefetch_related("members")
    page = page_of(request, found)
    shown = {"page": page, "runs": request.actor.has_role(Role.OFFICER)}
    return render(request, "desk/pages/blocs.html", shown)


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Draw up a bloc from a template, or from an earlier bloc with its members."""
    only(request.actor, {Role.OFFICER}, _("Chỉ thường trực thi đua, khen thưởng được lập cụm, khối."))
    organisers = kept_by(request.actor, request.day)
    earlier = {row.code: row for row in blocs_visible_to(request.actor).filter(organiser__in=_rows(organisers))}
    form = NewBlocForm(
        request.POST or None, organisers=[(code, name) for code, (_row, name) in organisers.items()],
        cards=_cards(earlier), initial={"year": request.day.year},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            row = _draft(request, form.cleaned_data, organisers, earlier)
        if attempt.done:
            messages.success(request, _("Đã lập cụm, khối. Chọn thành viên, đơn vị trưởng và soát bảng điểm."))
            return redirect("desk:edit_bloc", code=row.code)
    return render(request, "desk/pages/bloc_new.html", {"form": form}, status=422 if form.errors else 200)


def _rows(organisers: dict[str, tuple[Organisation, str]]) -> list[Organisation]:
    return [row for row, _name in organisers.values()]


def _cards(earlier: dict[str, Bloc]) -> list[tuple[str, Any]]:
    templates = [(f"mau:{code}", name) for code, name in template_names().items()]
    return [*templates, *((f"khoi:{code}", str(row)) for code, row in earlier.items())]


def _draft(
    request: DeskRequest, told: dict[str, Any], organisers: dict[str, tuple[Organisation, str]],
    earlier: dict[str, Bloc],
) -> Bloc:  # fmt: skip
    kind, _sep, code = told["card"].partition(":")
    like = earlier[code] if kind == "khoi" else None
    source = str(like) if like else template_names()[code]
    members = [member.organisation for member in like.members.select_related("organisation")] if like else []
    return draft_bloc(
        told["name"], organisers[told["organiser"]][0], told["year"], card=like.card() if like else template_card(code),
        card_source=source, is_sample_card=like.is_sample_card if like else True, members=members,
        level=told["level"] or None, by=request.actor, on=request.day,
        head=like.deputy if like else None,  # the lead goes round: last year's deputy leads this year
    )  # fmt: skip


@require_safe
def bloc(request: DeskRequest, code: str) -> HttpResponse:
    """Show where a bloc stands and who is ahead."""
    row = gate(blocs_visible_to(request.actor).select_related("organiser", "head", "deputy"), code=code)
    shown = {"page": BlocPage(row, request.actor, request.day), "bloc": row}
    return render(request, "desk/pages/bloc.html", shown)


@require_http_methods(["GET", "POST"])
def edit(request: DeskRequest, code: str) -> HttpResponse:
    """Choose members, head and deputy; write the covenant."""
    row = gate(blocs_visible_to(request.actor).select_related("organiser"), code=code)
    demand(BlocPage(row, request.actor, request.day).may_change)
    units = units_under(row.organiser, request.day)
    form = BlocForm(
        request.POST or None, units=[(key, name) for key, (_row, name) in units.items()], initial=_said(row)
    )
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        members = [units[key][0] for key in told.pop("members")]
        leaders = {name: units[told[name]][0] if told[name] else None for name in ("head", "deputy")}
        fields = {**told, **leaders, "level": told["level"] or None}
        with Attempt(form) as attempt:
            change_bloc(row, fields=fields, members=members, by=request.actor, on=request.day)
        if attempt.done:
            messages.success(request, _("Đã lưu cụm, khối."))
            return redirect("desk:bloc", code=code)
    shown = {"form": form, "bloc": row}
    return render(request, "desk/pages/bloc_edit.html", shown, status=422 if form.errors else 200)


def _said(row: Bloc) -> dict[str, Any]:
    own = {name: getattr(row, name) for name in ("name", "level", "covenant", "covenant_on")}
    leaders = {name: unit.code if unit else "" for name, unit in (("head", row.head), ("deputy", row.deputy))}
    return {**own, **leaders, "members": list(row.members.values_list("organisation__code", flat=True))}


@form_on("desk:bloc")
def go_on(request: DeskRequest, code: str, step: str) -> HttpResponse:
    """Take the next step."""
    row = gate(blocs_visible_to(request.actor), code=code)
    if step not in DONE:
        raise Http404
    take, said = DONE[step]
    take(row, by=request.actor, on=request.day)
    messages.success(request, str(said))
    return redirect("desk:bloc", code=code)
