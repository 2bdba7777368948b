"""A council votes: who may, how often, how many are enough, and what becomes of the dossier."""

from datetime import date, timedelta

import pytest
from cast import DAY, acting, somebody
from council.ready import PHRASES, balloting, called, closed, opened, question_of, room, vote_yes, voted
from dossiers.ready import barred, dossier

from vinhdanh.core.actors import Role
from vinhdanh.core.errors import Forbidden, NotLawful, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.council.actions import (
    appoint_teller,
    attend,
    call,
    cancel,
    cast,
    close_ballot,
    declare_kin,
    end_seat,
    mark_voted,
    open_ballot,
    open_box,
    put_question,
    recuse,
    seat,
    sign_minutes,
    take_key,
)
from vinhdanh.council.conflicts import conflicts_of
from vinhdanh.council.models import Council, CountedPaper, SealedPaper, Seat
from vinhdanh.council.paperwork import minutes_of
from vinhdanh.council.queries import present_at
from vinhdanh.council.states import Choice, Presence, SeatRole, Way

pytestmark = pytest.mark.django_db


def outcome(here, choices, **more):
    sitting = opened(here, closed(here, choices, **more))
    return question_of(sitting)


def test_nine_in_ten_of_all_members_are_enough_and_the_dossier_is_chosen(cast):
    row = outcome(room(cast), "yyyyyyy")

    assert row.answer["verdict"] == "passed"
    assert row.figures["agree"] == 7
    assert row.dossier.state == "chosen"
    assert "tổng số 7 thành viên" in row.answer["sentence"]


def test_one_no_too_many_and_the_reason_is_the_arithmetic(cast):
    row = outcome(room(cast), "yyyyyyn")

    assert (row.dossier.state, row.dossier.reason) == ("declined", row.answer["sentence"])
    assert "6/7 thành viên đồng ý" in row.answer["sentence"]


def test_a_member_who_is_absent_and_silent_is_no_yes(cast):
    here = room(cast)
    sitting = called(here)
    attend(sitting, here.seats[-1], Presence.ABSENT, by=cast.officer, on=DAY, reason="Đi công tác")
    open_ballot(sitting, by=cast.officer, on=DAY)
    for voter in here.voters[:-1]:
        vote_yes(sitting, voter)
    close_ballot(sitting, by=cast.officer, on=DAY)
    row = question_of(opened(here, sitting))

    assert row.answer["verdict"] == "failed"
    assert row.dossier.state == "declined"


def cast_on(question, choice, voter):
    return cast(question, choice, by=voter, on=DAY)


def test_the_councils_own_regulation_sets_the_share_where_the_law_asks_for_none(cast):
    here = room(cast, ballot_percent=70, regulation="Quy chế số 1/QC-HĐ")

    assert outcome(here, "yyyyynn", honour="chien-si-thi-dua-co-so").answer["verdict"] == "passed"


def test_without_any_rule_the_ballot_does_not_open(cast):
    sitting = called(room(cast), honour="chien-si-thi-dua-co-so")

    with pytest.raises(NotLawful, match="tỷ lệ phiếu theo quy chế"):
        open_ballot(sitting, by=cast.officer, on=DAY)


def test_everything_missing_is_named_at_once(cast):
    here = room(cast)
    bare = called(here, keys=False, questions=0)
    bare.attendances.first().delete()

    with pytest.raises(Refused, match="ít nhất một hồ sơ, điểm danh đủ 7 thành viên và 2 người kiểm phiếu"):
        open_ballot(bare, by=cast.officer, on=DAY)


def test_too_few_make_no_sitting(cast):
    here = room(cast)
    sitting = called(here)
    for one in here.seats[:4]:
        attend(sitting, one, Presence.ABSENT, by=cast.officer, on=DAY, reason="Ốm")

    with pytest.raises(NotLawful, match="3/7 thành viên dự họp"):
        open_ballot(sitting, by=cast.officer, on=DAY)


def test_one_seat_one_vote(cast):
    here = room(cast)
    sitting = balloting(here)
    vote_yes(sitting, here.voters[0])
    lines = AuditLine.objects.count()

    with pytest.raises(NotNow, match="mỗi người một phiếu"):
        cast_on(question_of(sitting), Choice.AGAINST, here.voters[0])
    with pytest.raises(NotNow, match="mỗi người một phiếu"):
        mark_voted(question_of(sitting), here.seats[0], Way.PAPER, by=cast.officer, on=DAY)
    assert AuditLine.objects.count() == lines
    assert SealedPaper.objects.count() == 1


def test_who_has_no_seat_does_not_vote(cast):
    sitting = balloting(room(cast))

    for stranger in (cast.drafter, cast.auditor, cast.nobody):
        with pytest.raises(Forbidden, match="thành viên Hội đồng"):
            vote_yes(sitting, stranger)


