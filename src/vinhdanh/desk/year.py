"""The stages of an emulation year, as a movement's own dates and the office's habit give them."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vinhdanh.movements.models import Movement, Review
from vinhdanh.movements.queries import reviews_of
from vinhdanh.movements.states import MovementState, ReviewKind

from .rail import Stage

# Stages nothing in the books follows yet stand in their usual weeks, without a claim that they are done.
INTERIM = (6, 1), (7, 15)
REVIEW = (11, 15), (12, 31)
PROPOSALS = (12, 10), (1, 15)
CLOSING = (12, 20), (1, 31)
PREPARED = timedelta(days=30)  # how long before its day a review is worked on


def stages_of(movement: Movement, on: date) -> list[Stage]:
    """Return the stages of the movement's year by its own days: launch, window, and the reviews that were set."""
    launch, register, interim, review, proposals, closing = _usual(movement.year)
    opened = movement.launched_on or movement.issued_on or date(movement.year, 1, 25)
    first, last = movement.window_from or opened, movement.window_to or register.last
    launched = movement.state != MovementState.DRAFT
    closed = True if movement.state == MovementState.CLOSED else None
    reviews = {review.kind: review for review in reviews_of(movement, on)}
    return [
        launch._replace(first=opened.replace(day=1), last=max(opened, launch.last), done=launched),
        register._replace(first=first, last=last, done=launched and on > last),
        _reviewed(interim, reviews.get(ReviewKind.INTERIM)),
        review,
        proposals,
        _reviewed(closing._replace(done=closed), reviews.get(ReviewKind.CLOSING)),
    ]


def stages_without(year: int) -> list[Stage]:
    """Return the stages of a year that has no movement yet: the launch is to be done in January."""
    launch, *others = _usual(year)
    return [launch._replace(done=False), *others]


def _usual(year: int) -> list[Stage]:
    january = date(year, 1, 1)
    return [
        Stage(_("Phát động"), january, date(year, 1, 31)),
        Stage(pgettext_lazy("bước", "Đăng ký thi đua"), january + timedelta(days=31), date(year, 3, 31)),
        Stage(_("Sơ kết"), date(year, *INTERIM[0]), date(year, *INTERIM[1])),
        Stage(_("Đánh giá, bình xét"), date(year, *REVIEW[0]), date(year, *REVIEW[1])),
        Stage(_("Đề nghị khen thưởng"), date(year, *PROPOSALS[0]), date(year + 1, *PROPOSALS[1])),
        Stage(_("Tổng kết"), date(year, *CLOSING[0]), date(year + 1, *CLOSING[1])),
    ]


def _reviewed(usual: Stage, review: Review | None) -> Stage:
    """Return the stage with the day the officer set, done once the review was held; as usual where she set none."""
    if review is None:
        return usual
    first = min(usual.first, review.due_on - PREPARED)
    return usual._replace(first=first, last=review.due_on, done=usual.done or review.held_on is not None)
