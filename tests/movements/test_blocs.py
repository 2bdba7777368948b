"""A bloc from its draft to the locked result, with each refusal beside its success."""

from decimal import Decimal

import pytest
from cast import DAY
from movements.scored import (
    CARD,
    NOTE,
    answered,
    appealed,
    bloc_of,
    differing,
    late,
    line,
    of,
    started,
    whole,
)  # fmt: skip

from vinhdanh.core.actors import SYSTEM
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.movements.actions import (
    agree_scores,
    answer_appeal,
    appeal_score,
    close_bloc,
    council_score,
    cross_score,
    draft_bloc,
    open_bloc,
    put_criterion,
    put_group,
    remove_criterion,
    self_score,
    start_cross,
)  # fmt: skip
from vinhdanh.movements.actions.scores import Told
from vinhdanh.movements.card import faults_of, template_card, template_names
from vinhdanh.movements.models import Mark, ScoreCriterion
from vinhdanh.movements.queries import blocs_visible_to, members_visible_to
from vinhdanh.movements.standing import ranks_of, sheet_of, sheets_of
from vinhdanh.people.models import BlocResult
from vinhdanh.people.states import BlocLevel

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", template_names())
def test_every_card_shipped_sums(code):
    assert faults_of(template_card(code)) == []


def test_a_bloc_is_drawn_up_from_a_template_to_the_last_criterion(cast):
    card = template_card("ban-dan-toc")

    bloc = draft_bloc("Khối I", cast.committee, 2022, card=card, members=[cast.policy], by=cast.officer, on=DAY)

    told = [criterion["name"] for group in card["groups"] for criterion in group["criteria"]]
    assert list(ScoreCriterion.objects.filter(group__bloc=bloc).values_list("name", flat=True)) == told
    assert faults_of(bloc.card()) == []


def test_the_card_of_last_year_serves_again(cast):
    last = bloc_of(cast, "closed")

    bloc = draft_bloc("Khối I", cast.committee, 2023, card=last.card(), by=cast.officer, on=DAY)

    assert bloc.card() == last.card()


def test_a_bloc_opens_when_its_card_sums(cast):
    assert open_bloc(bloc_of(cast), by=cast.officer, on=DAY).state == "open"


def test_a_bloc_that_is_not_ready_is_refused_with_every_fault_at_once(cast):
    bloc = bloc_of(cast)
    bloc.head = None
    bloc.total = 11
    bloc.save()
    bloc.members.filter(organisation=cast.outreach).delete()
    bloc.groups.filter(kind="bonus").update(maximum=1)
    put_criterion(bloc.groups.first(), by=cast.officer, on=DAY, fields={
        "name": "Nếp sống", "unit": "mức", "rule": "choice", "maximum": 2, "steps": [{"label": "Tốt", "points": 3}],
    })  # fmt: skip

    with pytest.raises(Refused) as refusal:
        open_bloc(bloc, by=cast.officer, on=DAY)

    assert refusal.value.message == (
        "Cần sửa trước: Cụm, khối cần ít nhất hai thành viên; Chưa chọn đơn vị trưởng cụm, khối; "
        "Các nhóm điểm chính cộng 10 điểm, bảng ghi 11 điểm; "
        "Nhóm “A”: các tiêu chí cộng 12 điểm, nhóm ghi 10 điểm; "
        "Mức cao nhất không bằng điểm tối đa 2 (“Nếp sống”); "
        "Nhóm “Thưởng”: có mục vượt trần 1 điểm của nhóm."
    )


@pytest.mark.parametrize(
    ("group", "fault"),
    [
        ({"kind": "bonus", "maximum": 2, "criteria": [2, 2]}, "vượt trần 2 điểm mà không ghi"),
        ({"kind": "bonus", "maximum": 2, "criteria": [2, 2], "may_exceed": True}, None),
        ({"kind": "bonus", "maximum": 2, "criteria": [2, 2], "highest_only": True}, None),
        ({"kind": "deduction", "maximum": 3, "criteria": [4]}, "có mục vượt trần 3 điểm"),
        ({"kind": "deduction", "maximum": 3, "criteria": []}, "chưa có tiêu chí nào"),
    ],
)
def test_caps_may_be_exceeded_only_where_the_card_says_so(group, fault):
    items = [{"name": "x", "rule": "count", "maximum": most, "per": 1} for most in group["criteria"]]
    card = {**CARD, "groups": [*CARD["groups"], {**group, "name": "Thêm", "criteria": items}]}

    found = faults_of(card)

    assert [fault in one for one in found] == ([True] if fault else [])


