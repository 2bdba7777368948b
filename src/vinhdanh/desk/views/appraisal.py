"""The dossiers that wait for the body that appraises them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vinhdanh.core.actors import READERS, Role
from vinhdanh.dossiers.queries import batches_visible_to, due_by_step, in_appraisal, plan_of
from vinhdanh.dossiers.states import BatchKind
from vinhdanh.people.queries import organisations_visible_to

from ..deeds import open_deeds
from ..deeds.body import OF_PLAN
from ..forms.appraisal import StageFilter
from ..gates import gate, only, page_of
from ..middleware import DeskRequest
from ..pages.proposal import lines_of
from ..pages.tree import bodies_within

RECENT = 5  # batches one may still want to undo


@require_safe
def appraisal(request: DeskRequest) -> HttpResponse:
    """List what is to be taken in, appraised, or brought on; the first due stands first."""
    only(request.actor, set(READERS), _("Chỉ cơ quan nhận hồ sơ xem danh sách thẩm định."))
    form = StageFilter(request.GET or None)
    page = page_of(request, form.found(in_appraisal(request.actor), request.actor, request.day))
    lines = lines_of(page.object_list, request.day)
    return render(
        request, "desk/pages/appraisal.html", {
            "page": page, "lines": lines, "form": form, "today": request.day,
            "kinds": BatchKind.choices if request.actor.has_role(Role.OFFICER) else (),
            "batches": batches_visible_to(request.actor)[:RECENT],
            "body": next(iter(bodies_within(request.actor, request.day, *READERS)), None),
        },
    )  # fmt: skip


@require_safe
def plan(request: DeskRequest, code: str) -> HttpResponse:
    """Show how a body appraises: its steps, and the last day of each were a dossier asked about today."""
    only(request.actor, set(READERS), _("Chỉ cơ quan nhận hồ sơ xem kế hoạch thẩm định."))
    reach = request.actor.reach(*READERS)
    body = gate(organisations_visible_to(request.actor, request.day).filter(pk__in=reach), code=code)
    due = due_by_step(body, request.day)
    shown = {
        "body": body, "steps": [(row, due[row.step]) for row in plan_of(body)],
        "deeds": open_deeds(OF_PLAN, request.actor, body),
    }  # fmt: skip
    return render(request, "desk/pages/appraisal_plan.html", shown)
