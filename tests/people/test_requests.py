import pytest
from cast import DAY

from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import OutboxMessage
from vinhdanh.people.actions import answer_correction, ask_correction, take_back_correction

pytestmark = pytest.mark.django_db


def asked(cast, **more):
    return ask_correction(
        cast.ha, "Thiếu Giấy khen 2019", **{"by": cast.civil_servant, "on": DAY, "proof": "QĐ 5", **more}
    )


def test_a_person_asks_with_proof_and_is_answered(cast):
    row = answer_correction(asked(cast), granted=True, by=cast.officer, on=DAY, answer="Đã ghi vào sổ")

    assert (row.state, row.answered_by) == ("granted", cast.officer.label)
    assert OutboxMessage.objects.get(kind="correction_answered").account_id == cast.civil_servant.account.pk


def test_without_proof_or_words_nothing_is_asked(cast):
    with pytest.raises(Refused, match="kèm minh chứng"):
        asked(cast, proof=" ")
    with pytest.raises(Refused, match="chưa đúng"):
        ask_correction(cast.ha, " ", by=cast.civil_servant, on=DAY, proof="QĐ 5")


def test_nobody_asks_for_another_and_only_the_officer_answers(cast):
    for actor in (cast.officer, cast.drafter, cast.auditor, cast.nobody):
        with pytest.raises(Forbidden, match="của chính mình"):
            asked(cast, by=actor)
    row = asked(cast)
    for actor in (cast.civil_servant, cast.drafter, cast.head):
        with pytest.raises(Forbidden):
            answer_correction(row, granted=True, by=actor, on=DAY, answer="Được")


def test_an_answer_needs_words_and_is_given_once(cast):
    row = asked(cast)
    with pytest.raises(Refused, match="nội dung"):
        answer_correction(row, granted=False, by=cast.officer, on=DAY, answer=" ")
    answer_correction(row, granted=False, by=cast.officer, on=DAY, answer="Quyết định đó của người khác")

    with pytest.raises(NotNow):
        answer_correction(row, granted=True, by=cast.officer, on=DAY, answer="Được")
    with pytest.raises(NotNow):
        take_back_correction(row, by=cast.civil_servant, on=DAY)
