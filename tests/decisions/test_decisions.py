from datetime import date

import pytest
from cast import DAY
from decisions.ready import (
    MERIT,
    SYMBOL,
    TITLE,
    drafted,
    due,
    line_of,
    paid,
    recorded,
    released,
    review,
    signed,
    to_recover,
)
from dossiers.ready import dossier
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Forbidden, NotLawful, NotNow, Refused
from vinhdanh.core.models import OutboxMessage
from vinhdanh.decisions.actions import (
    add_line,
    annotate,
    confirm_recorded,
    draft,
    open_series,
    pay,
    record,
    recover,
    release,
    reverse_entry,
    revoke,
    settle_review,
    sign,
    sign_for,
    take_in,
    withdraw,
)
from vinhdanh.decisions.actions.decisions import number_text
from vinhdanh.decisions.models import FundEntry, NumberSeries, Payment, ReviewDue
from vinhdanh.decisions.queries import balance_of, decisions_visible_to, dossiers_to_decide, payments_visible_to
from vinhdanh.decisions.states import Cause, EntryKind, NoteKind
from vinhdanh.movements.facts import question_for
from vinhdanh.people.models import Organisation, Post
from vinhdanh.registry.models import HonourRecord

pytestmark = pytest.mark.django_db


def test_signing_gives_the_next_number_of_the_year_with_a_nought_below_ten(cast):
    first = signed(cast)
    second = signed(cast, people=[cast.binh])

    assert [first.number, second.number] == ["01/QĐ-BDT", "02/QĐ-BDT"]
    assert (first.state, first.signed_on, first.signatory) == ("signed", DAY, cast.thuan)


@given(st.integers(1, 10_000))
def test_a_number_keeps_its_value_and_its_symbol(number):
    text = number_text(number, "QĐ-BDT")

    assert int(text.partition("/")[0]) == number
    assert len(text.partition("/")[0]) >= 2


def test_without_a_series_nothing_is_signed_and_no_number_is_lost(cast):
    row = drafted(cast)
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")

    with pytest.raises(Refused, match="chưa mở sổ số"):
        sign(row, by=cast.head, on=DAY, symbol=SYMBOL)
    row.refresh_from_db()
    assert (row.state, row.number) == ("draft", "")


def test_what_the_law_lets_another_decide_is_not_signed_and_takes_no_number(cast):
    row = drafted(cast, honour="bang-khen-tinh")
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")
    open_series(cast.committee, SYMBOL, by=cast.officer, on=DAY, year=2022)

    with pytest.raises(NotLawful, match="trình cấp trên"):
        sign(row, by=cast.head, on=DAY, symbol=SYMBOL)
    assert NumberSeries.objects.get().last == 0


@pytest.mark.parametrize("actor", ["officer", "drafter", "auditor", "nobody"])
def test_only_the_head_signs(cast, actor):
    with pytest.raises(Forbidden, match="người đứng đầu"):
        sign(drafted(cast), by=getattr(cast, actor), on=DAY, symbol=SYMBOL)


def test_the_head_does_not_honour_herself(cast):
    row = drafted(cast, people=[cast.thuan])

    with pytest.raises(Forbidden, match="cho chính mình"):
        sign(row, by=cast.head, on=DAY, symbol=SYMBOL)


def test_only_what_was_chosen_and_stands_in_no_decision_is_drafted(cast):
    row = drafted(cast)
    told = {"by": cast.officer, "on": DAY, "title": TITLE, "merit": MERIT}

    assert not dossiers_to_decide(cast.officer, cast.committee).exists()
    with pytest.raises(Refused, match="Không hợp"):
        draft(cast.committee, [row.lines.get().dossier], **told)
    with pytest.raises(Refused, match="Không hợp"):
        draft(cast.committee, [dossier(cast, "appraised", person=cast.binh)], **told)
    with pytest.raises(Refused, match="chưa chọn hồ sơ"):
        draft(cast.committee, [], **told)


def test_nothing_enters_the_registry_before_the_release(cast):
    row = signed(cast)
    assert not HonourRecord.objects.exists()

    release(row, by=cast.officer, on=DAY)
    held = HonourRecord.objects.get()
    assert (held.person, held.honour, held.year, held.number) == (cast.ha, "chien-si-thi-dua-co-so", 2021, row.number)
    line = line_of(row)
    assert (line.record, line.certificate, line.dossier.state) == (held, 1, "decided")


def test_a_second_click_releases_nothing_twice(cast):
    row = released(cast)

    with pytest.raises(NotNow, match="công bố"):
        release(row, by=cast.officer, on=DAY)
    assert HonourRecord.objects.count() == 1


