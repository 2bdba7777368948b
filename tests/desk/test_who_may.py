"""Every form of the desk against every role: whose hand changes something, and whose is refused."""

from __future__ import annotations

import pytest
from desk.conftest import seated
from django.db import transaction
from factories import AccountFactory, ContentFactory, GrantFactory, MovementFactory

from vinhdanh.core.actors import Role
from vinhdanh.core.models import AuditLine
from vinhdanh.movements.models import Indicator, Movement, Registration
from vinhdanh.movements.states import MovementState
from vinhdanh.people.models import Organisation

# As in test_doors, and an inspector from outside without a record of her own here.
STAFF = ("thuongtruc", "truongban", "hoidong", "kiemtra", "chinhsach", "tuyentruyen", "congchuc")
ROLES = (*STAFF, "huyen", "khach", "ngoai")
FIGURES = {"name": "Chỉ tiêu khác", "target": "5", "unit": "việc", "source": "Sổ", "reason": "Thử"}
REACHED = {"value": "1,5", "upto": "20/02/2022", "evidence": "Sổ"}
WINDOW = {"window_from": "25/01/2022", "window_to": "31/03/2022"}
BODY = {"organisation": "BODY", "text": "Số: 1/KH-BDT\nMột là, thi đua dạy tốt.\nHai là, thi đua học tốt."}
HEAD = {"title": "Tên khác", "number": "9/KH", "issued_on": "25/01/2022", "year": "2022", "kind": "yearly", **WINDOW}
PARTS = {f"{part}-{n}_FORMS": "0" for part in ("titles", "instruments", "commemorations") for n in ("TOTAL", "INITIAL")}
ONE = {
    "contents-TOTAL_FORMS": "1",
    "contents-INITIAL_FORMS": "1",
    "contents-0-order": "1",
    "contents-0-text": "Nội dung",
}
YEARLY = "phong-trao/19-kh-bdt-2022/"

UNIT = {"name": "Phòng Chuyển đổi số", "kind": "unit", "place": "ban-dan-toc", "since": "21/02/2022"}
SOMEBODY = {
    "family_name": "Lê Thị", "given_name": "Hoa", "sex": "nu", "place": "van-phong", "title": "Chuyên viên",
    "group": "cong-chuc", "since": "21/02/2022",
}  # fmt: skip
RATED = {"year": "2019", "level": "tot", "on": "21/02/2022"}
JUDGED = {"honour": "chien-si-thi-dua-tinh", "year": "2021", "word": "selected", "fulfilled": "yes", "on": "21/02/2022"}


def registering(subject: str, honour: str) -> dict[str, str]:
    return {"subject": subject, "honour": honour}


# The form, what is filled in, and who gets it done.
TABLE = [
    ("ngay/", {"day": "01/03/2022"}, "thuongtruc truongban hoidong chinhsach tuyentruyen congchuc huyen"),
    ("phong-trao/moi/", BODY, "thuongtruc"),
    ("phong-trao/du-thao/sua/", {**HEAD, **PARTS, **ONE}, "thuongtruc"),
    ("phong-trao/du-thao/phat-dong/", {}, "thuongtruc"),
    (f"{YEARLY}phat-dong/", {}, ""),
    (f"{YEARLY}noi-dung/5/chi-tieu/", FIGURES, "thuongtruc"),
    (f"{YEARLY}chi-tieu/INDICATOR/sua/", FIGURES, "thuongtruc"),
    (f"{YEARLY}chi-tieu/INDICATOR/", REACHED, "thuongtruc chinhsach tuyentruyen"),
    (f"{YEARLY}buoc/interim/", {"due": "", "due_on": "20/07/2022"}, "thuongtruc"),
    (f"{YEARLY}buoc/closing/", {"hold": "", "report": "Đạt."}, "thuongtruc"),
    (f"{YEARLY}dang-ky/moi/", registering("person:k-brang", "giay-khen"), "thuongtruc chinhsach"),
    (f"{YEARLY}dang-ky/moi/", registering("person:vu-thanh-ha", "giay-khen"), "thuongtruc chinhsach congchuc"),
    (f"{YEARLY}dang-ky/moi/", registering("person:phan-duc-nghia", "giay-khen"), "thuongtruc"),
    (f"{YEARLY}dang-ky/moi/", registering("collective:phong-tuyen-truyen", "giay-khen"), "thuongtruc tuyentruyen"),
    ("dang-ky/REGISTERED/tiep-nhan/", {}, "thuongtruc truongban"),
    ("dang-ky/REGISTERED/tra-lai/", {"reason": "Thử"}, "thuongtruc truongban"),
    ("dang-ky/REGISTERED/rut/", {}, "thuongtruc tuyentruyen"),
    ("dang-ky/RETURNED/gui-lai/", {"pledge": "Thử"}, "thuongtruc tuyentruyen"),
    ("dang-ky/ACCEPTED/rut/", {"reason": "Thử"}, "thuongtruc chinhsach congchuc"),
    ("to-chuc/them/", UNIT, "thuongtruc"),
    ("can-bo/them/", SOMEBODY, "thuongtruc"),
    ("can-bo/vu-thanh-ha/ghi/xep-loai/", RATED, "thuongtruc"),
    ("can-bo/vu-thanh-ha/ghi/danh-gia/", JUDGED, "thuongtruc truongban"),
    ("to-chuc/phong-chinh-sach/ghi/xep-loai/", RATED, "thuongtruc"),
    ("dang-ky/RETURNED/tiep-nhan/", {}, ""),
    ("dang-ky/ACCEPTED/gui-lai/", {}, ""),
]


@pytest.fixture(scope="module")
def everybody(_seeded):
    """Sit every role down once, and leave a draft that could be launched on the officer's table."""
    body, district = (Organisation.objects.get(code=code) for code in ("ban-dan-toc", "ubnd-dinh-quan"))
    AccountFactory(username="khach")
    GrantFactory(account=AccountFactory(username="huyen"), organisation=district, role=Role.OFFICER)
    GrantFactory(account=AccountFactory(username="ngoai"), organisation=body, role=Role.AUDITOR)
    draft = MovementFactory(code="du-thao", organisation=body, state=MovementState.DRAFT, launched_on=None)
    ContentFactory(movement=draft, order=1)
    return {username: seated(username) for username in ROLES}


def filled(path: str, told: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Put the keys of this database's rows into a form."""
    yearly = Movement.objects.get(number="19/KH-BDT")
    mine = {"REGISTERED": "vo-hoai-nam", "RETURNED": "chau-van-lam", "ACCEPTED": "vu-thanh-ha"}
    for state, code in mine.items():
        row = Registration.objects.filter(movement=yearly, person__code=code, state=state.lower()).first()
        path = path.replace(state, str(row.pk))
    path = path.replace("INDICATOR", str(Indicator.objects.filter(content__movement=yearly).first().pk))
    body = Organisation.objects.get(code="ban-dan-toc").pk
    return f"/desk/{path}", {name: body if value == "BODY" else value for name, value in told.items()}


@pytest.mark.parametrize(("path", "told", "does"), TABLE, ids=[f"{row[0]}{row[1].get('subject', '')}" for row in TABLE])
def test_a_form_is_done_by_those_who_may_and_by_nobody_else(everybody, demonstration, path, told, does):
    path, told = filled(path, told)
    lines, done = AuditLine.objects.count(), set()

    for username, desk in everybody.items():
        with transaction.atomic():
            desk.post(path, told)
            if AuditLine.objects.count() > lines:
                done.add(username)
            transaction.set_rollback(True)

    assert done == set(does.split())
