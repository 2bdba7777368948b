"""Two sign, release or pay at once: no number twice and none left out, no honour and no đồng twice."""

import pytest
from at_once import across, another_officer, at_once, one_stands, state, the_register_holds, times  # noqa: F401
from cast import DAY, Cast, acting, somebody, the_cast  # noqa: F401 - the fixture `cast`
from decisions.ready import SYMBOL, drafted, due, line_of, released, signed
from dossiers.ready import dossier

from vinhdanh.core.actors import Role
from vinhdanh.core.kinds import ActKind
from vinhdanh.decisions import actions as decisions
from vinhdanh.decisions.models import Decision, FundEntry, NumberSeries, Payment, Revocation
from vinhdanh.decisions.queries import balance_of
from vinhdanh.decisions.states import Cause
from vinhdanh.registry.models import HonourRecord

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_heads_sign_one_decision(cast):
    series = signed(cast).organisation  # the first number of the series is given
    row = drafted(cast, people=[cast.binh])
    other = acting(somebody("Pho", cast.committee, title="Trưởng Ban"), (Role.HEAD, cast.committee))

    done, said = one_stands(at_once(*(
        lambda by=by: decisions.sign(row, by=by, on=DAY, symbol=SYMBOL) for by in (cast.head, other)
    )))  # fmt: skip

    assert (done.number, NumberSeries.objects.get(organisation=series).last) == (f"02/{SYMBOL}", 2)
    assert "Đã ký" in said
    assert times(ActKind.SIGN_DECISION) == 2


def test_decisions_signed_at_once_take_numbers_that_follow_one_another(cast):
    signed(cast)
    rows = [drafted(cast, people=[person]) for person in (cast.binh, cast.nga, cast.lan)]

    at_once(*(lambda row=row: decisions.sign(row, by=cast.head, on=DAY, symbol=SYMBOL) for row in rows))

    numbers = Decision.objects.values_list("number", flat=True)
    assert sorted(numbers) == [f"{number:02d}/{SYMBOL}" for number in (1, 2, 3, 4)]


def test_one_dossier_is_put_into_two_decisions(cast, second):
    row = dossier(cast, "chosen")

    _done, said = one_stands(at_once(*(
        lambda by=by: decisions.draft(cast.committee, [row], by=by, on=DAY, title="Tặng", merit="hoàn thành")
        for by in (cast.officer, second)
    )))  # fmt: skip

    assert "chưa có quyết định" in said
    assert Decision.objects.count() == times(ActKind.DRAFT_DECISION) == 1


def test_a_decision_is_released_or_withdrawn(cast):
    row = signed(cast)

    done, said = one_stands(at_once(
        lambda: decisions.release(row, by=cast.officer, on=DAY),
        lambda: decisions.withdraw(row, by=cast.head, on=DAY, reason="In sai"),
    ))  # fmt: skip

    assert state(row) == done.state
    assert row.get_state_display() in said
    assert HonourRecord.objects.count() == Payment.objects.count() == (row.state == "released")


def test_one_payment_is_paid_twice(cast, second):
    row = due(cast)
    had = balance_of(cast.committee)

    _done, said = one_stands(at_once(*(
        lambda by=by: decisions.pay(row, by=by, on=DAY) for by in (cast.officer, second)
    )))  # fmt: skip

    assert "Đã chi" in said
    assert FundEntry.objects.filter(payment=row).count() == times(ActKind.PAY) == 1
    assert balance_of(cast.committee) == had - row.amount


def test_a_fund_with_money_for_one_pays_one_of_two(cast, second):
    rows = [released(cast, people=[person]).payments.get() for person in (cast.ha, cast.binh)]
    decisions.take_in(cast.committee, rows[0].amount, "Ngân sách", by=cast.officer, on=DAY)

    _done, said = one_stands(at_once(*(
        lambda row=row, by=by: decisions.pay(row, by=by, on=DAY)
        for row, by in zip(rows, (cast.officer, second), strict=True)
    )))  # fmt: skip

    assert "Quỹ còn 0 đồng" in said
    assert balance_of(cast.committee) == 0


def test_what_is_being_paid_when_its_honour_is_revoked_is_called_back(cast, monkeypatch):
    row = due(cast)
    line = line_of(row.decision)

    across(
        monkeypatch,
        lambda: decisions.pay(row, by=cast.officer, on=DAY),
        lambda: decisions.revoke(line, Cause.FRAUD, by=cast.head, on=DAY, number="30/QĐ", reason="Kết luận thanh tra"),
    )

    assert (state(row), Revocation.objects.count()) == ("to_recover", 1)
    assert decisions.recover(row, by=cast.officer, on=DAY).state == "recovered"
