"""What was told reaches the one it was told to."""

import pytest
from desk.crowd import Crowd

from vinhdanh.core.models import OutboxMessage
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import Account, Organisation

PAGE = "/desk/thong-bao/"


@pytest.fixture
def taken_in(officer, demonstration) -> Dossier:
    row = Dossier.objects.filter(proposal=Crowd().grow(1).sent, state="submitted").get()
    officer.post(f"/desk/ho-so/{row.pk}/viec/tiep-nhan/")
    return row


def test_the_unit_reads_that_its_dossier_was_taken_in_and_goes_there(taken_in, sits):
    page = sits("chinhsach").get(PAGE).content.decode()

    assert "Đã tiếp nhận hồ sơ" in page
    assert f'href="/desk/ho-so/{taken_in.pk}/"' in page


@pytest.mark.parametrize("who", ["tuyentruyen", "congchuc", "kiemtra"])
def test_others_do_not(taken_in, sits, who):
    assert "Đã tiếp nhận hồ sơ" not in sits(who).get(PAGE).content.decode()


def test_what_was_told_to_one_account_is_read_by_it_alone(sits, demonstration):
    account = Account.objects.get(username="congchuc")
    unit = Organisation.objects.get(code="phong-chinh-sach")
    OutboxMessage.objects.create(
        kind="x", text="Chỉ nói với Hà", account_id=account.pk, organisation_id=unit.pk, subject_type="x", subject_id=1
    )

    assert "Chỉ nói với Hà" in sits("congchuc").get(PAGE).content.decode()
    for other in ("chinhsach", "thuongtruc", "truongban"):
        assert "Chỉ nói với Hà" not in sits(other).get(PAGE).content.decode()


def test_nothing_told_says_what_will_come(sits, demonstration):
    OutboxMessage.objects.all().delete()

    assert "Chưa có thông báo nào" in sits("congchuc").get(PAGE).content.decode()
