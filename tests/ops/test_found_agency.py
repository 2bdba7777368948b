"""The first day of a real installation."""

import io
from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.clock import installation
from vinhdanh.core.models import AuditLine
from vinhdanh.people.actions import enter_person
from vinhdanh.people.models import Account, Organisation, Person
from vinhdanh.people.states import Sex

pytestmark = pytest.mark.django_db
SECRET = "sen-hong-thang-nam-2026"


@pytest.fixture
def found(monkeypatch):
    """Run the command with a password on the standard input."""

    def run(name="Sở Thử nghiệm", *, officer="Nguyễn Thị An", username="an", password=SECRET, **more):
        monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
        call_command("found_agency", name, officer=officer, sex="nu", username=username, **more)

    return run


def test_the_officer_signs_in_and_finds_her_first_task(found):
    found()

    desk = Client()
    assert desk.login(username="an", password=SECRET)
    page = desk.get("/desk/").text
    assert "Sở Thử nghiệm" in page
    assert "Nhập kế hoạch" in page
    assert installation().name == "Sở Thử nghiệm"


def test_every_step_is_in_the_register(found):
    found()

    acts = list(AuditLine.objects.order_by("seq").values_list("act", flat=True))
    assert acts == [
        "installation.set_up", "organisation.found", "person.enter", "person.appoint", "account.open",
        "account.grant_role",
    ]  # fmt: skip


def test_a_second_agency_sees_nothing_of_the_first(found):
    found()
    found("Sở Khác", officer="Trần Văn Bình", username="binh")

    desk = Client()
    desk.login(username="binh", password=SECRET)
    assert installation().name == "Sở Thử nghiệm"
    assert "Sở Thử nghiệm" not in desk.get("/desk/to-chuc/").text
    assert "Nguyễn Thị An" not in desk.get("/desk/can-bo/").text
    assert desk.get("/desk/can-bo/nguyen-thi-an/").status_code == 404
    register = desk.get("/desk/nhat-ky/").text
    assert "Sở Khác" in register
    assert "Sở Thử nghiệm" not in register.partition("<main")[2]
    assert "Nguyễn Thị An" not in register


def test_a_user_name_that_is_taken_undoes_everything(found):
    found()

    with pytest.raises(CommandError, match="đã có người dùng"):
        found("Sở Khác", officer="Trần Văn Bình")

    assert Organisation.objects.count() == 1
    assert not Person.objects.filter(code="tran-van-binh").exists()


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"name": "   "}, "Tên cơ quan cần từ 1"),
        ({"name": "Sở " + "x" * 300}, "Tên cơ quan cần từ 1"),
        ({"username": "tên có dấu cách"}, "Tên đăng nhập “tên có dấu cách” chưa dùng được"),
        ({"since": date(2099, 1, 1)}, "chưa đến"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(found, told, says):
    with pytest.raises(CommandError, match=says):
        found(**told)

    assert not AuditLine.objects.exists()


def test_the_same_agency_is_not_founded_twice(found):
    found()

    with pytest.raises(CommandError, match="Đã có tổ chức mang tên"):
        found("Sở  Thử nghiệm", username="khac")

    assert Organisation.objects.count() == 1


@pytest.mark.parametrize("weak", ["", "ngan", "password123"])
def test_a_weak_password_is_refused_before_anything_is_written(found, weak):
    with pytest.raises(CommandError, match="Mật khẩu chưa dùng được"):
        found(password=weak)

    assert not AuditLine.objects.exists()


def test_one_name_is_not_a_full_name(found):
    with pytest.raises(CommandError, match="chưa đủ họ và tên"):
        found(officer="An")


def test_a_demonstration_takes_no_real_agency(found):
    call_command("seed_demo", verbosity=0)

    with pytest.raises(CommandError, match="bản minh họa"):
        found()


def test_an_account_is_opened_for_somebody_in_the_list(found, monkeypatch, capsys):
    found()
    enter_person("le-van-thu", "Lê Văn", "Thu", by=SYSTEM, sex=Sex.MALE)
    call_command_with(monkeypatch, "le-van-thu", "so-thu-nghiem")

    account = Account.objects.get(username="an-2")
    assert (account.person.code, account.grants.get().role) == ("le-van-thu", "head")
    assert "Đã mở tài khoản “an-2”" in capsys.readouterr().out


def test_nobody_has_two_accounts(found, monkeypatch):
    found()

    with pytest.raises(CommandError, match="đã có tài khoản"):
        call_command_with(monkeypatch, "nguyen-thi-an", "so-thu-nghiem")


@pytest.mark.parametrize(
    ("person", "body", "says"), [("ai-do", "so-thu-nghiem", "người"), ("nguyen-thi-an", "x", "tổ chức")]
)
def test_an_account_for_nobody_is_refused(found, monkeypatch, person, body, says):
    found()

    with pytest.raises(CommandError, match=f"Không có {says} mang mã"):
        call_command_with(monkeypatch, person, body)

    assert Account.objects.count() == 1


def call_command_with(monkeypatch, person: str, body: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(SECRET + "\n"))
    call_command("open_account", "an-2", person=person, role="head", organisation=body)
