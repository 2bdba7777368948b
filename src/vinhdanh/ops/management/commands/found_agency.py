"""Found an agency on a real installation, with the account of its standing officer."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from vinhdanh.core.clock import installation, today
from vinhdanh.core.errors import Refused
from vinhdanh.ops.founding import OFFICER_POST, found_agency
from vinhdanh.ops.typed import day, password
from vinhdanh.people.states import Sex


class Command(BaseCommand):
    """Ask for what is needed, then found the agency in one transaction."""

    help = "Lập một cơ quan và tài khoản thường trực thi đua, khen thưởng của cơ quan đó."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take names on the line, and the password never."""
        parser.add_argument("agency", help="tên cơ quan, ví dụ “Ban Dân tộc tỉnh …”")
        parser.add_argument("--officer", required=True, help="họ và tên thường trực thi đua, khen thưởng")
        parser.add_argument("--sex", required=True, choices=Sex.values, help="giới tính: nam hoặc nu")
        parser.add_argument("--username", required=True, help="tên đăng nhập")
        parser.add_argument("--post", default=OFFICER_POST, help=f"chức vụ ({OFFICER_POST})")
        parser.add_argument("--since", type=day, default=None, help="cơ quan có từ ngày, dạng 2020-01-31 (hôm nay)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Found the agency, or say why not."""
        if installation().is_demonstration:
            raise CommandError("Đây là bản minh họa. Lập cơ quan thật trong một thư mục dữ liệu khác (--data).")
        if " " not in options["officer"].strip():
            raise CommandError(f"“{options['officer']}” chưa đủ họ và tên. Ghi cả họ, tên đệm và tên.")
        secret = password()
        try:
            found_agency(
                options["agency"], options["officer"], Sex(options["sex"]), username=options["username"],
                password=secret, on=options["since"] or today(), post=options["post"],
            )  # fmt: skip
        except Refused as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"Đã lập {options['agency']}. Đăng nhập bằng tên “{options['username']}” rồi thêm đơn vị, cán bộ."
        )
