"""The movements of the demonstration: last year's, this year's, and a thematic one; and who registered."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from vinhdanh.core.actors import SYSTEM
from vinhdanh.movements.actions import (
    accept,
    add_indicator,
    close,
    correct,
    draft_from_plan,
    hold_review,
    launch,
    register,
    report_figure,
    return_for_changes,
    set_review,
)  # fmt: skip
from vinhdanh.movements.models import Indicator, Movement
from vinhdanh.movements.plan_reader import read_plan
from vinhdanh.movements.states import ReviewKind
from vinhdanh.people.models import Subject
from vinhdanh.people.queries import homes_of, people_in

from .stage import Stage
from .tables import plan_text, table

REPORTED_AFTER = timedelta(days=5)


def launch_all(stage: Stage) -> None:
    """Draft, correct and launch the movements, then register and answer."""
    tables = table("movements")
    movements = {row["number"]: _other(stage, row) for row in tables["others"]}
    movements["19/KH-BDT"] = _of_the_plan(stage, tables["plan"])
    _last_year(stage, movements["12/KH-BDT"], set(tables["not_registered_2021"]))
    _this_year(stage, movements["19/KH-BDT"], tables["registered_2022"])
    for row in tables["registrations"]:
        _register(stage, movements[row[0]], row)
    for row in tables["others"]:
        if row["closed"]:
            _closed(movements[row["number"]], row)


def _closed(movement: Movement, row: dict[str, Any]) -> None:
    day = row["closed"]
    review = set_review(movement, ReviewKind.CLOSING, day, by=SYSTEM, on=day)
    hold_review(review, row["report"], by=SYSTEM, on=day)
    close(movement, by=SYSTEM, on=day)


def _of_the_plan(stage: Stage, plan: dict[str, Any]) -> Movement:
    """Read the plan as the officer would, put right what she would, launch on its day."""
    record = read_plan(plan_text()).as_record()
    day, (first, last) = date.fromisoformat(record["date"]), plan["window"]
    movement = draft_from_plan(record, stage.organisations["ban-dan-toc"], by=SYSTEM, on=day, is_illustration=True)
    headed = [{**read, "heading": heading} for read, heading in zip(record["contents"], plan["headings"], strict=True)]
    fields = {"title": plan["title"], "window_from": first, "window_to": last}
    correct(movement, by=SYSTEM, on=day, fields=fields, contents=headed)
    movement = launch(movement, by=SYSTEM, on=day)
    contents = {content.order: content for content in movement.contents.all()}
    indicators = [
        add_indicator(contents[order], name, by=SYSTEM, on=day, unit=unit, target=Decimal(target), source=source)
        for order, name, unit, target, source in plan["indicators"]
    ]
    _progress(movement, indicators, plan, day)
    return movement


def _progress(movement: Movement, indicators: list[Indicator], plan: dict[str, Any], day: date) -> None:
    """Report the first month, and say by when the reviews are due."""
    for place, upto, value, evidence in plan["figures"]:
        on = upto + REPORTED_AFTER
        report_figure(indicators[place], Decimal(value), by=SYSTEM, on=on, upto=upto, evidence=evidence)
    for kind, due in plan["reviews"]:
        set_review(movement, ReviewKind(kind), due, by=SYSTEM, on=day)


def _other(stage: Stage, row: dict[str, Any]) -> Movement:
    record = {
        "number": row["number"], "date": row["date"].isoformat(), "year": row["year"], "title": row["title"],
        "issuer": "Ban Dân tộc tỉnh Đồng Nai", "text": row["content"],
        "contents": [{"label": "1", "heading": "", "text": row["content"], "span": None}],
    }  # fmt: skip
    movement = draft_from_plan(
        record, stage.organisations["ban-dan-toc"], by=SYSTEM, on=row["date"], is_illustration=True
    )
    first, last = row["window"]
    fields = {"kind": row["kind"], "window_from": first, "window_to": last}
    correct(movement, by=SYSTEM, on=row["date"], fields=fields)
    return launch(movement, by=SYSTEM, on=row["date"])


def _last_year(stage: Stage, movement: Movement, left_out: set[str]) -> None:
    day = movement.window_to
    assert day is not None  # noqa: S101 - launched, so it has a window
    aims: list[tuple[Subject, str]] = [
        (person, "lao-dong-tien-tien")
        for code, person in stage.people.items()
        if code not in left_out and homes_of(person, day)
    ]
    units = ("ban-dan-toc", "van-phong", "thanh-tra", "phong-chinh-sach", "phong-tuyen-truyen", "lanh-dao-ban")
    aims += [(stage.organisations[code], "tap-the-lao-dong-tien-tien") for code in units]
    for subject, honour in aims:
        accept(register(movement, subject, honour, by=SYSTEM, on=day), by=SYSTEM, on=day)


def _this_year(stage: Stage, movement: Movement, row: dict[str, Any]) -> None:
    for unit in row["units"]:
        for person in people_in(stage.organisations[unit], row["day"]):
            done = register(movement, person, "lao-dong-tien-tien", by=SYSTEM, on=row["day"])
            accept(done, by=SYSTEM, on=row["day"])


def _register(stage: Stage, movement: Movement, row: list[Any]) -> None:
    _number, code, honour, on, state, pledge, reason = row
    late = "" if movement.is_window_open(on) else reason
    made = register(movement, stage.subject(code), honour, by=SYSTEM, on=on, pledge=pledge, late_reason=late)
    if state == "accepted":
        accept(made, by=SYSTEM, on=on)
    elif state == "returned":
        return_for_changes(made, reason=reason, by=SYSTEM, on=on)
