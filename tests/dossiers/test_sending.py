import pytest
from cast import DAY
from dossiers.ready import HONOUR, barred, complete, dossier, proposal

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Forbidden, NotLawful, NotNow, Refused
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.dossiers.actions import (
    attach,
    change_honour,
    decline,
    override,
    pass_on,
    put_to_council,
    recall,
    record_outcome,
    return_for_changes,
    send,
    submit,
    withdraw,
    write_report,
)
from vinhdanh.dossiers.checks import faults_of, open_parts
from vinhdanh.dossiers.queries import dossiers_visible_to, proposals_visible_to
from vinhdanh.dossiers.verdict import question_of, verdict_now
from vinhdanh.people.actions import open_investigation, rate
from vinhdanh.people.states import InquiryKind, Level

pytestmark = pytest.mark.django_db


def sent(cast):
    row = dossier(cast, proposal=complete(cast))
    send(row.proposal, by=cast.drafter, on=DAY)
    row.refresh_from_db()
    return row


def test_sending_freezes_the_facts_the_answer_and_the_rulebook(cast):
    row = sent(cast)

    assert (row.state, row.submitted_on) == ("submitted", DAY)
    assert row.facts["honour"] == HONOUR
    assert row.answer["verdict"] == "undetermined"
    assert len(row.digest) == 64
    assert row.answer["rulebook"]["digest"] == row.digest
    assert OutboxMessage.objects.get().organisation_id == cast.committee.pk


def test_what_was_frozen_stays_while_the_answer_of_today_changes(cast):
    row = sent(cast)

    rate(cast.ha, 2021, Level.NOT_DONE, by=cast.officer, on=DAY)
    row.refresh_from_db()

    assert row.answer["verdict"] == "undetermined"
    assert verdict_now(row, DAY)["verdict"] == "not_eligible"


def test_every_fault_is_named_at_once_and_nothing_is_sent(cast):
    bare = dossier(cast, report="", proposal=proposal(cast))
    bare.uses.all().delete()
    bare.papers.all().delete()

    with pytest.raises(Refused) as refusal:
        send(bare.proposal, by=cast.drafter, on=DAY)

    for fault in (
        "số tờ trình, ngày ban hành",
        "người ký",
        "Chưa có báo cáo",
        "Chưa nêu thành tích",
        "biên bản",
        "sáng kiến",
    ):
        assert fault in refusal.value.message
    bare.refresh_from_db()
    assert (bare.state, bare.proposal.sent_on) == ("draft", None)
    assert not AuditLine.objects.exists()


def test_one_faulty_dossier_keeps_the_whole_proposal_back(cast):
    whole = complete(cast)
    good = dossier(cast, proposal=whole)
    bad = dossier(cast, proposal=whole, person=cast.lan, report="")

    with pytest.raises(Refused, match="Lan: Chưa có báo cáo"):
        send(whole, by=cast.drafter, on=DAY)
    good.refresh_from_db()
    assert good.state == bad.state == "draft"


def test_an_empty_proposal_is_not_sent(cast):
    with pytest.raises(Refused, match="chưa có hồ sơ nào"):
        send(complete(cast), by=cast.drafter, on=DAY)


def test_a_doubtful_dossier_may_be_sent_and_its_doubt_is_told(cast):
    row = dossier(cast, proposal=complete(cast))

    faults = faults_of(row, DAY, question_of(row, DAY))

    assert [fault.stops for fault in faults] == [False]
    assert faults[0].text == verdict_now(row, DAY)["sentence"]


def test_a_second_click_sends_nothing_twice(cast):
    row = sent(cast)
    lines = AuditLine.objects.count()

    with pytest.raises(NotNow, match="đã gửi"):
        send(row.proposal, by=cast.drafter, on=DAY)
    with pytest.raises(NotNow, match="trạng thái"):
        submit(row, by=cast.drafter, on=DAY)
    assert AuditLine.objects.count() == lines


def test_what_was_sent_is_shut_until_it_is_recalled(cast):
    row = sent(cast)
    with pytest.raises(NotNow, match="đơn vị không sửa được"):
        write_report(row, "Khác", by=cast.drafter, on=DAY)

    recall(row, by=cast.drafter, on=DAY)
    assert write_report(row, "Khác", by=cast.drafter, on=DAY).report == "Khác"


def test_once_received_it_is_not_recalled(cast):
    with pytest.raises(NotNow, match="thu hồi"):
        recall(dossier(cast, "received"), by=cast.drafter, on=DAY)


def test_only_the_parts_pointed_at_open_again(cast):
    row = sent(cast)

    return_for_changes(row, {"report": "Thiếu số liệu", "papers": " "}, by=cast.officer, on=DAY)
    row.refresh_from_db()

    assert (row.state, open_parts(row)) == ("returned", {"report"})
    assert write_report(row, "Có số liệu", by=cast.drafter, on=DAY)
    with pytest.raises(NotNow, match="“Giấy tờ kèm theo” không bị trả lại"):
        attach(row, "khac", by=cast.drafter, on=DAY, reference="Số 6")
    with pytest.raises(NotNow, match="không bị trả lại"):
        change_honour(row, "lao-dong-tien-tien", by=cast.drafter, on=DAY)


def test_a_recall_after_a_return_opens_no_more_than_the_return_did(cast):
    row = sent(cast)
    return_for_changes(row, {"report": "Thiếu số liệu"}, by=cast.officer, on=DAY)
    submit(row, by=cast.drafter, on=DAY)
    recall(row, by=cast.drafter, on=DAY)
    row.refresh_from_db()

    assert (row.state, open_parts(row)) == ("draft", {"report"})


