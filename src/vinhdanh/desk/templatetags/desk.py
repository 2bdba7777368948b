"""The desk's own parts and words for templates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from vinhdanh.desk import strips, words

register = template.Library()
WEEKDAYS = (_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"), _("Thứ Bảy"), _("Chủ nhật"))


@register.filter
def day(value: date | str | None) -> str:
    """Write a day as documents do: 25/01/2022."""
    if not value:
        return ""
    found = date.fromisoformat(value) if isinstance(value, str) else value
    return date_format(found, "d/m/Y")


@register.filter
def weekday(value: date) -> str:
    """Name the day of the week."""
    return str(WEEKDAYS[value.weekday()])


@register.filter
def subject_word(code: str) -> str:
    """Name the kind of candidate."""
    return str(words.SUBJECTS.get(code, code))


@register.filter
def drive_word(code: str) -> str:
    """Name the kind of drive a title is counted in."""
    return str(words.DRIVES.get(code, code))


@register.inclusion_tag("desk/parts/badge.html")
def verdict_badge(code: str) -> dict[str, Any]:
    """Show a verdict in words."""
    return {"word": words.verdict_word(code)}


@register.inclusion_tag("desk/parts/badge.html")
def answer_badge(criterion: Mapping[str, Any]) -> dict[str, Any]:
    """Show the answer of one criterion in words."""
    return {"word": words.answer_word(criterion["answer"], criterion.get("role", "criterion"))}


@register.inclusion_tag("desk/parts/badge.html")
def badge(text: str, tone: str, mark: str) -> dict[str, Any]:
    """Show any state: words, tone, shape."""
    return {"word": words.Word(text, tone, mark)}


@register.filter
def tone(verdict: str) -> str:
    """Return the tone of a verdict."""
    return words.verdict_word(verdict).tone


@register.filter
def grade(code: str) -> str:
    """Say how well a source was read."""
    return str(words.grade_word(code).text)


@register.inclusion_tag("desk/parts/year_strip.html")
def window_strip(years: Mapping[str, Any], name: str = "") -> dict[str, Any]:
    """Draw the years a criterion looked at."""
    return {"strip": strips.of_window(years, name)}


@register.inclusion_tag("desk/parts/year_strip.html")
def strip(drawn: strips.Strip) -> dict[str, Any]:
    """Draw a strip that a view prepared."""
    return {"strip": drawn}


@register.inclusion_tag("desk/parts/field.html")
def field(bound: Any, css: str = "") -> dict[str, Any]:
    """Show a form field: label, help, control, what is wrong with it."""
    return {"field": bound, "css": css}


@register.inclusion_tag("desk/parts/reason.html")
def act_button(label: str, permit: Any, kind: str = "", name: str = "", value: str = "") -> dict[str, Any]:
    """Show a button; where the permit denies, greyed and with the reason beside it."""
    return {"label": label, "permit": permit, "kind": kind, "name": name, "value": value}


@register.inclusion_tag("desk/parts/badge.html")
def movement_badge(movement: Any) -> dict[str, Any]:
    """Show the state of a movement in words."""
    return {"word": words.Word(movement.get_state_display(), *words.MOVEMENTS[movement.state])}


@register.inclusion_tag("desk/parts/badge.html")
def sitting_badge(sitting: Any) -> dict[str, Any]:
    """Show the state of a council's sitting in words."""
    return {"word": words.Word(sitting.get_state_display(), *words.SITTINGS[sitting.state])}


@register.inclusion_tag("desk/parts/badge.html")
def decision_badge(decision: Any) -> dict[str, Any]:
    """Show the state of a decision in words."""
    return {"word": words.Word(decision.get_state_display(), *words.DECISIONS[decision.state])}


@register.filter
def dong(amount: int) -> str:
    """Write an amount of đồng as papers do: 1.490.000."""
    return f"{amount:,}".replace(",", ".")
