"""A small committee with one account for each role, invented; enough for every page of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.people.actions import (
    appoint,
    confirm_record,
    enter_person,
    found_organisation,
    grant_role,
    open_account,
    rate,
    recognise_initiative,
)  # fmt: skip
from vinhdanh.people.models import Account, Organisation, Person
from vinhdanh.people.states import Level, OrganisationKind, RecordFact, Scope, Sex

PASSWORD = "hoa-sen-no-2022"
LONG_AGO = date(2012, 1, 2)
DAY = date(2022, 2, 10)

# code, family name, given name, sex, title, unit, username, role
PEOPLE = (
    ("hanh", "Nguyễn Thị", "Hạnh", Sex.FEMALE, "Chánh Văn phòng", "van-phong", Role.OFFICER),
    ("le", "Trần Thị Mỹ", "Lệ", Sex.FEMALE, "Chuyên viên", "chinh-sach", Role.DRAFTER),
    ("quang", "Điểu Văn", "Quảng", Sex.MALE, "Chuyên viên", "chinh-sach", Role.CIVIL_SERVANT),
    ("thinh", "Phạm Hữu", "Thịnh", Sex.MALE, "Trưởng Ban", "ban", Role.HEAD),
    ("thuy", "Lê Thị", "Thủy", Sex.FEMALE, "Thanh tra viên", "ban", Role.AUDITOR),
)
UNITS = {"van-phong": "Văn phòng", "chinh-sach": "Phòng Chính sách"}


@dataclass(frozen=True)
class Cast:
    """The committee: its body, units, people and accounts by code."""

    body: Organisation
    units: dict[str, Organisation]
    people: dict[str, Person]
    accounts: dict[str, Account]


def raise_committee(day: date = DAY) -> Cast:
    """Set up a demonstration that stands at a day, with its committee."""
    set_up("Minh họa", by=SYSTEM, day=day)
    body = found("ban", "Ban Dân tộc tỉnh Minh Họa", OrganisationKind.AGENCY)
    units = {code: found(code, name, OrganisationKind.UNIT, parent=body) for code, name in UNITS.items()}
    homes = {"ban": body, **units}
    people = {row[0]: entered(row, homes[row[5]]) for row in PEOPLE}
    accounts = {row[0]: opened(people[row[0]], row[6], homes[row[5]], body) for row in PEOPLE}
    return Cast(body, units, people, accounts)


def found(code: str, name: str, kind: OrganisationKind, **more: Any) -> Organisation:
    """Found an organisation long ago."""
    return found_organisation(code, name, by=SYSTEM, on=LONG_AGO, kind=kind, is_illustration=True, **more)


def entered(row: tuple[Any, ...], home: Organisation) -> Person:
    """Enter a person with a post."""
    code, family, given, sex, title, _home, role = row
    person = enter_person(code, family, given, by=SYSTEM, sex=sex, is_illustration=True)
    appoint(person, home, title, by=SYSTEM, on=LONG_AGO, is_leader=role == Role.HEAD)
    return person


def opened(person: Person, role: Role, home: Organisation, body: Organisation) -> Account:
    """Open an account and grant its role: over the unit for a drafter, over the whole body else."""
    account = open_account(person.code, PASSWORD, by=SYSTEM, person=person)
    grant_role(account, home if role in {Role.DRAFTER, Role.CIVIL_SERVANT} else body, role, by=SYSTEM, on=LONG_AGO)
    return account


def fill_record(person: Person, first: int = 2014, last: int = 2021) -> None:
    """Give a person ratings and initiatives for some years, and say the file is complete."""
    for year in range(first, last + 1):
        level = Level.EXCELLENT if year % 3 else Level.GOOD
        rate(person, year, level, by=SYSTEM, on=date(year, 12, 20), number=f"{year - 2000}/QĐ-BDT")
    recognise_initiative(person, "Sổ tay chính sách dân tộc", last, by=SYSTEM, on=date(last, 11, 5), level=Scope.UNIT)
    for fact in RecordFact:
        confirm_record(person, fact, first, by=SYSTEM, on=date(last + 1, 1, 4))
