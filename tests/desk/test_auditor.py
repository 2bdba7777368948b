"""The inspector reads everything in the agency, changes nothing, and can prove the register untouched."""

from __future__ import annotations

import pytest
from desk.conftest import seated
from desk.reading import words
from factories import AccountFactory, GrantFactory

from vinhdanh.core import audit
from vinhdanh.core.actors import Role
from vinhdanh.core.clock import today
from vinhdanh.core.models import AuditLine
from vinhdanh.movements.models import Indicator, Movement, Registration
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import ids_below

YEARLY = "/desk/phong-trao/19-kh-bdt-2022/"


@pytest.fixture
def inspector(demonstration):
    """Sit an inspector from outside down: an account with the one role, and no record of her own here."""
    account = AccountFactory(username="ngoai")
    GrantFactory(account=account, organisation=Organisation.objects.get(code="ban-dan-toc"), role=Role.AUDITOR)
    return seated("ngoai")


def forms() -> dict[str, dict[str, str]]:
    """Return every address that takes a form, with a form the officer's or drafter's hand would have sent."""
    row, returned = (Registration.objects.filter(state=state).first().pk for state in ("registered", "returned"))
    measured = Indicator.objects.first()
    figures = {"name": "Chỉ tiêu khác", "target": "5", "unit": "việc", "source": "Sổ", "reason": "Thử"}
    return {
        "/desk/ngay/": {"day": "01/03/2022"},
        "/desk/phong-trao/moi/": {"organisation": Organisation.objects.get(code="ban-dan-toc").pk, "text": "Số: 1/KH"},
        f"{YEARLY}sua/": {"title": "Tên khác"},
        f"{YEARLY}phat-dong/": {},
        f"{YEARLY}noi-dung/1/chi-tieu/": figures,
        f"/desk/phong-trao/{measured.content.movement.code}/chi-tieu/{measured.pk}/sua/": figures,
        f"{YEARLY}dang-ky/moi/": {"subject": "person:k-brang", "honour": "giay-khen"},
        f"/desk/dang-ky/{row}/tiep-nhan/": {},
        f"/desk/dang-ky/{row}/tra-lai/": {"reason": "Thử"},
        f"/desk/dang-ky/{returned}/gui-lai/": {"pledge": "Thử"},
        f"/desk/dang-ky/{row}/rut/": {"reason": "Thử"},
    }


def test_she_changes_nothing(inspector):
    lines, day = AuditLine.objects.count(), today()

    for address, told in forms().items():
        page = inspector.post(address, told, follow=True)
        assert any(sentence in words(page) for sentence in ("Chỉ", "không chuyển được ngày", "không đăng ký")), address

    assert (AuditLine.objects.count(), today()) == (lines, day)


def test_the_same_forms_from_the_office_do_change_something(officer):
    lines = AuditLine.objects.count()

    for address, told in forms().items():
        officer.post(address, told)

    done = set(AuditLine.objects.order_by("seq")[lines:].values_list("act", flat=True))
    assert done == {
        "installation.move_day", "movement.draft", "movement.add_indicator", "registration.register",
        "registration.accept", "registration.resubmit", "registration.withdraw",
    }  # fmt: skip


def test_an_inspector_of_the_agency_touches_nothing_that_is_others(sits):
    lines, own = AuditLine.objects.count(), {"/desk/ngay/"}

    for address, told in forms().items():
        if address not in own:
            sits("kiemtra").post(address, told)

    assert AuditLine.objects.count() == lines


def test_she_reads_every_movement_record_and_the_register(inspector):
    pages = ["/desk/", "/desk/phong-trao/", "/desk/to-chuc/", "/desk/can-bo/", "/desk/nhat-ky/", "/desk/luat/"]
    pages += [f"/desk/phong-trao/{one.code}/" for one in Movement.objects.all()]
    pages += [f"/desk/can-bo/{code}/" for code in ("tran-mai-lan", "vo-hoai-nam", "k-brang")]
    pages += ["/desk/to-chuc/phong-chinh-sach/", "/desk/to-chuc/phong-tuyen-truyen/"]

    assert {path: inspector.get(path).status_code for path in pages} == dict.fromkeys(pages, 200)


def test_no_page_offers_her_a_button_that_would_be_refused(inspector):
    for path in ("/desk/", YEARLY, f"{YEARLY}dang-ky/", f"/desk/dang-ky/{Registration.objects.first().pk}/"):
        main = inspector.get(path).content.decode().partition("<main")[2].partition("</main>")[0]
        assert 'method="post"' not in main, path
    assert "Ngày sau" not in words(inspector.get("/desk/"))


def test_the_chain_is_walked_only_when_asked(inspector, monkeypatch):
    monkeypatch.setattr(audit, "verify", None)

    page = inspector.get("/desk/nhat-ky/")

    assert "Kiểm tra chuỗi" in words(page)
    assert "Chuỗi nguyên vẹn" not in words(page)


def test_the_register_proves_itself_line_by_line(inspector):
    page = inspector.get("/desk/nhat-ky/?kiem=1")

    assert "Chuỗi nguyên vẹn" in words(page)
    assert f"Đã kiểm {AuditLine.objects.count()} dòng" in words(page)


def test_a_broken_chain_is_shown_where_it_breaks(inspector, monkeypatch):
    monkeypatch.setattr(audit, "verify", lambda: audit.Proof(6, 7, "nội dung đã bị thay đổi"))

    page = inspector.get("/desk/nhat-ky/?kiem=1")

    assert "Chuỗi bị đứt Chuỗi đứt ở dòng 7: nội dung đã bị thay đổi" in words(page)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("act=movement.launch", 3),
        ("act=movement.launch&since=2022-01-01", 3),
        ("act=khong-co", None),
        ("act=movement.launch&until=2021-12-31", 0),
        ("words=Điểu Thị Hương&act=registration.register", 3),
        ("words=khong-co-ai", 0),
        ("since=31/02/2022", None),
    ],
)
def test_the_register_is_searched(inspector, asked, found):
    page = inspector.get(f"/desk/nhat-ky/?{asked}").context["page"]

    everything = AuditLine.objects.filter(organisation_id__in=of_the_committee()).count()
    assert page.paginator.count == (everything if found is None else found)


def of_the_committee() -> frozenset[int]:
    return ids_below([Organisation.objects.get(code="ban-dan-toc").pk], today())
