"""Before the ballot opens: what can be taken back, what a council may ask for instead, and who must step aside."""

import pytest
from cast import DAY
from council.ready import PHRASES, called, opened, question_of, room, voted

from vinhdanh.core.audit import verify
from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.council.actions import (
    appoint_teller,
    close_ballot,
    declare_kin,
    dismiss_teller,
    lower_question,
    open_ballot,
    put_question,
    recuse,
    seat,
    take_key,
    take_off,
)
from vinhdanh.council.checks import lacking_for_ballot
from vinhdanh.council.queries import kinships_visible_to
from vinhdanh.council.states import SeatRole
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.states import DossierState
from vinhdanh.people.models import Rating

pytestmark = pytest.mark.django_db
LOWER = "giay-khen"


def test_taken_off_the_agenda_it_waits_for_another_sitting(cast):
    sitting = called(room(cast), questions=2)
    first = question_of(sitting)
    recuse(first, sitting.council.seats.last(), by=cast.officer, on=DAY, reason="Người thân")

    take_off(first, by=cast.officer, on=DAY, reason="Thiếu số liệu")

    assert Dossier.objects.get(pk=first.dossier_id).state == DossierState.APPRAISED
    assert sitting.questions.count() == 1
    again = put_question(sitting, first.dossier, by=cast.officer, on=DAY)
    assert again.order == 3


def test_nothing_is_taken_off_without_a_reason_or_once_the_ballot_is_open(cast):
    here = room(cast)
    sitting = called(here)
    with pytest.raises(Refused, match="nêu lý do"):
        take_off(question_of(sitting), by=cast.officer, on=DAY, reason=" ")

    open_ballot(sitting, by=cast.officer, on=DAY)

    for late in (
        lambda: take_off(question_of(sitting), by=cast.officer, on=DAY, reason="Muộn"),
        lambda: lower_question(question_of(sitting), LOWER, by=cast.officer, on=DAY, reason="Muộn"),
        lambda: dismiss_teller(sitting.tellers.first(), by=cast.officer, on=DAY, reason="Muộn"),
    ):
        with pytest.raises(NotNow, match="Đang bỏ phiếu"):
            late()


def test_a_teller_let_go_and_another_in_her_place_the_box_still_opens(cast):
    here = room(cast)
    sitting = called(here)
    dismiss_teller(sitting.tellers.get(place=1), by=cast.officer, on=DAY, reason="Bận việc")
    # The second has moved up; the first comes back in the second place with another key.
    row = appoint_teller(sitting, here.tellers[0].person, by=cast.officer, on=DAY)
    take_key(row, PHRASES[0], by=here.tellers[0], on=DAY)
    assert list(sitting.tellers.values_list("place", flat=True)) == [1, 2]

    from vinhdanh.council.actions import cast as vote
    from vinhdanh.council.actions import open_box
    from vinhdanh.council.states import Choice

    open_ballot(sitting, by=cast.officer, on=DAY)
    for voter in here.voters:
        vote(question_of(sitting), Choice.AGREE, by=voter, on=DAY)
    close_ballot(sitting, by=cast.officer, on=DAY)
    for place, hand in ((2, 0), (1, 1)):
        open_box(sitting.tellers.get(place=place), PHRASES[hand], by=here.tellers[hand], on=DAY)

    assert question_of(sitting).figures["agree"] == 7


def test_a_lower_form_is_asked_of_the_law_anew_and_the_first_answer_is_kept(cast):
    here = room(cast)
    question = question_of(called(here, honour="bang-khen-tinh"))
    Dossier.objects.filter(pk=question.dossier_id).update(answer={"verdict": "undetermined"}, digest="cũ")
    question.dossier.refresh_from_db()

    lower_question(question, LOWER, by=cast.officer, on=DAY, reason="Chưa đủ năm")

    row = Dossier.objects.get(pk=question.dossier_id)
    kept = row.lowerings.get()
    assert (row.honour, kept.honour) == (LOWER, "bang-khen-tinh")
    assert row.answer["honour"] == LOWER
    assert (kept.answer["verdict"], kept.digest, kept.made_by) == ("undetermined", "cũ", cast.officer.label)
    assert verify()


@pytest.mark.parametrize("honour", ["bang-khen-tinh", "huan-chuong-lao-dong-hang-ba", "khong-co"])
def test_only_a_form_that_is_lower(cast, honour):
    question = question_of(called(room(cast), honour="bang-khen-tinh"))

    with pytest.raises(Refused, match=r"không thấp hơn|Không có danh hiệu"):
        lower_question(question, honour, by=cast.officer, on=DAY, reason="Chưa đủ năm")


def test_a_lower_form_the_law_says_no_to_is_refused(cast):
    question = question_of(called(room(cast), honour="bang-khen-tinh"))
    Rating.objects.create(person=question.dossier.person, year=2021, level="khong-hoan-thanh", decided_on=DAY)

    with pytest.raises(NotLawful):
        lower_question(question, "chien-si-thi-dua-co-so", by=cast.officer, on=DAY, reason="Chưa đủ năm")


def test_the_ballot_waits_until_a_candidate_and_her_kin_have_stepped_aside(cast):
    here = room(cast)
    sitting = called(here)
    question = question_of(sitting)
    declare_kin(here.seats[4].person, question.dossier.person, "vợ chồng", by=cast.officer, on=DAY)

    assert "không biểu quyết hồ sơ 1 (Người thân: vợ chồng)" in " ".join(lacking_for_ballot(sitting))
    with pytest.raises(Refused, match="vợ chồng"):
        open_ballot(sitting, by=cast.officer, on=DAY)

    recuse(question, here.seats[4], by=cast.officer, on=DAY, reason="Vợ chồng")
    open_ballot(sitting, by=cast.officer, on=DAY)


def test_one_unit_in_common_does_not_stop_the_ballot(cast):
    here = room(cast)
    sitting = called(here)

    assert open_ballot(sitting, by=cast.officer, on=DAY).state == "balloting"


def test_kin_is_seen_by_who_declared_it_and_the_officer_alone(cast):
    here = room(cast)
    kin = declare_kin(here.seats[4].person, cast.ha, "anh em", by=here.voters[4], on=DAY)

    assert list(kinships_visible_to(cast.officer, here.council, DAY)) == [kin]
    assert list(kinships_visible_to(here.voters[4], here.council, DAY)) == [kin]
    for other in (here.voters[3], cast.head, cast.auditor, cast.nobody):
        assert not kinships_visible_to(other, here.council, DAY).exists()


def test_a_candidate_who_sits_in_the_council_steps_aside_herself(cast):
    here = room(cast)
    seat(here.council, cast.ha, SeatRole.MEMBER, by=cast.officer, on=DAY)
    sitting = called(here)

    assert any("chính mình" in one for one in lacking_for_ballot(sitting))


def test_a_sitting_where_all_voted_still_counts(cast):
    here = room(cast)

    sitting = opened(here, close_ballot(voted(here, "yyyyyyy"), by=cast.officer, on=DAY))

    assert question_of(sitting).figures["agree"] == 7
