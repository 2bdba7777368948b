"""A unit's score sheet: whose turn it is, the lines with their hands, the sums."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Permit
from vinhdanh.core.states import can_move
from vinhdanh.movements.models import Appeal, BlocMember
from vinhdanh.movements.permissions import may_cross_score, may_judge_scores, may_self_score
from vinhdanh.movements.scoring import Tally
from vinhdanh.movements.standing import Sheet, sheet_of
from vinhdanh.movements.states import BlocState, Hand
from vinhdanh.people.queries import organisation_name

from ..gates import first_no


class SheetPage:
    """Everything the page of a sheet shows."""

    def __init__(self, member: BlocMember, actor: Actor, on: date) -> None:
        self.member, self.actor, self.on = member, actor, on

    @cached_property
    def sheet(self) -> Sheet:
        """Return the sheet."""
        return sheet_of(self.member)

    @cached_property
    def name(self) -> str:
        """Return what the unit is called on the day."""
        name = organisation_name(self.member.organisation, self.on)
        return name.name if name else str(self.member.organisation)

    @cached_property
    def cross_name(self) -> str:
        """Return who scores it across."""
        unit = self.member.cross_by
        name = organisation_name(unit, self.on) if unit else None
        return name.name if name else ""

    @property
    def hand(self) -> Hand:
        """Return whose turn it is."""
        return Hand.CROSS if self.member.bloc.state in {BlocState.CROSS, BlocState.CLOSED} else Hand.SELF

    @cached_property
    def permit(self) -> Permit:
        """Say whether the reader may score now."""
        if self.hand == Hand.SELF:
            return first_no(can_move(self.member.bloc, "self_score"), may_self_score(self.actor, self.member))
        may = may_cross_score(self.actor, self.member, on=self.on)
        return first_no(can_move(self.member.bloc, "cross_score"), may)

    @cached_property
    def judges(self) -> bool:
        """Say whether the reader may keep the council's scores now."""
        now = can_move(self.member.bloc, "cross_score")
        return bool(first_no(now, may_judge_scores(self.actor, self.member, on=self.on)))

    @cached_property
    def appeals_now(self) -> bool:
        """Say whether the reader may appeal for the unit now."""
        return bool(first_no(can_move(self.member.bloc, "appeal"), may_self_score(self.actor, self.member)))

    @cached_property
    def appeals(self) -> dict[int, Appeal]:
        """Return the unit's appeals by criterion."""
        return {row.criterion_id: row for row in self.member.appeals.all()}

    @property
    def left(self) -> int:
        """Return how many lines still wait for the hand whose turn it is."""
        return len(self.sheet.unscored() if self.hand == Hand.SELF else self.sheet.uncrossed())

    @property
    def own(self) -> Tally:
        """Return the unit's own sums."""
        return self.sheet.tally(Hand.SELF)

    @property
    def final(self) -> Tally:
        """Return the sums as they count."""
        return self.sheet.tally()
