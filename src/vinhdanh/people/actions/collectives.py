"""The record of a collective: figures, bloc, Party and mass organisations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand

from ..models import BlocResult, CollectiveYear, Organisation, PartyRating
from ..permissions import may_keep_record
from ..states import BlocLevel, Level
from .record import refuse_future_year


def record_collective_year(
    organisation: Organisation, year: int, *, by: Actor, on: date, total: int | None = None,
    completed: int | None = None, ldtt: int | None = None, cstdcs: int | None = None,
    disciplined: Mapping[str, int] | None = None,
) -> CollectiveYear:  # fmt: skip
    """Keep a collective's members in figures for a year, where they are not counted from people's own rows."""
    row = CollectiveYear(
        organisation=organisation, year=year, total=total, completed=completed, ldtt=ldtt, cstdcs=cstdcs,
        disciplined=None if disciplined is None else dict(disciplined), known_from=on,
    )  # fmt: skip
    with act(ActKind.RECORD_COLLECTIVE_YEAR, row, by=by) as row:
        demand(may_keep_record(by, organisation, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row


def record_bloc(
    organisation: Organisation, year: int, name: str, *, by: Actor, on: date, compared: bool, rank: int | None = None,
    organised_by: BlocLevel = BlocLevel.PROVINCE,
) -> BlocResult:  # fmt: skip
    """Keep where a collective came in its cụm or khối."""
    row = BlocResult(
        organisation=organisation, year=year, name=name, organised_by=organised_by, compared=compared, rank=rank,
        known_from=on,
    )  # fmt: skip
    with act(ActKind.RECORD_BLOC, row, by=by) as row:
        demand(may_keep_record(by, organisation, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row


def rate_party(organisation: Organisation, year: int, level: Level, *, by: Actor, on: date) -> PartyRating:
    """Keep the yearly rating of a collective's Party and mass organisations."""
    row = PartyRating(organisation=organisation, year=year, level=level, decided_on=on)
    with act(ActKind.RATE_PARTY, row, by=by) as row:
        demand(may_keep_record(by, organisation, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row
