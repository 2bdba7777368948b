"""Accounts and roles."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor, Role
from vinhdanh.core.acts import act, insert
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import short_day

from ..models import Account, Organisation, Person, RoleGrant
from ..permissions import may_keep_accounts


def open_account(username: str, password: str, *, by: Actor, person: Person | None = None, email: str = "") -> Account:
    """Open a sign-in, for a person with a record or for somebody outside it."""
    row = Account(username=username, person=person, email=email)
    row.set_password(password)
    with act(ActKind.OPEN_ACCOUNT, row, by=by) as row:
        demand(may_keep_accounts(by))
        _refuse_second_account(username, person)
        insert(row)
    return row


def _refuse_second_account(username: str, person: Person | None) -> None:
    if Account.objects.filter(username=username).exists():
        raise Refused(_("Tên đăng nhập “{username}” đã có người dùng; chọn tên khác.").format(username=username))
    if person and Account.objects.filter(person=person).exists():
        raise Refused(_("{person} đã có tài khoản; giao thêm vai trò cho tài khoản đó.").format(person=person))


def grant_role(account: Account, organisation: Organisation, role: Role, *, by: Actor, on: date) -> RoleGrant:
    """Trust an account with a role within an organisation from the day on."""
    row = RoleGrant(account=account, organisation=organisation, role=role, since=on)
    with act(ActKind.GRANT_ROLE, row, by=by) as row:
        demand(may_keep_accounts(by))
        insert(row)
    return row


def end_role(grant: RoleGrant, *, by: Actor, on: date, reason: str = "") -> RoleGrant:
    """End a role; the day is the last one it holds."""
    with act(ActKind.END_ROLE, grant, by=by, reason=reason) as grant:
        demand(may_keep_accounts(by))
        if grant.until is not None:
            raise Refused(_("Vai trò này đã kết thúc ngày {day}.").format(day=short_day(grant.until)))
        grant.until = on
        grant.save(update_fields=["until"])
    return grant
