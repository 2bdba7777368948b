"""The year of the demonstration from proposal to payment, by its cast, in a browser, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from desk.conftest import seated
from desk.demonstration import load

from vinhdanh.core.actions import move_day
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.audit import verify
from vinhdanh.council.models import Council, Sitting
from vinhdanh.decisions.models import Decision
from vinhdanh.dossiers.models import Dossier, Proposal
from vinhdanh.registry.models import HonourRecord

DAY = date(2022, 12, 20)
VOTERS = ("truongban", "hoidong", "thuongtruc", "chinhsach", "tuyentruyen")
PHRASES = {"hoidong": "cánh đồng lúa chín vàng", "kiemtra": "con đường mùa mưa lũ"}


class Chair:
    """Somebody of the cast at her own browser; what is pressed is pressed by the keyboard."""

    def __init__(self, window, site: str) -> None:
        self.window, self.site = window, site

    def go(self, path: str) -> None:
        self.window.goto(self.site + path)

    def press(self, text: str) -> None:
        button = self.window.locator(f"main button:has-text('{text}')").first
        button.focus()
        with self.window.expect_navigation():
            self.window.keyboard.press("Enter")
        assert not self.window.locator(".message.error").count(), self.window.inner_text("main")

    def choose(self, name: str, label: str) -> None:
        options = self.window.locator(f"main select[name={name}] option").all_inner_texts()
        found = next(one for one in options if label in one)
        self.window.select_option(f"main select[name={name}]", label=found)

    def fill(self, **told: str) -> None:
        for name, text in told.items():
            self.window.fill(f"main [name={name}]", text)

    def deed(self, path: str, name: str, **told: str) -> None:
        """Do an act of a row: its form, filled in, and its button."""
        self.go(path)
        self.fill(**told)
        self.press(name)


@pytest.fixture
def chairs(live_server, kept, browser) -> Iterator[Callable[[str], Chair]]:
    load(kept)
    move_day(DAY, by=SYSTEM)
    contexts: dict[str, Chair] = {}

    def sit(username: str) -> Chair:
        if username not in contexts:
            context = browser.new_context(locale="vi-VN")
            session = seated(username).cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
            contexts[username] = Chair(context.new_page(), live_server.url)
        return contexts[username]

    yield sit
    for chair in contexts.values():
        chair.window.context.close()


def propose(unit: Chair) -> Dossier:
    unit.go("/desk/de-nghi/moi/")
    unit.fill(year="2022", title="Đề nghị khen thưởng tổng kết năm 2022")
    unit.press("Lập tờ trình")
    unit.choose("subject", "Vũ Thanh Hà")
    unit.choose("honour", "Chiến sĩ thi đua cơ sở")
    unit.press("Lập hồ sơ")
    row = Dossier.objects.get()
    page = f"/desk/ho-so/{row.pk}/"
    unit.fill(report="Giải quyết 100 % hồ sơ chính sách đúng hạn; rút ngắn ba ngày.")
    unit.press("Lưu báo cáo")
    unit.window.click("text=Thêm thành tích")
    unit.fill(title="Rút ngắn ba ngày giải quyết hồ sơ", evidence="Báo cáo số 12/BC-PCS")
    unit.press("Nêu trong hồ sơ")
    for paper in ("Biên bản", "Chứng nhận sáng kiến"):
        unit.go(page)
        unit.window.click("text=Thêm giấy tờ")
        unit.choose("code", paper)
        unit.fill(reference="Số 5, ngày 18/12/2022")
        unit.press("Đính kèm")
    unit.go(f"/desk/de-nghi/{row.proposal_id}/")
    unit.fill(number="03/TTr-PCS", issued_on="19/12/2022")
    unit.choose("signatory", "Nông Văn Bình")
    unit.press("Ghi")
    unit.press("Gửi tờ trình")
    return row


def appraise(officer: Chair, row: Dossier) -> None:
    officer.deed(f"/desk/ho-so/{row.pk}/viec/tiep-nhan/", "Tiếp nhận")
    officer.deed(
        f"/desk/ho-so/{row.pk}/viec/ket-luan/", "Kết luận thẩm định", conclusion="Đủ điều kiện, trình Hội đồng."
    )


def convene(chairs: Callable[[str], Chair], officer: Chair) -> Sitting:
    council = Council.objects.get()
    officer.deed(f"/desk/hoi-dong/{council.pk}/viec/trieu-tap/", "Triệu tập", day="20/12/2022", place="Phòng họp số 1")
    sitting = Sitting.objects.get()
    acts = f"/desk/hoi-dong/phien/{sitting.pk}/viec/"
    officer.go(acts + "dua-ho-so/")
    officer.choose("dossier", "Vũ Thanh Hà")
    officer.press("Đưa hồ sơ")
    officer.deed(acts + "diem-danh/", "Điểm danh")
    for teller in ("Điểu Thị Hương", "Phan Đức Nghĩa"):
        officer.go(acts + "kiem-phieu/")
        officer.choose("person", teller)
        officer.press("Cử người kiểm phiếu")
    for username, phrase in PHRASES.items():
        chairs(username).deed(acts + "nhan-khoa/", "Nhận khóa", passphrase=phrase)
    officer.deed(acts + "mo-bo-phieu/", "Mở bỏ phiếu")
    return sitting


def vote(chairs: Callable[[str], Chair], sitting: Sitting) -> list[str]:
    codes = []
    for username in VOTERS:
        member = chairs(username)
        member.go("/desk/")
        assert "còn 1 phiếu chờ bạn" in member.window.inner_text("main")
        member.go(f"/desk/hoi-dong/phien/{sitting.pk}/bo-phieu/")
        member.window.locator("main input[type=radio]").first.focus()
        member.window.keyboard.press("Space")
        member.press("Bỏ phiếu")
        codes.append(member.window.inner_text("main .hash"))
    return codes


def count(chairs: Callable[[str], Chair], officer: Chair, sitting: Sitting) -> None:
    acts = f"/desk/hoi-dong/phien/{sitting.pk}/viec/"
    officer.deed(acts + "khoa-hom/", "Khóa hòm phiếu")
    for username in ("kiemtra", "hoidong"):
        chairs(username).deed(acts + "mo-niem-phong/", "Mở niêm phong", passphrase=PHRASES[username])
    for username in ("thuongtruc", "truongban"):
        chairs(username).deed(acts + "ky-bien-ban/", "Ký biên bản")


def decide(chairs: Callable[[str], Chair], officer: Chair) -> Decision:
    officer.go("/desk/quyet-dinh/moi/")
    officer.fill(
        title="Về việc tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2022", merit="đã hoàn thành xuất sắc nhiệm vụ"
    )
    officer.window.locator("main input[type=checkbox]").first.focus()
    officer.window.keyboard.press("Space")
    officer.press("Dự thảo quyết định")
    row = Decision.objects.get()
    acts = f"/desk/quyet-dinh/{row.pk}/viec/"
    chairs("truongban").deed(acts + "ky/", "Ký quyết định")
    officer.deed(acts + "cong-bo/", "Công bố")
    officer.go(acts + "chi/")
    officer.choose("payment", "Vũ Thanh Hà")
    officer.press("Chi tiền thưởng")
    officer.go(acts + "ky-nhan/")
    officer.choose("payment", "Vũ Thanh Hà")
    officer.fill(receiver="Vũ Thanh Hà")
    officer.press("Ghi ký nhận")
    row.refresh_from_db()
    return row


def test_from_proposal_to_payment(chairs):
    officer = chairs("thuongtruc")
    row = propose(chairs("chinhsach"))
    appraise(officer, row)
    sitting = convene(chairs, officer)
    codes = vote(chairs, sitting)
    count(chairs, officer, sitting)
    reader = chairs("kiemtra")
    reader.go(f"/desk/hoi-dong/phien/{sitting.pk}/bien-ban/")
    minutes, counted = reader.window.inner_text("main"), reader.window.locator(".hash li").all_text_contents()
    decision = decide(chairs, officer)

    row.refresh_from_db()
    sitting.refresh_from_db()
    assert (row.state, sitting.state, decision.state) == ("decided", "signed", "released")
    assert sorted(codes) == counted
    assert "5/5 thành viên đồng ý" in minutes
    assert decision.number == "01/QĐ-BDT"
    assert HonourRecord.objects.filter(person=row.person, honour=row.honour, year=2022, number=decision.number).exists()
    payment = decision.payments.get()
    assert (payment.state, payment.amount, payment.receiver) == ("received", 1_490_000, "Vũ Thanh Hà")
    hers = chairs("congchuc")
    hers.go("/desk/can-bo/vu-thanh-ha/")
    assert "01/QĐ-BDT" in hers.window.inner_text("main")
    assert Proposal.objects.get().sent_on == DAY
    assert verify()
