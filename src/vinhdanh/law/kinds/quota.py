"""How many may be proposed for an honour.

A clause of `quotas` sets a `percent` of the number given under `of`; parts of a person are left out, since the law
says “at most”. `local` names the rate that a ministry or province may lower, `parameter` its way of rounding, and
`open` what else the text leaves to them: where the share of a small body comes to nobody, only they can say. A clause
without a percent says that national law sets no limit.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from vinhdanh.law.errors import BadQuestion
from vinhdanh.law.kinds.shared import (
    as_need,
    for_honour,
    local_number,
    parameter,
    plain,
    undetermined,
    without_honour,
)
from vinhdanh.law.kinds.spelling import slug
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

WAYS = {
    "floor": ROUND_FLOOR, "down": ROUND_FLOOR, "xuong": ROUND_FLOOR, "lam-tron-xuong": ROUND_FLOOR,
    "ceil": ROUND_CEILING, "up": ROUND_CEILING, "len": ROUND_CEILING, "lam-tron-len": ROUND_CEILING,
    "nearest": ROUND_HALF_UP, "half-up": ROUND_HALF_UP, "gan-nhat": ROUND_HALF_UP,
}  # fmt: skip
OF = {"ldtt_awarded": "người đạt “Lao động tiên tiến”", "flag_standard_met": "tập thể đạt tiêu chuẩn cờ cấp bộ, tỉnh"}


def answer(setting: Setting) -> Outcome:
    """Compare what is proposed with the most that may be."""
    honour = setting.question.honour
    if honour is None:
        return without_honour()
    clauses = for_honour(setting.clauses("quotas"), honour)
    limits = [clause for clause in clauses if "percent" in clause.data]
    if not limits:
        return Outcome("no_quota", tuple(clauses), found="pháp luật chung không khống chế số lượng")
    return _limited(setting, limits[0])


def share(percent: Decimal, number: int, way: str = ROUND_FLOOR) -> int:
    """Return a percentage of a number of people as whole people, rounded down unless another way is named."""
    return int((percent * number / 100).to_integral_value(rounding=way))


def _limited(setting: Setting, clause: Clause) -> Outcome:
    facts, of = setting.question.facts, clause.data["of"]
    rate, shown = _rate(setting, clause)
    number, proposed = facts.get(of), facts.get("proposed")
    needed = as_need(clause)
    if number is None:
        missing = [name for name in (of, "proposed") if facts.get(name) is None]
        return undetermined((clause,), missing, found="chưa rõ số làm gốc để tính", needed=needed)
    cap = share(rate, number, _way(setting, clause))
    shared: dict[str, Any] = {"value": cap, "found": _found(cap, proposed, number, of), "needed": needed}
    if proposed is None:
        return undetermined((clause,), ("proposed",), **shared)
    left_open = _left_open(setting, clause)
    if cap == 0 and proposed > 0 and left_open:
        todo = "xem quy định của bộ, tỉnh về tỷ lệ, cách làm tròn và phạm vi tính"
        return undetermined((clause,), left_open, todo=todo, **shared)
    todo = f"bớt {proposed - cap} đề nghị" if proposed > cap else ""
    return Outcome(
        "exceeded" if proposed > cap else "within", (clause,), todo=todo, parameters=shown,
        caveats=_caveats(setting, clause), **shared,
    )  # fmt: skip


def _found(cap: int, proposed: int | None, number: int, of: str) -> str:
    asked = "chưa rõ số đề nghị" if proposed is None else f"đề nghị {proposed}"
    return f"{asked}; với {number} {OF[of]} được đề nghị nhiều nhất {cap}"


def _rate(setting: Setting, clause: Clause) -> tuple[Decimal, tuple[dict[str, Any], ...]]:
    """Return the rate that counts: that of the ministry or province where it is lower than the law's."""
    national = Decimal(clause.data["percent"])
    name, given = _set_locally(setting, clause, "local")
    if given is None:
        return national, ()
    lowered = min(national, local_number(name, given, 100))
    return lowered, (parameter(name, plain(lowered), clause.text, local=True),)


def _way(setting: Setting, clause: Clause) -> str:
    name, given = _set_locally(setting, clause, "parameter")
    if given is None:
        return ROUND_FLOOR
    if slug(str(given)) not in WAYS:
        raise BadQuestion(f"thấy “{given}”, cần một trong: floor, nearest, up", ("facts", "local", name))
    return WAYS[slug(str(given))]


def _left_open(setting: Setting, clause: Clause) -> list[str]:
    """Return what only ministries and provinces can say; nothing once they have said how to round."""
    data = clause.data
    if "open" not in data or setting.local(data["parameter"]) is not None:
        return []
    names = (data["local"], data["parameter"], *data["open"])
    return [f"local.{name}" for name in names if setting.local(name) is None]


def _set_locally(setting: Setting, clause: Clause, key: str) -> tuple[str, Any]:
    name = clause.data.get(key, "")
    return name, setting.local(name) if name else None


def _caveats(setting: Setting, clause: Clause) -> tuple[str, ...]:
    percent = clause.data["percent"]
    _, given = _set_locally(setting, clause, "local")
    if given is None or given <= percent:
        return ()
    return (f"Mức {given} % của bộ, tỉnh vượt mức luật định nên tính theo {percent} %.",)
