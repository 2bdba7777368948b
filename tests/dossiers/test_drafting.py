from datetime import date

import pytest
from cast import DAY
from django.core.files.base import ContentFile
from dossiers.ready import HONOUR, complete, dossier, proposal
from factories import DossierFactory, MeritFactory, NameFactory, OrganisationFactory, ParentFactory

from vinhdanh.core.errors import Forbidden, NotLawful, NotNow, Refused
from vinhdanh.core.models import AuditLine
from vinhdanh.dossiers.actions import (
    attach,
    change_honour,
    complete_proposal,
    detach,
    draft_dossier,
    draft_proposal,
    drop_proposal,
    record_merit,
    release_merit,
    use_merit,
    write_report,
)
from vinhdanh.dossiers.models import Dossier, Merit, Paper, Proposal
from vinhdanh.people.states import OrganisationKind
from vinhdanh.registry.states import Ground

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 minh hoa"


def drafted(cast, **more) -> Proposal:
    told = {"by": cast.drafter, "on": DAY, "year": 2021, "title": " Đề nghị khen thưởng năm 2021 ", **more}
    return draft_proposal(more.pop("organisation", cast.policy), told.pop("to", cast.committee), **told)


def test_a_unit_opens_a_proposal(cast):
    row = drafted(cast)

    assert (row.title, row.sent_on, row.audit_home) == ("Đề nghị khen thưởng năm 2021", None, cast.policy.pk)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"title": " "}, "trích yếu"),
        ({"year": 2023}, "chưa đến"),
        ({"to": "stranger_body"}, "không phải cơ quan quản lý"),
    ],
)
def test_a_proposal_that_cannot_be_is_refused_with_the_reason(cast, wrong, says):
    wrong = {key: getattr(cast, value) if key == "to" else value for key, value in wrong.items()}

    with pytest.raises(Refused, match=says):
        drafted(cast, **wrong)
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("actor", ["other_drafter", "civil_servant", "head", "auditor", "nobody"])
def test_others_do_not_draft_for_the_unit(cast, actor):
    with pytest.raises(Forbidden, match="Chỉ người lập hồ sơ"):
        drafted(cast, by=getattr(cast, actor))


def test_number_day_and_signatory_go_on_the_covering_paper(cast):
    row = complete_proposal(
        proposal(cast), by=cast.drafter, on=DAY, number=" 03/TTr-PCS ", issued_on=DAY, signatory=cast.binh
    )

    assert (row.number, row.issued_on, row.signatory) == ("03/TTr-PCS", DAY, cast.binh)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"number": ""}, "số tờ trình"),
        ({"issued_on": date(2022, 3, 1)}, "chưa đến"),
        ({"issued_on": date(2009, 1, 1)}, "chức vụ"),
    ],
)
def test_a_covering_paper_without_its_parts_is_refused(cast, wrong, says):
    told = {"number": "3", "issued_on": DAY, "signatory": cast.binh, **wrong}

    with pytest.raises(Refused, match=says):
        complete_proposal(proposal(cast), by=cast.drafter, on=DAY, **told)


def test_a_person_a_collective_and_a_household_are_proposed(cast):
    household = OrganisationFactory(code="ho-a", kind=OrganisationKind.HOUSEHOLD, label="Hộ ông A")
    NameFactory(organisation=household)
    ParentFactory(organisation=household, parent=cast.policy)
    under = proposal(cast)

    person = draft_dossier(under, cast.ha, HONOUR, by=cast.drafter, on=DAY)
    body = draft_dossier(under, cast.policy, "tap-the-lao-dong-xuat-sac", by=cast.drafter, on=DAY)
    home = draft_dossier(under, household, "giay-khen", by=cast.drafter, on=DAY, ground=Ground.MERIT)

    assert [row.subject for row in (person, body, home)] == [cast.ha, cast.policy, household]


