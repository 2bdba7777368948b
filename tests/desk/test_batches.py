"""The officer treats many dossiers at once, looks before, and undoes; and lays some side by side."""

import pytest
from desk.crowd import Crowd

from vinhdanh.dossiers.models import Batch, Dossier
from vinhdanh.dossiers.states import DossierState

GO = "/desk/tham-dinh/hang-loat/"


@pytest.fixture
def rows(demonstration):
    crowd = Crowd().grow(3)
    return list(Dossier.objects.filter(proposal=crowd.sent, state="submitted"))


def keys(rows):
    return [row.pk for row in rows]


def test_looked_at_before_nothing_has_changed(officer, rows):
    answer = officer.post(GO, {"kind": "receive", "dossier": keys(rows)})

    assert "Làm được với 3 trong 3" in answer.content.decode()
    assert not Batch.objects.exists()


def test_done_and_undone(officer, rows):
    answer = officer.post(GO, {"kind": "receive", "dossier": keys(rows), "confirm": "1"})
    assert {Dossier.objects.get(pk=row.pk).state for row in rows} == {DossierState.RECEIVED}

    page = officer.get(answer.url).content.decode()
    assert "Hoàn tác" in page
    officer.post(f"{answer.url}hoan-tac/")

    assert {Dossier.objects.get(pk=row.pk).state for row in rows} == {DossierState.SUBMITTED}
    assert "Đã hoàn tác" in officer.get(answer.url).content.decode()


def test_a_conclusion_is_asked_for_and_what_was_typed_stays(officer, rows):
    officer.post(GO, {"kind": "receive", "dossier": keys(rows), "confirm": "1"})

    empty = officer.post(GO, {"kind": "appraise", "dossier": keys(rows), "confirm": "1", "conclusion": ""})
    assert empty.status_code == 422
    officer.post(GO, {"kind": "appraise", "dossier": keys(rows), "confirm": "1", "conclusion": "Đủ"})

    assert {Dossier.objects.get(pk=row.pk).state for row in rows} == {DossierState.APPRAISED}


@pytest.mark.parametrize("told", [{}, {"kind": "receive"}, {"kind": "khac", "dossier": ["1"]}, {"dossier": ["x"]}])
def test_a_wrong_pick_leads_back_with_a_word(officer, rows, told):
    answer = officer.post(GO, told, follow=True)

    assert answer.redirect_chain == [("/desk/tham-dinh/", 302)]
    assert "message error" in answer.content.decode()


def test_who_only_reads_sees_no_act_and_does_none(sits, rows):
    auditor = sits("kiemtra")

    assert "Xem trước" not in auditor.get("/desk/tham-dinh/").content.decode()
    auditor.post(GO, {"kind": "receive", "dossier": keys(rows), "confirm": "1"})
    assert not Batch.objects.exists()


def test_side_by_side(officer, rows):
    answer = officer.post("/desk/tham-dinh/so-sanh/", {"dossier": keys(rows)})
    page = officer.get(answer.url).content.decode()

    for row in rows:
        assert str(row.person) in page
    assert page.count("Luật trả lời hôm nay") == 1
    assert "Sáng kiến submitted" in page


def test_nothing_picked_says_what_to_do(officer, rows):
    answer = officer.post("/desk/tham-dinh/so-sanh/", {}, follow=True)

    assert "Chưa chọn hồ sơ nào" in answer.content.decode()
