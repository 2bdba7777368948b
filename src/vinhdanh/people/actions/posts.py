"""People and the posts they take up, leave and move between."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.vietnamese import fold, name_key, short_day

from ..models import Organisation, Person, Post, Transfer
from ..permissions import may_enter_people, may_keep_tree
from ..queries import agency_of, recruited_on
from ..states import Group, Sex

ONE_DAY = timedelta(days=1)


def enter_person(
    code: str, family_name: str, given_name: str, *, by: Actor, sex: Sex, birth_date: date | None = None,
    ethnicity: str = "", is_illustration: bool = False,
) -> Person:  # fmt: skip
    """Enter somebody into the list of people, without a post yet."""
    row = Person(
        code=code, family_name=family_name, given_name=given_name, sex=sex, birth_date=birth_date,
        ethnicity=ethnicity, is_illustration=is_illustration,
        order_key=name_key(family_name, given_name), search_key=fold(f"{family_name} {given_name}"),
    )  # fmt: skip
    with act(ActKind.ENTER_PERSON, row, by=by) as row:
        demand(may_enter_people(by))
        insert(row)
    return row


def appoint(
    person: Person, organisation: Organisation, title: str, *, by: Actor, on: date, group: Group = Group.CIVIL_SERVANT,
    is_leader: bool = False, is_direct: bool = True,
) -> Post:  # fmt: skip
    """Give somebody a post from the day on, beside those already held."""
    row = Post(
        person=person, organisation=organisation, title=title, group=group, since=on,
        is_leader=is_leader, is_direct=is_direct,
    )  # fmt: skip
    with act(ActKind.APPOINT, row, by=by) as row:
        demand(may_keep_tree(by, organisation))
        _refuse_ended(organisation, on)
        insert(row)
    return row


def move(
    post: Post, organisation: Organisation, title: str, *, by: Actor, on: date, is_leader: bool = False,
    months_at_old: int | None = None, old_unit_comment: bool | None = None,
) -> Post:  # fmt: skip
    """End a post the day before and open another from the day on.

    A move to another body is kept as a transfer too, with what the law asks of the old one.
    """
    row = Post(
        person=post.person, organisation=organisation, title=title, group=post.group, since=on,
        is_leader=is_leader, is_direct=not is_leader,
    )  # fmt: skip
    with act(ActKind.MOVE_PERSON, row, by=by) as row:
        demand(may_keep_tree(by, organisation))
        _refuse_ended(organisation, on)
        _end(lock(post), on - ONE_DAY)
        insert(row)
        if agency_of(post.organisation, on - ONE_DAY) != agency_of(organisation, on):
            insert(_transfer(post, on, months_at_old=months_at_old, old_unit_comment=old_unit_comment))
    return row


def _transfer(post: Post, on: date, *, months_at_old: int | None, old_unit_comment: bool | None) -> Transfer:
    began = recruited_on(post.person, on - ONE_DAY) or post.since
    counted = min(12, (on.year - began.year) * 12 + on.month - began.month)
    return Transfer(
        person=post.person, moved_on=on, from_organisation=post.organisation, old_unit_comment=old_unit_comment,
        months_at_old=counted if months_at_old is None else months_at_old,
    )  # fmt: skip


def end_post(post: Post, *, by: Actor, on: date, reason: str = "") -> Post:
    """End a post; the day is the last one held."""
    with act(ActKind.END_POST, post, by=by, reason=reason) as post:
        demand(may_keep_tree(by, post.organisation))
        _end(post, on)
    return post


def _end(post: Post, last_day: date) -> None:
    if post.until is not None:
        raise Refused(_("Chức vụ này đã kết thúc ngày {day}.").format(day=short_day(post.until)))
    if last_day < post.since:
        raise Refused(_("Ngày kết thúc không được trước ngày bắt đầu."))
    post.until = last_day
    post.save(update_fields=["until"])


def _refuse_ended(organisation: Organisation, on: date) -> None:
    if organisation.ended_on is not None and organisation.ended_on < on:
        raise Refused(_("{organisation} đã kết thúc hoạt động ngày {day}.").format(
            organisation=organisation, day=short_day(organisation.ended_on)
        ))  # fmt: skip
