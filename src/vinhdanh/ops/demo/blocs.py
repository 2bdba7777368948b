"""The bloc of the demonstration: the divisions of the committee, scored last year and scoring themselves this year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from vinhdanh.core.actors import SYSTEM
from vinhdanh.movements.actions import (
    agree_scores,
    change_bloc,
    close_bloc,
    cross_score,
    draft_bloc,
    open_bloc,
    self_score,
    start_cross,
)  # fmt: skip
from vinhdanh.movements.actions.scores import Told
from vinhdanh.movements.card import template_card, template_names
from vinhdanh.movements.models import Bloc, BlocMember
from vinhdanh.movements.queries import criteria_of

from .stage import Stage
from .tables import table

CARD = "ban-dan-toc"


def emulate(stage: Stage) -> None:
    """Draw up, open, and where the year is over score and lock."""
    tables = table("blocs")
    for row in tables["blocs"]:
        bloc = _opened(stage, row, tables["name"], tables["units"])
        for code, scores in row["scores"].items():
            _scored(_member(bloc, code), scores, row["scored_on"])
        if "closed_on" in row:
            _crossed(bloc, row)


def _opened(stage: Stage, row: dict[str, Any], name: str, units: list[str]) -> Bloc:
    day: date = row["opened_on"]
    bloc = draft_bloc(
        name, stage.organisations["ban-dan-toc"], row["year"], card=template_card(CARD),
        card_source=template_names()[CARD], is_sample_card=True, members=[stage.organisations[code] for code in units],
        by=SYSTEM, on=day, is_illustration=True,
    )  # fmt: skip
    leaders = {name: stage.organisations[row[name]] for name in ("head", "deputy")}
    fields = {**leaders, "covenant": row["covenant"], "covenant_on": day}
    return open_bloc(change_bloc(bloc, fields=fields, by=SYSTEM, on=day), by=SYSTEM, on=day)


def _member(bloc: Bloc, code: str) -> BlocMember:
    return bloc.members.get(organisation__code=code)


def _scored(member: BlocMember, scores: list[Any], on: date) -> None:
    """Score the lines of the card in their order; an empty place is left for the play, “none” did not arise."""
    told = {}
    for criterion, measure in zip(criteria_of(member.bloc).order_by("group__order", "order"), scores, strict=True):
        if measure is not None:
            told[criterion.pk] = Told(None if measure == "none" else Decimal(str(measure)), criterion.evidence)
    self_score(member, told, by=SYSTEM, on=on)


def _crossed(bloc: Bloc, row: dict[str, Any]) -> None:
    bloc = start_cross(bloc, by=SYSTEM, on=row["scored_on"])
    criteria = list(criteria_of(bloc).order_by("group__order", "order"))
    for code, place, measure, reason in row["crossed"]:
        told = {criteria[place].pk: Told(Decimal(str(measure)), reason)}
        cross_score(_member(bloc, code), told, by=SYSTEM, on=row["closed_on"])
    for member in bloc.members.all():
        agree_scores(member, by=SYSTEM, on=row["closed_on"])
    close_bloc(bloc, by=SYSTEM, on=row["closed_on"])