def test_the_chosen_are_told_and_the_others_with_the_reason(cast):
    row = signed(cast)
    proposal = line_of(row).dossier.proposal
    dossier(cast, "declined", proposal=proposal, person=cast.binh)

    release(row, by=cast.officer, on=DAY)

    told = {message.kind: message for message in OutboxMessage.objects.filter(kind__contains="d")}
    assert told["honour_decided"].account_id == cast.civil_servant.account.pk
    assert "Không đủ phiếu" in told["dossier_declined"].text


def test_what_is_prepared_is_seen_by_those_who_prepare_it_only(cast):
    row = signed(cast)

    assert [row in decisions_visible_to(actor) for actor in (cast.officer, cast.head, cast.drafter)] == [
        True,
        True,
        False,
    ]
    release(row, by=cast.officer, on=DAY)
    assert row in decisions_visible_to(cast.drafter)
    assert row not in decisions_visible_to(cast.nobody)


def test_before_the_release_a_decision_is_taken_back_and_its_number_stays_given(cast):
    row = signed(cast)
    with pytest.raises(Refused, match="nêu lý do"):
        withdraw(row, by=cast.head, on=DAY, reason=" ")
    withdraw(row, by=cast.head, on=DAY, reason="In sai")

    assert dossiers_to_decide(cast.officer, cast.committee).count() == 1
    again = draft(cast.committee, list(dossiers_to_decide(cast.officer, cast.committee)), by=cast.officer, on=DAY,
                  title=TITLE, merit=MERIT)  # fmt: skip
    assert sign(again, by=cast.head, on=DAY, symbol=SYMBOL).number == "02/QĐ-BDT"


def test_a_paper_of_the_old_age_enters_by_two_hands_under_its_own_day(cast):
    row = recorded(cast)
    with pytest.raises(Refused, match="khác người đã nhập"):
        confirm_recorded(row, by=cast.officer, on=DAY)

    confirm_recorded(row, by=SYSTEM, on=DAY)
    held = HonourRecord.objects.get()
    assert (held.decided_on, held.number, held.issuer) == (date(2019, 3, 1), "12/QĐ-UBND", "Chủ tịch UBND tỉnh")
    assert question_for(cast.ha, on=DAY, work_year=2021)["facts"]["honours"][0]["code"] == "bang-khen-tinh"
    assert not Payment.objects.exists()


def test_a_recorded_paper_needs_its_parts_and_a_line(cast):
    told = {"by": cast.officer, "on": DAY, "number": "1", "signed_on": DAY, "issuer": "UBND", "title": "Khen",
            "evidence": "Lưu"}  # fmt: skip
    with pytest.raises(Refused, match="nơi lưu"):
        record(cast.committee, **{**told, "evidence": ""})
    with pytest.raises(Refused, match="chưa đến"):
        record(cast.committee, **{**told, "signed_on": date(2022, 5, 1)})
    bare = record(cast.committee, **told)
    with pytest.raises(Refused, match="chưa có dòng"):
        confirm_recorded(bare, by=SYSTEM, on=DAY)
    with pytest.raises(Refused, match="Danh mục không có"):
        add_line(bare, cast.ha, "co-thi-dua-tinh", 2020, by=cast.officer, on=DAY)


def test_a_dossier_sent_upward_is_followed_to_the_higher_decision(cast):
    sent = dossier(cast, "forwarded", honour="bang-khen-tinh")
    row = record(cast.committee, by=cast.officer, on=DAY, number="90/QĐ-UBND", signed_on=DAY, issuer="UBND tỉnh",
                 title="Tặng Bằng khen", evidence="Văn thư")  # fmt: skip
    add_line(row, cast.ha, "bang-khen-tinh", 2021, by=cast.officer, on=DAY)
    confirm_recorded(row, by=SYSTEM, on=DAY)

    sent.refresh_from_db()
    assert sent.state == "decided"


def test_a_correction_says_what_was_printed_and_what_is_right(cast):
    line = line_of(released(cast))

    with pytest.raises(Refused, match="đã in gì"):
        annotate(line, NoteKind.CORRECTION, by=cast.officer, on=DAY, number="8/CV", reason="Sai tên đệm")
    note = annotate(
        line, NoteKind.CORRECTION, by=cast.officer, on=DAY, number="8/CV", reason="Sai tên đệm",
        before="Vũ Thanh Hạ", after="Vũ Thanh Hà",
    )  # fmt: skip
    assert note.line.record.state == "in_force"


def test_a_revoked_honour_leaves_the_registry_and_turns_later_checks_to_be_reviewed(cast):
    due_again = review(cast)

    assert HonourRecord.objects.get().state == "revoked"
    assert due_again.dossier.honour == "bang-khen-tinh"
    assert "honours" in question_for(cast.ha, on=DAY, work_year=2021)["facts"]
    assert question_for(cast.ha, on=DAY, work_year=2021)["facts"]["honours"] == []
    with pytest.raises(Refused, match="kết luận"):
        settle_review(due_again, by=cast.officer, on=DAY, conclusion=" ")
    assert settle_review(due_again, by=cast.officer, on=DAY, conclusion="Vẫn đủ").settled_on == DAY


