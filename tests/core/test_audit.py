from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from vinhdanh.core import triggers
from vinhdanh.core.actions import move_day, set_up
from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.audit import append, digest, seal, verify
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.models import AuditHead, AuditLine, Installation

pytestmark = pytest.mark.django_db


def write_lines(number: int) -> None:
    here = Installation.objects.get_or_create()[0]
    for n in range(number):
        append(ActKind.SET_UP, here, by=SYSTEM, before={}, after={"n": n}, reason="")


@pytest.fixture
def unguarded():
    """Take the triggers away, as somebody with the database's own password could."""
    with connection.cursor() as cursor:
        triggers.remove(cursor, connection.vendor)


def test_an_empty_register_holds():
    assert verify().lines == 0
    assert verify()


def test_each_line_names_the_hash_of_the_line_before():
    write_lines(3)

    first, second, third = AuditLine.objects.order_by("seq")

    assert first.previous_hash == ""
    assert (second.previous_hash, third.previous_hash) == (first.hash, second.hash)
    assert verify().lines == 3


def test_a_line_read_back_has_the_hash_it_was_written_with():
    set_up("Bản thử", by=SYSTEM, day=date(2022, 2, 21))

    line = AuditLine.objects.get()

    assert digest(line) == line.hash
    assert line.after["day"] == "2022-02-21"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("actor", "Người khác"),
        ("reason", "thêm"),
        ("after", {"n": 9}),
        ("at", datetime(2020, 1, 1, tzinfo=UTC)),
        ("subject_id", 77),
    ],
)
def test_a_changed_line_is_named(unguarded, column, value):
    write_lines(4)
    AuditLine.objects.filter(seq=2).update(**{column: value})

    proof = verify()

    assert not proof
    assert (proof.broken, proof.lines) == (2, 1)
    assert "thay đổi" in proof.reason


def test_a_removed_line_is_named(unguarded):
    write_lines(4)
    AuditLine.objects.filter(seq=3).delete()

    assert verify().broken == 3


def test_a_tail_cut_off_is_named(unguarded):
    write_lines(4)
    AuditLine.objects.filter(seq__gte=3).delete()

    assert verify().broken == 3
    assert "cuối" in verify().reason


def test_a_line_rewritten_with_a_fresh_hash_breaks_the_next(unguarded):
    write_lines(3)
    line = AuditLine.objects.get(seq=2)
    line.reason = "viết lại"
    AuditLine.objects.filter(seq=2).update(reason=line.reason, hash=digest(line))

    assert verify().broken == 3


def test_the_database_refuses_to_change_a_line():
    write_lines(1)

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        AuditLine.objects.update(reason="khác")

    assert AuditLine.objects.get().reason == ""


def test_the_database_refuses_to_delete_a_line():
    write_lines(1)

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        AuditLine.objects.all().delete()

    assert AuditLine.objects.count() == 1


def test_a_fresh_register_begins_without_a_head():
    assert not AuditHead.objects.exists()

    write_lines(1)

    assert AuditHead.objects.get().seq == 1


def test_moving_the_day_writes_who_moved_it(cast):
    set_up("Bản minh họa", by=SYSTEM, day=date(2022, 2, 21))

    move_day(date(2022, 12, 20), by=cast.civil_servant)

    line = AuditLine.objects.latest("seq")
    assert (line.act, line.account_id) == (ActKind.MOVE_DAY, cast.civil_servant.account_id)
    assert (line.before, line.after) == ({"day": "2022-02-21"}, {"day": "2022-12-20"})


TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=40)


class AnyLinesHold(TestCase):
    @settings(max_examples=15, deadline=None)
    @given(
        st.lists(
            st.tuples(TEXT, st.dictionaries(TEXT, st.none() | st.booleans() | st.integers(-9, 9) | TEXT)), max_size=4
        )
    )
    def test_whatever_is_written_the_chain_holds(self, lines):
        here = Installation.objects.get_or_create()[0]
        for reason, after in lines:
            append(ActKind.SET_UP, here, by=SYSTEM, before={}, after=after, reason=reason)

        assert verify().lines == len(lines)
        assert verify()


def rewritten(keep: int) -> None:
    """Write the chain anew from its first line, as somebody who may write every table could."""
    lines, previous = list(AuditLine.objects.order_by("seq")[:keep]), ""
    AuditLine.objects.all().delete()
    for line in lines:
        line.reason, line.previous_hash = "đã sửa", previous
        line.hash = previous = digest(line)
        line.save(force_insert=True)
    AuditHead.objects.filter(pk=1).update(seq=keep, hash=previous)


def test_a_chain_rewritten_as_a_whole_holds_alone_and_not_against_its_seal(unguarded):
    write_lines(4)
    kept = seal()
    assert verify(kept)

    rewritten(4)

    assert verify()
    assert (verify(kept).broken, verify(kept).reason) == (4, "khác với dấu niêm phong đã giữ")


def test_a_tail_cut_off_with_its_head_is_found_by_the_seal(unguarded):
    write_lines(4)
    kept = seal()

    rewritten(2)

    assert verify()
    assert "phải có ít nhất 4 dòng" in verify(kept).reason


def test_lines_written_after_the_seal_do_not_break_it():
    write_lines(2)
    kept = seal()
    write_lines(3)

    assert verify(kept).lines == 5
