from datetime import date

import pytest
from cast import DAY
from dossiers.ready import complete, dossier
from factories import AccountFactory

from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import OutboxMessage
from vinhdanh.dossiers.actions import (
    appraise,
    ask_agency,
    ask_opinion,
    assign,
    give_opinion,
    hold,
    receive,
    record_reply,
    release,
    remark,
    remind,
    reopen,
    send,
    set_due,
)
from vinhdanh.dossiers.states import Reply, Stance
from vinhdanh.dossiers.verdict import appraisal_due

pytestmark = pytest.mark.django_db
LATER = date(2022, 3, 1)


def received(cast, **more):
    return dossier(cast, "received", **more)


def test_receipts_are_numbered_in_one_series_without_gaps(cast):
    whole = complete(cast)
    rows = [dossier(cast, proposal=whole), dossier(cast, proposal=whole, person=cast.binh)]
    send(whole, by=cast.drafter, on=DAY)

    numbers = [receive(row, by=cast.officer, on=DAY).receipt.number for row in rows]

    assert numbers == [1, 2]
    assert OutboxMessage.objects.filter(kind="dossier_received", organisation_id=cast.policy.pk).count() == 2


@pytest.mark.parametrize("name", ["Ủy ban nhân dân huyện Định Quán", "Cục không ai biết", "Ban"])
def test_a_government_below_the_province_is_not_taken_for_one_and_an_unknown_body_has_no_day(cast, name):
    cast.committee.names.update(name="Ủy ban nhân dân tỉnh Đồng Nai")
    of_province = appraisal_due(dossier(cast, "submitted"), DAY)
    cast.committee.names.update(name=name)
    below = appraisal_due(dossier(cast, "submitted", person=cast.binh), DAY)

    assert below is None or below < of_province


def test_the_last_day_of_the_appraisal_is_the_laws(cast):
    cast.committee.names.update(name="Ban Dân tộc tỉnh Đồng Nai")
    row = receive(dossier(cast, "submitted"), by=cast.officer, on=DAY)

    assert row.due_on == appraisal_due(row, DAY)
    assert row.due_on > DAY


def test_a_second_click_receives_nothing_twice(cast):
    row = dossier(cast, "submitted")
    receive(row, by=cast.officer, on=DAY)

    with pytest.raises(NotNow, match="tiếp nhận hồ sơ"):
        receive(row, by=cast.officer, on=DAY)


def test_a_dossier_that_comes_again_keeps_its_number(cast):
    row = receive(dossier(cast, "submitted"), by=cast.officer, on=DAY)
    number = row.receipt.number
    row.state = "submitted"
    row.save()

    assert receive(row, by=cast.officer, on=DAY).receipt.number == number


def test_a_dossier_is_given_only_to_who_may_handle_it(cast):
    row = received(cast)

    assert assign(row, cast.officer.account, by=cast.officer, on=DAY).handler == cast.officer.account
    with pytest.raises(Refused, match="Không giao được"):
        assign(row, AccountFactory(), by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="Không giao được"):
        assign(row, cast.drafter.account, by=cast.officer, on=DAY)


def test_another_last_day_needs_its_reason(cast):
    row = received(cast)

    assert set_due(row, LATER, by=cast.officer, on=DAY, reason="Thiếu người").due_on == LATER
    with pytest.raises(Refused, match="nêu lý do"):
        set_due(row, LATER, by=cast.officer, on=DAY, reason=" ")
    with pytest.raises(Refused, match="đã qua"):
        set_due(row, date(2022, 1, 1), by=cast.officer, on=DAY, reason="Thiếu người")


def test_departments_speak_side_by_side_and_a_later_step_waits(cast):
    row = received(cast)
    told = {"by": cast.officer, "on": DAY, "looks_at": "Kết quả", "due_on": LATER}
    first = ask_opinion(row, cast.policy, **told)
    beside = ask_opinion(row, cast.outreach, **told)
    after = ask_opinion(row, cast.committee, step=2, **told)

    with pytest.raises(NotNow, match="Chưa đến lượt"):
        give_opinion(after, Stance.FOR, by=cast.officer, on=DAY)
    give_opinion(beside, Stance.FOR, by=cast.other_drafter, on=DAY)
    give_opinion(first, Stance.FOR, by=cast.drafter, on=DAY)
    assert give_opinion(after, Stance.FOR, by=cast.officer, on=DAY).given_by == cast.officer.label
    with pytest.raises(NotNow, match="đã cho ý kiến"):
        give_opinion(first, Stance.AGAINST, by=cast.drafter, on=DAY, reason="Nghĩ lại")


