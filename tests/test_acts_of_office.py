"""Every public action of every package: one audit line when it is done, none when it is forbidden."""

import importlib
import inspect
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from cast import DAY, Cast, the_cast  # noqa: F401 - the fixture `cast`
from council.how import HOW as HOW_COUNCIL
from decisions.how import CARRYING as CARRYING_DECISIONS
from decisions.how import HOW as HOW_DECISIONS
from dossiers.how import HOW as HOW_DOSSIERS
from factories import AccountFactory, HonourFactory, MovementFactory, RegistrationFactory
from movements.scored import HOW as HOW_BLOCS
from who_may import ELSE, OFFICER

from vinhdanh.core.actions import set_up
from vinhdanh.core.actors import NOBODY, SYSTEM, Actor, Role
from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Forbidden, Refused
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.movements.models import Indicator
from vinhdanh.movements.states import MovementState, ReviewKind
from vinhdanh.people.models import Delegation, Discipline, Investigation, Relocation
from vinhdanh.people.queries import post_of
from vinhdanh.people.states import (
    DisciplineForm,
    InquiryKind,
    InquiryResult,
    Launcher,
    LeaveKind,
    Level,
    OrganisationKind,
    RecordFact,
    Scope,
    Sex,
    SuccessionKind,
)

pytestmark = pytest.mark.django_db
PACKAGES = ("core", "people", "registry", "movements", "dossiers", "council", "decisions")
LATER = date(2022, 3, 1)
PAPER = {"since": DAY, "until": LATER, "paper": "Giấy ủy quyền 01"}
# Acts that do another act within.
CARRYING = {
    "people.take_over",
    "dossiers.take_nomination",
    "dossiers.send",
    "dossiers.run_batch",
    "dossiers.undo_batch",
    "council.put_question",
    "council.take_off",
    "council.cancel",
    "council.open_box",
    "council.count_open_vote",
    *CARRYING_DECISIONS,
}


def public_actions() -> dict[str, Callable]:
    found = {}
    for package in PACKAGES:
        module = importlib.import_module(f"vinhdanh.{package}.actions")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__.startswith(f"vinhdanh.{package}.actions") and not name.startswith("_"):
                found[f"{package}.{name}"] = function
    return found


def registration(cast: Cast, state: str = "registered"):
    return RegistrationFactory(movement=cast.movement, person=cast.ha, state=state, return_reason="Thiếu")


def passing(cast: Cast) -> Relocation:
    return Relocation.objects.create(
        post=post_of(cast.ha, DAY), to=cast.outreach, title="Chuyên viên", moves_on=LATER, asked_on=DAY, asked_by="Bình"
    )


def indicator(cast: Cast) -> Indicator:
    return cast.movement.contents.get().indicators.create(name="Đơn", unit="%", target=1, source="Sổ")


def draft(cast: Cast):
    return MovementFactory(organisation=cast.committee, state=MovementState.DRAFT)


def launchable(cast: Cast):
    movement = draft(cast)
    movement.contents.create(order=1, text="Thi đua")
    return movement


def closable(cast: Cast):
    cast.movement.reviews.create(kind="closing", due_on=DAY, held_on=DAY, report="Đạt.")
    return cast.movement


def asked(cast: Cast):
    return cast.ha.requests.create(what="Thiếu Giấy khen 2019", proof="QĐ 5", asked_on=DAY)


