"""The dossiers that wait for the body that appraises them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vinhdanh.core.actors import READERS, Role
from vinhdanh.dossiers.queries import batches_visible_to, in_appraisal
from vinhdanh.dossiers.states import BatchKind

from ..forms.appraisal import StageFilter
from ..gates import only, page_of
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
