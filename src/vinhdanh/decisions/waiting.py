"""What waits for whoever signs, releases and pays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor, Role
from vinhdanh.dossiers.models import Dossier
from vinhdanh.movements.waiting import Waiting

from .models import Decision
from .queries import reviews_waiting, undecided
from .states import DecisionState


def waiting_for(actor: Actor, on: date) -> Iterator[Waiting]:
    """Yield what waits for a signature, a release, a second pair of eyes, or a decision."""
    to_sign = Decision.objects.filter(organisation__in=actor.reach(Role.HEAD), state=DecisionState.DRAFT)
    for row in to_sign:
        yield Waiting("sign", 1, _("Chờ ký: {title}.").format(title=row.title), str(row.pk))
    mine = Decision.objects.filter(organisation__in=actor.reach(Role.OFFICER))
    for row in mine.filter(state=DecisionState.SIGNED):
        yield Waiting("release", 1, _("Đã ký, chờ công bố: {title}.").format(title=row.title), str(row.pk))
    for row in mine.filter(state=DecisionState.RECORDED).exclude(recorded_account=actor.account_id):
        text = _("Chờ xác nhận quyết định đã nhập: {title}.").format(title=row.title)
        yield Waiting("confirm", 1, text, str(row.pk))
    if count := undecided(Dossier.objects.filter(proposal__to__in=actor.reach(Role.OFFICER))).count():
        text = ngettext(
            "{n} hồ sơ được chọn chờ dự thảo quyết định.", "{n} hồ sơ được chọn chờ dự thảo quyết định.", count
        )
        yield Waiting("decide", count, text.format(n=count), "")
    if count := reviews_waiting(actor).count():
        text = ngettext(
            "{n} hồ sơ cần xem lại vì khen thưởng đã hủy bỏ.", "{n} hồ sơ cần xem lại vì khen thưởng đã hủy bỏ.", count
        )
        yield Waiting("review_due", count, text.format(n=count), "")
