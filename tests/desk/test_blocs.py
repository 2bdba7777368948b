"""A bloc on the desk: drawn up, opened, scored by each hand, appealed against, locked."""

from __future__ import annotations

import pytest
from desk.reading import words
from django.urls import reverse

from vinhdanh.movements.models import Appeal, Bloc, Mark
from vinhdanh.movements.queries import criteria_of
from vinhdanh.movements.states import GroupKind
from vinhdanh.people.models import Organisation

OPEN = "khoi-cac-phong-thuoc-ban-dan-toc-2022"
UNITS = {"phong-chinh-sach": "chinhsach", "phong-tuyen-truyen": "tuyentruyen"}
CRITERION = {"name": "Sổ sách", "unit": "sổ", "maximum": "2", "when_none": "always", "evidence": "Sổ"}


def at(view: str, *told) -> str:
    return reverse(f"desk:{view}", args=told)


@pytest.fixture
def drawn(officer) -> Bloc:
    """Return a bloc the officer has just drawn up from the template, with two divisions."""
    told = {"name": "Khối thử", "organiser": "ban-dan-toc", "year": 2022, "level": "", "card": "mau:ban-dan-toc"}
    officer.post(at("new_bloc"), told)
    bloc = Bloc.objects.get(name="Khối thử")
    members = {"name": "Khối thử", "level": "", "members": [*UNITS], "head": "phong-chinh-sach", "deputy": ""}
    officer.post(at("edit_bloc", bloc.code), {**members, "covenant": "Cùng thi đua", "covenant_on": "21/02/2022"})
    return bloc


def step(desk, bloc: Bloc, name: str) -> str:
    return words(desk.post(at("bloc_step", bloc.code, name), follow=True))


def answers(bloc: Bloc) -> dict[str, str]:
    """Return a sheet filled in: the first level, no fault, a hundred per cent."""
    told = {}
    for one in criteria_of(bloc).filter(group__kind=GroupKind.MAIN):
        told[f"m{one.pk}"] = {"choice": "1", "minus": "0", "count": "2"}.get(one.rule, "100")
        told[f"n{one.pk}"] = "Báo cáo 12/BC"
    return told


@pytest.fixture
def scored(drawn, officer, sits) -> Bloc:
    """Return the bloc after both divisions have scored themselves."""
    step(officer, drawn, "mo")
    for unit, who in UNITS.items():
        assert sits(who).post(at("sheet", drawn.code, unit), answers(drawn)).status_code == 302
    step(officer, drawn, "cham-cheo")
    return Bloc.objects.get(pk=drawn.pk)


def test_a_bloc_is_drawn_up_from_the_template_and_marked_as_a_sample(officer, drawn):
    page = words(officer.get(at("card", drawn.code)))

    assert "Mẫu tham khảo" in page
    assert "Bảng điểm cân" in page
    assert "45 điểm chính" in page


def test_a_card_out_of_balance_names_its_faults_and_the_button_says_why(officer, drawn):
    group = drawn.groups.first()

    officer.post(at("new_criterion", drawn.code, group.pk), {**CRITERION, "rule": "count", "per": "1"})

    assert "các tiêu chí cộng 47 điểm, nhóm ghi 45 điểm" in words(officer.get(at("card", drawn.code)))
    assert "Còn việc phải xong trước." in words(officer.get(at("bloc", drawn.code)))
    assert "các tiêu chí cộng 47 điểm" in step(officer, drawn, "mo")
    assert Bloc.objects.get(pk=drawn.pk).state == "draft"


def test_levels_are_typed_one_a_line_and_shown_again(officer, drawn):
    typed = {**CRITERION, "rule": "band", "steps": "90: 2\n80,5: 1"}

    officer.post(at("new_criterion", drawn.code, drawn.groups.first().pk), typed)

    made = criteria_of(drawn).get(name="Sổ sách")
    assert made.steps == [{"from": "90", "points": "2"}, {"from": "80.5", "points": "1"}]
    assert "90: 2\n80,5: 1" in officer.get(at("criterion", drawn.code, made.pk)).content.decode()


def test_a_level_that_cannot_be_read_is_named_and_nothing_typed_is_lost(officer, drawn):
    typed = {**CRITERION, "rule": "band", "steps": "cao: 2"}

    page = officer.post(at("new_criterion", drawn.code, drawn.groups.first().pk), typed)

    assert page.status_code == 422
    assert "Dòng chưa đọc được: “cao: 2”" in words(page)
    assert "Sổ sách" in page.content.decode()


