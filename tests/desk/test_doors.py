"""Every address of the desk against every role: what opens, what is refused, what is not there."""

from __future__ import annotations

from datetime import date

import pytest
from desk.conftest import seated
from desk.reading import words
from django.urls import get_resolver, reverse
from factories import (
    AccountFactory,
    BlocFactory,
    ContentFactory,
    DossierFactory,
    GrantFactory,
    MovementFactory,
    ProposalFactory,
)

from vinhdanh.core.actors import SYSTEM, Role
from vinhdanh.council.actions import call
from vinhdanh.council.models import Council, Sitting
from vinhdanh.decisions.actions import record
from vinhdanh.decisions.models import Decision
from vinhdanh.desk.urls import urlpatterns
from vinhdanh.dossiers.models import Dossier, Proposal
from vinhdanh.dossiers.states import DossierState
from vinhdanh.movements.models import Appeal, BlocMember, Movement, Registration, ScoreCriterion
from vinhdanh.movements.states import MovementState
from vinhdanh.ops.demo.cast import PASSWORD
from vinhdanh.people.models import Account, Organisation, Person

DAY = date(2022, 2, 21)
# The officer, the head, a council member and the auditor of the committee; the drafters of its policy and outreach
# divisions; a civil servant of the policy division; the officer of another body; an account without any role.
ROLES = ("thuongtruc", "truongban", "hoidong", "kiemtra", "chinhsach", "tuyentruyen", "congchuc", "huyen", "khach")
EVERYBODY = "200 200 200 200 200 200 200 200 200"
NOWHERE = "404 404 404 404 404 404 404 404 404"
INSIDE = "200 200 200 200 200 200 200 404 404"
SEATED = "200 200 200 200 200 200 404 404 404"
OF_POLICY = "200 200 200 200 200 404 404 404 404"
OF_POLICY_AND_HER = "200 200 200 200 200 404 200 404 404"
DRAFTED = "200 200 404 200 404 404 404 404 404"
DRAFTED_BY_OFFICER = "200 403 404 403 404 404 404 404 404"
CLOSED_TO_ALL = "403 403 403 403 403 403 403 404 404"
OPEN_BLOC = "khoi-cac-phong-thuoc-ban-dan-toc-2022"
LOCKED_BLOC = "khoi-cac-phong-thuoc-ban-dan-toc-2021"
LEADS_ON = "302 302 302 302 302 302 302 302 302"

