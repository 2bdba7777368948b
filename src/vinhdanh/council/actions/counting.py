"""Opening the box, seal by seal, and saying what the vote means."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import SYSTEM, Actor
from vinhdanh.core.acts import act, lock
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.dossiers.actions import record_outcome, take_back
from vinhdanh.people.models import kind_of

from ..checks import refuse_unless
from ..models import CountedPaper, Question, SealedPaper, Sitting, Teller
from ..permissions import may_keep, may_open_box
from ..queries import present_at, seats_on
from ..seal import WrongKey, peel, read
from ..states import SittingState, Way
from ..tally import Votes, figures, vote_answer, votes_of


def open_box(teller: Teller, passphrase: str, *, by: Actor, on: date) -> Sitting:
    """Take one teller's seal off every paper, the last teller first; with the last seal gone the votes are counted."""
    with act(ActKind.OPEN_BOX, teller.sitting, by=by) as sitting:
        demand(may_open_box(by, teller))
        refuse_unless(sitting, SittingState.CLOSED)
        if teller.place != sitting.layers:
            raise NotNow(_("Chưa đến hoặc đã qua lượt của người kiểm phiếu này."))
        opened = {question.pk: _peeled(question, teller, passphrase) for question in sitting.questions.all()}
        sitting.layers -= 1
        if sitting.layers == 0:
            _count(sitting, opened, on=on)
        else:
            _lay_back(opened)
        sitting.save(update_fields=["state", "layers"])
    return sitting


def count_open_vote(sitting: Sitting, *, by: Actor, on: date) -> Sitting:
    """Say what an open vote means; there is no box to open."""
    with act(ActKind.COUNT_OPEN_VOTE, sitting, by=by) as sitting:
        demand(may_keep(by, sitting))
        refuse_unless(sitting, SittingState.CLOSED)
        if sitting.secret:
            raise Refused(_("Phiên họp bỏ phiếu kín: người kiểm phiếu mở hòm."))
        _count(sitting, {}, on=on)
        sitting.save(update_fields=["state"])
    return sitting


def _peeled(question: Question, teller: Teller, passphrase: str) -> list[bytes]:
    sealed = [bytes(one) for one in question.papers.values_list("sealed", flat=True)]
    try:
        return peel(sealed, passphrase, teller.salt)
    except WrongKey as error:
        raise Refused(_("Câu khóa không đúng với khóa đã nhận; hãy nhập lại.")) from error


def _lay_back(opened: dict[int, list[bytes]]) -> None:
    SealedPaper.objects.filter(question__in=opened).delete()
    SealedPaper.objects.bulk_create(
        [SealedPaper(question_id=pk, sealed=one) for pk, papers in opened.items() for one in papers]
    )


def _count(sitting: Sitting, opened: dict[int, list[bytes]], *, on: date) -> None:
    move(sitting, "count")
    SealedPaper.objects.filter(question__sitting=sitting).delete()
    for question in sitting.questions.select_related("dossier__proposal"):
        papers = [read(one) for one in opened.get(question.pk, [])]
        CountedPaper.objects.bulk_create(
            [CountedPaper(code=code, question=question) for code in sorted(paper.code for paper in papers)]
        )
        _settle(question, votes_of(paper.choice for paper in papers), on=on)


def _settle(question: Question, online: Votes, *, on: date) -> None:
    # What the figures mean is the law's to say and nobody's choice: the outcome is written by the system.
    sitting, dossier = question.sitting, lock(question.dossier)
    by_hand = {row.way: Votes(row.agree, row.against, row.blank) for row in question.hand_counts.all()}
    sat = online.plus(by_hand.get(Way.PAPER, Votes())).plus(by_hand.get(Way.OPEN, Votes()))
    members = seats_on(sitting.council, sitting.day).count()
    question.figures = figures(
        members=members, present=present_at(sitting), sat=sat, written=by_hand.get(Way.WRITTEN, Votes()),
        secret=sitting.secret,
    ) | {"blank": sat.blank}  # fmt: skip
    told = {name: value for name, value in question.figures.items() if name != "blank"}
    question.answer = vote_answer(
        dossier.honour, kind_of(dossier.subject), told, on=sitting.day, year=dossier.year,
        percent=sitting.council.ballot_percent,
    )  # fmt: skip
    question.save(update_fields=["figures", "answer"])
    verdict, sentence = question.answer["verdict"], question.answer["sentence"]
    if verdict in {"passed", "failed"}:
        record_outcome(dossier, chosen=verdict == "passed", by=SYSTEM, on=on, reason=sentence)
    else:
        take_back(dossier, by=SYSTEM, on=on, reason=sentence)
