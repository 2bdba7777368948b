"""People and units entered by the officer."""

from datetime import date

from django.urls import reverse

from vinhdanh.core.models import AuditLine
from vinhdanh.people.models import Organisation, Person

SOMEBODY = {
    "family_name": "Vũ Thanh", "given_name": "Hà", "sex": "nu", "place": "van-phong", "title": "Chuyên viên",
    "group": "cong-chuc", "leads": "", "since": "01/02/2022",
}  # fmt: skip
UNIT = {"name": "Phòng Chuyển đổi số", "kind": "unit", "place": "ban-dan-toc", "since": "01/02/2022"}


def test_somebody_is_entered_with_her_post_and_a_code_of_her_own(officer):
    before = AuditLine.objects.count()

    answer = officer.post(reverse("desk:new_person"), SOMEBODY)

    person = Person.objects.get(code="vu-thanh-ha-2")
    assert answer.url == reverse("desk:person", args=[person.code])
    post = person.posts.get()
    assert (post.organisation.code, post.title, post.since, post.is_direct) == (
        "van-phong", "Chuyên viên", date(2022, 2, 1), True,
    )  # fmt: skip
    assert AuditLine.objects.count() == before + 2
    assert "Vũ Thanh Hà" in officer.get(answer.url).text


def test_a_day_to_come_is_refused_and_nobody_is_entered(officer):
    answer = officer.post(reverse("desk:new_person"), {**SOMEBODY, "since": "01/03/2022"})

    assert answer.status_code == 422
    assert "Ngày này chưa đến" in answer.text
    assert not Person.objects.filter(code="vu-thanh-ha-2").exists()


def test_another_body_s_unit_is_not_among_the_places(officer):
    answer = officer.post(reverse("desk:new_person"), {**SOMEBODY, "place": "phong-dan-toc-dinh-quan"})

    assert answer.status_code == 422
    assert "Định Quán" not in answer.text


def test_a_unit_stands_in_the_tree_from_its_day(officer):
    answer = officer.post(reverse("desk:new_unit"), UNIT)

    unit = Organisation.objects.get(code="phong-chuyen-doi-so")
    assert answer.url == reverse("desk:organisation", args=[unit.code])
    assert unit.parents.get().parent.code == "ban-dan-toc"
    assert "Phòng Chuyển đổi số" in officer.get(reverse("desk:organisations")).text


def test_only_the_officer_is_offered_it(officer, drafter):
    assert reverse("desk:new_person") in officer.get(reverse("desk:people")).text
    assert reverse("desk:new_person") not in drafter.get(reverse("desk:people")).text
