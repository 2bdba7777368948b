"""How long the candidate has served, and which time counts as work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ..answers import Answer
from ..career import Career
from ..dates import months_between
from ..finding import Found
from ..shapes import ListOf, Whole, Word
from ..vocabulary import DEGREES
from .registry import predicate


@predicate(required=("least",), least=Whole(0, 600))
def months_in_body(career: Career, *, least: int) -> Found:
    """Months of unbroken work in the same body by the day of the check."""
    needed = f"làm việc liên tục tại cơ quan từ {least} tháng trở lên"
    since = career.facts.get("recruited_on")
    if since is None:
        return Found(Answer.UNKNOWN, "chưa rõ ngày vào cơ quan", needed, "bổ sung ngày vào cơ quan", ("recruited_on",))
    months = months_between(since, career.on)
    shown = f"{months} tháng, từ ngày {since:%d/%m/%Y}"
    return Found(Answer.MET if months >= least else Answer.NOT_MET, shown, needed)


@predicate(
    required=("long_from", "results"), long_from=Whole(0, 600), results=ListOf(Word(DEGREES)),
    length=Word(("short", "long")),
)  # fmt: skip
def training_counts(career: Career, *, long_from: int, results: tuple[str, ...], length: str | None = None) -> Found:
    """Training in the year under review counts as work: rules kept, and a good enough result when it is long.

    `length` leaves only short or only long courses to the rule, where the law has a rule for each.
    """
    needed = TRAINING_NEEDED[length].format(long_from)
    year = career.work_year
    for row in career.facts.get("leaves", ()):
        if row["kind"] != "training" or not _touches(row, year):
            continue
        months = _months(row)
        if length and months is not None and (months >= long_from) != (length == "long"):
            continue
        found = _training(row, months, (long_from, results), needed)
        if found.answer is not Answer.MET:
            return found
    return Found(Answer.MET, "không vướng quy định về đi học", needed)


TRAINING_NEEDED = {
    None: "đi học: chấp hành quy định của nơi học; từ {} tháng thì kết quả từ khá trở lên",
    "short": "đi học dưới {} tháng: chấp hành quy định của nơi học",
    "long": "đi học từ {} tháng: chấp hành quy định của nơi học, kết quả từ khá trở lên",
}


def _months(row: Mapping[str, Any]) -> int | None:
    if row.get("months") is not None:
        return int(row["months"])
    return months_between(row["from"], row["to"]) if row.get("from") and row.get("to") else None


def _touches(row: dict[str, date], year: int) -> bool:
    first, last = row.get("from"), row.get("to")
    return (first is None or first.year <= year) and (last is None or last.year >= year)


def _training(row: dict[str, object], months: int | None, rule: tuple[int, tuple[str, ...]], needed: str) -> Found:
    long_from, results = rule
    if row.get("rules_kept") is False:
        return Found(Answer.NOT_MET, "không chấp hành quy định của nơi học", needed)
    missing = [name for name in ("rules_kept",) if row.get(name) is None]
    if months is None:
        missing.append("months")
    elif months >= long_from and row.get("result") is None:
        missing.append("result")
    if missing:
        names = tuple(f"leaves.{name}" for name in missing)
        return Found(Answer.UNKNOWN, "chưa rõ kết quả đi học", needed, "bổ sung xác nhận của nơi học", names)
    if months is not None and months >= long_from and row["result"] not in results:
        return Found(Answer.NOT_MET, "kết quả học dưới loại khá, thời gian học không được tính", needed)
    return Found(Answer.MET, "thời gian học được tính", needed)


@predicate(required=("months",), months=Whole(0, 600))
def old_unit_commented(career: Career, *, months: int) -> Found:
    """After a transfer in the year, the old unit's comment is there when enough months were spent in it."""
    needed = f"nhận xét của đơn vị cũ khi đã làm việc ở đó từ {months} tháng"
    for row in career.facts.get("transfers", ()):
        moved_on, at_old = row.get("moved_on"), row.get("months_at_old")
        if row.get("old_unit_comment") or (moved_on is not None and moved_on.year != career.work_year):
            continue
        if at_old is None:
            todo = "bổ sung số tháng ở đơn vị cũ"
            return Found(Answer.UNKNOWN, "chưa rõ số tháng ở đơn vị cũ", needed, todo, ("transfers.months_at_old",))
        if at_old >= months:
            missing = ("nhan-xet-don-vi-cu",)
            return Found(
                Answer.UNKNOWN, "chưa có nhận xét của đơn vị cũ", needed, "lấy nhận xét của đơn vị cũ", missing
            )
    return Found(Answer.MET, "không vướng quy định về chuyển công tác", needed)


@predicate(required=("years",), years=Whole(0, 200))
def founded_years(career: Career, *, years: int) -> Found:
    """The collective has been building for some years by the day of the check."""
    needed = f"có quá trình xây dựng từ {years} năm trở lên"
    since = career.facts.get("founded_on")
    if since is None:
        return Found(Answer.UNKNOWN, "chưa rõ ngày thành lập", needed, "bổ sung ngày thành lập", ("founded_on",))
    lived = months_between(since, career.on) // 12
    answer = Answer.MET if lived >= years else Answer.NOT_MET
    return Found(answer, f"{lived} năm, từ ngày {since:%d/%m/%Y}", needed)