def test_the_card_stands_once_scoring_has_opened(cast):
    bloc = bloc_of(cast, "open")

    with pytest.raises(NotNow, match="Đang tự chấm"):
        put_group(bloc, by=cast.officer, on=DAY, fields={"name": "B", "maximum": 1})
    with pytest.raises(NotNow, match="Đang tự chấm"):
        remove_criterion(line(bloc, "Báo cáo"), by=cast.officer, on=DAY)


def test_a_change_of_the_card_shows_in_the_register(cast):
    remove_criterion(line(bloc_of(cast), "Báo cáo"), by=cast.officer, on=DAY)

    written = AuditLine.objects.latest("seq")
    assert len(written.before["card"]["groups"][0]["criteria"]) == 2
    assert len(written.after["card"]["groups"][0]["criteria"]) == 1


def test_a_unit_scores_itself(cast):
    bloc = bloc_of(cast, "open")

    self_score(of(bloc, cast.policy), whole(bloc, rate=90, times=1), by=cast.drafter, on=DAY)

    assert sheet_of(of(bloc, cast.policy)).tally().total == Decimal("5.5") + Decimal("3.5")


def test_points_without_evidence_are_refused_each_by_name(cast):
    bloc = bloc_of(cast, "open")

    with pytest.raises(Refused, match=r"“Đúng hạn” có điểm.*“Báo cáo” có điểm"):
        self_score(of(bloc, cast.policy), whole(bloc, rate=90, times=1, note=" "), by=cast.drafter, on=DAY)

    assert not Mark.objects.exists()


def test_nothing_reached_needs_no_evidence(cast):
    bloc = bloc_of(cast, "open")

    self_score(of(bloc, cast.policy), late(bloc, 8), by=cast.drafter, on=DAY)

    assert Mark.objects.get().points == 0


def test_what_always_arises_cannot_be_said_not_to(cast):
    bloc = bloc_of(cast, "open")

    with pytest.raises(Refused, match="luôn phát sinh"):
        self_score(of(bloc, cast.policy), late(bloc, None, NOTE), by=cast.drafter, on=DAY)


def test_another_unit_and_who_runs_the_bloc_do_not_score_for_a_unit(cast):
    bloc = bloc_of(cast, "open")

    for actor in (cast.other_drafter, cast.officer, cast.civil_servant):
        with pytest.raises(Forbidden, match="chính đơn vị"):
            self_score(of(bloc, cast.policy), late(bloc, 0, NOTE), by=actor, on=DAY)


def test_scoring_across_begins_when_every_unit_has_scored_itself(cast):
    bloc = start_cross(started(cast), by=cast.officer, on=DAY)

    assert of(bloc, cast.policy).cross_by == cast.outreach
    assert of(bloc, cast.outreach).cross_by == cast.policy


def test_who_has_not_scored_is_named_before_scoring_across_begins(cast):
    with pytest.raises(Refused, match=r"chinh-sach còn 2 tiêu chí.*tuyen-truyen còn 2 tiêu chí"):
        start_cross(bloc_of(cast, "open"), by=cast.officer, on=DAY)


def test_another_unit_scores_beside_and_the_difference_shows(cast):
    bloc = bloc_of(cast, "cross")

    cross_score(of(bloc, cast.policy), late(bloc, 2, "Hai báo cáo muộn"), by=cast.other_drafter, on=DAY)

    found = {one.criterion.name: one for one in sheet_of(of(bloc, cast.policy)).lines}
    assert found["Báo cáo"].difference == -1
    assert sheet_of(of(bloc, cast.policy)).tally("self").total == 10
    assert sheet_of(of(bloc, cast.policy)).tally("cross").total == 9


def test_a_difference_needs_its_reason_and_agreement_needs_none(cast):
    bloc = bloc_of(cast, "cross")
    member = of(bloc, cast.policy)

    with pytest.raises(Refused, match="“Báo cáo” chấm khác điểm tự chấm"):
        cross_score(member, late(bloc, 2), by=cast.other_drafter, on=DAY)
    cross_score(member, late(bloc, 0), by=cast.other_drafter, on=DAY)

    assert Mark.objects.get(hand="cross").points == 4


