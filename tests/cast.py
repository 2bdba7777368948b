"""The fixed cast: a committee with two divisions under its province, a stranger body beside it, and who works there."""

from dataclasses import dataclass
from datetime import date

import pytest
from factories import (
    AccountFactory,
    ContentFactory,
    GrantFactory,
    MovementFactory,
    NameFactory,
    OrganisationFactory,
    ParentFactory,
    PersonFactory,
    PostFactory,
)

from vinhdanh.core.actors import Actor, Role
from vinhdanh.movements.models import Movement
from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.queries import actor_for
from vinhdanh.people.states import OrganisationKind

DAY = date(2022, 2, 21)


@dataclass
class Cast:
    province: Organisation
    committee: Organisation
    policy: Organisation
    outreach: Organisation
    stranger_body: Organisation
    lan: Person
    binh: Person
    ha: Person
    nga: Person
    thuan: Person
    nghia: Person
    stranger: Person
    officer: Actor
    drafter: Actor
    civil_servant: Actor
    other_drafter: Actor
    head: Actor
    auditor: Actor
    nobody: Actor
    movement: Movement


def body(code: str, kind: OrganisationKind, parent: Organisation | None = None, **more) -> Organisation:
    row = OrganisationFactory(code=code, kind=kind, **more)
    NameFactory(organisation=row)
    if parent:
        ParentFactory(organisation=row, parent=parent)
    return row


def somebody(name: str, where: Organisation, **more) -> Person:
    person = PersonFactory(code=name.lower(), given_name=name)
    PostFactory(person=person, organisation=where, **more)
    return person


def acting(person: Person, *roles: tuple[Role, Organisation]) -> Actor:
    account = AccountFactory(username=person.code, person=person)
    for role, organisation in roles:
        GrantFactory(account=account, organisation=organisation, role=role)
    return actor_for(account, DAY)


@pytest.fixture(name="cast")
def the_cast(db) -> Cast:
    province = body("tinh", OrganisationKind.GOVERNMENT)
    committee = body("ban", OrganisationKind.AGENCY, province, flag_class=True)
    policy = body("chinh-sach", OrganisationKind.UNIT, committee, flag_class=False)
    outreach = body("tuyen-truyen", OrganisationKind.UNIT, committee)
    stranger_body = body("so-khac", OrganisationKind.AGENCY, province)
    lan, binh, ha = (somebody(name, policy) for name in ("Lan", "Binh", "Ha"))
    nga, thuan, nghia = somebody("Nga", outreach), somebody("Thuan", committee), somebody("Nghia", committee)
    stranger = somebody("Khach", stranger_body)
    movement = MovementFactory(organisation=committee)
    ContentFactory(movement=movement, order=1)
    return Cast(
        province=province,
        committee=committee,
        policy=policy,
        outreach=outreach,
        stranger_body=stranger_body,
        lan=lan,
        binh=binh,
        ha=ha,
        nga=nga,
        thuan=thuan,
        nghia=nghia,
        stranger=stranger,
        officer=acting(lan, (Role.OFFICER, committee)),
        drafter=acting(binh, (Role.DRAFTER, policy)),
        civil_servant=acting(ha, (Role.CIVIL_SERVANT, policy)),
        other_drafter=acting(nga, (Role.DRAFTER, outreach)),
        head=acting(thuan, (Role.HEAD, committee)),
        auditor=acting(nghia, (Role.AUDITOR, committee)),
        nobody=acting(stranger),
        movement=movement,
    )