TABLE = [
    ("first", (), EVERYBODY),
    ("move_day", (), LEADS_ON),
    ("theme", (), LEADS_ON),
    ("language", (), LEADS_ON),
    ("movements", (), EVERYBODY),
    ("new_plan", (), "200 403 403 403 403 403 403 200 403"),
    ("movement", ("19-kh-bdt-2022",), INSIDE),
    ("movement", ("khong-co",), NOWHERE),
    ("correct", ("19-kh-bdt-2022",), "403 403 403 403 403 403 403 404 404"),
    ("launch", ("19-kh-bdt-2022",), LEADS_ON),
    ("drop", ("19-kh-bdt-2022",), LEADS_ON),
    ("close", ("19-kh-bdt-2022",), LEADS_ON),
    ("plan_text", ("19-kh-bdt-2022",), INSIDE),
    ("movement", ("du-thao",), "200 200 404 200 404 404 404 404 404"),
    ("correct", ("du-thao",), "200 403 404 403 404 404 404 404 404"),
    ("plan_text", ("du-thao",), "200 200 404 200 404 404 404 404 404"),
    ("add_indicator", ("19-kh-bdt-2022", 5), "200 403 403 403 403 403 403 404 404"),
    ("add_indicator", ("19-kh-bdt-2022", 6), "404 403 403 403 403 403 403 404 404"),
    ("indicator", ("19-kh-bdt-2022", "INDICATOR"), INSIDE),
    ("review", ("19-kh-bdt-2022", "interim"), INSIDE),
    ("review", ("19-kh-bdt-2022", "nothing"), NOWHERE),
    ("change_indicator", ("19-kh-bdt-2022", "INDICATOR"), "200 403 403 403 403 403 403 404 404"),
    ("change_indicator", ("20-kh-bdt-2022", "INDICATOR"), "404 403 403 403 403 403 403 404 404"),
    ("registrations", ("19-kh-bdt-2022",), INSIDE),
    ("register", ("19-kh-bdt-2022",), "200 200 200 403 200 200 200 404 404"),
    ("register", ("12-kh-bdt-2021",), "403 403 403 403 403 403 403 404 404"),
    ("register", ("du-thao",), "403 403 404 403 404 404 404 404 404"),
    ("registration", ("vu-thanh-ha",), "200 200 200 200 200 404 200 404 404"),
    ("registration", ("vo-hoai-nam",), "200 200 200 200 404 200 404 404 404"),
    ("registration", ("phong-chinh-sach",), "200 200 200 200 200 404 404 404 404"),
    ("accept", ("vo-hoai-nam",), LEADS_ON),
    ("return", ("vo-hoai-nam",), LEADS_ON),
    ("resubmit", ("vo-hoai-nam",), LEADS_ON),
    ("withdraw", ("vo-hoai-nam",), LEADS_ON),
    ("blocs", (), EVERYBODY),
    ("new_bloc", (), "200 403 403 403 403 403 403 200 403"),
    ("bloc", (OPEN_BLOC,), INSIDE),
    ("bloc", ("khong-co",), NOWHERE),
    ("bloc", ("khoi-du-thao",), DRAFTED),
    ("edit_bloc", (OPEN_BLOC,), CLOSED_TO_ALL),
    ("edit_bloc", ("khoi-du-thao",), DRAFTED_BY_OFFICER),
    ("bloc_step", (OPEN_BLOC, "cham-cheo"), LEADS_ON),
    ("card", (OPEN_BLOC,), INSIDE),
    ("card", ("khoi-du-thao",), DRAFTED),
    ("card_sums", ("khoi-du-thao",), LEADS_ON),
    ("new_group", ("khoi-du-thao",), DRAFTED_BY_OFFICER),
    ("new_group", (OPEN_BLOC,), CLOSED_TO_ALL),
    ("group", ("khoi-du-thao", "GROUP"), DRAFTED_BY_OFFICER),
    ("remove_group", ("khoi-du-thao", "GROUP"), LEADS_ON),
    ("new_criterion", ("khoi-du-thao", "GROUP"), DRAFTED_BY_OFFICER),
    ("criterion", ("khoi-du-thao", "CRITERION"), DRAFTED_BY_OFFICER),
    ("criterion", ("khoi-du-thao", 0), "404 403 404 403 404 404 404 404 404"),
    ("remove_criterion", ("khoi-du-thao", "CRITERION"), LEADS_ON),
    # While units score themselves each drafter sees the own sheet alone; locked, everybody of the bloc sees all.
    ("sheet", (OPEN_BLOC, "phong-chinh-sach"), "200 200 200 200 200 404 404 404 404"),
    ("sheet", (LOCKED_BLOC, "phong-chinh-sach"), INSIDE),
    ("sheet", (LOCKED_BLOC, "ban-dan-toc"), NOWHERE),
    ("agree_scores", (LOCKED_BLOC, "phong-chinh-sach"), LEADS_ON),
    ("council_score", (LOCKED_BLOC, "phong-chinh-sach", "LINE"), INSIDE),
    ("council_score", (LOCKED_BLOC, "phong-chinh-sach", 0), NOWHERE),
    ("appeal_score", (LOCKED_BLOC, "phong-chinh-sach", "LINE"), INSIDE),
    ("answer_appeal", ("APPEAL",), INSIDE),
    ("answer_appeal", (0,), NOWHERE),
    ("proposals", (), EVERYBODY),
    ("new_proposal", (), "200 403 403 403 200 200 403 200 403"),
    ("proposal", ("PROPOSAL",), OF_POLICY),
    ("cover", ("PROPOSAL",), LEADS_ON),
    ("add_dossier", ("PROPOSAL",), LEADS_ON),
    ("send", ("PROPOSAL",), LEADS_ON),
    ("drop_proposal", ("PROPOSAL",), LEADS_ON),
    ("dossier", ("DOSSIER",), OF_POLICY_AND_HER),
    ("paper", ("DOSSIER", 0), NOWHERE),
    *(
        (view, ("DOSSIER", *more), LEADS_ON)
        for view, *more in (
            ("report",),
            ("change_honour",),
            ("use_merit",),
            ("release_merit", 0),
            ("attach",),
            ("detach", 0),
            ("submit",),
            ("recall",),
            ("withdraw_dossier",),
            ("return_dossier",),
            ("override",),
        )
    ),
    ("ratings", (), "200 200 200 200 200 200 403 200 403"),
    ("ratings_of", ("phong-chinh-sach", 2021), "200 200 200 200 200 404 403 404 403"),
    ("ratings_of", ("phong-chinh-sach", 2023), "404 404 404 404 404 404 403 404 403"),
    ("appraisal", (), "200 200 200 200 403 403 403 200 403"),
    ("dossier_deed", ("DOSSIER", "tiep-nhan"), "200 403 403 403 403 404 403 404 404"),
    ("dossier_deed", ("DOSSIER", "khong-co"), "404 404 404 404 404 404 404 404 404"),
    ("councils", (), EVERYBODY),
    ("new_council", (), "200 403 403 403 403 403 403 200 403"),
    ("council", ("COUNCIL",), SEATED),
    ("council_deed", ("COUNCIL", "trieu-tap"), "200 403 403 403 403 403 404 404 404"),
    ("sitting", ("SITTING",), SEATED),
    ("sitting_deed", ("SITTING", "diem-danh"), "200 403 403 403 403 403 404 404 404"),
    ("booth", ("SITTING",), "200 200 200 403 200 200 404 404 404"),
    ("minutes", ("SITTING",), SEATED),
    ("decisions", (), EVERYBODY),
    ("new_decision", (), "200 403 403 403 403 403 403 200 403"),
    ("old_decision", (), "200 403 403 403 403 403 403 200 403"),
    ("decision", ("DECISION",), "200 200 404 200 404 404 404 404 404"),
    ("decision_deed", ("DECISION", "them-dong"), "200 403 404 403 404 404 404 404 404"),
    ("fund", ("ban-dan-toc",), "200 200 403 200 403 403 403 404 403"),
    ("relocations", (), "200 200 200 200 200 200 403 200 403"),
    ("relocation_deed", (0, "nhan"), NOWHERE),
    ("appraisal_plan", ("ban-dan-toc",), "200 200 200 200 403 403 403 404 403"),
    ("plan_deed", ("ban-dan-toc", "them"), "200 403 403 403 404 404 404 404 404"),
    ("nominations", (), EVERYBODY),
    ("nominate", (), "200 200 200 403 200 200 200 403 403"),
    ("nomination_deed", (0, "rut"), NOWHERE),
    ("notices", (), EVERYBODY),
    ("batch", (), LEADS_ON),
    ("batch_done", (0,), NOWHERE),
    ("undo_batch", (0,), LEADS_ON),
    ("compare", (), LEADS_ON),
    ("compared", (), "200 200 200 200 403 403 403 200 403"),
    ("calendar", ("ban-dan-toc", 2022), "200 200 200 200 404 404 404 404 404"),
    ("calendar", ("ban-dan-toc", 1066), NOWHERE),
    ("calendar_deed", ("ban-dan-toc", "ghi"), "200 403 403 403 404 404 404 404 404"),
    ("standing_in", (), EVERYBODY),
    ("act_for", (), LEADS_ON),
    ("act_as_oneself", (), LEADS_ON),
    ("account_deed", ("uy-quyen",), "200 200 403 403 200 200 403 200 403"),
    ("fund_deed", ("ban-dan-toc", "ghi-thu"), "200 403 403 403 404 404 404 404 404"),
    ("person_deed", ("vu-thanh-ha", "de-nghi-sua"), "403 403 403 403 403 404 200 404 404"),
    ("registry", (), EVERYBODY),
    ("registry_sheet", (), EVERYBODY),
    ("organisations", (), EVERYBODY),
    ("organisation", ("phong-chinh-sach",), "200 200 200 200 200 404 200 404 404"),
    ("organisation", ("phong-tuyen-truyen",), "200 200 200 200 404 200 404 404 404"),
    ("organisation", ("phong-dan-toc-dinh-quan",), "404 404 404 404 404 404 404 200 404"),
    ("people", (), EVERYBODY),
    ("person", ("vu-thanh-ha",), "200 200 200 200 200 404 200 404 404"),
    ("person", ("vo-hoai-nam",), "200 200 200 200 404 200 404 404 404"),
    ("new_unit", (), "200 403 403 403 403 403 403 200 403"),
    ("new_person", (), "200 403 403 403 403 403 403 200 403"),
    ("keep_person", ("vu-thanh-ha", "xep-loai"), "200 403 403 403 403 404 403 404 404"),
    ("keep_person", ("vu-thanh-ha", "danh-gia"), "200 200 403 403 403 404 403 404 404"),
    ("keep_organisation", ("phong-chinh-sach", "so-lieu"), "200 403 403 403 403 404 403 404 404"),
    ("keep_organisation", ("phong-dan-toc-dinh-quan", "so-lieu"), "404 404 404 404 404 404 404 200 404"),
    ("law", (), EVERYBODY),
    ("rulebook", ("luat-2003",), EVERYBODY),
    ("rulebook", ("khong-co",), NOWHERE),
    ("rule", ("luat-2003", "RULE"), EVERYBODY),
    ("rule", ("luat-2003", "khong-co"), NOWHERE),
    ("audit", (), "200 403 403 200 403 403 403 200 403"),
]