def test_nobody_scores_the_own_unit_across(cast):
    bloc = bloc_of(cast, "cross")

    # The officer runs the bloc and works in the policy division.
    for actor in (cast.drafter, cast.officer):
        with pytest.raises(Forbidden, match="đơn vị của mình"):
            cross_score(of(bloc, cast.policy), late(bloc, 0), by=actor, on=DAY)
    cross_score(of(bloc, cast.outreach), late(bloc, 2), by=cast.officer, on=DAY)


def test_agreement_answers_the_lines_that_are_left_and_no_others(cast):
    member = differing(cast)

    agree_scores(member, by=cast.other_drafter, on=DAY)

    assert sheet_of(member).uncrossed() == []
    assert Mark.objects.get(hand="cross", criterion__name="Báo cáo").points == 2
    with pytest.raises(Refused, match="Mọi dòng đã được chấm"):
        agree_scores(member, by=cast.other_drafter, on=DAY)


def test_the_council_has_the_last_word_with_a_reason(cast):
    member = of(bloc_of(cast, "cross"), cast.outreach)
    about = line(member.bloc, "Báo cáo")

    with pytest.raises(Refused, match="phải nêu lý do"):
        council_score(member, about, Told(Decimal(6)), by=cast.officer, on=DAY)
    council_score(member, about, Told(Decimal(6), "Biên bản"), by=cast.officer, on=DAY)
    cross_score(member, late(member.bloc, 2), by=cast.drafter, on=DAY)

    assert sheet_of(member).tally().total == 7


def test_the_officer_keeps_no_council_score_of_her_own_unit(cast):
    member = of(bloc_of(cast, "cross"), cast.policy)

    with pytest.raises(Forbidden, match="đơn vị của mình"):
        council_score(member, line(member.bloc, "Báo cáo"), Told(Decimal(6), "Biên bản"), by=cast.officer, on=DAY)


def test_a_unit_appeals_against_a_mark_that_differs_from_its_own(cast):
    member = differing(cast)

    row = appeal_score(member, line(member.bloc, "Báo cáo"), reason="Sổ ghi đúng", by=cast.drafter, on=DAY)

    assert row.state == "lodged"


@pytest.mark.parametrize(
    ("name", "reason", "error", "words"),
    [
        ("Đúng hạn", "Sổ ghi đúng", Refused, "khác với điểm đơn vị tự chấm"),
        ("Báo cáo", " ", Refused, "phải nêu lý do"),
    ],
)
def test_an_appeal_without_ground_is_refused(cast, name, reason, error, words):
    member = differing(cast)

    with pytest.raises(error, match=words):
        appeal_score(member, line(member.bloc, name), reason=reason, by=cast.drafter, on=DAY)


def test_only_the_unit_itself_appeals(cast):
    member = differing(cast)

    with pytest.raises(Forbidden, match="chính đơn vị"):
        appeal_score(member, line(member.bloc, "Báo cáo"), reason="Sổ", by=cast.other_drafter, on=DAY)


def test_an_appeal_is_made_once(cast):
    row = appealed(cast)

    with pytest.raises(Refused, match="đã được đề nghị phúc khảo"):
        appeal_score(row.member, row.criterion, reason="Lần nữa", by=cast.drafter, on=DAY)


@pytest.mark.parametrize(("upheld", "total", "state"), [(True, 10, "upheld"), (False, 8, "dismissed")])
def test_an_answer_restores_the_own_score_or_leaves_the_other(cast, upheld, total, state):
    row = answer_appeal(appealed(cast), upheld=upheld, answer="Đã kiểm tra sổ", by=SYSTEM, on=DAY)

    assert row.state == state
    assert sheet_of(row.member).tally().total == total


def test_an_answer_needs_its_reason_and_comes_once(cast):
    row = appealed(cast)

    with pytest.raises(Refused, match="phải nêu lý do"):
        answer_appeal(row, upheld=True, answer="", by=SYSTEM, on=DAY)
    answer_appeal(row, upheld=False, answer="Sổ ghi muộn", by=SYSTEM, on=DAY)
    with pytest.raises(NotNow):
        answer_appeal(row, upheld=True, answer="Đổi ý", by=SYSTEM, on=DAY)


