"""How the units of a bloc stand: every line with its three hands, totals by hand, ranks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .models import Bloc, BlocMember, Mark, ScoreCriterion, ScoreGroup
from .scoring import ZERO, Scored, Tally, group_points, ranks, tally
from .states import GroupKind, Hand

HANDS = (Hand.SELF, Hand.CROSS, Hand.COUNCIL)
Marks = Mapping[tuple[int, str], Mark]


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion of one unit's sheet with the marks given so far."""

    criterion: ScoreCriterion
    hands: Mapping[str, Mark]

    def upto(self, hand: Hand) -> Mark | None:
        """Return the mark that counts when hands later than this one are left aside."""
        given = [self.hands[one] for one in HANDS[: HANDS.index(hand) + 1] if one in self.hands]
        return given[-1] if given else None

    @property
    def shown_hands(self) -> list[tuple[str, Mark]]:
        """Return the marks with the name of each hand, in their order."""
        return [(str(one.label), self.hands[one]) for one in HANDS if one in self.hands]

    @property
    def final(self) -> Mark | None:
        """Return the mark that counts."""
        return self.upto(Hand.COUNCIL)

    @property
    def difference(self) -> Decimal | None:
        """Return by how much the later hands differ from the unit's own; None where there is nothing to compare."""
        own, final = self.hands.get(Hand.SELF), self.final
        if own is None or final is None or final is own:
            return None
        return (final.points or ZERO) - (own.points or ZERO)

    @property
    def is_disputed(self) -> bool:
        """Say whether another hand found something else than the unit."""
        own, final = self.hands.get(Hand.SELF), self.final
        return bool(own and final and final.told != own.told)


@dataclass(frozen=True, slots=True)
class Block:
    """One group of a sheet."""

    group: ScoreGroup
    lines: list[Line]

    def points(self, hand: Hand) -> Decimal:
        """Return what the group comes to by one hand."""
        scored = [Scored(line.criterion.maximum, _points(line.upto(hand))) for line in self.lines]
        group = self.group
        return group_points(group.kind, group.maximum, scored, highest_only=group.highest_only)

    @property
    def sum(self) -> Decimal:
        """Return what the group comes to as the marks count."""
        return self.points(Hand.COUNCIL)


def _points(mark: Mark | None) -> Decimal | None:
    return mark.points if mark else ZERO


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lines of one unit."""

    member: BlocMember
    blocks: list[Block]

    @property
    def lines(self) -> list[Line]:
        """Return every line."""
        return [line for block in self.blocks for line in block.lines]

    def tally(self, hand: Hand = Hand.COUNCIL) -> Tally:
        """Return the unit's sums by one hand."""
        found = [(block.group.kind, block.points(hand)) for block in self.blocks]
        return tally(found, self.member.bloc.ceiling)

    def unscored(self) -> list[Line]:
        """Return the main lines the unit has not scored."""
        main = [block for block in self.blocks if block.group.kind == GroupKind.MAIN]
        return [line for block in main for line in block.lines if Hand.SELF not in line.hands]

    def uncrossed(self) -> list[Line]:
        """Return the lines the unit scored and nobody has answered."""
        return [line for line in self.lines if set(line.hands) == {Hand.SELF.value}]


def sheets_of(bloc: Bloc) -> list[Sheet]:
    """Return the sheets of all members, in the same number of queries however many there are."""
    groups = list(bloc.groups.prefetch_related("criteria__group"))
    marks: dict[int, dict[int, dict[str, Mark]]] = {}
    for mark in Mark.objects.filter(member__bloc=bloc):
        marks.setdefault(mark.member_id, {}).setdefault(mark.criterion_id, {})[mark.hand] = mark
    found = []
    for member in bloc.members.select_related("organisation", "cross_by"):
        member.bloc = bloc
        own = marks.get(member.pk, {})
        blocks = [Block(group, [Line(one, own.get(one.pk, {})) for one in group.criteria.all()]) for group in groups]
        found.append(Sheet(member, blocks))
    return found


def sheet_of(member: BlocMember) -> Sheet:
    """Return the sheet of one member."""
    return next(sheet for sheet in sheets_of(member.bloc) if sheet.member.pk == member.pk)


def ranks_of(sheets: list[Sheet], tie_rule: str) -> dict[int, int]:
    """Return the rank of each member by id, as the marks stand."""
    return ranks({sheet.member.pk: sheet.tally() for sheet in sheets}, tie_rule)
