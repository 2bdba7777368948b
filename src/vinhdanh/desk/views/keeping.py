"""Entering in a record what the law asks for."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods

from vinhdanh.core.permits import demand
from vinhdanh.people.models import Subject
from vinhdanh.people.queries import organisations_visible_to, people_visible_to

from ..gates import Attempt, gate
from ..keeping import entries_for
from ..middleware import DeskRequest
from ..pages.record import name_of

LEAD = _l("Ghi theo quyết định hoặc văn bản đã có; ô để trống được hiểu là chưa rõ. Dòng đã ghi nằm trong sổ nhật ký.")


@require_http_methods(["GET", "POST"])
def person(request: DeskRequest, code: str, what: str) -> HttpResponse:
    """Enter something in somebody's record."""
    return keep(request, gate(people_visible_to(request.actor, request.day), code=code), "desk:person", what)


@require_http_methods(["GET", "POST"])
def organisation(request: DeskRequest, code: str, what: str) -> HttpResponse:
    """Enter something in the record of a collective."""
    subject = gate(organisations_visible_to(request.actor, request.day), code=code)
    return keep(request, subject, "desk:organisation", what)


def keep(request: DeskRequest, subject: Subject, home: str, what: str) -> HttpResponse:
    """Show the form of one entry; filled in, do its act."""
    entry = next((one for one in entries_for(subject) if one.slug == what), None)
    if entry is None:
        raise Http404
    demand(entry.may(request.actor, subject, on=request.day))
    form = entry.form(request.POST or None, subject=subject, day=request.day)
    if request.method == "POST" and form.is_valid():
        with Attempt(form) as attempt:
            entry.act(subject, **form.told(), by=request.actor)
        if attempt.done:
            messages.success(request, _("Đã ghi vào hồ sơ: {what}.").format(what=entry.name))
            return redirect(home, code=subject.code)
    shown = {
        "form": form, "heading": entry.name, "lead": LEAD, "button": _("Ghi vào hồ sơ"),
        "back": reverse(home, args=[subject.code]), "back_name": name_of(subject, request.day),
    }  # fmt: skip
    return render(request, "desk/pages/enter.html", shown, status=422 if form.errors else 200)
