"""A year put right after the release, and what is told to whom, seen before it is sent."""

import pytest
from cast import DAY
from decisions.ready import line_of, released, signed
from dossiers.ready import dossier

from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import OutboxMessage
from vinhdanh.decisions.actions import correct_year, release, revoke
from vinhdanh.decisions.letters import letters_of
from vinhdanh.decisions.models import ReviewDue
from vinhdanh.decisions.states import Cause
from vinhdanh.dossiers.models import Dossier
from vinhdanh.movements.facts import question_for
from vinhdanh.registry.models import HonourRecord

pytestmark = pytest.mark.django_db
PAPER = {"number": "9/ĐC-BDT", "reason": "In nhầm năm", "on": DAY}


def leaning(cast, line, year):
    row = dossier(cast, "submitted", honour="bang-khen-tinh")
    row.facts = {"facts": {"honours": [{"code": line.honour, "year": year}]}}
    row.save()
    return row


def test_line_registry_and_the_laws_question_say_the_right_year(cast):
    line = line_of(released(cast))

    note = correct_year(line, 2020, by=cast.officer, **PAPER)

    line.refresh_from_db()
    assert (line.year, HonourRecord.objects.get().year) == (2020, 2020)
    assert (note.before, note.after) == ("2021", "2020")
    facts = question_for(cast.ha, on=DAY, work_year=2021)["facts"]
    assert [one["year"] for one in facts["honours"]] == [2020]
    assert verify()


def test_what_leaned_on_the_wrong_year_is_looked_at_again_and_nothing_else(cast):
    line = line_of(released(cast))
    wrong = leaning(cast, line, 2021)

    note = correct_year(line, 2020, by=cast.officer, **PAPER)

    review = ReviewDue.objects.get()
    assert (review.dossier, review.cause) == (wrong, note)


def test_a_dossier_that_leaned_on_another_year_is_left_alone(cast):
    line = line_of(released(cast))
    leaning(cast, line, 2018)

    correct_year(line, 2020, by=cast.officer, **PAPER)

    assert not ReviewDue.objects.exists()


@pytest.mark.parametrize(
    ("year", "told", "said"),
    [
        (2021, {}, "đã ghi năm 2021"),
        (2023, {}, "sau ngày quyết định"),
        (2020, {"number": " "}, "số văn bản"),
        (2020, {"reason": ""}, "lý do"),
    ],
)
def test_it_needs_another_year_that_can_be_and_its_paper(cast, year, told, said):
    line = line_of(released(cast))

    with pytest.raises(Refused, match=said):
        correct_year(line, year, by=cast.officer, **{**PAPER, **told})

    assert HonourRecord.objects.get().year == 2021


def test_before_the_release_and_after_a_revocation_there_is_nothing_to_correct(cast):
    with pytest.raises(NotNow, match="chưa công bố"):
        correct_year(line_of(signed(cast)), 2020, by=cast.officer, **PAPER)


def test_what_was_revoked_is_not_corrected(cast):
    line = line_of(released(cast))
    revoke(line, Cause.FRAUD, by=cast.head, on=DAY, number="30/QĐ", reason="Kết luận")

    with pytest.raises(NotNow, match="bị hủy bỏ"):
        correct_year(line, 2020, by=cast.officer, **PAPER)


@pytest.mark.parametrize("who", ["drafter", "civil_servant", "auditor"])
def test_who_may_not_prepare_decisions_corrects_none(cast, who):
    with pytest.raises(Forbidden):
        correct_year(line_of(released(cast)), 2020, by=getattr(cast, who), **PAPER)


def test_the_letters_shown_before_are_the_letters_sent(cast):
    row = signed(cast)
    beside = dossier(cast, "declined", person=cast.binh, proposal=row.lines.get().dossier.proposal)
    shown = letters_of(row)

    release(row, by=cast.officer, on=DAY)

    sent = OutboxMessage.objects.filter(kind__in=["honour_decided", "dossier_declined"])
    assert {(one.kind, one.text) for one in sent} == {(one.kind, one.text) for one in shown}
    assert [one.subject for one in shown] == [cast.ha, cast.binh]
    assert beside.reason in shown[1].text
    assert letters_of(row)[1:] == []  # told once, they are not told again
    assert Dossier.objects.get(pk=beside.pk).state == "declined"