def test_groups_and_criteria_are_changed_and_taken_off(officer, drawn):
    group = drawn.groups.last()
    criterion = group.criteria.first()

    officer.post(at("group", drawn.code, group.pk), {"name": "Trừ điểm", "kind": "deduction", "maximum": "12"})
    officer.post(at("remove_criterion", drawn.code, criterion.pk))
    officer.post(at("remove_group", drawn.code, drawn.groups.first().pk))
    officer.post(at("card_sums", drawn.code), {"total": "55", "ceiling": "60,5", "tie_rule": "shared"})

    bloc = Bloc.objects.get(pk=drawn.pk)
    assert bloc.groups.get(pk=group.pk).name == "Trừ điểm"
    assert not group.criteria.filter(pk=criterion.pk).exists()
    assert (bloc.groups.count(), bloc.total, str(bloc.ceiling)) == (6, 55, "60.50")


def test_what_waits_leads_the_drafter_to_her_sheet(sits, drafter):
    page = words(drafter.get(at("first")))

    assert "Phòng Chính sách còn 22 tiêu chí chưa tự chấm." in page


def test_a_sheet_without_evidence_keeps_what_was_typed(drafter):
    bloc = Bloc.objects.get(code=OPEN)
    line = criteria_of(bloc).get(name__startswith="Mức đạt các chỉ tiêu")

    page = drafter.post(at("sheet", OPEN, "phong-chinh-sach"), {f"m{line.pk}": "95"})

    assert page.status_code == 422
    assert "có điểm thì phải nêu minh chứng" in words(page)
    assert 'value="95"' in page.content.decode()


def test_a_division_is_scored_across_appeals_is_answered_and_the_result_is_locked(officer, sits, scored):
    line = criteria_of(scored).get(name__startswith="Báo cáo thống kê")
    about = at("sheet", scored.code, "phong-tuyen-truyen")
    crossed = {f"m{line.pk}": "2", f"n{line.pk}": "Sổ ghi hai báo cáo chậm"}

    assert "chờ chấm chéo" in words(sits("chinhsach").get(at("first")))
    sits("chinhsach").post(about, crossed)
    for unit, who in (("phong-tuyen-truyen", "chinhsach"), ("phong-chinh-sach", "tuyentruyen")):
        sits(who).post(at("agree_scores", scored.code, unit))
    page = words(sits("tuyentruyen").get(about))
    assert "−1 so với điểm tự chấm" in page
    asked = at("appeal_score", scored.code, "phong-tuyen-truyen", line.pk)
    sits("tuyentruyen").post(asked, {"reason": "Một báo cáo được gia hạn"})
    assert "1 đề nghị phúc khảo điểm thi đua chờ trả lời." in words(officer.get(at("first")))
    row = Appeal.objects.get()
    officer.post(at("answer_appeal", row.pk), {"upheld": "no", "answer": "Gia hạn sau hạn nộp"})
    assert "Đã khóa kết quả." in step(officer, scored, "khoa")

    kept = {row.organisation.code: (float(row.points), row.rank) for row in scored.members.all()}
    assert kept == {"phong-chinh-sach": (100.0, 1), "phong-tuyen-truyen": (99.0, 2)}


def test_the_council_gives_its_score_with_a_reason(officer, scored):
    line = criteria_of(scored).get(name__startswith="Báo cáo thống kê")

    officer.post(
        at("council_score", scored.code, "phong-tuyen-truyen", line.pk), {"measure": "1", "note": "Biên bản họp"}
    )

    assert Mark.objects.get(hand="council").points == 4.5


def test_a_bloc_is_copied_with_card_and_members_for_the_next_year(officer):
    told = {"name": "Khối năm sau", "organiser": "ban-dan-toc", "year": 2023, "level": "", "card": f"khoi:{OPEN}"}

    deputy = Organisation.objects.get(code="phong-chinh-sach")
    Bloc.objects.filter(code=OPEN).update(deputy=deputy)

    officer.post(at("new_bloc"), told)

    bloc = Bloc.objects.get(name="Khối năm sau")
    assert bloc.head == deputy  # the lead goes round
    assert bloc.members.count() == 4
    assert bloc.card() == Bloc.objects.get(code=OPEN).card()
