"""From a plan's text to a movement under way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import free_code
from vinhdanh.people.states import YearBounds

from ..checks import refuse_incomplete, refuse_unfinished
from ..models import Content, Indicator, Movement
from ..permissions import may_draft, may_manage
from ..states import MovementKind, MovementState
from .parts import Entries, as_day, clean, replace_parts

CORRECTED = frozenset({"title", "kind", "number", "issued_on", "issuer", "year", "window_from", "window_to"})


def draft_from_plan(
    record: Mapping[str, Any], organisation: Organisation, *, by: Actor, on: date, is_illustration: bool = False
) -> Movement:
    """Make a draft from what was read of a plan. Nothing counts until the officer has corrected and launched it."""
    issued, year = as_day(record.get("date")), _year(record.get("year"), on)
    first, last = _window(record.get("window"), issued)
    number = clean(record.get("number"))[:80]
    title = clean(record.get("title")) or _("Phong trào thi đua năm {year}").format(year=year)
    row = Movement(
        code=_free_code(number, year), organisation=organisation, number=number, issued_on=issued, year=year,
        title=title[:300], kind=_kind(record.get("drive")),
        issuer=clean(record.get("issuer"))[:200], window_from=first, window_to=last,
        plan_text=str(record.get("text") or "").replace("\0", " "),
        plan_record={key: value for key, value in record.items() if key != "text"}, is_illustration=is_illustration,
    )  # fmt: skip
    with act(ActKind.DRAFT_MOVEMENT, row, by=by) as row:
        demand(may_draft(by, organisation))
        insert(row)
        replace_parts(row, record)
    return row


def _window(told: Any, issued: date | None) -> tuple[date | None, date | None]:
    """Return the days the plan names; it takes registrations from its own day on where it says nothing else."""
    named = told if isinstance(told, Mapping) else {}
    first, last = as_day(named.get("from")) or issued, as_day(named.get("to"))
    return (first, last) if first is None or last is None or first <= last else (None, last)


def _kind(told: Any) -> MovementKind:
    return MovementKind.THEMATIC if told == MovementKind.THEMATIC else MovementKind.YEARLY


def _year(told: Any, on: date) -> int:
    return told if isinstance(told, int) and YearBounds.FIRST <= told <= YearBounds.LAST else on.year


def _free_code(number: str, year: int) -> str:
    return free_code(Movement, number.replace("/", "-"), or_else="phong-trao", ending=f"-{year}", longest=60)


def correct(
    movement: Movement, *, by: Actor, on: date, fields: Mapping[str, Any] | None = None,
    contents: Entries | None = None, instruments: Entries | None = None, commemorations: Entries | None = None,
    titles: Entries | None = None, named: Entries | None = None,
) -> Movement:  # fmt: skip
    """Put right what was read, while the movement is a draft. A part that is given replaces the whole part.

    Entries are shaped as the plan reader's record.
    """
    told = dict(fields or {})
    if unknown := sorted(set(told) - CORRECTED):
        raise Refused(_("Không sửa được: {what}.").format(what=", ".join(unknown)))
    with act(ActKind.CORRECT_MOVEMENT, movement, by=by) as movement:
        demand(may_manage(by, movement))
        move(movement, "correct")
        for name, value in told.items():
            setattr(movement, name, value)
        _refuse_backward_window(movement)
        movement.save()
        replace_parts(movement, {
            "contents": contents, "instruments": instruments, "commemorations": commemorations,
            "titles": titles, "named": named,
        })  # fmt: skip
    return movement


def _refuse_backward_window(movement: Movement) -> None:
    first, last = movement.window_from, movement.window_to
    if first and last and last < first:
        raise Refused(_("Hạn cuối đăng ký không được trước ngày bắt đầu nhận đăng ký."))


def launch(movement: Movement, *, by: Actor, on: date) -> Movement:
    """Open the movement: from now on the plan stands as corrected, and registrations are taken."""
    with act(ActKind.LAUNCH_MOVEMENT, movement, by=by) as movement:
        demand(may_manage(by, movement))
        move(movement, "launch")
        refuse_incomplete(movement, on)
        movement.launched_on = on
        movement.save(update_fields=["state", "launched_on"])
    return movement


def drop(movement: Movement, *, by: Actor, on: date) -> Movement:
    """Give up a draft: it leaves every list and its number is free again; the register keeps what it was."""
    with act(ActKind.DROP_MOVEMENT, movement, by=by) as movement:
        demand(may_manage(by, movement))
        move(movement, "drop")
        movement.save(update_fields=["state"])
    return movement


def close(movement: Movement, *, by: Actor, on: date) -> Movement:
    """Close the movement after its review: from then on its registrations stand as they are.

    Raise Refused while a registration waits for its answer, or without the report of the closing review.
    """
    with act(ActKind.CLOSE_MOVEMENT, movement, by=by) as movement:
        demand(may_manage(by, movement))
        move(movement, "close")
        refuse_unfinished(movement)
        movement.closed_on = on
        movement.save(update_fields=["state", "closed_on"])
    return movement


def add_indicator(
    content: Content, name: str, *, by: Actor, on: date, unit: str, target: Decimal, source: str
) -> Indicator:
    """Measure a content: how much of what is to be reached, and where it will be seen."""
    row = Indicator(content=content, name=name.strip(), unit=unit.strip(), target=target, source=source.strip())
    with act(ActKind.ADD_INDICATOR, row, by=by) as row:
        _demand_measurable(by, content)
        insert(row)
    return row


def change_indicator(
    indicator: Indicator, *, by: Actor, on: date, reason: str = "", name: str | None = None, unit: str | None = None,
    target: Decimal | None = None, source: str | None = None,
) -> Indicator:  # fmt: skip
    """Change what is to be reached; once the movement is launched, only with a reason."""
    with act(ActKind.CHANGE_INDICATOR, indicator, by=by, reason=reason) as indicator:
        movement = _demand_measurable(by, indicator.content)
        if movement.state == MovementState.OPEN and not reason.strip():
            raise Refused(_("Phong trào đã phát động: điều chỉnh chỉ tiêu phải nêu lý do."))
        if target is not None and target < 0:
            raise Refused(_("Chỉ tiêu không được âm."))
        given = {"name": name, "unit": unit, "target": target, "source": source}
        for field, value in given.items():
            if value is not None:
                setattr(indicator, field, value)
        update(indicator)
    return indicator


def _demand_measurable(by: Actor, content: Content) -> Movement:
    movement = lock(content.movement)
    demand(may_manage(by, movement))
    if movement.state == MovementState.CLOSED:
        raise NotNow(_("Phong trào đã kết thúc, không giao hoặc điều chỉnh chỉ tiêu."))
    return movement
