"""Registrations with the law's short answer beside each, and what may be done with one."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.states import can_move
from vinhdanh.core.vietnamese import short_day
from vinhdanh.movements.checks import still_open
from vinhdanh.movements.facts import Asked, questions_for
from vinhdanh.movements.models import Movement, Registration
from vinhdanh.movements.permissions import may_decide, may_register
from vinhdanh.movements.states import MovementState

from ..gates import first_no
from ..lawful import Answer, answer, honour_name
from ..names import name_in, names_of

STATES = {
    "registered": ("wait", "unknown"),
    "accepted": ("yes", "yes"),
    "returned": ("wait", "no"),
    "withdrawn": ("none", "none"),
}


def may_register_in(actor: Actor, movement: Movement, on: date) -> Permit:
    """Say whether the actor may register somebody in the movement on the day, and if not, why."""
    if movement.state != MovementState.OPEN:
        state = movement.get_state_display()
        return Denied(_("Phong trào ở trạng thái “{state}”, không nhận đăng ký.").format(state=state))
    if movement.window_from and on < movement.window_from:
        return Denied(_("Thời hạn đăng ký bắt đầu từ {day}.").format(day=short_day(movement.window_from)))
    if not actor.reads_only and (actor.person_id or actor.roles & {Role.OFFICER, Role.DRAFTER}):
        return Allowed()
    return Denied(_("Tài khoản này không đăng ký cho ai được."))


class Line(NamedTuple):
    """One registration of the list."""

    row: Registration
    name: str
    honour: str
    tone: str
    mark: str
    answer: Answer | None = None


def lines_of(rows: list[Registration], on: date, *, answered: bool = True) -> list[Line]:
    """Return registrations with names of the day and, where asked for, the law's answer for each."""
    names = names_of(rows, on)
    told = answers(rows, on) if answered else {}
    return [
        Line(row, name_in(row.subject, names), honour_name(row.honour), *STATES[row.state], told.get(row.pk))
        for row in rows
    ]


def answers(rows: list[Registration], on: date) -> dict[int, Answer]:
    """Return the law's answer for each registered honour at the end of the movement's year, seen on the day."""
    asked = {row.pk: Asked(row.subject, row.movement.year, row.honour) for row in rows}
    questions = questions_for(set(asked.values()), on=on)
    return {pk: answer(questions[one]) for pk, one in asked.items()}


class RegistrationPage:
    """One registration, its answer of the law, and what may be done with it."""

    def __init__(self, row: Registration, actor: Actor, on: date) -> None:
        self.row, self.actor, self.on = row, actor, on

    @cached_property
    def line(self) -> Line:
        """Return the registration with its names."""
        return lines_of([self.row], self.on)[0]

    @property
    def may_accept(self) -> Permit:
        """Say whether it may be accepted."""
        return first_no(may_decide(self.actor, self.row), self.stands, can_move(self.row, "accept"))

    @property
    def may_return(self) -> Permit:
        """Say whether it may be returned."""
        return first_no(may_decide(self.actor, self.row), self.stands, can_move(self.row, "return"))

    @property
    def may_resubmit(self) -> Permit:
        """Say whether it may be sent again."""
        return first_no(self.registers, self.stands, can_move(self.row, "resubmit"))

    @property
    def may_withdraw(self) -> Permit:
        """Say whether it may be withdrawn."""
        return first_no(self.registers, self.stands, can_move(self.row, "withdraw"))

    @property
    def decides(self) -> bool:
        """Say whether the actor is one who answers registrations; others are not shown the buttons."""
        return bool(self.actor.roles & {Role.OFFICER, Role.HEAD})

    @cached_property
    def registers(self) -> Permit:
        """Say whether the actor may register this subject at all."""
        return may_register(self.actor, self.row.subject, on=self.on)

    @property
    def stands(self) -> Permit:
        """Say whether the registration may still change; once the movement is closed it stands."""
        return still_open(self.row.movement)
