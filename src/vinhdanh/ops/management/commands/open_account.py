"""Open an account for somebody in the list of people, on the written order of the head."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.core.clock import today
from vinhdanh.core.errors import Refused
from vinhdanh.ops.typed import day, password
from vinhdanh.people.actions import grant_role, open_account
from vinhdanh.people.models import Organisation, Person


class Command(BaseCommand):
    """Open the account and grant its role in one transaction."""

    help = "Mở tài khoản cho một người trong danh sách và giao một vai trò."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take codes as they stand in the addresses of the desk."""
        parser.add_argument("username", help="tên đăng nhập")
        parser.add_argument("--person", required=True, help="mã của người, như trên địa chỉ trang hồ sơ")
        parser.add_argument("--role", required=True, choices=Role.values, help="vai trò")
        parser.add_argument("--organisation", required=True, help="mã tổ chức mà vai trò bao quát")
        parser.add_argument("--since", type=day, default=None, help="từ ngày, dạng 2020-01-31 (hôm nay)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Open the account, or say why not."""
        person = _found(Person, options["person"], "người")
        organisation = _found(Organisation, options["organisation"], "tổ chức")
        secret = password()
        try:
            with transaction.atomic():
                account = open_account(options["username"], secret, by=SYSTEM, person=person)
                grant_role(account, organisation, Role(options["role"]), by=SYSTEM, on=options["since"] or today())
        except Refused as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"Đã mở tài khoản “{account.username}” cho {person}.")


def _found(model: Any, code: str, what: str) -> Any:
    row = model.objects.filter(code=code).first()
    if row is None:
        raise CommandError(f"Không có {what} mang mã “{code}”. Mã đứng ở cuối địa chỉ trang của {what} đó.")
    return row
