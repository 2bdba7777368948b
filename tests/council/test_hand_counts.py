"""What is counted by hand: paper ballots, written opinions of the absent, raised hands."""

import pytest
from cast import DAY
from council.ready import balloting, called, opened, question_of, room, vote_yes, voted

from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.council.actions import (
    attend,
    close_ballot,
    confirm_count,
    count_open_vote,
    drop_count,
    enter_count,
    mark_voted,
    open_ballot,
    recuse,
    strike_voted,
)
from vinhdanh.council.states import Presence, Way

pytestmark = pytest.mark.django_db


def test_paper_ballots_need_two_hands_and_must_fit_the_roll(cast):
    here = room(cast)
    sitting = voted(here, "yyyy")
    question, counted = question_of(sitting), {"agree": 3, "against": 0, "blank": 0}
    row = enter_count(question, Way.PAPER, by=cast.officer, on=DAY, **counted)

    with pytest.raises(Refused, match="chưa có người thứ hai"):
        close_ballot(sitting, by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="phải khác người đã nhập"):
        confirm_count(row, by=cast.officer, on=DAY, **counted)
    with pytest.raises(Refused, match="không khớp"):
        confirm_count(row, by=here.voters[0], on=DAY, agree=2, against=1, blank=0)
    confirm_count(row, by=here.voters[0], on=DAY, **counted)
    with pytest.raises(Refused, match="0 người trong danh sách nhưng 3 phiếu"):
        close_ballot(sitting, by=cast.officer, on=DAY)
    for one in here.seats[4:]:
        mark_voted(question, one, Way.PAPER, by=cast.officer, on=DAY)
    close_ballot(sitting, by=cast.officer, on=DAY)
    assert question_of(opened(here, sitting)).figures["agree"] == 7


def test_two_paper_ballots_would_tell_who_said_what_and_are_never_written_down(cast):
    here = room(cast)
    question = question_of(voted(here, "yyyyy"))
    lines = AuditLine.objects.count()

    with pytest.raises(Refused, match="2 phiếu giấy; dưới 3 phiếu"):
        enter_count(question, Way.PAPER, by=cast.officer, on=DAY, agree=1, against=1, blank=0)
    assert not question.hand_counts.exists()
    assert AuditLine.objects.count() == lines


def test_who_was_put_on_the_roll_by_hand_is_struck_with_a_reason_and_votes_on_the_machine(cast):
    here = room(cast)
    sitting = voted(here, "yyyyyy")
    row = mark_voted(question_of(sitting), here.seats[6], Way.PAPER, by=cast.officer, on=DAY)

    with pytest.raises(Forbidden):
        strike_voted(row, by=here.voters[6], on=DAY, reason="Ghi nhầm")
    with pytest.raises(Refused, match="nêu lý do"):
        strike_voted(row, by=cast.officer, on=DAY, reason=" ")
    strike_voted(row, by=cast.officer, on=DAY, reason="Ghi nhầm")
    assert vote_yes(sitting, here.voters[6])
    close_ballot(sitting, by=cast.officer, on=DAY)
    with pytest.raises(NotNow):
        strike_voted(row, by=cast.officer, on=DAY, reason="Ghi nhầm")


def test_who_voted_on_the_machine_is_not_struck_and_does_not_vote_again(cast):
    here = room(cast)
    question = question_of(voted(here, "y"))

    with pytest.raises(Refused, match="không lấy lại được"):
        strike_voted(question.turnouts.get(), by=cast.officer, on=DAY, reason="Xin bầu lại")
    assert question.turnouts.count() == 1


def test_a_count_that_does_not_fit_is_taken_back(cast):
    here = room(cast)
    question = question_of(balloting(here))
    row = enter_count(question, Way.PAPER, by=cast.officer, on=DAY, agree=9, against=0, blank=0)

    drop_count(row, by=cast.officer, on=DAY, reason="Nhập nhầm")
    assert not question.hand_counts.exists()


def test_an_open_vote_is_counted_by_hand(cast):
    here = room(cast, ballot_percent=60, regulation="Quy chế số 1/QC-HĐ")
    sitting = balloting(here, secret=False, honour="lao-dong-tien-tien")
    with pytest.raises(Refused, match="biểu quyết công khai"):
        vote_yes(sitting, here.voters[0])
    counted = {"agree": 6, "against": 1, "blank": 0}
    row = enter_count(question_of(sitting), Way.OPEN, by=cast.officer, on=DAY, **counted)
    confirm_count(row, by=here.voters[0], on=DAY, **counted)
    close_ballot(sitting, by=cast.officer, on=DAY)

    assert count_open_vote(sitting, by=cast.officer, on=DAY).state == "counted"
    assert question_of(sitting).dossier.state == "chosen"


