"""Somebody acts in another's place: with that one role, for a time, under her own name."""

from datetime import date, timedelta

import pytest
from cast import DAY, acting, somebody
from decisions.ready import SYMBOL, drafted
from dossiers.ready import dossier

from vinhdanh.core.actors import Role
from vinhdanh.core.errors import Forbidden, NotNow, Refused
from vinhdanh.core.models import AuditLine, OutboxMessage
from vinhdanh.decisions.actions import open_series, sign
from vinhdanh.dossiers.permissions import may_handle
from vinhdanh.people.actions import delegate, end_delegation, end_role
from vinhdanh.people.models import Post
from vinhdanh.people.permissions import may_keep_record
from vinhdanh.people.queries import actor_for, standing_in

pytestmark = pytest.mark.django_db
WEEK = DAY + timedelta(days=7)


def given(cast, giver=None, taker=None, **more):
    grant = (giver or cast.officer).account.grants.get()
    told = {"since": DAY, "until": WEEK, "paper": "Giấy ủy quyền 01", "by": giver or cast.officer, "on": DAY, **more}
    return delegate(grant, (taker or cast.civil_servant).account, **told)


def stood_in(cast, on=DAY, **more):
    row = given(cast, **more)
    return actor_for(row.taker, on, standing_in(row.taker, on).get(pk=row.pk))


def test_who_acts_in_the_officers_place_has_her_role_and_no_other(cast):
    actor = stood_in(cast)

    assert actor.roles == {Role.OFFICER}
    assert actor.has_role(Role.OFFICER, cast.committee.pk)
    assert actor.account == cast.civil_servant.account
    assert OutboxMessage.objects.get(kind="delegated").account_id == actor.account_id


def test_the_register_names_both(cast):
    actor = stood_in(cast)

    open_series(cast.committee, SYMBOL, by=actor, on=DAY, year=2022)

    line = AuditLine.objects.latest("seq")
    assert line.account_id == cast.civil_servant.account.pk
    assert line.actor == f"{cast.ha} (làm thay {cast.lan})"


def test_what_is_about_either_of_them_is_not_hers_to_decide(cast):
    actor = stood_in(cast)

    for person in (cast.ha, cast.lan):
        assert not may_handle(actor, dossier(cast, "submitted", person=person, honour="giay-khen"))
        assert not may_keep_record(actor, person, on=DAY)
    assert may_handle(actor, dossier(cast, "submitted", person=cast.nga, honour="giay-khen"))


@pytest.mark.parametrize("on", [DAY - timedelta(days=1), WEEK + timedelta(days=1)])
def test_before_and_after_its_days_nobody_acts_by_it(cast, on):
    row = given(cast)

    assert not standing_in(row.taker, on).exists()
    assert standing_in(row.taker, WEEK).exists()


def test_ended_it_ends_at_once(cast):
    row = given(cast)

    end_delegation(row, by=cast.officer, on=DAY)

    assert not standing_in(row.taker, DAY).exists()
    with pytest.raises(NotNow, match="đã kết thúc"):
        end_delegation(row, by=cast.officer, on=DAY)


def test_it_ends_with_the_role_itself(cast):
    from vinhdanh.core.actors import SYSTEM

    row = given(cast)

    end_role(row.grant, by=SYSTEM, on=DAY)

    assert standing_in(row.taker, DAY).exists()
    assert not standing_in(row.taker, DAY + timedelta(days=1)).exists()


def test_nobody_passes_on_what_is_not_hers(cast):
    with pytest.raises(Forbidden, match="của chính mình"):
        given(cast, by=cast.head)
    with pytest.raises(Forbidden, match="không ủy quyền lại"):
        given(cast, by=stood_in(cast))


def test_a_vote_and_an_audit_are_not_passed_on(cast):
    member = acting(somebody("Uyvien", cast.committee), (Role.MEMBER, cast.committee))

    for giver in (member, cast.auditor):
        with pytest.raises(Refused, match="không ủy quyền được"):
            given(cast, giver=giver, by=giver)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"until": DAY - timedelta(days=1), "since": date(2022, 1, 1)}, "đã qua"),
        ({"until": DAY, "since": WEEK}, "không được trước"),
        ({"paper": " "}, "văn bản ủy quyền"),
    ],
)
def test_it_needs_days_to_come_and_a_paper(cast, told, said):
    with pytest.raises(Refused, match=said):
        given(cast, **told)


def test_a_stranger_to_the_body_cannot_stand_in(cast):
    with pytest.raises(Refused, match="cùng cơ quan"):
        given(cast, taker=cast.nobody)


@pytest.mark.parametrize(("title", "sign_word"), [("Phó Trưởng Ban", "KT."), ("Chánh Văn phòng", "TUQ.")])
def test_a_decision_signed_in_the_heads_place_says_so(cast, title, sign_word):
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")
    Post.objects.filter(person=cast.ha).update(title=title)
    row = drafted(cast, honour="giay-khen", people=[cast.nga])
    open_series(cast.committee, SYMBOL, by=cast.officer, on=DAY, year=DAY.year)
    actor = stood_in(cast, giver=cast.head)

    signed = sign(row, by=actor, on=DAY, symbol=SYMBOL)

    assert signed.signatory == cast.ha
    assert signed.signatory_post == f"{sign_word} Trưởng Ban ban, {title}"