def test_an_honour_not_meant_for_the_candidate_is_not_lawful(cast):
    household = OrganisationFactory(code="ho-a", kind=OrganisationKind.HOUSEHOLD)
    ParentFactory(organisation=household, parent=cast.policy)
    under = proposal(cast)

    with pytest.raises(NotLawful, match="không dành cho hộ gia đình"):
        draft_dossier(under, household, "tap-the-lao-dong-xuat-sac", by=cast.drafter, on=DAY)
    with pytest.raises(Refused, match="không thuộc"):
        draft_dossier(under, cast.nga, HONOUR, by=cast.drafter, on=DAY)
    assert not Dossier.objects.exists()


def test_the_same_person_proposed_twice_is_stopped_and_the_first_proposal_named(cast):
    first = dossier(cast, "submitted")
    second = proposal(cast, title="Tờ trình bổ sung")

    with pytest.raises(Refused, match=f"đã được .* đề nghị “Chiến sĩ thi đua cơ sở” năm 2021: {first.proposal.title}"):
        draft_dossier(second, cast.ha, HONOUR, by=cast.officer, on=DAY)
    assert draft_dossier(second, cast.ha, "lao-dong-tien-tien", by=cast.officer, on=DAY)


def test_who_was_declined_or_withdrawn_may_be_proposed_anew(cast):
    dossier(cast, "declined")

    assert draft_dossier(proposal(cast), cast.ha, HONOUR, by=cast.drafter, on=DAY).state == "draft"


def test_sudden_merit_may_bring_the_same_form_again_in_another_proposal(cast):
    dossier(cast, "submitted", honour="giay-khen", ground=Ground.SUDDEN)
    again = proposal(cast)

    assert draft_dossier(again, cast.ha, "giay-khen", by=cast.drafter, on=DAY, ground=Ground.SUDDEN)
    with pytest.raises(Refused, match="đã có trong tờ trình này"):
        draft_dossier(again, cast.ha, "giay-khen", by=cast.drafter, on=DAY, ground=Ground.SUDDEN)


def test_the_database_itself_refuses_a_second_dossier(cast):
    dossier(cast, "submitted")

    row = DossierFactory.build(proposal=proposal(cast), person=cast.ha, year=2021)
    with pytest.raises(Exception, match=r"unique|UNIQUE"):
        row.save()


def test_a_sent_proposal_takes_no_more(cast):
    sent = dossier(cast, "submitted").proposal

    with pytest.raises(NotNow, match="tờ trình bổ sung"):
        draft_dossier(sent, cast.lan, HONOUR, by=cast.drafter, on=DAY)


def test_a_report_is_kept_as_it_is_written(cast):
    row = dossier(cast)

    assert write_report(row, " Đã làm. ", by=cast.drafter, on=DAY).report == "Đã làm."
    assert AuditLine.objects.latest("seq").after == {"report": "Đã làm."}


def test_another_honour_is_judged_like_the_first(cast):
    row = dossier(cast)

    assert change_honour(row, "lao-dong-tien-tien", by=cast.drafter, on=DAY).honour == "lao-dong-tien-tien"
    with pytest.raises(NotLawful, match="không dành cho cá nhân"):
        change_honour(row, "co-thi-dua-tinh", by=cast.drafter, on=DAY)


def test_a_merit_without_evidence_is_refused(cast):
    merit = record_merit(cast.ha, "Sổ tay", by=cast.civil_servant, on=DAY, year=2021, evidence="QĐ 5")

    assert merit.subject == cast.ha
    with pytest.raises(Refused, match="minh chứng"):
        record_merit(cast.ha, "Sổ tay 2", by=cast.drafter, on=DAY, year=2021, evidence=" ")
    with pytest.raises(Forbidden, match="Chỉ ghi thành tích của mình"):
        record_merit(cast.ha, "Sổ tay 3", by=cast.other_drafter, on=DAY, year=2021, evidence="QĐ 5")
    assert Merit.objects.count() == 1


