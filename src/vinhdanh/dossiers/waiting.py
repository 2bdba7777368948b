"""What waits for whoever draws up dossiers, and for whoever takes them in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.waiting import Waiting, only

from .models import Dossier, Proposal
from .queries import nominations_to_answer
from .states import DossierState


def waiting_for(actor: Actor, on: date) -> Iterator[Waiting]:
    """Yield what is to be taken in, appraised, put right or sent."""
    yield from _of_body(actor, on)
    yield from _of_unit(actor, on)


def _of_body(actor: Actor, on: date) -> Iterator[Waiting]:
    mine = Dossier.objects.filter(proposal__to__in=actor.reach(Role.OFFICER))
    rows = mine.filter(state=DossierState.SUBMITTED)
    if total := rows.count():
        text = ngettext("{n} hồ sơ chờ tiếp nhận.", "{n} hồ sơ chờ tiếp nhận.", total)
        yield Waiting("dossiers_to_take", total, text.format(n=total), only(rows, "pk"))
    rows = mine.filter(state=DossierState.RECEIVED)
    if total := rows.count():
        late = mine.filter(state=DossierState.RECEIVED, due_on__lt=on).count()
        text = ngettext("{n} hồ sơ đang thẩm định", "{n} hồ sơ đang thẩm định", total).format(n=total)
        text += _(", trong đó {n} quá hạn").format(n=late) if late else ""
        yield Waiting("dossiers_to_appraise", total, text + ".", only(rows, "pk"))
    rows = mine.filter(state=DossierState.APPRAISED)
    if total := rows.count():
        text = ngettext("{n} hồ sơ chờ đưa ra Hội đồng.", "{n} hồ sơ chờ đưa ra Hội đồng.", total)
        yield Waiting("dossiers_appraised", total, text.format(n=total), "")


def _of_unit(actor: Actor, on: date) -> Iterator[Waiting]:
    units = actor.reach(Role.DRAFTER)
    rows = Dossier.objects.filter(proposal__organisation__in=units, state=DossierState.RETURNED)
    if total := rows.count():
        text = ngettext(
            "{n} hồ sơ bị trả lại, cần bổ sung và gửi lại.",
            "{n} hồ sơ bị trả lại, cần bổ sung và gửi lại.",
            total,
        )
        yield Waiting("dossiers_returned", total, text.format(n=total), only(rows, "pk"))
    if total := nominations_to_answer(actor).count():
        text = ngettext("{n} đề cử chờ đơn vị trả lời.", "{n} đề cử chờ đơn vị trả lời.", total)
        yield Waiting("nominations", total, text.format(n=total), "")
    unsent = Proposal.objects.filter(organisation__in=units, sent_on__isnull=True, drafted_on__lte=on)
    if total := unsent.count():
        text = ngettext(
            "{n} tờ trình đề nghị khen thưởng chưa gửi.",
            "{n} tờ trình đề nghị khen thưởng chưa gửi.",
            total,
        )
        yield Waiting("proposals_open", total, text.format(n=total), only(unsent, "pk"))