@pytest.fixture(scope="module")
def everybody(_seeded):
    """Sit every role down once, two outsiders among them, and leave a draft on the officer's table."""
    AccountFactory(username="khach")
    district = Organisation.objects.get(code="ubnd-dinh-quan")
    GrantFactory(account=AccountFactory(username="huyen"), organisation=district, role=Role.OFFICER)
    body = Organisation.objects.get(code="ban-dan-toc")
    draft = MovementFactory(code="du-thao", organisation=body, state=MovementState.DRAFT, launched_on=None)
    ContentFactory(movement=draft, order=1)
    bloc = BlocFactory(code="khoi-du-thao", organiser=body)
    group = bloc.groups.create(order=1, name="A", maximum=10)
    group.criteria.create(order=1, name="Đúng hạn", unit="%", rule="ratio", maximum=10)
    member = BlocMember.objects.get(bloc__code=LOCKED_BLOC, organisation__code="phong-chinh-sach")
    Appeal.objects.create(member=member, criterion=line_of(LOCKED_BLOC), reason="Sổ", lodged_on=DAY)
    unit = Organisation.objects.get(code="phong-chinh-sach")
    sent = {"number": "1/TTr", "issued_on": DAY, "sent_on": DAY, "signatory": Person.objects.get(code="vu-thanh-ha")}
    proposal = ProposalFactory(organisation=unit, to=body, drafted_on=DAY, year=2021, **sent)
    DossierFactory(proposal=proposal, person=sent["signatory"], year=2021, state=DossierState.SUBMITTED)
    call(Council.objects.get(), DAY, "Phòng họp", by=SYSTEM, on=DAY)
    record(body, by=SYSTEM, on=DAY, number="5/QĐ", signed_on=DAY, issuer="UBND", title="Khen", evidence="Lưu")
    return {username: seated(username) for username in ROLES}


