"""What waits for whoever draws up dossiers, and for whoever takes them in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.waiting import Waiting

from .models import Dossier, Proposal
from .states import DossierState


def waiting_for(actor: Actor, on: date) -> Iterator[Waiting]:
    """Yield what is to be taken in, appraised, put right or sent."""
    yield from _of_body(actor, on)
    yield from _of_unit(actor, on)


def _of_body(actor: Actor, on: date) -> Iterator[Waiting]:
    mine = Dossier.objects.filter(proposal__to__in=actor.reach(Role.OFFICER))
    if keys := _keys(mine.filter(state=DossierState.SUBMITTED)):
        text = ngettext("{n} hồ sơ chờ tiếp nhận.", "{n} hồ sơ chờ tiếp nhận.", len(keys))
        yield Waiting("dossiers_to_take", len(keys), text.format(n=len(keys)), "dossier", _only(keys))
    if keys := _keys(mine.filter(state=DossierState.RECEIVED)):
        late = mine.filter(state=DossierState.RECEIVED, due_on__lt=on).count()
        text = ngettext("{n} hồ sơ đang thẩm định", "{n} hồ sơ đang thẩm định", len(keys)).format(n=len(keys))
        text += _(", trong đó {n} quá hạn").format(n=late) if late else ""
        yield Waiting("dossiers_to_appraise", len(keys), text + ".", "dossier", _only(keys))
    if keys := _keys(mine.filter(state=DossierState.APPRAISED)):
        text = ngettext("{n} hồ sơ chờ đưa ra Hội đồng.", "{n} hồ sơ chờ đưa ra Hội đồng.", len(keys))
        yield Waiting("dossiers_appraised", len(keys), text.format(n=len(keys)), "council", "")


def _of_unit(actor: Actor, on: date) -> Iterator[Waiting]:
    units = actor.reach(Role.DRAFTER)
    if keys := _keys(Dossier.objects.filter(proposal__organisation__in=units, state=DossierState.RETURNED)):
        text = ngettext(
            "{n} hồ sơ bị trả lại, cần bổ sung và gửi lại.",
            "{n} hồ sơ bị trả lại, cần bổ sung và gửi lại.",
            len(keys),
        )
        yield Waiting("dossiers_returned", len(keys), text.format(n=len(keys)), "dossier", _only(keys))
    if keys := _keys(Proposal.objects.filter(organisation__in=units, sent_on__isnull=True, drafted_on__lte=on)):
        text = ngettext(
            "{n} tờ trình đề nghị khen thưởng chưa gửi.",
            "{n} tờ trình đề nghị khen thưởng chưa gửi.",
            len(keys),
        )
        yield Waiting("proposals_open", len(keys), text.format(n=len(keys)), "proposal", _only(keys))


def _keys(rows: QuerySet[Any]) -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _only(keys: list[int]) -> str:
    return str(keys[0]) if len(keys) == 1 else ""
