"""The first day of an agency: its place in the tree, its officer, and the officer's key to the door."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.core.clock import installation, today
from vinhdanh.core.errors import Refused
from vinhdanh.people.actions import appoint, enter_person, found_organisation, grant_role, open_account
from vinhdanh.people.models import Account, Organisation
from vinhdanh.people.queries import free_organisation_code, free_person_code
from vinhdanh.people.states import OrganisationKind, Sex

LONGEST = 200  # letters of an installation's name
OFFICER_POST = "Chuyên viên thi đua, khen thưởng"


@transaction.atomic
def found_agency(
    name: str, officer: str, sex: Sex, *, username: str, password: str, on: date, post: str = OFFICER_POST
) -> Organisation:
    """Found an agency with its standing officer, her post, account and role. The first agency names the installation.

    Raise Refused when a name cannot be taken or is taken already, or the day has not come; nothing is kept then.
    """
    name = " ".join(name.split())
    _refuse_unfit(name, username, on)
    if not installation().name:
        set_up(name, by=SYSTEM)
    agency = found_organisation(free_organisation_code(name), name, by=SYSTEM, on=on, kind=OrganisationKind.AGENCY)
    family, _space, given = officer.strip().rpartition(" ")
    person = enter_person(free_person_code(officer), family, given, by=SYSTEM, sex=sex)
    appoint(person, agency, post, by=SYSTEM, on=on)
    account = open_account(username, password, by=SYSTEM, person=person)
    grant_role(account, agency, Role.OFFICER, by=SYSTEM, on=on)
    return agency


def _refuse_unfit(name: str, username: str, on: date) -> None:
    if not name or len(name) > LONGEST:
        raise Refused(f"Tên cơ quan cần từ 1 đến {LONGEST} chữ; đã nhận {len(name)}.")
    if Organisation.objects.filter(label=name).exists():
        raise Refused(f"Đã có tổ chức mang tên “{name}”. Mở thêm tài khoản cho tổ chức ấy bằng open_account.")
    if on > today():
        raise Refused(f"Ngày {on:%d/%m/%Y} chưa đến; cơ quan phải có từ hôm nay trở về trước.")
    try:
        Account._meta.get_field("username").clean(username, None)
    except ValidationError as error:
        raise Refused(f"Tên đăng nhập “{username}” chưa dùng được: {' '.join(error.messages)}") from error