def line_of(bloc: str) -> ScoreCriterion:
    return ScoreCriterion.objects.filter(group__bloc__code=bloc).earliest("group__order", "order")


def address(view: str, told: tuple) -> str:
    """Return an address; a registration is named by whose it is, the rest of its number by the database."""
    found = [real(view, one) for one in told]
    return reverse(f"desk:{view}", args=found)


def in_bloc(told: str) -> int:
    line = line_of(LOCKED_BLOC if told == "LINE" else "khoi-du-thao")
    return {"GROUP": line.group_id, "CRITERION": line.pk, "LINE": line.pk, "APPEAL": Appeal.objects.earliest("pk").pk}[
        told
    ]


def real(view: str, told):
    if told == "INDICATOR":
        return Movement.objects.get(code="19-kh-bdt-2022").contents.get(order=1).indicators.first().pk
    if told in ROWS:
        return ROWS[told].objects.earliest("pk").pk
    if told in {"GROUP", "CRITERION", "LINE", "APPEAL"}:
        return in_bloc(told)
    if told == "RULE":
        from vinhdanh.desk.pages.law import clauses_of

        return next(iter(clauses_of("luat-2003")))
    if view in {"registration", "accept", "return", "resubmit", "withdraw"}:
        rows = Registration.objects.filter(movement__number="19/KH-BDT").order_by("-pk")
        return (rows.filter(person__code=told) or rows.filter(organisation__code=told))[0].pk
    return told


