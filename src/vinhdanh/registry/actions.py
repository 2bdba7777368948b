"""The writes of the register of honours. Only `ops` and signed decisions may import this module."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, update
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.people.models import Subject, who

from .models import HonourRecord
from .permissions import may_write_register
from .states import Ground


def enter(
    subject: Subject, honour: str, year: int, *, by: Actor, on: date, number: str = "", issuer: str = "",
    ground: Ground | None = None, period: tuple[int, int] | None = None,
) -> HonourRecord:  # fmt: skip
    """Enter an honour decided on the day for a year, or for the period the decision names."""
    first, last = period or (None, None)
    row = HonourRecord(
        **who(subject), honour=honour, year=year, period_first=first, period_last=last, number=number,
        decided_on=on, issuer=issuer, ground=ground,
    )  # fmt: skip
    with act(ActKind.ENTER_HONOUR, row, by=by) as row:
        demand(may_write_register(by))
        if year > on.year:
            raise Refused(_("Năm thành tích {year} sau ngày quyết định.").format(year=year))
        insert(row)
    return row


def correct(record: HonourRecord, year: int, *, by: Actor, on: date, reason: str) -> HonourRecord:
    """Put the year of an honour right, by the paper that corrected the decision. What it said stays in the register."""
    with act(ActKind.CORRECT_HONOUR, record, by=by, reason=reason) as record:
        demand(may_write_register(by))
        if year > record.decided_on.year:
            raise Refused(_("Năm thành tích {year} sau ngày quyết định.").format(year=year))
        record.year = year
        if record.period_last is not None:
            record.period_last = year
        update(record)
    return record


def revoke(record: HonourRecord, *, by: Actor, on: date, reason: str) -> HonourRecord:
    """Mark an honour as revoked from the day on; the line stays in the register."""
    with act(ActKind.REVOKE_HONOUR, record, by=by, reason=reason) as record:
        demand(may_write_register(by))
        move(record, "revoke")
        if not reason.strip():
            raise Refused(_("Hủy bỏ khen thưởng phải nêu lý do."))
        if on < record.decided_on:
            raise Refused(_("Ngày hủy bỏ không được trước ngày quyết định khen thưởng."))
        record.revoked_on = on
        record.save(update_fields=["state", "revoked_on"])
    return record
