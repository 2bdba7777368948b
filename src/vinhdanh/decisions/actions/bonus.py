"""The fund and the payments from it."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.people.models import Organisation

from ..models import FundEntry, Payment
from ..permissions import may_prepare
from ..queries import balance_of, reversible_entries
from ..states import EntryKind


def take_in(organisation: Organisation, amount: int, what: str, *, by: Actor, on: date) -> FundEntry:
    """Enter an income of the fund. The same one is not entered twice on a day: a button was pressed twice."""
    row = FundEntry(
        organisation=organisation, year=on.year, kind=EntryKind.INCOME, amount=amount, what=what.strip(), made_on=on
    )
    with act(ActKind.TAKE_IN, row, by=by) as row:
        demand(may_prepare(by, organisation))
        if not row.what:
            raise Refused(_("Cần nêu nguồn thu."))
        same = {"kind": row.kind, "amount": amount, "what": row.what, "made_on": on}
        if reversible_entries(organisation).filter(**same).exists():
            raise NotNow(_("Hôm nay đã ghi khoản thu này; nếu là khoản khác thì nêu nguồn thu cho phân biệt."))
        insert(row)
    return row


def reverse_entry(entry: FundEntry, *, by: Actor, on: date, reason: str) -> FundEntry:
    """Meet a wrong income by its counter-entry; nothing that was written is changed."""
    row = FundEntry(
        organisation=entry.organisation, year=on.year, kind=EntryKind.EXPENSE, amount=entry.amount,
        what=_("Hủy bút toán: {what}").format(what=entry.what)[:300], made_on=on, reverses=entry,
    )  # fmt: skip
    with act(ActKind.REVERSE_ENTRY, row, by=by, reason=reason) as row:
        body = lock(entry.organisation)
        demand(may_prepare(by, body))
        if entry.kind != EntryKind.INCOME or FundEntry.objects.filter(reverses=entry).exists():
            raise NotNow(_("Chỉ hủy bút toán thu chưa bị hủy; khoản chi thưởng thì thu hồi."))
        if not reason.strip():
            raise Refused(_("Hủy bút toán phải nêu lý do."))
        _refuse_short(body, entry.amount)
        insert(row)
    return row


def pay(payment: Payment, *, by: Actor, on: date) -> Payment:
    """Pay what is due out of the fund of the deciding body."""
    with act(ActKind.PAY, payment, by=by) as payment:
        body = lock(payment.decision.organisation)
        demand(may_prepare(by, body))
        move(payment, "pay")
        if payment.amount is None:
            raise Refused(_("Chưa rõ mức thưởng: {why}").format(why=payment.answer.get("sentence", "")))
        if payment.amount:
            _refuse_short(body, payment.amount)
            insert(_entry(payment, payment.amount, EntryKind.EXPENSE, _("Chi thưởng"), on))
        payment.paid_on = on
        payment.save(update_fields=["state", "paid_on"])
    return payment


def sign_for(payment: Payment, *, by: Actor, on: date, receiver: str) -> Payment:
    """Keep who signed for the money."""
    with act(ActKind.SIGN_FOR, payment, by=by) as payment:
        demand(may_prepare(by, payment.decision.organisation))
        move(payment, "sign_for")
        if not receiver.strip():
            raise Refused(_("Cần ghi người ký nhận."))
        payment.receiver, payment.received_on = receiver.strip(), on
        payment.save(update_fields=["state", "receiver", "received_on"])
    return payment


def recover(payment: Payment, *, by: Actor, on: date) -> Payment:
    """Take back into the fund what was paid for a revoked honour."""
    with act(ActKind.RECOVER, payment, by=by) as payment:
        demand(may_prepare(by, lock(payment.decision.organisation)))
        move(payment, "recover")
        if payment.amount:
            insert(_entry(payment, payment.amount, EntryKind.INCOME, _("Thu hồi tiền thưởng"), on))
        payment.save(update_fields=["state"])
    return payment


def _entry(payment: Payment, amount: int, kind: EntryKind, what: str, on: date) -> FundEntry:
    return FundEntry(
        organisation=payment.decision.organisation, year=on.year, kind=kind, amount=amount,
        what=f"{what}: {payment.subject}, {payment.decision.number}"[:300], made_on=on, payment=payment,
    )  # fmt: skip


def _refuse_short(body: Organisation, amount: int) -> None:
    left = balance_of(body)
    if left < amount:
        text = _("Quỹ còn {left} đồng, cần {amount} đồng; hãy ghi nguồn thu trước.")
        raise Refused(text.format(left=f"{left:,}".replace(",", "."), amount=f"{amount:,}".replace(",", ".")))