def test_a_substitute_votes_for_the_seat_and_its_holder_no_more(cast):
    here = room(cast)
    here.seats[3].substitute = cast.binh
    here.seats[3].save()
    sitting = called(here)
    attend(sitting, here.seats[3], Presence.SUBSTITUTE, by=cast.officer, on=DAY)
    open_ballot(sitting, by=cast.officer, on=DAY)

    assert vote_yes(sitting, cast.drafter)
    with pytest.raises(Forbidden):
        vote_yes(sitting, here.voters[3])


def test_nobody_sits_in_who_was_not_named(cast):
    here = room(cast)

    with pytest.raises(Refused, match="chưa có người dự thay"):
        attend(called(here), here.seats[3], Presence.SUBSTITUTE, by=cast.officer, on=DAY)


def test_who_stepped_aside_gets_no_paper_and_still_counts_among_all(cast):
    here = room(cast)
    sitting = balloting(here)
    question = question_of(sitting)
    recuse(question, here.seats[2], by=here.voters[2], on=DAY, reason="Người thân")

    with pytest.raises(Refused, match="xung đột lợi ích"):
        vote_yes(sitting, here.voters[2])
    for number in (0, 1, 3, 4, 5, 6):
        vote_yes(sitting, here.voters[number])
    close_ballot(sitting, by=cast.officer, on=DAY)
    row = question_of(opened(here, sitting))
    assert row.figures["members"] == 7
    assert row.answer["verdict"] == "failed"


def test_a_member_steps_aside_for_herself_only(cast):
    here = room(cast)
    question = question_of(called(here))

    with pytest.raises(Forbidden):
        recuse(question, here.seats[2], by=here.voters[3], on=DAY, reason="Tôi thấy vậy")
    with pytest.raises(Refused, match="nêu lý do"):
        recuse(question, here.seats[2], by=here.voters[2], on=DAY, reason=" ")


def test_conflicts_are_found_from_the_record(cast):
    here = room(cast)
    sitting = called(here)
    question = question_of(sitting)
    declare_kin(here.seats[4].person, question.dossier.person, "vợ chồng", by=cast.officer, on=DAY)
    seat(here.council, cast.ha, SeatRole.MEMBER, by=cast.officer, on=DAY)
    seat(here.council, cast.binh, SeatRole.MEMBER, by=cast.officer, on=DAY)

    found = {conflict.seat.person: conflict.reason for conflict in conflicts_of(question)}

    assert found == {
        here.seats[4].person: "Người thân: vợ chồng",
        cast.ha: "Hồ sơ của chính mình",
        cast.binh: "Người ký tờ trình đề nghị",
        cast.lan: "Cùng đơn vị với người, tập thể được đề nghị",
    }


def test_different_hands_list_the_voters_and_open_the_box(cast):
    here = room(cast)
    sitting = called(here, keys=False)

    with pytest.raises(Refused, match="cử người khác"):
        appoint_teller(sitting, cast.lan, by=cast.officer, on=DAY)
    teller = appoint_teller(sitting, here.tellers[0].person, by=cast.officer, on=DAY)
    with pytest.raises(Forbidden, match="giữ khóa này"):
        take_key(teller, PHRASES[0], by=cast.officer, on=DAY)
    with pytest.raises(Refused, match="từ 12 ký tự"):
        take_key(teller, "ngắn", by=here.tellers[0], on=DAY)


def test_the_box_opens_only_after_closing_seal_by_seal_with_the_right_words(cast):
    here = room(cast)
    sitting = voted(here, "yyyyyyy")
    first, second = sitting.tellers.order_by("place")
    with pytest.raises(NotNow, match="Đang bỏ phiếu"):
        open_box(second, PHRASES[1], by=here.tellers[1], on=DAY)

    close_ballot(sitting, by=cast.officer, on=DAY)
    with pytest.raises(NotNow, match="lượt"):
        open_box(first, PHRASES[0], by=here.tellers[0], on=DAY)
    with pytest.raises(Refused, match="không đúng với khóa"):
        open_box(second, PHRASES[0], by=here.tellers[1], on=DAY)
    with pytest.raises(Forbidden):
        open_box(second, PHRASES[1], by=here.tellers[0], on=DAY)
    half = open_box(second, PHRASES[1], by=here.tellers[1], on=DAY)
    assert (half.state, half.layers, SealedPaper.objects.count()) == ("closed", 1, 7)
    whole = open_box(first, PHRASES[0], by=here.tellers[0], on=DAY)
    assert (whole.state, whole.layers, SealedPaper.objects.count()) == ("counted", 0, 0)


def test_a_voter_finds_her_own_paper_among_those_counted(cast):
    here = room(cast)
    sitting = balloting(here)
    codes = {vote_yes(sitting, voter) for voter in here.voters}
    close_ballot(sitting, by=cast.officer, on=DAY)
    opened(here, sitting)

    assert set(CountedPaper.objects.values_list("code", flat=True)) == codes
    assert len(codes) == 7


