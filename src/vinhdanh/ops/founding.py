"""The first day of an agency: its place in the tree, its officer, and the officer's key to the door."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.core.clock import installation
from vinhdanh.people.actions import appoint, enter_person, found_organisation, grant_role, open_account
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import free_organisation_code, free_person_code
from vinhdanh.people.states import OrganisationKind, Sex

OFFICER_POST = "Chuyên viên thi đua, khen thưởng"


@transaction.atomic
def found_agency(
    name: str, officer: str, sex: Sex, *, username: str, password: str, on: date, post: str = OFFICER_POST
) -> Organisation:
    """Found an agency with its standing officer, her post, account and role. The first agency names the installation.

    Raise Refused when the user name is taken; nothing is kept then.
    """
    if not installation().name:
        set_up(name, by=SYSTEM)
    agency = found_organisation(free_organisation_code(name), name, by=SYSTEM, on=on, kind=OrganisationKind.AGENCY)
    family, _space, given = officer.strip().rpartition(" ")
    person = enter_person(free_person_code(officer), family, given, by=SYSTEM, sex=sex)
    appoint(person, agency, post, by=SYSTEM, on=on)
    account = open_account(username, password, by=SYSTEM, person=person)
    grant_role(account, agency, Role.OFFICER, by=SYSTEM, on=on)
    return agency