ROWS = {"PROPOSAL": Proposal, "DOSSIER": Dossier, "COUNCIL": Council, "SITTING": Sitting, "DECISION": Decision}
NAMES = ["-".join([view, *map(str, told)]) for view, told, _expected in TABLE]


@pytest.mark.parametrize(("view", "told", "expected"), TABLE, ids=NAMES)
def test_an_address_opens_to_whom_it_should(everybody, demonstration, view, told, expected):
    path = address(view, told)

    found = {username: desk.get(path).status_code for username, desk in everybody.items()}

    assert found == dict(zip(ROLES, map(int, expected.split()), strict=True))


def test_the_table_names_every_address():
    assert {view for view, _told, _expected in TABLE} == {pattern.name for pattern in urlpatterns}


@pytest.mark.parametrize(("view", "told"), [row[:2] for row in TABLE], ids=NAMES)
def test_signed_out_nothing_is_seen(demonstration, client, view, told):
    path = address(view, told if "du-thao" not in told else ("khong-co",))

    answer = client.get(path)

    open_to_all = view in {"theme", "language"}  # where there is nothing to read
    assert answer.headers["Location"] == ("/desk/" if open_to_all else f"/accounts/login/?next={path}")
    assert client.post(path).status_code == 302


def test_what_is_not_hers_and_what_is_not_there_answer_alike(everybody, demonstration):
    hers = everybody["tuyentruyen"].get("/desk/can-bo/vu-thanh-ha/")
    nobodys = everybody["tuyentruyen"].get("/desk/can-bo/khong-co-ai/")

    assert (hers.status_code, words(hers)) == (nobodys.status_code, words(nobodys))
    assert "Không có trang này" in words(hers)


def test_an_account_without_roles_finds_empty_rooms_not_closed_walls(everybody, demonstration):
    desk = everybody["khach"]

    assert "Hôm nay không có việc nào chờ" in words(desk.get("/desk/"))
    assert "Chưa có phong trào nào" in words(desk.get("/desk/phong-trao/"))
    assert "Chưa có tổ chức nào" in words(desk.get("/desk/to-chuc/"))
    assert "Chưa có ai trong danh sách" in words(desk.get("/desk/can-bo/"))


def test_the_menu_offers_only_rooms_that_open(everybody, demonstration):
    for username, desk in everybody.items():
        offered = [item.href for item in desk.get("/desk/").context["desk"].menu]
        assert {desk.get(href).status_code for href in offered} == {200}, username


def test_no_door_beside_the_table_leads_into_the_house():
    doors = {str(pattern.pattern) for pattern in get_resolver().url_patterns}

    assert doors == {"", "desk/", "accounts/", "healthz"}


@pytest.mark.parametrize(
    "path",
    ["signup/", "email/", "password/change/", "password/set/", "password/reset/", "password/reset/done/",
     "password/reset/key/1-x/", "reauthenticate/", "confirm-email/", "confirm-email/x/", "login/code/confirm/"],
)  # fmt: skip
def test_an_account_is_changed_by_nobody_but_the_office(demonstration, client, path):
    for desk in (client, seated("congchuc")):
        assert desk.get(f"/accounts/{path}").status_code == 404
        assert desk.post(f"/accounts/{path}", {"email": "a@example.com"}).status_code == 404


def test_a_closed_account_is_told_so_and_let_in_nowhere(demonstration, client):
    Account.objects.filter(username="congchuc").update(is_active=False)

    page = client.post("/accounts/login/", {"login": "congchuc", "password": PASSWORD}, follow=True)

    assert "Tài khoản đã khóa" in words(page)
    assert client.get("/desk/").status_code == 302
