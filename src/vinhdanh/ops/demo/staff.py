"""The invented people, their posts, their ten years, and who signs in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.people.actions import (
    appoint,
    conclude_investigation,
    confirm_record,
    discipline,
    end_discipline,
    enter_person,
    grant_role,
    open_account,
    open_investigation,
    rate,
    recognise_initiative,
    record_leave,
    record_months,
    record_transfer,
)  # fmt: skip
from vinhdanh.people.models import Person
from vinhdanh.people.states import (
    DisciplineForm,
    Group,
    InitiativeKind,
    InquiryKind,
    InquiryResult,
    LeaveKind,
    Level,
    RecordFact,
    Scope,
    Sex,
    StudyResult,
)  # fmt: skip

from .cast import PASSWORD, TRUSTED
from .stage import RATED, RECOGNISED, Stage, day_of
from .tables import by_year, table

LEVELS = {"X": Level.EXCELLENT, "T": Level.GOOD, "H": Level.DONE, "K": Level.NOT_DONE, "N": Level.NOT_RATED}
CHECKED_ON = date(2022, 1, 5)
COUNCIL_OVER = date(2022, 12, 10)  # the last initiative of the year played has been recognised by then
WHOLE_CAREER = 1990


def engage(stage: Stage) -> None:
    """Enter everybody, appoint them and write their years."""
    for row in table("people")["people"]:
        person = _enter(stage, row)
        stage.people[person.code] = person
        _years(person, row, len(stage.people))
        _incidents(person, row)
        _confirm(person, row)


def _enter(stage: Stage, row: dict[str, Any]) -> Person:
    family, given = row["name"]
    person = enter_person(
        row["code"], family, given, by=SYSTEM, sex=Sex(row["sex"]), birth_date=row["born"],
        ethnicity=row["ethnicity"], is_illustration=True,
    )  # fmt: skip
    leader = row.get("leader", False)
    appoint(
        person, stage.organisations[row["unit"]], row["post"], by=SYSTEM, on=row["from"],
        group=Group(row.get("group", Group.CIVIL_SERVANT)), is_leader=leader, is_direct=not leader,
    )  # fmt: skip
    return person


def _years(person: Person, row: dict[str, Any], place: int) -> None:
    for year, letter in by_year(row["ratings"]):
        on = day_of(year, RATED)
        rate(person, year, LEVELS[letter], by=SYSTEM, on=on, number=f"{year % 100 + 280}/QĐ-BDT")
    subjects = table("initiatives")
    for year, letter in by_year(row["initiatives"]):
        title = subjects[(year * 7 + place) % len(subjects)]
        _initiative(person, title, year, letter)
    for year, months in row.get("months", {}).items():
        record_months(person, year, Decimal(months), by=SYSTEM, on=day_of(year, RATED))


def _initiative(person: Person, title: str, year: int, letter: str) -> None:
    level = {"U": Scope.UNIT, "P": Scope.PROVINCE, "R": Scope.UNIT, "w": None}[letter]
    research = letter == "R"
    recognise_initiative(
        person, title, year, by=SYSTEM, on=day_of(year, RECOGNISED[letter]), level=level,
        kind=InitiativeKind.RESEARCH if research else InitiativeKind.INITIATIVE,
        accepted=True if research else None, applied=None if level is None else True,
        replicable=True if level == Scope.PROVINCE else None,
    )  # fmt: skip


def _incidents(person: Person, row: dict[str, Any]) -> None:
    for case in row.get("disciplines", ()):
        held = discipline(person, DisciplineForm(case["form"]), by=SYSTEM, on=case["day"], duty_related=case["duty"])
        end_discipline(held, by=SYSTEM, on=case["ended"])
    for case in row.get("investigations", ()):
        opened = open_investigation(person, InquiryKind(case["kind"]), by=SYSTEM, on=case["day"])
        conclude_investigation(opened, InquiryResult(case["result"]), by=SYSTEM, on=case["concluded"])
    for leave in row.get("leaves", ()):
        record_leave(
            person, LeaveKind(leave["kind"]), by=SYSTEM, on=leave["day"], last_day=leave["to"],
            months=Decimal(leave["months"]), rules_kept=leave.get("rules"),
            result=StudyResult(leave["result"]) if "result" in leave else None,
        )  # fmt: skip
    for moved in row.get("transfers", ()):
        record_transfer(
            person,
            by=SYSTEM,
            on=moved["day"],
            months_at_old=Decimal(moved["months"]),
            old_unit_comment=moved["comment"],
        )


def _confirm(person: Person, row: dict[str, Any]) -> None:
    for fact in RecordFact:
        if fact not in row.get("unknown", ()):
            confirm_record(person, fact, row.get("since", WHOLE_CAREER), by=SYSTEM, on=CHECKED_ON)
    if RecordFact.INITIATIVES not in row.get("unknown", ()):
        year = COUNCIL_OVER.year
        confirm_record(person, RecordFact.INITIATIVES, year, by=SYSTEM, on=COUNCIL_OVER, to_year=year)


def open_doors(stage: Stage) -> None:
    """Open the accounts of the cast and give them their roles."""
    for username, (person, roles) in TRUSTED.items():
        account = open_account(username, PASSWORD, by=SYSTEM, person=stage.people[person])
        for role, organisation in roles:
            grant_role(account, stage.organisations[organisation], Role(role), by=SYSTEM, on=date(2012, 1, 1))
