"""Acting in somebody's place: what was given, what was taken, and the switch between both."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vinhdanh.people.queries import delegations_of, standing_in

from ..deeds import open_deeds
from ..deeds.own import OF_ACCOUNT
from ..gates import form_on, gate
from ..middleware import INSTEAD, DeskRequest


@require_safe
def delegations(request: DeskRequest) -> HttpResponse:
    """Show in whose place one may act, and whom one let act."""
    account = request.actor.account
    shown = {
        "taken": standing_in(account, request.day), "given": delegations_of(account),
        "deeds": open_deeds(OF_ACCOUNT, request.actor, account),
    }  # fmt: skip
    return render(request, "desk/pages/standing_in.html", shown)


@form_on("desk:standing_in")
def act_for(request: DeskRequest) -> HttpResponse:
    """Act in somebody's place from now on."""
    key = request.POST.get("delegation", "")
    row = gate(standing_in(request.actor.account, request.day), pk=int(key) if key.isascii() and key.isdigit() else 0)
    request.session[INSTEAD] = row.pk
    messages.success(request, _("Từ giờ làm thay {giver}.").format(giver=row.grant.account))
    return redirect("desk:first")


@form_on("desk:standing_in")
def act_as_oneself(request: DeskRequest) -> HttpResponse:
    """Act as oneself again."""
    request.session.pop(INSTEAD, None)
    return redirect("desk:first")
