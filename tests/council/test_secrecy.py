"""An inspector with the whole database tries to join voter to choice."""

import json

import pytest
from cast import DAY
from council.ready import PHRASES, balloting, closed, question_of, room, voted
from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.core.models import AuditLine
from vinhdanh.council.actions import cast, close_ballot, open_box
from vinhdanh.council.models import CountedPaper, SealedPaper, Turnout
from vinhdanh.council.seal import Paper, WrongKey, new_salt, peel, public_key, read, seal
from vinhdanh.council.states import Choice
from vinhdanh.council.tally import Votes, votes_of

pytestmark = pytest.mark.django_db(transaction=True)  # every act is a transaction of its own, as in the office
LIES = {"postgresql": ("ctid", "xmin::text"), "sqlite": ("rowid", "'one'")}


def box(question) -> list[tuple[str, bytes, str]]:
    """Return the papers of a question as they lie: key, sealed bytes, transaction."""
    place, transaction = LIES[connection.vendor]
    table = SealedPaper._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, sealed, {transaction} FROM {table} WHERE question_id = %s ORDER BY {place}",
            [question.pk],
        )
        return [(str(key), bytes(sealed), written) for key, sealed, written in cursor.fetchall()]


def everything() -> str:
    """Return every row of every table as text, the register of acts and the sessions among them."""
    rows = [list(model._base_manager.values()) for model in apps.get_models()]
    return json.dumps(rows, cls=DjangoJSONEncoder, default=repr, ensure_ascii=False)


def test_roll_and_box_have_nothing_in_common_but_the_question():
    roll = {field.name for field in Turnout._meta.concrete_fields}
    papers = {field.name for field in SealedPaper._meta.concrete_fields}
    of_time = (models.DateField, models.TimeField, models.DurationField)

    assert roll & papers == {"id", "question"}
    assert isinstance(SealedPaper._meta.pk, models.UUIDField)
    assert not isinstance(Turnout._meta.pk, models.UUIDField)
    assert not [
        f for model in (Turnout, SealedPaper, CountedPaper) for f in model._meta.fields if isinstance(f, of_time)
    ]


def test_every_cast_writes_the_whole_box_anew_in_one_transaction(cast_):
    here = room(cast_)
    question = question_of(balloting(here))
    before: set[str] = set()

    for voter in here.voters:
        cast(question, Choice.AGREE, by=voter, on=DAY)
        papers = box(question)
        keys = {key for key, _sealed, _written in papers}
        assert not keys & before
        assert len({written for _key, _sealed, written in papers}) == 1
        before = keys


def test_the_place_of_a_paper_does_not_tell_when_it_fell_in(cast_):
    here = room(cast_)
    places = []
    for question in balloting(here, questions=3).questions.all():
        seen: set[bytes] = set()
        for voter in here.voters:
            cast(question, Choice.AGREE, by=voter, on=DAY)
            lying = [sealed for _key, sealed, _written in box(question)]
            newest = next(at for at, sealed in enumerate(lying) if sealed not in seen)
            places.append((newest, len(lying)))
            seen = set(lying)

    # Were the newest always last, or always first, some place would repeat it; by chance that happens in one of 10^10.
    assert any(at != size - 1 for at, size in places)
    assert any(at != 0 for at, size in places if size > 1)


def test_sealed_papers_look_alike_whatever_they_say(cast_):
    question = question_of(voted(room(cast_), "ynbynby"))

    sealed = [one for _key, one, _written in box(question)]
    assert len({len(one) for one in sealed}) == 1
    assert len(set(sealed)) == 7
    assert not any(word.encode() in one for one in sealed for word in Choice.values)


def test_the_whole_database_holds_neither_choice_nor_code_nor_passphrase(cast_, caplog):
    here = room(cast_)
    question = question_of(balloting(here))
    with caplog.at_level(0):
        codes = [cast(question, Choice.AGAINST, by=voter, on=DAY) for voter in here.voters]

    told = everything()
    assert not [one for one in (*codes, *PHRASES) if one in told or one in caplog.text]
    lines = AuditLine.objects.filter(act="ballot.cast")
    assert [set(line.after) for line in lines] == [{"id", "question_id", "seat_id", "way"}] * 7
    assert "against" not in json.dumps(list(lines.values("before", "after", "reason")))


def test_after_the_count_there_are_totals_and_codes_and_no_paper(cast_):
    here = room(cast_)
    sitting = balloting(here)
    question = question_of(sitting)
    codes = [cast(question, Choice.AGREE if n % 2 else Choice.AGAINST, by=v, on=DAY) for n, v in enumerate(here.voters)]
    close_ballot(sitting, by=cast_.officer, on=DAY)
    for place in (2, 1):
        open_box(sitting.tellers.get(place=place), PHRASES[place - 1], by=here.tellers[place - 1], on=DAY)
    question.refresh_from_db()

    assert (question.figures["agree"], question.figures["against"]) == (3, 4)
    assert list(CountedPaper.objects.values_list("code", flat=True)) == sorted(codes)
    assert {field.name for field in CountedPaper._meta.concrete_fields} == {"code", "question"}
    assert not SealedPaper.objects.exists()


def test_between_two_seals_no_paper_can_be_followed(cast_):
    here = room(cast_)
    sitting = closed(here, "yyynnnb")
    question = question_of(sitting)
    before = {sealed for _key, sealed, _written in box(question)}

    open_box(sitting.tellers.get(place=2), PHRASES[1], by=here.tellers[1], on=DAY)

    after = [sealed for _key, sealed, _written in box(question)]
    assert not before & set(after)
    assert len({len(one) for one in after}) == 1
    with pytest.raises(WrongKey):
        peel(after, PHRASES[1], sitting.tellers.get(place=2).salt)


@settings(max_examples=5, deadline=None)
@given(choices=st.lists(st.sampled_from(Choice.values), max_size=6))
def test_whatever_is_sealed_comes_out_again(choices):
    salts = [new_salt(), new_salt()]
    keys = [public_key(phrase, salt) for phrase, salt in zip(PHRASES, salts, strict=True)]
    papers = [Paper(choice, f"{n:020x}") for n, choice in enumerate(choices)]

    sealed = [seal(paper, keys) for paper in papers]
    half = peel(sealed, PHRASES[1], salts[1])
    opened = [read(one) for one in peel(half, PHRASES[0], salts[0])]

    assert sorted(opened) == sorted(papers)


@given(first=st.lists(st.sampled_from(Choice.values)), second=st.lists(st.sampled_from(Choice.values)))
def test_counting_two_heaps_together_is_counting_them_apart(first, second):
    assert votes_of(first).plus(votes_of(second)) == votes_of(first + second)
    assert votes_of(first).total == len(first)


def test_a_paper_that_says_something_else_is_blank():
    assert votes_of(["agree", "??", ""]) == Votes(1, 0, 2)
