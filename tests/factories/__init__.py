"""Rows for tests, plain and without surprises."""

from datetime import date

import factory
from django.contrib.auth.hashers import make_password

from vinhdanh.core.vietnamese import fold, name_key
from vinhdanh.dossiers.models import Dossier, Merit, MeritUse, Paper, Proposal
from vinhdanh.movements.models import Bloc, Content, Movement, Registration
from vinhdanh.movements.states import MovementState
from vinhdanh.people.models import (
    Account,
    Organisation,
    OrganisationName,
    OrganisationParent,
    Person,
    Post,
    RoleGrant,
)
from vinhdanh.people.states import Group, OrganisationKind, Sex
from vinhdanh.registry.models import HonourRecord

LONG_AGO = date(2010, 1, 1)


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    code = factory.Sequence(lambda n: f"don-vi-{n}")
    kind = OrganisationKind.UNIT
    label = factory.LazyAttribute(lambda row: row.code)
    founded_on = LONG_AGO


class NameFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OrganisationName

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.LazyAttribute(lambda row: row.organisation.label)
    short_name = factory.LazyAttribute(lambda row: row.name)
    since = LONG_AGO


class ParentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OrganisationParent

    since = LONG_AGO


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    code = factory.Sequence(lambda n: f"nguoi-{n}")
    family_name = "Nguyễn Minh"
    given_name = factory.Sequence(lambda n: f"Họa {n}")
    sex = Sex.FEMALE
    is_illustration = True
    order_key = factory.LazyAttribute(lambda row: name_key(row.family_name, row.given_name))
    search_key = factory.LazyAttribute(lambda row: fold(f"{row.family_name} {row.given_name}"))


class PostFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Post

    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    title = "Chuyên viên"
    group = Group.CIVIL_SERVANT
    since = LONG_AGO


class AccountFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Account

    username = factory.Sequence(lambda n: f"tai-khoan-{n}")
    password = factory.LazyFunction(lambda: make_password("mat-khau"))


class GrantFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RoleGrant

    since = LONG_AGO


class HonourFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = HonourRecord

    honour = "lao-dong-tien-tien"
    year = 2021
    decided_on = factory.LazyAttribute(lambda row: date(row.year, 12, 28))


class MovementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Movement

    code = factory.Sequence(lambda n: f"phong-trao-{n}")
    title = "Phong trào thi đua năm 2022"
    number = factory.Sequence(lambda n: f"{n}/KH-MH")
    issued_on = date(2022, 1, 25)
    year = 2022
    window_from = date(2022, 1, 25)
    window_to = date(2022, 3, 31)
    state = MovementState.OPEN
    launched_on = date(2022, 1, 25)


class ContentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Content

    movement = factory.SubFactory(MovementFactory)
    order = factory.Sequence(lambda n: n + 1)
    label = "Một là"
    text = "Thi đua hoàn thành nhiệm vụ."


class RegistrationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Registration

    honour = "chien-si-thi-dua-co-so"
    registered_on = date(2022, 2, 1)


class BlocFactory(factory.django.DjangoModelFactory):
    """A bloc without card or members; give `organiser`."""

    class Meta:
        model = Bloc

    code = factory.Sequence(lambda n: f"khoi-{n}")
    name = factory.Sequence(lambda n: f"Khối thi đua số {n}")
    year = 2022


class ProposalFactory(factory.django.DjangoModelFactory):
    """A unit's proposal; give `organisation` and `to`."""

    class Meta:
        model = Proposal

    title = "Đề nghị khen thưởng năm 2022"
    year = 2022
    drafted_on = date(2022, 11, 20)


class DossierFactory(factory.django.DjangoModelFactory):
    """One candidate's dossier; give `proposal` and a subject."""

    class Meta:
        model = Dossier

    honour = "chien-si-thi-dua-co-so"
    year = 2022
    report = "Hoàn thành xuất sắc nhiệm vụ được giao."


class MeritFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Merit

    year = 2022
    title = factory.Sequence(lambda n: f"Rút ngắn thời gian giải quyết hồ sơ lần {n}")
    evidence = "Báo cáo số 12/BC-PCS ngày 15/11/2022"
    entered_on = date(2022, 11, 20)


class MeritUseFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MeritUse


class PaperFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Paper

    code = "bien-ban"
    reference = "Biên bản họp bình xét ngày 18/11/2022"
    added_on = date(2022, 11, 20)