def test_who_does_not_agree_says_why_and_nobody_speaks_for_another(cast):
    row = received(cast)
    asked = ask_opinion(row, cast.outreach, by=cast.officer, on=DAY, looks_at="Kết quả", due_on=LATER)

    with pytest.raises(Forbidden, match="bộ phận được hỏi"):
        give_opinion(asked, Stance.FOR, by=cast.drafter, on=DAY)
    with pytest.raises(Refused, match="nêu lý do"):
        give_opinion(asked, Stance.AGAINST, by=cast.other_drafter, on=DAY)
    assert give_opinion(asked, Stance.AGAINST, by=cast.other_drafter, on=DAY, reason="Thiếu").stance == "against"


def test_a_body_outside_is_asked_by_consultation_not_as_a_department(cast):
    with pytest.raises(Refused, match="hiệp y"):
        ask_opinion(received(cast), cast.stranger_body, by=cast.officer, on=DAY, looks_at="Thuế", due_on=LATER)


def test_the_appraisal_waits_for_those_asked_or_says_why_not(cast):
    row = received(cast)
    ask_opinion(row, cast.outreach, by=cast.officer, on=DAY, looks_at="Kết quả", due_on=LATER)
    ask_agency(row, "Cục Thuế", by=cast.officer, on=DAY, due_on=LATER)

    with pytest.raises(Refused, match="Còn chờ ý kiến của tuyen-truyen và Cục Thuế"):
        appraise(row, "Đủ điều kiện", by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="Cần kết luận"):
        appraise(row, " ", by=cast.officer, on=DAY, reason="Gấp")
    assert appraise(row, "Đủ điều kiện", by=cast.officer, on=DAY, reason="Gấp").state == "appraised"


def test_an_appraisal_is_done_again_with_a_reason(cast):
    row = dossier(cast, "appraised", conclusion="Đủ")

    with pytest.raises(Refused, match="nêu lý do"):
        reopen(row, by=cast.officer, on=DAY, reason="")
    again = reopen(row, by=cast.officer, on=DAY, reason="Có đơn")
    assert (again.state, again.conclusion) == ("received", "")


def test_what_is_held_goes_on_only_with_a_conclusion(cast):
    row = hold(received(cast), by=cast.officer, on=DAY, reason="Đang xem xét đơn", until=LATER)

    assert (row.state, row.held_until) == ("held", LATER)
    with pytest.raises(NotNow):
        appraise(row, "Đủ", by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="kết luận"):
        release(row, by=cast.officer, on=DAY, reason=" ")
    assert release(row, by=cast.officer, on=DAY, reason="Đơn không đúng").state == "received"


def test_silence_is_recorded_only_when_the_time_is_over_and_as_the_law_says(cast):
    asked = ask_agency(received(cast), "Cục Thuế", by=cast.officer, on=DAY, due_on=LATER)

    remind(asked, by=cast.officer, on=DAY)
    with pytest.raises(NotNow, match="đã nhắc"):
        remind(asked, by=cast.officer, on=DAY)
    with pytest.raises(NotNow, match="đến hết ngày 01/03/2022"):
        record_reply(asked, Reply.SILENT, by=cast.officer, on=LATER)
    told = record_reply(asked, Reply.SILENT, by=cast.officer, on=date(2022, 3, 2))
    assert (told.reply, "Điều 47" in told.text) == ("silent", True)
    with pytest.raises(NotNow, match="Đã ghi trả lời"):
        record_reply(asked, Reply.FOR, by=cast.officer, on=date(2022, 3, 3), text="Đồng ý")


def test_an_answer_without_words_is_refused(cast):
    asked = ask_agency(received(cast), "Cục Thuế", by=cast.officer, on=DAY, due_on=LATER)

    with pytest.raises(Refused, match="nội dung trả lời"):
        record_reply(asked, Reply.FOR, by=cast.officer, on=DAY, text=" ")


def test_those_who_appraise_talk_and_the_unit_and_the_candidate_do_not(cast):
    row = received(cast)

    assert remark(row, "Cần xem số liệu", by=cast.head, on=DAY).made_by == cast.head.label
    for actor in (cast.drafter, cast.civil_servant, cast.auditor):
        with pytest.raises(Forbidden):
            remark(row, "Tôi thấy đủ", by=actor, on=DAY)
    with pytest.raises(Refused, match="Chưa có nội dung"):
        remark(row, " ", by=cast.officer, on=DAY)


@pytest.mark.parametrize("actor", ["drafter", "head", "auditor", "civil_servant", "nobody"])
def test_only_the_officer_takes_in(cast, actor):
    with pytest.raises(Forbidden):
        receive(dossier(cast, "submitted"), by=getattr(cast, actor), on=DAY)
