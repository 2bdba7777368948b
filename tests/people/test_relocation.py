"""Somebody passes from one unit to another: asked by the old one, taken over by the new one."""

from datetime import date, timedelta

import pytest
from cast import DAY
from dossiers.ready import dossier

from vinhdanh.core.audit import verify
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.movements.waiting import waiting_for
from vinhdanh.people.actions import ask_relocation, refuse_relocation, take_back_relocation, take_over
from vinhdanh.people.models import Transfer
from vinhdanh.people.queries import post_of, relocations_visible_to
from vinhdanh.people.states import RelocationState

pytestmark = pytest.mark.django_db
FROM = date(2022, 3, 1)


def asked(cast, by=None, to=None, **more):
    told = {"title": "Chuyên viên", "moves_on": FROM, "on": DAY, **more}
    return ask_relocation(post_of(cast.ha, DAY), to or cast.outreach, by=by or cast.drafter, **told)


def test_until_the_new_unit_says_yes_nothing_changes(cast):
    row = asked(cast)

    assert post_of(cast.ha, FROM).organisation == cast.policy
    assert [one.kind for one in waiting_for(cast.other_drafter, DAY)][-1] == "relocations"
    assert "relocations" not in [one.kind for one in waiting_for(cast.drafter, DAY)]
    assert OutboxMessage.objects.get(kind="relocation_asked").organisation_id == row.to_id


def test_taken_over_one_post_ends_and_the_other_begins(cast):
    take_over(asked(cast), by=cast.other_drafter, on=DAY)

    assert post_of(cast.ha, FROM - timedelta(days=1)).organisation == cast.policy
    assert post_of(cast.ha, FROM).organisation == cast.outreach
    assert not Transfer.objects.exists()  # within one body nothing is asked of the old unit
    assert [line.actor for line in AuditLine.objects.order_by("-seq")[:2]] == [cast.other_drafter.label, "Hệ thống"]
    assert verify()


def test_what_was_proposed_stays_with_the_unit_that_proposed_it(cast):
    row = dossier(cast, "submitted")

    take_over(asked(cast), by=cast.other_drafter, on=DAY)

    row.refresh_from_db()
    assert (row.state, row.proposal.organisation) == ("submitted", cast.policy)


def test_not_taken_over_she_stays_and_the_old_unit_is_told_why(cast):
    refuse_relocation(asked(cast), by=cast.other_drafter, on=DAY, reason="Đủ biên chế")

    assert post_of(cast.ha, FROM).organisation == cast.policy
    assert "Đủ biên chế" in OutboxMessage.objects.get(kind="relocation_refused").text


def test_a_refusal_needs_its_reason(cast):
    with pytest.raises(Refused, match="nêu lý do"):
        refuse_relocation(asked(cast), by=cast.other_drafter, on=DAY, reason=" ")


def test_taken_back_it_cannot_be_answered(cast):
    row = take_back_relocation(asked(cast), by=cast.drafter, on=DAY)

    assert row.state == RelocationState.TAKEN_BACK
    with pytest.raises(NotNow):
        take_over(row, by=cast.other_drafter, on=DAY)


def test_who_asked_does_not_answer_even_with_a_word_in_both_units(cast):
    with pytest.raises(Refused, match="không tự nhận thay"):
        take_over(asked(cast, by=cast.officer), by=cast.officer, on=DAY)


@pytest.mark.parametrize("who", ["other_drafter", "civil_servant", "auditor", "nobody"])
def test_only_the_unit_she_works_in_passes_her_on(cast, who):
    with pytest.raises(Forbidden):
        asked(cast, by=getattr(cast, who))


@pytest.mark.parametrize("who", ["drafter", "civil_servant", "auditor", "nobody"])
def test_only_the_new_unit_answers(cast, who):
    with pytest.raises(Forbidden):
        take_over(asked(cast), by=getattr(cast, who), on=DAY)


def test_asked_once_at_a_time(cast):
    asked(cast)

    with pytest.raises(Refused, match="chờ trả lời"):
        asked(cast)


@pytest.mark.parametrize(("to", "said"), [("policy", "đơn vị khác"), ("stranger_body", "cùng cơ quan")])
def test_only_to_another_unit_of_the_body(cast, to, said):
    with pytest.raises(Refused, match=said):
        asked(cast, to=getattr(cast, to), by=cast.officer)


def test_who_has_no_part_in_it_does_not_see_it(cast):
    row = asked(cast)

    assert row in relocations_visible_to(cast.head)
    assert row in relocations_visible_to(cast.other_drafter)
    assert not relocations_visible_to(cast.nobody).exists()
