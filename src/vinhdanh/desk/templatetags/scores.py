"""Points, measures and rules of a scorecard as people read them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext as _

from vinhdanh.desk import words
from vinhdanh.movements.card import plain
from vinhdanh.movements.models import Bloc, ScoreCriterion
from vinhdanh.movements.states import GroupKind, RuleKind

register = template.Library()


@register.filter
def points(value: Any) -> str:
    """Write points with a comma and no idle zeros, 4,5; what the reader may not see as a dash."""
    return plain(value) if isinstance(value, Decimal) else "–"


@register.filter
def signed(value: Decimal) -> str:
    """Write a difference with its sign."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{plain(abs(value))}"


@register.filter
def found(criterion: ScoreCriterion, mark: Any) -> str:
    """Say what a hand found: the level chosen, the measure with its unit, or that nothing arose."""
    if mark.measure is None:
        return _("không phát sinh")
    if criterion.rule == RuleKind.CHOICE:
        return str(criterion.steps[int(mark.measure) - 1]["label"])
    return f"{plain(mark.measure)} {criterion.unit}"


@register.filter
def rule_words(criterion: ScoreCriterion) -> str:
    """Say how a criterion is scored, as its card would."""
    about = {"per": plain(criterion.per), "unit": criterion.unit, "most": plain(criterion.maximum)}
    told = {
        RuleKind.MINUS: _("Trừ {per} điểm mỗi {unit}, không dưới 0"),
        RuleKind.COUNT: _("{per} điểm mỗi {unit}, tối đa {most}"),
        RuleKind.RATIO: _("Tỷ lệ % nhân {most}, làm tròn đến 0,25"),
    }.get(RuleKind(criterion.rule))
    if told:
        return told.format(**about)
    shape = _("{label}: {points}") if criterion.rule == RuleKind.CHOICE else _("từ {start} {unit}: {points}")
    return "; ".join(
        shape.format(
            label=step.get("label", ""), start=plain(Decimal(str(step.get("from", 0)))), unit=criterion.unit,
            points=plain(Decimal(str(step["points"]))),
        )
        for step in criterion.steps
    )  # fmt: skip


@register.filter
def is_deduction(group: Any) -> bool:
    """Say whether a group takes points away."""
    return bool(group.kind == GroupKind.DEDUCTION)


@register.inclusion_tag("desk/parts/badge.html")
def bloc_badge(bloc: Bloc) -> dict[str, Any]:
    """Show the state of a bloc in words."""
    return {"word": words.Word(bloc.get_state_display(), *words.BLOCS[bloc.state])}


@register.inclusion_tag("desk/parts/badge.html")
def appeal_badge(appeal: Any) -> dict[str, Any]:
    """Show what became of an appeal."""
    return {"word": words.Word(appeal.get_state_display(), *words.APPEALS[appeal.state])}


@register.filter
def appeal_in(line: Any, appeals: dict[int, Any]) -> Any:
    """Return the appeal about a line, if there is one."""
    return appeals.get(line.criterion.pk)
