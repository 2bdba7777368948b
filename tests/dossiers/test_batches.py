"""Many dossiers in one go: done, told why not, undone; and shared out evenly."""

from collections import Counter

import pytest
from cast import DAY, acting, somebody
from dossiers.ready import dossier
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.core.actors import Role
from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.dossiers.actions import ask_opinion, run_batch, undo_batch
from vinhdanh.dossiers.models import Batch, Dossier, Receipt
from vinhdanh.dossiers.sharing import share_out
from vinhdanh.dossiers.states import BatchKind, DossierState

pytestmark = pytest.mark.django_db
HANDLERS = st.integers(1, 5)


def some(cast, state="submitted", people=None):
    return [dossier(cast, state, person=person) for person in people or (cast.ha, cast.binh, cast.nga)]


def states(rows):
    return [Dossier.objects.get(pk=row.pk).state for row in rows]


def test_taken_in_at_once_each_has_its_number_and_its_line(cast):
    rows = some(cast)
    before = AuditLine.objects.count()

    batch = run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)

    assert states(rows) == [DossierState.RECEIVED] * 3
    assert sorted(Receipt.objects.values_list("number", flat=True)) == [1, 2, 3]
    assert AuditLine.objects.count() == before + 4
    assert batch.lines.filter(done=True).count() == 3


def test_one_that_is_refused_stops_no_other_and_is_told_why(cast):
    own = dossier(cast, "submitted", person=cast.lan)
    rows = [own, *some(cast)]

    batch = run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)

    assert states(rows) == [DossierState.SUBMITTED, *[DossierState.RECEIVED] * 3]
    assert "chính mình" in batch.lines.get(dossier=own).told


def test_undone_they_wait_again_and_keep_their_numbers(cast):
    rows = some(cast)
    batch = run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)
    numbers = dict(Receipt.objects.values_list("dossier", "number"))

    undo_batch(batch, by=cast.officer, on=DAY)

    assert states(rows) == [DossierState.SUBMITTED] * 3
    run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)
    assert dict(Receipt.objects.values_list("dossier", "number")) == numbers
    assert verify()


def test_what_was_worked_on_since_is_left_as_it_is(cast):
    rows = some(cast)
    batch = run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)
    ask_opinion(rows[0], cast.policy, by=cast.officer, on=DAY, looks_at="Kết quả", due_on=DAY)

    undo_batch(batch, by=cast.officer, on=DAY)

    assert states(rows) == [DossierState.RECEIVED, DossierState.SUBMITTED, DossierState.SUBMITTED]
    assert "hỏi ý kiến" in batch.lines.get(dossier=rows[0]).told


def test_undone_twice_or_too_late_is_refused(cast):
    rows = some(cast, people=[cast.ha])
    batch = run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)
    ask_opinion(rows[0], cast.policy, by=cast.officer, on=DAY, looks_at="Kết quả", due_on=DAY)
    with pytest.raises(NotNow, match="đã được xử lý tiếp"):
        undo_batch(batch, by=cast.officer, on=DAY)

    other = run_batch(BatchKind.RECEIVE, some(cast, people=[cast.nga]), by=cast.officer, on=DAY)
    undo_batch(other, by=cast.officer, on=DAY)
    with pytest.raises(NotNow, match="đã được hoàn tác"):
        undo_batch(other, by=cast.officer, on=DAY)


def test_a_conclusion_for_all_is_undone_to_appraisal(cast):
    rows = some(cast, "received")

    batch = run_batch(BatchKind.APPRAISE, rows, by=cast.officer, on=DAY, conclusion="Đủ điều kiện")
    assert states(rows) == [DossierState.APPRAISED] * 3

    undo_batch(batch, by=cast.officer, on=DAY)
    assert states(rows) == [DossierState.RECEIVED] * 3


def test_without_a_conclusion_none_is_concluded(cast):
    batch = run_batch(BatchKind.APPRAISE, some(cast, "received"), by=cast.officer, on=DAY)

    assert not batch.lines.filter(done=True).exists()


def test_shared_out_evenly_never_to_the_candidate_and_given_back(cast):
    second = acting(somebody("Chinh", cast.policy), (Role.OFFICER, cast.committee))
    rows = [*some(cast, "received", [cast.ha, cast.binh, cast.nga]), dossier(cast, "received", person=second.person)]

    batch = run_batch(BatchKind.SHARE, rows, by=cast.officer, on=DAY)

    handlers = [Dossier.objects.get(pk=row.pk).handler_id for row in rows]
    assert sorted(Counter(handlers).values()) == [2, 2]
    assert handlers[-1] == cast.officer.account_id
    undo_batch(batch, by=cast.officer, on=DAY)
    assert set(Dossier.objects.values_list("handler", flat=True)) == {None}


def test_given_to_one_and_to_another_since(cast):
    second = acting(somebody("Chinh", cast.policy), (Role.OFFICER, cast.committee))
    rows = some(cast, "received", [cast.ha, cast.binh])
    first = run_batch(BatchKind.ASSIGN, rows, by=cast.officer, on=DAY, account=cast.officer.account)
    run_batch(BatchKind.ASSIGN, rows[:1], by=cast.officer, on=DAY, account=second.account)

    undo_batch(first, by=cast.officer, on=DAY)

    found = [Dossier.objects.get(pk=row.pk).handler_id for row in rows]
    assert found == [second.account_id, None]
    assert "người khác" in first.lines.get(dossier=rows[0]).told


def test_nobody_named_nothing_given(cast):
    with pytest.raises(Refused, match="chọn người thụ lý"):
        run_batch(BatchKind.ASSIGN, some(cast, "received"), by=cast.officer, on=DAY)


@pytest.mark.parametrize("who", ["drafter", "head", "auditor", "civil_servant"])
def test_only_the_officer(cast, who):
    rows = some(cast)

    with pytest.raises(Forbidden, match="thường trực"):
        run_batch(BatchKind.RECEIVE, rows, by=getattr(cast, who), on=DAY)

    assert not Batch.objects.exists()
    assert states(rows) == [DossierState.SUBMITTED] * 3


def test_dossiers_of_two_bodies_are_not_treated_together(cast):
    rows = some(cast)
    rows[0].proposal.to = cast.province

    with pytest.raises(Refused, match="cùng một cơ quan"):
        run_batch(BatchKind.RECEIVE, rows, by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="cùng một cơ quan"):
        run_batch(BatchKind.RECEIVE, [], by=cast.officer, on=DAY)


@given(
    st.dictionaries(st.integers(1, 40), st.sets(HANDLERS), max_size=25),
    st.dictionaries(HANDLERS, st.integers(0, 12)),
)
def test_no_share_could_be_more_even_by_moving_one_dossier(may, load):
    given_to = share_out(may, load)

    assert set(given_to) == {dossier for dossier, handlers in may.items() if handlers}
    full = Counter(load) + Counter(given_to.values())
    for row, handler in given_to.items():
        assert handler in may[row]
        assert all(full[handler] - full[other] <= 1 for other in may[row])
