"""Constraints that many tables of the record share."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..states import YearBounds


def year_in_bounds(name: str, field: str = "year") -> models.CheckConstraint:
    """Return the constraint that a year is one the law can count."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__gte": YearBounds.FIRST.value, f"{field}__lte": YearBounds.LAST.value}),
        name=name,
        violation_error_message=_("Năm phải từ 1950 đến 2080."),
    )


def not_before(first: str, last: str, name: str) -> models.CheckConstraint:
    """Return the constraint that an end, where there is one, does not lie before its beginning."""
    return models.CheckConstraint(
        condition=Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": F(first)}),
        name=name,
        violation_error_message=_("Ngày kết thúc không được trước ngày bắt đầu."),
    )
