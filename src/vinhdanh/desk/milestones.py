"""Days of a demonstration year that are worth going to."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Milestone(NamedTuple):
    """A day and what happens on it."""

    day: date
    name: str | Promise


# (month, day, years after the year played, what happens)
YEAR = (
    (1, 4, 0, _("đầu năm, chưa phát động")),
    (1, 25, 0, _("ban hành kế hoạch, phát động")),
    (3, 15, 0, _("trong thời hạn đăng ký")),
    (7, 1, 0, _("sơ kết sáu tháng")),
    (12, 20, 0, _("bình xét cuối năm")),
    (1, 10, 1, _("tổng kết")),
)
LAW = (
    Milestone(date(2024, 1, 1), _("Luật Thi đua, khen thưởng năm 2022 có hiệu lực")),
    Milestone(date(2025, 7, 1), _("Nghị định số 152/2025/NĐ-CP có hiệu lực")),
    Milestone(date(2026, 10, 1), _("Luật số 06/2026/QH16 có hiệu lực")),
)


def milestones_of(today: date) -> list[Milestone]:
    """Return the milestones of the year being played, then those of the law."""
    year = today.year
    return [Milestone(date(year + after, month, day), name) for month, day, after, name in YEAR] + list(LAW)