def test_too_few_papers_are_not_opened(cast):
    here = room(cast)

    with pytest.raises(Refused, match="2 phiếu kín; dưới 3 phiếu"):
        closed(here, "yy")


def test_once_closed_nothing_falls_in(cast):
    here = room(cast)
    sitting = closed(here, "yyyyyy")

    with pytest.raises(NotNow, match="Đã khóa hòm phiếu"):
        vote_yes(sitting, here.voters[6])


def long_seated(cast):
    here = room(cast)
    before = DAY - timedelta(days=30)
    Council.objects.update(since=before)
    Seat.objects.update(since=before)
    here.seats = list(here.council.seats.all())
    return here


def test_once_the_ballot_is_open_the_members_of_that_day_stand(cast):
    here = long_seated(cast)
    sitting = closed(here, "yyyyyyn")

    with pytest.raises(NotNow, match="ghi từ ngày sau phiên họp"):
        end_seat(here.seats[6], by=cast.officer, on=DAY - timedelta(days=1))
    with pytest.raises(NotNow, match="ghi từ ngày sau phiên họp"):
        seat(here.council, cast.ha, SeatRole.MEMBER, by=cast.officer, on=DAY)
    end_seat(here.seats[6], by=cast.officer, on=DAY)
    seat(here.council, cast.ha, SeatRole.MEMBER, by=cast.officer, on=DAY + timedelta(days=1))

    assert question_of(opened(here, sitting)).figures["members"] == 7


def test_who_left_before_the_sitting_is_not_counted_as_present(cast):
    here = long_seated(cast)
    sitting = called(here)
    end_seat(here.seats[6], by=cast.officer, on=DAY - timedelta(days=1))

    open_ballot(sitting, by=cast.officer, on=DAY)
    assert (present_at(sitting), minutes_of(sitting).members, len(minutes_of(sitting).present)) == (6, 6, 6)


def test_who_may_keep_the_list_does_not_count(cast):
    here = room(cast)
    colleague = acting(somebody("Phu", cast.committee), (Role.OFFICER, cast.committee))
    sitting = called(here, keys=False)
    attend(sitting, here.seats[6], Presence.PRESENT, by=colleague, on=DAY)

    with pytest.raises(Refused, match="Thường trực giữ danh sách"):
        appoint_teller(sitting, colleague.person, by=cast.officer, on=DAY)
    assert appoint_teller(sitting, here.tellers[0].person, by=cast.officer, on=DAY).place == 1


def test_what_must_be_secret_is_not_voted_on_openly(cast):
    sitting = called(room(cast), secret=False)

    with pytest.raises(NotLawful, match="bỏ phiếu không kín"):
        open_ballot(sitting, by=cast.officer, on=DAY)


def test_a_sitting_called_off_gives_its_dossiers_back_and_the_box_is_destroyed(cast):
    here = room(cast)
    sitting = voted(here, "yyy")

    with pytest.raises(Refused, match="nêu lý do"):
        cancel(sitting, by=cast.officer, on=DAY, reason=" ")
    cancel(sitting, by=cast.officer, on=DAY, reason="Mất điện")
    assert question_of(sitting).dossier.state == "appraised"
    assert not SealedPaper.objects.exists()


def test_what_the_law_denies_is_not_put_on_the_agenda(cast):
    here = room(cast)
    sitting = called(here, questions=0)

    with pytest.raises(NotLawful):
        put_question(sitting, barred(cast, "appraised"), by=cast.officer, on=DAY)
    with pytest.raises(NotNow):
        put_question(sitting, dossier(cast, "received", person=cast.nga), by=cast.officer, on=DAY)


def test_chair_and_secretary_sign_each_with_her_own_hand(cast):
    here = room(cast)
    sitting = opened(here, closed(here, "yyyyyyy"))

    with pytest.raises(Forbidden, match="Chủ tịch và Thư ký"):
        sign_minutes(sitting, by=here.voters[3], on=DAY)
    half = sign_minutes(sitting, by=here.voters[0], on=DAY)
    assert (half.state, half.signed_chair) == ("counted", here.voters[0].label)
    with pytest.raises(NotNow, match="Đã ký"):
        sign_minutes(sitting, by=here.voters[0], on=DAY)
    assert sign_minutes(sitting, by=cast.officer, on=DAY).state == "signed"


def test_a_day_outside_the_term_is_no_day_to_sit(cast):
    here = room(cast, until=date(2022, 12, 31))

    with pytest.raises(Refused, match="nhiệm kỳ"):
        call(here.council, date(2023, 1, 5), "Phòng họp", by=cast.officer, on=DAY)