def test_sent_again_the_flags_are_cleared_and_stay_on_file(cast):
    row = sent(cast)
    return_for_changes(row, {"report": "Thiếu số liệu"}, by=cast.officer, on=DAY)
    submit(row, by=cast.drafter, on=DAY)

    flag = row.flags.get()
    assert (flag.reason, flag.cleared_on, flag.raised_by) == ("Thiếu số liệu", DAY, cast.officer.label)


def test_a_return_without_a_reason_is_refused(cast):
    row = dossier(cast, "submitted")

    with pytest.raises(Refused, match="chỉ ra phần cần sửa"):
        return_for_changes(row, {"report": " "}, by=cast.officer, on=DAY)
    row.refresh_from_db()
    assert row.state == "submitted"


@pytest.mark.parametrize("actor", ["drafter", "head", "auditor", "nobody", "civil_servant"])
def test_only_the_officer_returns(cast, actor):
    with pytest.raises(Forbidden):
        return_for_changes(dossier(cast, "submitted"), {"report": "x"}, by=getattr(cast, actor), on=DAY)


def test_the_officer_does_not_handle_her_own_dossier(cast):
    own = dossier(cast, "submitted", person=cast.lan)

    with pytest.raises(Forbidden, match="của chính mình"):
        return_for_changes(own, {"report": "x"}, by=cast.officer, on=DAY)


def test_a_returned_dossier_is_withdrawn_with_a_reason_only(cast):
    row = dossier(cast, "returned")
    with pytest.raises(Refused, match="lý do"):
        withdraw(row, by=cast.drafter, on=DAY)

    assert withdraw(row, by=cast.drafter, on=DAY, reason="Trùng").state == "withdrawn"


def test_what_the_law_denies_comes_before_the_council_only_by_an_override(cast):
    row = barred(cast, "appraised")
    with pytest.raises(NotLawful, match="ghi lý do và chịu trách nhiệm"):
        put_to_council(row, by=cast.officer, on=DAY)

    made = override(row, by=cast.officer, on=DAY, reason="Hội đồng xem xét")

    assert (made.verdict, made.made_by, made.made_on) == ("not_eligible", cast.officer.label, DAY)
    assert put_to_council(row, by=cast.officer, on=DAY).state == "before_council"


def test_an_override_needs_a_reason_and_something_to_override(cast):
    with pytest.raises(Refused, match="phải ghi lý do"):
        override(barred(cast), by=cast.officer, on=DAY, reason=" ")
    with pytest.raises(Refused, match="Luật không cản"):
        override(dossier(cast, "received", person=cast.binh), by=cast.officer, on=DAY, reason="Cần")
    with pytest.raises(NotNow, match="cơ quan thẩm định"):
        override(dossier(cast, "submitted", person=cast.nga), by=cast.officer, on=DAY, reason="Cần")


def test_an_investigation_changes_the_answer_of_today(cast):
    row = dossier(cast, "appraised")
    before = verdict_now(row, DAY)

    open_investigation(cast.ha, InquiryKind.COMPLAINT, by=cast.officer, on=DAY)

    assert verdict_now(row, DAY)["missing"] != before["missing"] or verdict_now(row, DAY)["verdict"] == "hold"


def test_what_the_law_asks_no_ballot_for_goes_straight_to_the_head(cast):
    row = dossier(cast, "appraised", honour="giay-khen")
    assert pass_on(row, by=cast.officer, on=DAY, reason="Pháp luật không buộc bỏ phiếu").state == "chosen"

    voted_on = dossier(cast, "appraised", honour="chien-si-thi-dua-tinh")
    with pytest.raises(NotLawful, match="Không trình thẳng được"):
        pass_on(voted_on, by=cast.officer, on=DAY, reason="Cho nhanh")


def test_the_count_chooses_or_declines_with_a_reason_and_nobody_by_hand(cast):
    row = dossier(cast, "before_council")
    with pytest.raises(Refused, match="nêu lý do"):
        record_outcome(row, chosen=False, by=SYSTEM, on=DAY, reason="")
    for hand in (cast.officer, cast.head):
        with pytest.raises(Forbidden, match="không ai ghi tay"):
            record_outcome(row, chosen=True, by=hand, on=DAY)

    assert record_outcome(row, chosen=False, by=SYSTEM, on=DAY, reason="Thiếu phiếu").reason == "Thiếu phiếu"
    other = dossier(cast, "before_council", person=cast.lan)
    assert record_outcome(other, chosen=True, by=SYSTEM, on=DAY).state == "chosen"


def test_a_draft_is_not_declined(cast):
    with pytest.raises(NotNow):
        decline(dossier(cast), by=cast.officer, on=DAY, reason="x")


def test_drafts_are_the_units_own_and_what_is_sent_is_seen_by_the_body(cast):
    draft, gone = dossier(cast, proposal=complete(cast)), dossier(cast, "submitted", person=cast.binh)

    assert set(dossiers_visible_to(cast.drafter)) == {draft, gone}
    assert set(dossiers_visible_to(cast.officer)) == {draft, gone}
    assert set(dossiers_visible_to(cast.civil_servant)) == set()
    assert set(proposals_visible_to(cast.other_drafter)) == set()
    assert set(dossiers_visible_to(cast.nobody)) == set()
