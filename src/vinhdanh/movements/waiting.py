"""What waits for somebody today: each kind of work counted once, with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.vietnamese import short_day
from vinhdanh.people.queries import relocations_to_answer, requests_to_answer

from .models import Content, Movement, Registration, Review, TitleTarget
from .queries import (
    counts_by_movement,
    indicators_without_figures,
    movements_visible_to,
    quarter_ended,
    registrations_visible_to,
)  # fmt: skip
from .states import MovementState, RegistrationState


@dataclass(frozen=True, slots=True)
class Waiting:
    """Work of one kind that waits: how much, and in words.

    `code` names the one row concerned, where there is only one. For “register” the count is of the days left.
    """

    kind: str
    count: int
    sentence: str
    code: str = ""


def waiting_for(actor: Actor, on: date) -> list[Waiting]:
    """Return what waits for the actor on the day, the most pressing first."""
    found: list[Waiting] = []
    if actor.has_role(Role.OFFICER):
        found += [*_to_answer(actor), *_for_officer(actor), *_reviews_due(actor, on), *_figures_due(actor, on)]
        found += [*_targets_short(actor, on), *_corrections(actor, on)]
    elif actor.has_role(Role.HEAD):
        found += _to_answer(actor)
    if actor.has_role(Role.DRAFTER) or actor.person_id:
        found += [*_returned(actor), *_open_windows(actor, on)]
    return [*found, *_relocations(actor)]


def _relocations(actor: Actor) -> Iterator[Waiting]:
    total = relocations_to_answer(actor).count()
    if total:
        text = ngettext("{n} người chờ được nhận về đơn vị.", "{n} người chờ được nhận về đơn vị.", total)
        yield Waiting("relocations", total, text.format(n=total), "")


def _corrections(actor: Actor, on: date) -> Iterator[Waiting]:
    rows = requests_to_answer(actor, on)
    if total := rows.count():
        text = ngettext("{n} đề nghị sửa hồ sơ chờ trả lời.", "{n} đề nghị sửa hồ sơ chờ trả lời.", total)
        yield Waiting("corrections", total, text.format(n=total), only(rows, "person__code"))


def _own(actor: Actor, *roles: str) -> QuerySet[Movement]:
    rows = movements_visible_to(actor)
    return rows if actor.is_system else rows.filter(organisation__in=actor.reach(*roles))


def _to_answer(actor: Actor) -> Iterator[Waiting]:
    mine = _own(actor, Role.OFFICER, Role.HEAD).filter(state=MovementState.OPEN)
    pending = registrations_visible_to(actor).filter(movement__in=mine, state=RegistrationState.REGISTERED)
    late = pending.exclude(late_reason="").count()
    if total := pending.count():
        text = ngettext(
            "{n} đăng ký chờ tiếp nhận",
            "{n} đăng ký chờ tiếp nhận",
            total,
        ).format(n=total)
        text += _(", trong đó {n} nộp muộn").format(n=late) if late else ""
        yield Waiting("accept", total, text + ".", only(mine.filter(registrations__in=pending), "code"))


def _for_officer(actor: Actor) -> Iterator[Waiting]:
    mine = _own(actor, Role.OFFICER)
    drafts = mine.filter(state=MovementState.DRAFT)
    if total := drafts.count():
        text = ngettext(
            "{n} dự thảo phong trào chờ sửa và phát động.",
            "{n} dự thảo phong trào chờ sửa và phát động.",
            total,
        )
        yield Waiting("launch", total, text.format(n=total), only(drafts, "code"))
    bare = Content.objects.filter(movement__in=mine.filter(state=MovementState.OPEN), indicators=None)
    if total := bare.count():
        text = ngettext(
            "{n} nội dung thi đua chưa có chỉ tiêu.",
            "{n} nội dung thi đua chưa có chỉ tiêu.",
            total,
        )
        yield Waiting("indicators", total, text.format(n=total), only(mine.filter(contents__in=bare), "code"))


def _reviews_due(actor: Actor, on: date) -> Iterator[Waiting]:
    mine = _own(actor, Role.OFFICER).filter(state=MovementState.OPEN)
    due = Review.objects.filter(movement__in=mine, due_on__lt=on).exclude(held_on__lte=on).select_related("movement")
    for review in due:
        text = _("{review} của “{movement}” đã quá hạn ngày {day}.").format(
            review=review.get_kind_display(), movement=review.movement, day=short_day(review.due_on)
        )
        yield Waiting("review", (on - review.due_on).days, text, review.movement.code)


def _figures_due(actor: Actor, on: date) -> Iterator[Waiting]:
    mine = _own(actor, Role.OFFICER)
    stale = indicators_without_figures(mine, on)
    if total := stale.count():
        text = ngettext(
            "{n} chỉ tiêu chưa có số liệu đến {day}.",
            "{n} chỉ tiêu chưa có số liệu đến {day}.",
            total,
        ).format(n=total, day=short_day(quarter_ended(on)))
        yield Waiting("figures", total, text, only(mine.filter(contents__indicators__in=stale), "code"))


def only(rows: QuerySet[Any], path: str) -> str:
    """Return the one key found along a path of the rows, nothing where there are several."""
    keys = list(rows.order_by().values_list(path, flat=True).distinct()[:2])
    return str(keys[0]) if len(keys) == 1 else ""


def _targets_short(actor: Actor, on: date) -> Iterator[Waiting]:
    open_now = _own(actor, Role.OFFICER).filter(state=MovementState.OPEN, window_from__lte=on, window_to__gte=on)
    registered = counts_by_movement(open_now)
    for movement in open_now.prefetch_related("titles"):
        counts = registered.get(movement.pk, {})
        counted = (target for target in movement.titles.all() if target.drive == movement.kind)
        short = [target for target in counted if _short(target, counts)]
        if short:
            text = ngettext(
                "{n} danh hiệu, hình thức chưa đủ số đăng ký theo kế hoạch; hạn {day}.",
                "{n} danh hiệu, hình thức chưa đủ số đăng ký theo kế hoạch; hạn {day}.",
                len(short),
            ).format(n=len(short), day=short_day(movement.window_to) if movement.window_to else "")
            yield Waiting("targets", len(short), text, movement.code)


def _short(target: TitleTarget, counts: dict[tuple[str, str], int]) -> bool:
    return counts.get((target.honour, target.subject or ""), 0) < (target.count or 0)


def _returned(actor: Actor) -> Iterator[Waiting]:
    rows = registrations_visible_to(actor).filter(state=RegistrationState.RETURNED)
    if not actor.has_role(Role.DRAFTER):
        rows = rows.filter(person=actor.person_id)
    if total := rows.count():
        text = ngettext(
            "{n} đăng ký bị trả lại, cần sửa và gửi lại.",
            "{n} đăng ký bị trả lại, cần sửa và gửi lại.",
            total,
        )
        yield Waiting("returned", total, text.format(n=total), rows[0].movement.code)


def _open_windows(actor: Actor, on: date) -> Iterator[Waiting]:
    # Somebody without a record, such as an outside inspector, has registered for nothing.
    mine = Registration.objects.filter(person=actor.person_id or 0).exclude(state=RegistrationState.WITHDRAWN)
    rows = movements_visible_to(actor).filter(state=MovementState.OPEN, window_from__lte=on, window_to__gte=on)
    for movement in rows.exclude(pk__in=mine.values("movement")):
        last = movement.window_to or on
        text = _("“{movement}” đang nhận đăng ký đến {day}.").format(movement=movement, day=short_day(last))
        yield Waiting("register", (last - on).days + 1, text, movement.code)