def an_open_sitting(cast):
    here = room(cast, ballot_percent=60, regulation="Quy chế số 1/QC-HĐ")
    return here, called(here, secret=False, honour="lao-dong-tien-tien")


def hands(question, way, here, **counted):
    counted = {"against": 0, "blank": 0, **counted}
    row = enter_count(question, way, by=here.cast.officer, on=DAY, **counted)
    return confirm_count(row, by=here.voters[0], on=DAY, **counted)


def test_an_open_vote_nobody_counted_is_not_closed(cast):
    _here, sitting = an_open_sitting(cast)
    open_ballot(sitting, by=cast.officer, on=DAY)

    with pytest.raises(Refused, match="chưa nhập số phiếu biểu quyết"):
        close_ballot(sitting, by=cast.officer, on=DAY)


def test_no_more_hands_are_raised_than_may_vote(cast):
    here, sitting = an_open_sitting(cast)
    question = question_of(open_ballot(sitting, by=cast.officer, on=DAY))
    recuse(question, here.seats[2], by=here.voters[2], on=DAY, reason="Người thân")
    row = hands(question, Way.OPEN, here, agree=7)

    with pytest.raises(Refused, match="7 phiếu biểu quyết của 6 người"):
        close_ballot(sitting, by=cast.officer, on=DAY)
    drop_count(row, by=cast.officer, on=DAY, reason="Đếm nhầm")
    hands(question, Way.OPEN, here, agree=6)
    close_ballot(sitting, by=cast.officer, on=DAY)
    assert count_open_vote(sitting, by=cast.officer, on=DAY).state == "counted"


def test_the_absent_write_to_an_open_sitting_as_well(cast):
    here, sitting = an_open_sitting(cast)
    attend(sitting, here.seats[6], Presence.ABSENT, by=cast.officer, on=DAY, reason="Đi công tác")
    question = question_of(open_ballot(sitting, by=cast.officer, on=DAY))
    mark_voted(question, here.seats[6], Way.WRITTEN, by=cast.officer, on=DAY)
    hands(question, Way.WRITTEN, here, agree=1)
    hands(question, Way.OPEN, here, agree=4, against=2)
    close_ballot(sitting, by=cast.officer, on=DAY)
    count_open_vote(sitting, by=cast.officer, on=DAY)

    assert "5/7 thành viên đồng ý" in question_of(sitting).answer["sentence"]


def test_ways_of_voting_are_not_mixed(cast):
    here, sitting = an_open_sitting(cast)
    question = question_of(open_ballot(sitting, by=cast.officer, on=DAY))

    with pytest.raises(Refused, match="và ngược lại"):
        mark_voted(question, here.seats[6], Way.PAPER, by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="và ngược lại"):
        enter_count(question, Way.PAPER, by=cast.officer, on=DAY, agree=7, against=0, blank=0)


def absent_writes(here, agree: int):
    sitting = called(here)
    attend(sitting, here.seats[-1], Presence.ABSENT, by=here.cast.officer, on=DAY, reason="Đi công tác")
    open_ballot(sitting, by=here.cast.officer, on=DAY)
    question = question_of(sitting)
    mark_voted(question, here.seats[-1], Way.WRITTEN, by=here.cast.officer, on=DAY)
    counted = {"agree": agree, "against": 1 - agree, "blank": 0}
    row = enter_count(question, Way.WRITTEN, by=here.cast.officer, on=DAY, **counted)
    confirm_count(row, by=here.voters[0], on=DAY, **counted)
    for voter in here.voters[:-1]:
        vote_yes(sitting, voter)
    close_ballot(sitting, by=here.cast.officer, on=DAY)
    return question_of(opened(here, sitting))


def test_the_written_opinion_of_the_absent_counts_among_all_members(cast):
    assert absent_writes(room(cast), 1).answer["verdict"] == "passed"


def test_a_written_no_counts_as_well(cast):
    assert absent_writes(room(cast), 0).answer["verdict"] == "failed"
