"""The record persons and collectives share."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand

from ..models import DriveResult, Judgement, Rating, RecordCheck, Subject, who
from ..permissions import may_judge, may_keep_record
from ..states import Launcher, Level, Occasion, RecordFact


def rate(subject: Subject, year: int, level: Level, *, by: Actor, on: date, number: str = "") -> Rating:
    """Keep the rating of a year, decided on the day. A second one supersedes the first, of the same day as well."""
    row = Rating(**who(subject), year=year, level=level, number=number, decided_on=on)
    with act(ActKind.RATE, row, by=by) as row:
        demand(may_keep_record(by, subject, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row


def refuse_future_year(year: int, on: date) -> None:
    """Raise Refused when a year is told of before it has begun."""
    if year > on.year:
        raise Refused(_("Năm {year} chưa đến vào ngày ghi; hãy kiểm tra lại năm hoặc ngày.").format(year=year))


def record_drive(
    subject: Subject, name: str, year: int, *, by: Actor, on: date, launched_by: Launcher, thematic: bool = False,
    years: int = 1, occasion: Occasion | None = None, rank: int | None = None,
) -> DriveResult:  # fmt: skip
    """Keep the result of a movement taken part in, as its review established it by the day."""
    row = DriveResult(
        **who(subject), name=name, year=year, launched_by=launched_by, thematic=thematic, years=years,
        occasion=occasion, rank=rank, known_from=on,
    )  # fmt: skip
    with act(ActKind.RECORD_DRIVE, row, by=by) as row:
        demand(may_keep_record(by, subject, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row


def judge(
    subject: Subject, honour: str, year: int, word: str, *, by: Actor, on: date, fulfilled: bool, note: str = ""
) -> Judgement:
    """Keep what people judged fulfilled, or not, for an honour and a year; the latest judgement counts."""
    row = Judgement(
        **who(subject), honour=honour, year=year, word=word, fulfilled=fulfilled, judged_on=on,
        judged_by=by.account, judge=by.label, note=note,
    )  # fmt: skip
    with act(ActKind.JUDGE, row, by=by, reason=note) as row:
        demand(may_judge(by, subject, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row


def confirm_record(
    subject: Subject, fact: RecordFact, from_year: int, *, by: Actor, on: date, to_year: int | None = None
) -> RecordCheck:
    """Confirm that one part of a file is complete for some years: what is not there then was not.

    Unless told otherwise the last of them is the year before the day: of a year still running more may come.
    Raise Refused when a year has not begun, or when the last lies before the first.
    """
    last = on.year - 1 if to_year is None else to_year
    row = RecordCheck(**who(subject), fact=fact, from_year=from_year, to_year=last, checked_on=on)
    with act(ActKind.CONFIRM_RECORD, row, by=by) as row:
        demand(may_keep_record(by, subject, on=on))
        refuse_future_year(max(from_year, last), on)
        if to_year is not None and to_year < from_year:
            raise Refused(_("Năm cuối phải từ năm đầu trở đi; đã nhận {first}–{last}.").format(
                first=from_year, last=to_year
            ))  # fmt: skip
        insert(row)
    return row
