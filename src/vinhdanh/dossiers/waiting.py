"""What waits for whoever draws up dossiers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.waiting import Waiting

from .models import Dossier, Proposal
from .states import DossierState


def waiting_for(actor: Actor, on: date) -> Iterator[Waiting]:
    """Yield what a drafter has to put right or has not sent yet."""
    units = actor.reach(Role.DRAFTER)
    returned = Dossier.objects.filter(proposal__organisation__in=units, state=DossierState.RETURNED)
    keys = list(returned.values_list("pk", flat=True))
    if keys:
        text = ngettext(
            "{n} hồ sơ bị trả lại, cần bổ sung và gửi lại.",
            "{n} hồ sơ bị trả lại, cần bổ sung và gửi lại.",
            len(keys),
        )
        yield Waiting("dossiers_returned", len(keys), text.format(n=len(keys)), "dossier", _only(keys))
    unsent = Proposal.objects.filter(organisation__in=units, sent_on__isnull=True, drafted_on__lte=on)
    keys = list(unsent.values_list("pk", flat=True))
    if keys:
        text = ngettext(
            "{n} tờ trình đề nghị khen thưởng chưa gửi.",
            "{n} tờ trình đề nghị khen thưởng chưa gửi.",
            len(keys),
        )
        yield Waiting("proposals_open", len(keys), text.format(n=len(keys)), "proposal", _only(keys))


def _only(keys: list[int]) -> str:
    return str(keys[0]) if len(keys) == 1 else ""
