"""A form sent twice: the second answer says what has happened already, and nothing happens twice."""

import pytest
from desk.crowd import Crowd

from vinhdanh.core.models import AuditLine
from vinhdanh.decisions.models import Payment
from vinhdanh.dossiers.models import Dossier
from vinhdanh.movements.models import Registration


def of(crowd: Crowd, state: str) -> int:
    return Dossier.objects.filter(proposal=crowd.sent, state=state).first().pk


DEEDS = {
    "accept": lambda crowd: (
        f"/desk/dang-ky/{Registration.objects.filter(state='registered').latest('pk').pk}/tiep-nhan/",
        {},
    ),
    "receive": lambda crowd: (f"/desk/ho-so/{of(crowd, 'submitted')}/viec/tiep-nhan/", {}),
    "conclude": lambda crowd: (
        f"/desk/ho-so/{of(crowd, 'received')}/viec/ket-luan/",
        {"conclusion": "Đủ", "reason": "Gấp"},
    ),
    "pay": lambda crowd: (
        f"/desk/quyet-dinh/{crowd.decision.pk}/viec/chi/",
        {"payment": Payment.objects.get(decision=crowd.decision).pk},
    ),
    "return": lambda crowd: (f"/desk/ho-so/{of(crowd, 'received')}/tra-lai/", {"report": "Thiếu số liệu"}),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_the_second_time_nothing_more_is_done(officer, demonstration, deed):
    path, told = DEEDS[deed](Crowd().grow(1))
    before = AuditLine.objects.count()

    first = officer.post(path, told)
    assert first.status_code == 302, first.content.decode()[:2000]
    done = AuditLine.objects.count()
    second = officer.post(path, told, follow=True)

    assert done > before
    assert AuditLine.objects.count() == done
    assert second.status_code == 422 or "message error" in second.content.decode()
