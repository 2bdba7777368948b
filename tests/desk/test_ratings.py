"""The yearly ratings of a body beside the share the law allows."""

from __future__ import annotations

from datetime import date

import pytest
from cast import the_cast  # noqa: F401 - the fixture `cast`
from desk.reading import words
from factories import PersonFactory, PostFactory

from vinhdanh.core.actors import SYSTEM
from vinhdanh.desk.pages.ratings import RatingsPage
from vinhdanh.people.models import Rating
from vinhdanh.people.states import Group, Level

DAY = date(2026, 6, 1)


def rated(cast, *levels: str | None, group: str = Group.CIVIL_SERVANT) -> None:
    """Let the stranger body have people with these ratings in 2026."""
    for level in levels:
        person = PersonFactory()
        PostFactory(person=person, organisation=cast.stranger_body, group=group)
        if level:
            Rating.objects.create(person=person, year=2026, level=level, decided_on=DAY)


@pytest.fixture
def page(cast):
    """Return the page of the stranger body's year 2026, without the one who worked there before."""
    cast.stranger.posts.all().delete()
    return lambda: RatingsPage(cast.stranger_body, 2026, SYSTEM, DAY)


@pytest.mark.parametrize(
    ("excellent", "good", "said"),
    [
        (1, 5, "Trong tỷ lệ"),
        (1, 4, "Tùy cách tính gốc"),  # 20 % of 4 is nobody, of 5 is one
        (2, 5, "Vượt tỷ lệ"),
    ],
)
def test_who_is_over_the_share_is_told(cast, page, excellent, good, said):
    rated(cast, *[Level.EXCELLENT] * excellent, *[Level.GOOD] * good, Level.DONE, None)

    (counter,) = page().counters

    assert str(counter.word.text) == said
    assert (counter.people, counter.unrated, counter.percent) == (excellent + good + 2, 1, 20)


def test_an_outstanding_body_may_rate_more_of_its_people_so(cast, page):
    Rating.objects.create(organisation=cast.stranger_body, year=2026, level=Level.EXCELLENT, decided_on=DAY)
    rated(cast, Level.EXCELLENT, *[Level.GOOD] * 4)

    (counter,) = page().counters

    assert (counter.percent, counter.strict) == (25, 1)


def test_a_group_without_a_figure_in_the_rulebook_says_so(cast, page):
    rated(cast, Level.EXCELLENT, group=Group.WORKER)

    (counter,) = page().counters

    assert str(counter.word.text) == "Bộ luật không nêu con số"


def test_the_page_lists_everybody_with_the_rating_and_leads_to_enter_one(officer):
    page = words(officer.get("/desk/to-chuc/phong-chinh-sach/xep-loai/2021/"))

    assert "Vũ Thanh Hà" in page
    assert "Hoàn thành xuất sắc nhiệm vụ" in page
    assert "Bộ luật không nêu con số" in page
    assert "Ghi Vũ Thanh Hà" in page


def test_a_drafter_reads_and_enters_nothing(drafter):
    page = words(drafter.get("/desk/to-chuc/phong-chinh-sach/xep-loai/2021/"))

    assert "Vũ Thanh Hà" in page
    assert "Ghi Vũ Thanh Hà" not in page