def test_one_merit_does_not_bring_two_forms_and_the_first_is_named(cast):
    first = dossier(cast, "submitted", honour="giay-khen")
    merit = first.uses.get().merit
    second = dossier(cast, honour="bang-khen-tinh")

    with pytest.raises(NotLawful, match=rf"đã dùng để đề nghị “Giấy khen” \({first.proposal.number}"):
        use_merit(second, merit, by=cast.drafter, on=DAY)


def test_a_merit_of_a_declined_dossier_is_free_again(cast):
    first = dossier(cast, "declined", honour="giay-khen")
    second = dossier(cast, honour="bang-khen-tinh")

    assert use_merit(second, first.uses.get().merit, by=cast.drafter, on=DAY)


def test_titles_and_a_form_may_rest_on_the_same_year_of_work(cast):
    first = dossier(cast, "submitted", honour="lao-dong-tien-tien")
    second = dossier(cast, honour="giay-khen")

    assert use_merit(second, first.uses.get().merit, by=cast.drafter, on=DAY)


def test_the_merit_of_another_is_refused_and_one_of_hers_can_be_taken_out(cast):
    row = dossier(cast)
    with pytest.raises(Refused, match="không phải của"):
        use_merit(row, MeritFactory(person=cast.lan, year=2021, entered_on=DAY), by=cast.drafter, on=DAY)

    release_merit(row.uses.get(), by=cast.drafter, on=DAY)
    assert not row.uses.exists()


def test_a_paper_is_kept_with_its_digest_under_a_name_of_our_own(cast, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = ContentFile(PDF, name="../../Biên bản.exe")

    paper = attach(dossier(cast), "y-kien", by=cast.drafter, on=DAY, reference="Số 5", file=file)

    assert (paper.file_name, paper.file.name.endswith(".pdf"), len(paper.file_digest)) == ("Biên bản.exe", True, 64)
    assert [one.read_bytes() for one in tmp_path.rglob("*.pdf")] == [PDF]


@pytest.mark.parametrize("data", [b"", b"MZ\x90\x00", b"<html>", b"%PD"])
def test_a_file_of_another_kind_is_refused_and_kept_nowhere(cast, settings, tmp_path, data):
    settings.MEDIA_ROOT = tmp_path
    row = dossier(cast)

    with pytest.raises(Refused, match="không phải PDF"):
        attach(row, "khac", by=cast.drafter, on=DAY, reference="Số 5", file=ContentFile(data, name="a.pdf"))
    assert not Paper.objects.filter(code="khac").exists()
    assert not list(tmp_path.rglob("*.*"))


def test_a_file_too_big_is_refused(cast):
    big = ContentFile(b"%PDF-", name="a.pdf")
    big.size = 20_000_001

    with pytest.raises(Refused, match="nhiều nhất 20 MB"):
        attach(dossier(cast), "khac", by=cast.drafter, on=DAY, reference="Số 5", file=big)


def test_a_second_paper_of_a_kind_waits_until_the_first_is_taken_out(cast):
    row = dossier(cast)
    with pytest.raises(Refused, match="bỏ bản cũ trước"):
        attach(row, "bien-ban", by=cast.drafter, on=DAY, reference="Số 6")

    detach(row.papers.get(code="bien-ban"), by=cast.drafter, on=DAY)
    assert attach(row, "bien-ban", by=cast.drafter, on=DAY, reference="Số 6")


def test_a_proposal_that_holds_nothing_can_be_given_up(cast):
    row = proposal(cast)

    drop_proposal(row, by=cast.drafter, on=DAY)

    assert not Proposal.objects.exists()
    assert AuditLine.objects.get(act="proposal.drop").reason == row.title


@pytest.mark.parametrize("sent", [True, False])
def test_a_proposal_that_was_sent_or_holds_something_stays(cast, sent):
    row = complete(cast, sent_on=DAY) if sent else proposal(cast)
    if not sent:
        dossier(cast, proposal=row)

    with pytest.raises(NotNow):
        drop_proposal(row, by=cast.drafter, on=DAY)
    with pytest.raises(Forbidden):
        drop_proposal(row, by=cast.other_drafter, on=DAY)

    assert Proposal.objects.exists()
