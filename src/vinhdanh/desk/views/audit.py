"""The register of acts, for those who answer for it or inspect it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vinhdanh.core import audit as register
from vinhdanh.core.actors import Role
from vinhdanh.core.queries import audit_lines_visible_to

from ..forms.audit import AuditFilter
from ..gates import only, page_of
from ..middleware import DeskRequest

LINES = 50


@require_safe
def audit(request: DeskRequest) -> HttpResponse:
    """Show the lines, newest first, with a filter; asked for it, walk the whole chain and say whether it holds."""
    only(request.actor, {Role.OFFICER, Role.AUDITOR}, _("Sổ nhật ký dành cho thường trực và thanh tra."))
    form = AuditFilter(request.GET or None)
    page = page_of(request, form.found(audit_lines_visible_to(request.actor)), LINES)
    asked = "kiem" in request.GET
    shown = {"form": form, "page": page, "asked": asked, "proof": register.verify() if asked else None}
    return render(request, "desk/pages/audit.html", shown)
