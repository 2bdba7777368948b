"""What waits for somebody in the blocs: lines to score, lines to score across, appeals to answer, drafts to open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor, Role

from .models import Appeal, Bloc, BlocMember, Mark
from .states import AppealState, BlocState, GroupKind, Hand
from .waiting import Waiting, only


def waiting_for(actor: Actor, on: date) -> list[Waiting]:
    """Return what waits for the actor in blocs, the most pressing first."""
    found: list[Waiting] = []
    if actor.has_role(Role.OFFICER):
        found += [*_appeals(actor), *_drafts(actor)]
    if actor.has_role(Role.DRAFTER) or actor.has_role(Role.OFFICER):
        found += [*_to_score(actor), *_to_cross(actor)]
    return found


def _speaks_for(actor: Actor, unit: str, bloc: str) -> Q:
    """Return the condition that the actor speaks for a unit; who runs the bloc speaks for none."""
    runs = actor.reach(Role.OFFICER)
    of_officer = Q(**{f"{unit}__in": runs}) & ~Q(**{f"{bloc}__organiser__in": runs})
    return Q(**{f"{unit}__in": actor.reach(Role.DRAFTER)}) | of_officer


def _appeals(actor: Actor) -> Iterator[Waiting]:
    mine = Appeal.objects.filter(
        state=AppealState.LODGED, member__bloc__state=BlocState.CROSS,
        member__bloc__organiser__in=actor.reach(Role.OFFICER),
    )  # fmt: skip
    if total := mine.count():
        text = ngettext(
            "{n} đề nghị phúc khảo điểm thi đua chờ trả lời.",
            "{n} đề nghị phúc khảo điểm thi đua chờ trả lời.",
            total,
        )
        yield Waiting("bloc_appeals", total, text.format(n=total), only(mine, "member__bloc__code"))


def _drafts(actor: Actor) -> Iterator[Waiting]:
    mine = Bloc.objects.filter(state=BlocState.DRAFT, organiser__in=actor.reach(Role.OFFICER))
    if total := mine.count():
        text = ngettext(
            "{n} cụm, khối đang chuẩn bị, chờ mở tự chấm.",
            "{n} cụm, khối đang chuẩn bị, chờ mở tự chấm.",
            total,
        )
        yield Waiting("bloc_draft", total, text.format(n=total), only(mine, "code"))


def _to_score(actor: Actor) -> Iterator[Waiting]:
    lines = Count("bloc__groups__criteria", filter=Q(bloc__groups__kind=GroupKind.MAIN), distinct=True)
    own = Q(marks__hand=Hand.SELF, marks__criterion__group__kind=GroupKind.MAIN)
    rows = BlocMember.objects.filter(_speaks_for(actor, "organisation", "bloc"), bloc__state=BlocState.OPEN)
    rows = rows.annotate(lines=lines, scored=Count("marks", filter=own, distinct=True)).filter(lines__gt=F("scored"))
    for row in rows.select_related("bloc", "organisation"):
        left = row.lines - row.scored
        text = ngettext(
            "“{bloc}”: {unit} còn {n} tiêu chí chưa tự chấm.",
            "“{bloc}”: {unit} còn {n} tiêu chí chưa tự chấm.",
            left,
        ).format(bloc=row.bloc.name, unit=row.organisation, n=left)
        yield Waiting("bloc_self", left, text, row.bloc.code)


def _to_cross(actor: Actor) -> Iterator[Waiting]:
    later = Mark.objects.filter(member=OuterRef("member"), criterion=OuterRef("criterion")).exclude(hand=Hand.SELF)
    rows = Mark.objects.filter(~Exists(later), _speaks_for(actor, "member__cross_by", "member__bloc"), hand=Hand.SELF)
    rows = rows.filter(member__bloc__state=BlocState.CROSS).order_by()
    found = rows.values_list("member__bloc__code", "member__bloc__name", "member__organisation__label")
    for code, bloc, unit, left in found.annotate(left=Count("pk")):
        text = _("“{bloc}”: còn {n} dòng của {unit} chờ chấm chéo.").format(bloc=bloc, unit=unit, n=left)
        yield Waiting("bloc_cross", left, text, code)