HOW = {
    "core.set_up": lambda c: (["Tên"], {}),
    "core.move_day": lambda c: ([DAY], {}),
    "people.found_organisation": lambda c: (["moi", "Mới"], {"on": DAY, "kind": OrganisationKind.UNIT}),
    "people.rename_organisation": lambda c: ([c.policy, "Tên khác"], {"on": DAY}),
    "people.place_organisation": lambda c: ([c.policy, c.stranger_body], {"on": DAY}),
    "people.succeed_organisation": lambda c: ([c.policy, None], {"on": DAY, "kind": SuccessionKind.ABOLISHED}),
    "people.enter_person": lambda c: (["ai-do", "Lê", "Ánh"], {"sex": Sex.FEMALE}),
    "people.appoint": lambda c: ([c.ha, c.outreach, "Chuyên viên"], {"on": DAY}),
    "people.move": lambda c: ([post_of(c.ha, DAY), c.outreach, "Chuyên viên"], {"on": DAY}),
    "people.end_post": lambda c: ([post_of(c.ha, DAY)], {"on": DAY}),
    "people.open_account": lambda c: (["moi", "mat-khau"], {}),
    "people.grant_role": lambda c: ([AccountFactory(), c.policy, Role.DRAFTER], {"on": DAY}),
    "people.end_role": lambda c: ([c.officer.account.grants.get()], {"on": DAY}),
    "people.ask_relocation": lambda c: (
        [post_of(c.ha, DAY), c.outreach, "Chuyên viên"],
        {"on": DAY, "moves_on": LATER},
    ),
    "people.take_over": lambda c: ([passing(c)], {"on": DAY}),
    "people.refuse_relocation": lambda c: ([passing(c)], {"on": DAY, "reason": "Đủ người"}),
    "people.take_back_relocation": lambda c: ([passing(c)], {"on": DAY}),
    "people.set_day": lambda c: ([c.committee, LATER], {"on": DAY, "worked": False, "reason": "Nghỉ"}),
    "people.delegate": lambda c: ([c.officer.account.grants.get(), c.civil_servant.account], {"on": DAY, **PAPER}),
    "people.end_delegation": lambda c: (
        [Delegation.objects.create(grant=c.officer.account.grants.get(), taker=c.civil_servant.account, **PAPER)],
        {"on": DAY},
    ),
    "people.rate": lambda c: ([c.ha, 2021, Level.GOOD], {"on": DAY}),
    "people.rate_party": lambda c: ([c.policy, 2021, Level.GOOD], {"on": DAY}),
    "people.recognise_initiative": lambda c: ([c.ha, "Sổ tay", 2021], {"on": DAY, "level": Scope.UNIT}),
    "people.discipline": lambda c: ([c.ha, DisciplineForm.REPRIMAND], {"on": DAY}),
    "people.end_discipline": lambda c: (
        [Discipline.objects.create(person=c.ha, form="khien-trach", decided_on=DAY)],
        {"on": LATER},
    ),
    "people.open_investigation": lambda c: ([c.ha, InquiryKind.COMPLAINT], {"on": DAY}),
    "people.conclude_investigation": lambda c: (
        [Investigation.objects.create(person=c.ha, kind="complaint", opened_on=DAY), InquiryResult.NO_VIOLATION],
        {"on": LATER},
    ),
    "people.record_leave": lambda c: ([c.ha, LeaveKind.SICK], {"on": DAY}),
    "people.record_months": lambda c: ([c.ha, 2021, Decimal(6)], {"on": DAY}),
    "people.record_transfer": lambda c: ([c.ha], {"on": DAY}),
    "people.record_drive": lambda c: ([c.ha, "Chung sức", 2021], {"on": DAY, "launched_by": Launcher.PROVINCE}),
    "people.record_bloc": lambda c: ([c.policy, 2021, "Khối 1"], {"on": DAY, "compared": True}),
    "people.record_collective_year": lambda c: ([c.policy, 2021], {"on": DAY, "total": 3}),
    "people.judge": lambda c: ([c.ha, "giay-khen", 2021, "movement"], {"on": DAY, "fulfilled": True}),
    "people.ask_correction": lambda c: ([c.ha, "Thiếu Giấy khen 2019"], {"on": DAY, "proof": "QĐ 5"}),
    "people.answer_correction": lambda c: ([asked(c)], {"on": DAY, "granted": True, "answer": "Đã ghi"}),
    "people.take_back_correction": lambda c: ([asked(c)], {"on": DAY}),
    "people.confirm_record": lambda c: ([c.ha, RecordFact.HONOURS, 2012], {"on": DAY}),
    "registry.enter": lambda c: ([c.ha, "giay-khen", 2021], {"on": DAY}),
    "registry.correct": lambda c: ([HonourFactory(person=c.ha), 2020], {"on": DAY, "reason": "Nhầm"}),
    "registry.revoke": lambda c: ([HonourFactory(person=c.ha)], {"on": DAY, "reason": "Sai"}),
    "movements.draft_from_plan": lambda c: ([{"text": ""}, c.committee], {"on": DAY}),
    "movements.correct": lambda c: ([draft(c)], {"on": DAY, "fields": {"title": "Khác"}}),
    "movements.launch": lambda c: ([launchable(c)], {"on": DAY}),
    "movements.drop": lambda c: ([draft(c)], {"on": DAY}),
    "movements.close": lambda c: ([closable(c)], {"on": DAY}),
    "movements.add_indicator": lambda c: (
        [c.movement.contents.get(), "Đơn"],
        {"on": DAY, "unit": "%", "target": Decimal(9), "source": "Sổ"},
    ),
    "movements.change_indicator": lambda c: ([indicator(c)], {"on": DAY, "unit": "vụ", "reason": "Sửa"}),
    "movements.report_figure": lambda c: ([indicator(c), Decimal(1)], {"on": DAY, "upto": DAY, "evidence": "Sổ"}),
    "movements.set_review": lambda c: ([c.movement, ReviewKind.INTERIM, LATER], {"on": DAY}),
    "movements.hold_review": lambda c: (
        [c.movement.reviews.create(kind="interim", due_on=DAY), "Đạt."],
        {"on": DAY},
    ),
    "movements.register": lambda c: ([c.movement, c.ha, "giay-khen"], {"on": DAY}),
    "movements.accept": lambda c: ([registration(c)], {"on": DAY}),
    "movements.return_for_changes": lambda c: ([registration(c)], {"on": DAY, "reason": "Thiếu"}),
    "movements.resubmit": lambda c: ([registration(c, "returned")], {"on": DAY}),
    "movements.withdraw": lambda c: ([registration(c)], {"on": DAY}),
    **HOW_BLOCS,
    **HOW_DOSSIERS,
    **HOW_COUNCIL,
    **HOW_DECISIONS,
}


