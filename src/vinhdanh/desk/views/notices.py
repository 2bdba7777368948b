"""What one was told."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from vinhdanh.core.models import OutboxMessage
from vinhdanh.core.queries import messages_for

from ..gates import page_of
from ..middleware import DeskRequest

# Where what a notice is about can be looked at, as far as its reader may.
PAGES = {
    "dossiers.dossier": "desk:dossier", "dossiers.proposal": "desk:proposal", "decisions.decision": "desk:decision",
    "council.sitting": "desk:sitting", "movements.registration": "desk:registration",
}  # fmt: skip


@require_safe
def notices(request: DeskRequest) -> HttpResponse:
    """List what was told to the reader and to the units she speaks for, the latest first."""
    page = page_of(request, messages_for(request.actor))
    return render(request, "desk/pages/notices.html", {"page": page, "rows": [(one, place_of(one)) for one in page]})


def place_of(message: OutboxMessage) -> str:
    """Return the address of what a notice is about, nothing where it has no page of its own."""
    view = PAGES.get(message.subject_type)
    return reverse(view, args=[message.subject_id]) if view else ""
