"""Who is passing from one unit to another, as far as somebody may see it."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from vinhdanh.core.actors import READERS, Actor, Role

from ..models import Relocation
from ..states import RelocationState

HANDS = (Role.OFFICER, Role.HEAD, Role.DRAFTER)


def relocations_visible_to(actor: Actor) -> QuerySet[Relocation]:
    """Return the relocations out of and into the units the actor works for."""
    rows = Relocation.objects.select_related("post__person", "post__organisation", "to")
    if actor.is_system:
        return rows
    reach = actor.reach(*READERS, Role.DRAFTER)
    return rows.filter(Q(to__in=reach) | Q(post__organisation__in=reach))


def relocations_to_answer(actor: Actor) -> QuerySet[Relocation]:
    """Return what waits for the actor to take over: asked by somebody else, of a unit she speaks for."""
    rows = relocations_visible_to(actor).filter(state=RelocationState.ASKED, to__in=actor.reach(*HANDS))
    return rows.exclude(asked_account=actor.account_id or 0).exclude(post__person=actor.person_id or 0)