def demonstrate() -> int:
    set_up("Bản thử", by=SYSTEM, day=DAY)
    return AuditLine.objects.count()


def as_whom(name: str, cast: Cast, otherwise: Actor) -> Actor:
    """Return who does an act that the system itself may not: nobody votes in another's name."""
    return cast.officer if name == "council.cast" else otherwise


def test_every_action_is_walked():
    assert set(HOW) == set(public_actions())


@pytest.mark.parametrize("name", sorted(HOW))
def test_an_act_writes_exactly_one_line(name, cast):
    demonstrate()
    made = HOW[name](cast)
    before = AuditLine.objects.count()

    public_actions()[name](*made[0], **made[1], by=as_whom(name, cast, SYSTEM))

    lines = list(AuditLine.objects.filter(seq__gt=before).values_list("act", "subject_type", "subject_id"))
    # An act that carries others with it (a proposal its dossiers) writes one line of its own, and each of them one.
    assert [act for act, _type, _id in lines].count(lines[-1][0]) == 1
    assert len(lines) == len(set(lines))
    assert (len(lines) > 1) == (name in CARRYING)
    assert verify()


@pytest.mark.parametrize("name", sorted(HOW))
def test_an_actor_who_may_do_nothing_is_forbidden_and_leaves_no_line(name, cast):
    demonstrate()
    made = HOW[name](cast)
    before = AuditLine.objects.count()

    with pytest.raises(Forbidden):
        public_actions()[name](*made[0], **made[1], by=NOBODY)

    assert AuditLine.objects.count() == before


ROLES = ("officer", "head", "drafter", "other_drafter", "civil_servant", "auditor", "nobody")
MAY_NOT = [(name, who) for name in sorted(HOW) for who in ROLES if who not in ELSE.get(name, OFFICER)]


@pytest.mark.parametrize(("name", "who"), MAY_NOT)
def test_whoever_may_not_is_forbidden_and_leaves_nothing_behind(name, who, cast):
    demonstrate()
    made = HOW[name](cast)
    before = AuditLine.objects.count(), OutboxMessage.objects.count()

    with pytest.raises(Forbidden) as met:
        public_actions()[name](*made[0], **made[1], by=getattr(cast, who))

    assert met.value.message
    assert (AuditLine.objects.count(), OutboxMessage.objects.count()) == before


@pytest.mark.parametrize(("name", "who"), [(name, who) for name in sorted(HOW) for who in ELSE.get(name, OFFICER)])
def test_whoever_may_is_not_forbidden(name, who, cast):
    demonstrate()
    made = HOW[name](cast)

    met: Refused | None = None
    try:
        public_actions()[name](*made[0], **made[1], by=getattr(cast, who))
    except Refused as error:  # perhaps for another reason than who asks: the second hand must not be the first
        met = error

    assert not isinstance(met, Forbidden), met


@pytest.mark.parametrize(("name", "action"), public_actions().items())
def test_an_action_names_its_actor_and_is_typed(name, action):
    signature = inspect.signature(action)

    assert signature.parameters["by"].kind is inspect.Parameter.KEYWORD_ONLY
    assert all(parameter.annotation is not inspect.Parameter.empty for parameter in signature.parameters.values())
    assert action.__doc__
