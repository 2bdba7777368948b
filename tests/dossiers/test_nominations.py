"""Somebody says who deserves an honour, and the unit answers."""

import pytest
from cast import DAY
from dossiers.ready import HONOUR, dossier, proposal

from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Forbidden, NotLawful, NotNow, Refused
from vinhdanh.core.models import OutboxMessage
from vinhdanh.dossiers.actions import nominate, refuse_nomination, take_back_nomination, take_nomination
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.queries import nominations_visible_to
from vinhdanh.dossiers.states import NominationState
from vinhdanh.dossiers.waiting import waiting_for

pytestmark = pytest.mark.django_db


def named(cast, subject=None, by=None, **more):
    told = {"year": 2021, "reason": "Rút ngắn thời gian giải quyết đơn từ 10 xuống 6 ngày", "on": DAY, **more}
    honour = told.pop("honour", HONOUR)
    return nominate(subject or cast.ha, honour, cast.policy, by=by or cast.civil_servant, **told)


def test_named_by_herself_the_unit_makes_a_dossier_of_it(cast):
    row = take_nomination(named(cast), proposal(cast), by=cast.drafter, on=DAY)

    made = Dossier.objects.get()
    assert (row.state, row.dossier) == (NominationState.TAKEN, made)
    assert (made.person, made.honour, made.report) == (cast.ha, HONOUR, row.reason)
    assert OutboxMessage.objects.get(kind="nomination_answered").account_id == cast.civil_servant.account_id
    assert verify()


def test_a_colleague_and_the_unit_can_be_named(cast):
    named(cast, cast.binh)
    named(cast, cast.policy, honour="tap-the-lao-dong-tien-tien")

    assert "nominations" in [one.kind for one in waiting_for(cast.drafter, DAY)]
    assert nominations_visible_to(cast.drafter).count() == 2
    assert not nominations_visible_to(cast.other_drafter).exists()


def test_who_works_elsewhere_is_not_named_and_who_only_reads_names_nobody(cast):
    with pytest.raises(Forbidden, match="đồng nghiệp"):
        named(cast, cast.nga)
    with pytest.raises(Forbidden, match="không đề cử"):
        named(cast, by=cast.auditor)


@pytest.mark.parametrize(
    ("told", "error", "said"),
    [
        ({"reason": " "}, Refused, "Cần nêu thành tích"),
        ({"year": 2030}, Refused, "chưa đến"),
        ({"honour": "khong-co"}, Refused, "mang mã"),
        ({"honour": "tap-the-lao-dong-tien-tien"}, NotLawful, "không dành cho cá nhân"),
    ],
)
def test_it_needs_a_merit_a_year_and_an_honour_for_such_a_candidate(cast, told, error, said):
    with pytest.raises(error, match=said):
        named(cast, **told)


def test_one_word_at_a_time(cast):
    named(cast)

    with pytest.raises(Refused, match="đã đề cử"):
        named(cast)


def test_not_proposed_the_reason_is_told(cast):
    row = refuse_nomination(named(cast), by=cast.drafter, on=DAY, reason="Chưa đủ thời gian công tác")

    assert "Chưa đủ thời gian" in OutboxMessage.objects.get(kind="nomination_answered").text
    with pytest.raises(NotNow):
        take_nomination(row, proposal(cast), by=cast.drafter, on=DAY)


def test_a_refusal_needs_its_reason(cast):
    with pytest.raises(Refused, match="nêu lý do"):
        refuse_nomination(named(cast), by=cast.drafter, on=DAY, reason="")


def test_what_stands_in_the_way_of_a_dossier_stands_in_the_way_here(cast):
    dossier(cast)

    with pytest.raises(Refused, match="đề nghị"):
        take_nomination(named(cast), proposal(cast), by=cast.drafter, on=DAY)

    assert nominations_visible_to(cast.drafter).get().state == NominationState.OPEN


def test_the_years_must_agree(cast):
    with pytest.raises(Refused, match="tờ trình cho năm 2021"):
        take_nomination(named(cast, year=2020), proposal(cast), by=cast.drafter, on=DAY)


def test_taken_back_by_who_made_it_alone(cast):
    row = named(cast)
    with pytest.raises(Refused, match="chính mình"):
        take_back_nomination(row, by=cast.drafter, on=DAY)

    assert take_back_nomination(row, by=cast.civil_servant, on=DAY).state == NominationState.TAKEN_BACK
