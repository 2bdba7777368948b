"""The movements, and one movement with its contents, titles and registrations."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vinhdanh.core.actors import Role
from vinhdanh.movements.queries import movements_visible_to

from ..gates import gate
from ..middleware import DeskRequest
from ..pages.movement import MovementPage


@require_safe
def movements(request: DeskRequest) -> HttpResponse:
    """List the movements the actor may see."""
    rows = movements_visible_to(request.actor).select_related("organisation")
    shown = {"movements": rows, "may_draft": request.actor.has_role(Role.OFFICER)}
    return render(request, "desk/pages/movements.html", shown)


@require_safe
def movement(request: DeskRequest, code: str) -> HttpResponse:
    """Show a movement."""
    found = gate(movements_visible_to(request.actor), code=code)
    page = MovementPage(found, request.actor, request.day)
    return render(request, "desk/pages/movement.html", {"movement": found, "page": page})