def test_the_unit_does_not_answer_its_own_appeal(cast):
    for actor in (cast.drafter, cast.officer):
        row = appealed(cast)
        with pytest.raises(Forbidden):
            answer_appeal(row, upheld=True, answer="Được", by=actor, on=DAY)


def test_closing_keeps_points_and_ranks_and_writes_them_into_the_units_records(cast):
    bloc = answered(cast)
    bloc.level = BlocLevel.PROVINCE
    bloc.save()

    close_bloc(bloc, by=cast.officer, on=DAY)

    kept = {row.organisation: (row.points, row.rank) for row in bloc.members.all()}
    assert kept == {cast.policy: (10, 1), cast.outreach: (9, 2)}
    results = BlocResult.objects.order_by("rank").values_list("organisation__code", "rank", "compared", "known_from")
    assert list(results) == [("chinh-sach", 1, True, DAY), ("tuyen-truyen", 2, True, DAY)]


def test_a_bloc_inside_an_agency_is_no_result_the_law_counts(cast):
    close_bloc(answered(cast), by=cast.officer, on=DAY)

    assert not BlocResult.objects.exists()


def test_closing_waits_for_every_line_and_every_appeal(cast):
    row = appealed(cast)

    with pytest.raises(Refused, match=r"chinh-sach còn 1 dòng.*tuyen-truyen còn 2 dòng.*chờ trả lời phúc khảo"):
        close_bloc(row.member.bloc, by=cast.officer, on=DAY)


def test_a_result_on_file_already_stops_the_closing(cast):
    bloc = answered(cast)
    bloc.level = BlocLevel.PROVINCE
    bloc.save()
    BlocResult.objects.create(organisation=cast.policy, year=2022, name="Khác", compared=True, known_from=DAY)

    with pytest.raises(Refused, match="đã ghi kết quả cụm, khối năm 2022"):
        close_bloc(bloc, by=cast.officer, on=DAY)


def test_a_unit_is_not_compared_in_two_blocs_of_a_year(cast):
    bloc_of(cast, "open", level=BlocLevel.PROVINCE)

    with pytest.raises(Refused, match="chinh-sach đã ở"):
        open_bloc(bloc_of(cast, level=BlocLevel.PROVINCE), by=cast.officer, on=DAY)


def test_what_is_locked_does_not_change(cast):
    bloc = bloc_of(cast, "closed")
    member, about = of(bloc, cast.policy), line(bloc, "Báo cáo")

    for change in (
        lambda: self_score(member, late(bloc, 0, NOTE), by=cast.drafter, on=DAY),
        lambda: cross_score(member, late(bloc, 0), by=cast.other_drafter, on=DAY),
        lambda: agree_scores(member, by=cast.other_drafter, on=DAY),
        lambda: council_score(member, about, Told(Decimal(1), "Lý do"), by=SYSTEM, on=DAY),
        lambda: appeal_score(member, about, reason="Muộn", by=cast.drafter, on=DAY),
    ):
        with pytest.raises(NotNow, match="Đã khóa kết quả"):
            change()


def test_ranks_show_while_the_marks_still_move(cast):
    bloc = bloc_of(cast, "cross")

    found = ranks_of(sheets_of(bloc), bloc.tie_rule)

    assert found == {of(bloc, cast.policy).pk: 1, of(bloc, cast.outreach).pk: 2}


def test_a_draft_is_seen_by_who_runs_it_and_an_open_bloc_by_its_units_as_well(cast):
    draft, bloc = bloc_of(cast), bloc_of(cast, "open")

    assert set(blocs_visible_to(cast.officer)) == {draft, bloc}
    assert set(blocs_visible_to(cast.drafter)) == {bloc}
    assert set(blocs_visible_to(cast.civil_servant)) == {bloc}
    assert set(blocs_visible_to(cast.nobody)) == set()


def test_while_units_score_themselves_each_sees_its_own_sheet_alone(cast):
    bloc = bloc_of(cast, "open")

    assert [row.organisation for row in members_visible_to(cast.drafter, bloc)] == [cast.policy]
    assert members_visible_to(cast.officer, bloc).count() == 2
    assert members_visible_to(cast.drafter, bloc_of(cast, "cross")).count() == 2
