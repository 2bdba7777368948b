"""The record of a person: initiatives, discipline, leaves; and what is being looked into."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day

from ..models import Discipline, Initiative, Investigation, Leave, MonthsWorked, Person, Subject, Transfer, who
from ..permissions import may_keep_record
from ..states import DisciplineForm, InitiativeKind, InquiryKind, InquiryResult, LeaveKind, Scope, StudyResult
from .record import refuse_future_year


def recognise_initiative(
    person: Person, title: str, year: int, *, by: Actor, on: date, level: Scope | None, number: str = "",
    kind: InitiativeKind = InitiativeKind.INITIATIVE, accepted: bool | None = None, applied: bool | None = None,
    replicable: bool | None = None,
) -> Initiative:  # fmt: skip
    """Keep an initiative or research of a year, recognised on the day at a level; without a level it is only filed."""
    row = Initiative(
        person=person, title=title, year=year, kind=kind, number=number, recognised_by=level,
        recognised_on=on if level else None, known_from=on, accepted=accepted, applied=applied, replicable=replicable,
    )  # fmt: skip
    with act(ActKind.RECOGNISE_INITIATIVE, row, by=by) as row:
        demand(may_keep_record(by, person, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row


def discipline(
    person: Person, form: DisciplineForm, *, by: Actor, on: date, number: str = "", duty_related: bool | None = None
) -> Discipline:
    """Keep a discipline decided on the day; it runs until it is ended."""
    row = Discipline(person=person, form=form, number=number, decided_on=on, duty_related=duty_related)
    with act(ActKind.DISCIPLINE, row, by=by) as row:
        demand(may_keep_record(by, person, on=on))
        insert(row)
    return row


def end_discipline(row: Discipline, *, by: Actor, on: date) -> Discipline:
    """Keep the day from which a discipline no longer runs."""
    with act(ActKind.END_DISCIPLINE, row, by=by) as row:
        demand(may_keep_record(by, row.person, on=on))
        if row.ended_on is not None:
            raise Refused(_("Kỷ luật này đã hết hiệu lực ngày {day}.").format(day=short_day(row.ended_on)))
        if on < row.decided_on:
            raise Refused(_("Ngày hết hiệu lực không được trước ngày quyết định."))
        row.ended_on = on
        row.save(update_fields=["ended_on"])
    return row


def open_investigation(subject: Subject, kind: InquiryKind, *, by: Actor, on: date) -> Investigation:
    """Keep that something about the subject is being looked into since the day."""
    row = Investigation(**who(subject), kind=kind, opened_on=on)
    with act(ActKind.OPEN_INVESTIGATION, row, by=by) as row:
        demand(may_keep_record(by, subject, on=on))
        insert(row)
    return row


def conclude_investigation(row: Investigation, result: InquiryResult, *, by: Actor, on: date) -> Investigation:
    """Keep how an investigation or complaint ended on the day."""
    with act(ActKind.CONCLUDE_INVESTIGATION, row, by=by) as row:
        demand(may_keep_record(by, row.subject, on=on))
        if row.concluded_on is not None:
            raise Refused(_("Đã có kết luận ngày {day}.").format(day=short_day(row.concluded_on)))
        if on < row.opened_on:
            raise Refused(_("Ngày kết luận không được trước ngày bắt đầu xem xét."))
        row.concluded_on, row.result = on, result
        row.save(update_fields=["concluded_on", "result"])
    return row


def record_leave(
    person: Person, kind: LeaveKind, *, by: Actor, on: date, last_day: date | None = None,
    months: Decimal | None = None, rules_kept: bool | None = None, result: StudyResult | None = None,
) -> Leave:  # fmt: skip
    """Keep a time away from work that began on the day."""
    row = Leave(
        person=person, kind=kind, first_day=on, last_day=last_day, months=months, rules_kept=rules_kept, result=result
    )
    with act(ActKind.RECORD_LEAVE, row, by=by) as row:
        demand(may_keep_record(by, person, on=on))
        insert(row)
    return row


def record_transfer(
    person: Person, *, by: Actor, on: date, months_at_old: Decimal | None = None, old_unit_comment: bool | None = None
) -> Transfer:
    """Keep that somebody came on the day from a body outside this installation."""
    row = Transfer(person=person, moved_on=on, months_at_old=months_at_old, old_unit_comment=old_unit_comment)
    with act(ActKind.RECORD_TRANSFER, row, by=by) as row:
        demand(may_keep_record(by, person, on=on))
        insert(row)
    return row


def record_months(person: Person, year: int, months: Decimal, *, by: Actor, on: date) -> MonthsWorked:
    """Keep how many months of a year somebody worked, as known by the day."""
    row = MonthsWorked(person=person, year=year, months=months, known_from=on)
    with act(ActKind.RECORD_MONTHS, row, by=by) as row:
        demand(may_keep_record(by, person, on=on))
        refuse_future_year(year, on)
        insert(row)
    return row
