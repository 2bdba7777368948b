"""Registering for honours in a movement, and what the officer answers."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.people.models import Subject, who

from ..checks import refuse_closed_window, refuse_ended, refuse_unfit
from ..models import Movement, Registration
from ..permissions import may_decide, may_register
from ..states import RegistrationState


def register(
    movement: Movement, subject: Subject, honour: str, *, by: Actor, on: date, late_reason: str = "", pledge: str = ""
) -> Registration:
    """Register a person or a collective for an honour. After the window only with a reason."""
    row = Registration(
        **who(subject), movement=movement, honour=honour, pledge=pledge.strip(), registered_on=on,
        registered_by=by.account,
    )  # fmt: skip
    with act(ActKind.REGISTER, row, by=by, reason=late_reason) as row:
        held = lock(movement)
        demand(may_register(by, subject, on=on))
        refuse_closed_window(held, on, late_reason)
        refuse_unfit(held, subject, honour, on)
        row.late_reason = "" if held.is_window_open(on) else late_reason.strip()
        insert(row)
    return row


def accept(registration: Registration, *, by: Actor, on: date) -> Registration:
    """Take a registration into the movement's list. The reason of an earlier return stays on it."""
    with act(ActKind.ACCEPT, registration, by=by) as registration:
        demand(may_decide(by, registration))
        move(registration, "accept")
        refuse_ended(registration.movement)
        registration.decided_on = on
        registration.save(update_fields=["state", "decided_on"])
        _tell(registration, "registration_accepted", _("Đã tiếp nhận đăng ký: {what}.").format(what=registration))
    return registration


def return_for_changes(registration: Registration, *, reason: str, by: Actor, on: date) -> Registration:
    """Send a registration back with the reason, to be changed and sent again."""
    with act(ActKind.RETURN, registration, by=by, reason=reason) as registration:
        demand(may_decide(by, registration))
        move(registration, "return")
        refuse_ended(registration.movement)
        if not reason.strip():
            raise Refused(_("Trả lại thì phải nêu lý do để đơn vị sửa."))
        registration.decided_on, registration.return_reason = on, reason.strip()
        registration.save(update_fields=["state", "decided_on", "return_reason"])
        _tell(registration, "registration_returned", _("Trả lại đăng ký {what}: {reason}").format(
            what=registration, reason=reason
        ))  # fmt: skip
    return registration


def resubmit(registration: Registration, *, by: Actor, on: date, pledge: str | None = None) -> Registration:
    """Send a returned registration again, with another pledge where one is given.

    The window may be over by then: the registration was in time when it was first sent.
    """
    with act(ActKind.RESUBMIT, registration, by=by) as registration:
        demand(may_register(by, registration.subject, on=on))
        move(registration, "resubmit")
        refuse_ended(registration.movement)
        if pledge is not None:
            registration.pledge = pledge.strip()
        registration.save(update_fields=["state", "pledge"])
    return registration


def withdraw(registration: Registration, *, by: Actor, on: date, reason: str = "") -> Registration:
    """Take a registration back; the subject may register anew. One already accepted needs a reason."""
    with act(ActKind.WITHDRAW, registration, by=by, reason=reason) as registration:
        demand(may_register(by, registration.subject, on=on))
        accepted = registration.state == RegistrationState.ACCEPTED
        move(registration, "withdraw")
        refuse_ended(registration.movement)
        if accepted and not reason.strip():
            raise Refused(_("Đăng ký đã được tiếp nhận: rút phải nêu lý do."))
        registration.decided_on = on
        registration.save(update_fields=["state", "decided_on"])
    return registration


def _tell(registration: Registration, kind: str, text: str) -> None:
    if registration.registered_by_id is not None:
        notify(kind, registration, text, account_id=registration.registered_by_id)