def test_a_fault_outside_the_years_of_the_merit_revokes_nothing(cast):
    line = line_of(released(cast))
    told = {"by": cast.head, "on": DAY, "number": "30/QĐ", "reason": "Kết luận"}

    with pytest.raises(NotLawful, match="ở ngoài thời gian"):
        revoke(line, Cause.FAULT, fault_in=2015, **told)
    assert revoke(line, Cause.FAULT, fault_in=2021, **told).sentence
    assert not ReviewDue.objects.exists()


def test_nobody_but_the_head_revokes(cast):
    line = line_of(released(cast))

    for actor in (cast.officer, cast.drafter, cast.auditor):
        with pytest.raises(Forbidden):
            revoke(line, Cause.FRAUD, by=actor, on=DAY, number="30/QĐ", reason="Kết luận")


def test_the_money_is_the_laws_with_its_arithmetic(cast):
    row = released(cast).payments.get()

    assert row.amount == row.answer["value"]
    assert "1,0 × 1.490.000" in row.answer["sentence"]


def test_two_honours_of_one_year_by_one_decision_bring_the_higher_money_only(cast):
    rows = [dossier(cast, "chosen", honour=one) for one in ("chien-si-thi-dua-co-so", "lao-dong-tien-tien")]
    decision = draft(cast.committee, rows, by=cast.officer, on=DAY, title=TITLE, merit=MERIT)
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")
    open_series(cast.committee, SYMBOL, by=cast.officer, on=DAY, year=2022)
    release(sign(decision, by=cast.head, on=DAY, symbol=SYMBOL), by=cast.officer, on=DAY)

    payment = decision.payments.get()
    assert (payment.amount, "không chi thêm" in payment.answer["sentence"]) == (1_490_000, True)


def test_money_goes_out_only_as_far_as_there_is_some(cast):
    row = released(cast).payments.get()
    with pytest.raises(Refused, match=r"Quỹ còn 0 đồng, cần 1\.490\.000 đồng"):
        pay(row, by=cast.officer, on=DAY)

    take_in(cast.committee, 2_000_000, "Ngân sách", by=cast.officer, on=DAY)
    assert pay(row, by=cast.officer, on=DAY).state == "paid"
    assert balance_of(cast.committee) == 510_000
    with pytest.raises(NotNow):
        pay(row, by=cast.officer, on=DAY)


def test_money_is_signed_for_by_somebody(cast):
    row = paid(cast)

    with pytest.raises(Refused, match="người ký nhận"):
        sign_for(row, by=cast.officer, on=DAY, receiver=" ")
    assert sign_for(row, by=cast.officer, on=DAY, receiver="Vũ Thanh Hà").state == "received"


def test_money_of_a_revoked_honour_comes_back(cast):
    row = to_recover(cast)
    before = balance_of(cast.committee)

    assert recover(row, by=cast.officer, on=DAY).state == "recovered"
    assert balance_of(cast.committee) == before + row.amount


def test_money_not_paid_yet_is_not_paid_any_more(cast):
    row = due(cast)
    revoke(line_of(row.decision), Cause.FRAUD, by=cast.head, on=DAY, number="30/QĐ", reason="Kết luận")

    with pytest.raises(NotNow):
        pay(row, by=cast.officer, on=DAY)
    row.refresh_from_db()
    assert row.state == "void"


def test_a_wrong_entry_is_met_by_its_counter_entry_once(cast):
    wrong = take_in(cast.committee, 5, "Nhầm", by=cast.officer, on=DAY)
    reverse_entry(wrong, by=cast.officer, on=DAY, reason="Nhầm")

    assert (balance_of(cast.committee), FundEntry.objects.count()) == (0, 2)
    wrong.refresh_from_db()
    with pytest.raises(NotNow):
        reverse_entry(wrong, by=cast.officer, on=DAY, reason="Nhầm")


def test_who_keeps_the_money_sees_it_and_everybody_her_own(cast):
    row = due(cast)

    seen = [row in payments_visible_to(one) for one in (cast.officer, cast.auditor, cast.civil_servant, cast.drafter)]
    assert seen == [True, True, True, False]


class Fund(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.sampled_from(EntryKind.values), st.integers(1, 10**9)), max_size=12))
    def test_the_balance_is_what_came_less_what_went(self, rows):
        body = Organisation.objects.create(code="quy", kind="agency")
        for kind, amount in rows:
            FundEntry.objects.create(organisation=body, year=2022, kind=kind, amount=amount, what="x", made_on=DAY)

        went = sum(amount for kind, amount in rows if kind == EntryKind.EXPENSE)
        assert balance_of(body) == sum(amount for _kind, amount in rows) - 2 * went
