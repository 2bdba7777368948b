"""A scorecard as plain data: the templates shipped, and every fault of a card at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from .scoring import ZERO, Rule, Step
from .states import GroupKind, RuleKind, WhenNone

FOLDER = Path(__file__).resolve().parent / "cards"
Plain = Mapping[str, Any]
COUNTING, STEPPED = (RuleKind.MINUS, RuleKind.COUNT), (RuleKind.CHOICE, RuleKind.BAND)
TAKING = (RuleKind.COUNT, RuleKind.CHOICE)  # a deduction grows with the measure


@cache
def template_card(code: str) -> dict[str, Any]:
    """Return a card shipped with the program."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / f"{code}.yaml").read_text(encoding="utf-8"))
    return found


def template_names() -> dict[str, str]:
    """Return the names of the cards shipped, by code."""
    return {path.stem: str(template_card(path.stem)["name"]) for path in sorted(FOLDER.glob("*.yaml"))}


def number(value: Any) -> Decimal:
    """Return a number of a card, zero where none is told."""
    return Decimal(str(value or 0))


def plain(value: Decimal) -> str:
    """Write points as officials do: 4,5."""
    return f"{value.normalize():f}".replace(".", ",")


def rule_of(criterion: Plain) -> Rule:
    """Return the rule of a criterion for the algebra."""
    steps = tuple(
        Step(number(step.get("points")), str(step.get("label", "")), number(step.get("from")))
        for step in criterion.get("steps") or ()
    )
    when_none = criterion.get("when_none", WhenNone.ALWAYS)
    return Rule(criterion["rule"], number(criterion["maximum"]), number(criterion.get("per")), steps, when_none)


def faults_of(card: Plain) -> list[str]:
    """Return everything that is wrong with a card, in words; empty when it can be scored by."""
    groups: Sequence[Plain] = card["groups"]
    total, ceiling = number(card["total"]), number(card["ceiling"])
    main = sum((number(group["maximum"]) for group in groups if group["kind"] == GroupKind.MAIN), ZERO)
    found = []
    if main != total:
        text = _("Các nhóm điểm chính cộng {sum} điểm, bảng ghi {total} điểm.")
        found.append(text.format(sum=plain(main), total=plain(total)))
    if ceiling < total:
        text = _("Trần tổng điểm {ceiling} thấp hơn tổng điểm chính {total}.")
        found.append(text.format(ceiling=plain(ceiling), total=plain(total)))
    return [*found, *(fault for group in groups for fault in _of_group(group))]


def _of_group(group: Plain) -> Iterator[str]:
    most, items = number(group["maximum"]), [number(one["maximum"]) for one in group["criteria"]]
    about = {"name": group["name"], "sum": plain(sum(items, ZERO)), "most": plain(most)}
    if not items:
        yield _("Nhóm “{name}” chưa có tiêu chí nào.").format(**about)
    elif group["kind"] == GroupKind.MAIN and sum(items, ZERO) != most:
        yield _("Nhóm “{name}”: các tiêu chí cộng {sum} điểm, nhóm ghi {most} điểm.").format(**about)
    elif group["kind"] != GroupKind.MAIN:
        yield from _over_cap(group, most, items, about)
    for criterion in group["criteria"]:
        yield from (
            _("{fault} (“{name}”)").format(fault=fault, name=criterion["name"]) for fault in _of_rule(criterion)
        )
        if group["kind"] == GroupKind.DEDUCTION and criterion["rule"] not in TAKING:
            yield _("Điểm trừ chỉ tính theo số lượng hoặc chọn mức (“{name}”)").format(name=criterion["name"])


def _over_cap(group: Plain, most: Decimal, items: list[Decimal], about: Plain) -> Iterator[str]:
    if max(items) > most:
        yield _("Nhóm “{name}”: có mục vượt trần {most} điểm của nhóm.").format(**about)
    elif sum(items, ZERO) > most and not (group.get("may_exceed") or group.get("highest_only")):
        text = _("Nhóm “{name}”: các mục cộng {sum} điểm, vượt trần {most} điểm mà không ghi là chỉ tính đến trần.")
        yield text.format(**about)


def _of_rule(criterion: Plain) -> Iterator[str]:
    rule = rule_of(criterion)
    if rule.kind in COUNTING and rule.per <= 0:
        yield _("Chưa ghi mỗi đơn vị cộng hoặc trừ bao nhiêu điểm")
    if rule.kind not in STEPPED:
        return
    if not rule.steps:
        yield _("Chưa có mức điểm nào")
    elif max(step.points for step in rule.steps) != rule.maximum:
        yield _("Mức cao nhất không bằng điểm tối đa {most}").format(most=plain(rule.maximum))
    if any(step.points < 0 for step in rule.steps):
        yield _("Có mức điểm âm")
    if rule.kind == RuleKind.BAND and len({step.start for step in rule.steps}) < len(rule.steps):
        yield _("Hai khoảng bắt đầu ở cùng một trị số")
