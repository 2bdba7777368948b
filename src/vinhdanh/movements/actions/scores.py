"""Scoring the units of a bloc: by themselves, across, by the council; appeals and their answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move

from ..bloc_checks import refuse
from ..models import Appeal, BlocMember, Mark, ScoreCriterion
from ..permissions import may_cross_score, may_judge_scores, may_self_score
from ..standing import Line, sheet_of
from ..states import GroupKind, Hand, RuleKind, WhenNone


@dataclass(frozen=True, slots=True)
class Told:
    """What a hand says of one criterion: the measure, None for “không phát sinh”; and the evidence or the reason."""

    measure: Decimal | None
    note: str = ""


@contextmanager
def _scoring(kind: ActKind, member: BlocMember, *, by: Actor, reason: str = "") -> Iterator[BlocMember]:
    """Open an act on a member with its bloc locked before it: in the order in which closing locks the two."""
    with transaction.atomic():
        lock(member.bloc)
        with act(kind, member, by=by, reason=reason) as row:
            yield row


def self_score(member: BlocMember, told: Mapping[int, Told], *, by: Actor, on: date) -> BlocMember:
    """Score the own unit for some criteria, by id. Points above zero need their evidence; deductions do not."""
    with _scoring(ActKind.SELF_SCORE, member, by=by) as member:
        demand(may_self_score(by, member))
        move(member.bloc, "self_score")
        lines = _lines(member, told)
        refuse(_impossible(lines, told) + _without_evidence(lines, told))
        _mark(member, Hand.SELF, told, by=by, on=on)
    return member


def cross_score(member: BlocMember, told: Mapping[int, Told], *, by: Actor, on: date) -> BlocMember:
    """Score another unit beside its own score; where the two differ a reason is needed."""
    with _scoring(ActKind.CROSS_SCORE, member, by=by) as member:
        demand(may_cross_score(by, member, on=on))
        move(member.bloc, "cross_score")
        lines = _lines(member, told)
        refuse(_impossible(lines, told) + _without_reason(lines, told))
        _mark(member, Hand.CROSS, told, by=by, on=on)
    return member


def agree_scores(member: BlocMember, *, by: Actor, on: date) -> BlocMember:
    """Agree with the unit on every line that nobody has answered yet."""
    with _scoring(ActKind.AGREE_SCORES, member, by=by) as member:
        demand(may_cross_score(by, member, on=on))
        move(member.bloc, "cross_score")
        lines = sheet_of(member).uncrossed()
        if not lines:
            raise Refused(_("Mọi dòng đã được chấm chéo."))
        own = {line.criterion.pk: Told(line.hands[Hand.SELF].measure) for line in lines}
        _mark(member, Hand.CROSS, own, by=by, on=on)
    return member


def council_score(member: BlocMember, criterion: ScoreCriterion, told: Told, *, by: Actor, on: date) -> BlocMember:
    """Keep what the council found for a criterion; it counts before every other hand and needs its reason."""
    with _scoring(ActKind.COUNCIL_SCORE, member, by=by, reason=told.note) as member:
        demand(may_judge_scores(by, member, on=on))
        move(member.bloc, "cross_score")
        given = {criterion.pk: told}
        faults = _impossible(_lines(member, given), given)
        refuse(faults or ([] if told.note.strip() else [_("Điểm Hội đồng chấm phải nêu lý do")]))
        _mark(member, Hand.COUNCIL, given, by=by, on=on)
    return member


def appeal_score(member: BlocMember, criterion: ScoreCriterion, *, reason: str, by: Actor, on: date) -> Appeal:
    """Appeal for the own unit against a mark that differs from its own."""
    row = Appeal(member=member, criterion=criterion, reason=reason.strip(), lodged_on=on, lodged_by=by.label)
    with act(ActKind.APPEAL_SCORE, row, by=by, reason=reason) as row:
        bloc = lock(member.bloc)
        demand(may_self_score(by, member))
        move(bloc, "appeal")
        line = _lines(member, {criterion.pk: Told(None)})[criterion.pk]
        if not line.is_disputed:
            raise Refused(_("Chỉ phúc khảo được điểm khác với điểm đơn vị tự chấm."))
        if not row.reason:
            raise Refused(_("Phúc khảo phải nêu lý do."))
        insert(row)
        text = _("{unit} đề nghị phúc khảo tiêu chí “{what}”.").format(unit=member.organisation, what=criterion)
        notify("score_appealed", row, text, organisation_id=bloc.organiser_id)
    return row


def answer_appeal(appeal: Appeal, *, upheld: bool, answer: str, by: Actor, on: date) -> Appeal:
    """Answer an appeal with the reason; one that is upheld restores the unit's own score."""
    with act(ActKind.ANSWER_APPEAL, appeal, by=by, reason=answer) as appeal:
        member = appeal.member
        bloc = lock(member.bloc)
        demand(may_judge_scores(by, member, on=on))
        move(bloc, "answer")
        move(appeal, "uphold" if upheld else "dismiss")
        if not answer.strip():
            raise Refused(_("Trả lời phúc khảo phải nêu lý do."))
        appeal.answer, appeal.answered_on = answer.strip(), on
        update(appeal)
        if upheld:
            own = _lines(member, {appeal.criterion_id: Told(None)})[appeal.criterion_id].hands[Hand.SELF]
            _mark(member, Hand.COUNCIL, {appeal.criterion_id: Told(own.measure, appeal.answer)}, by=by, on=on)
        text = _("Trả lời phúc khảo “{what}”: {state}.").format(what=appeal.criterion, state=appeal.get_state_display())
        notify("score_answered", appeal, text, organisation_id=member.organisation_id)
    return appeal


def _lines(member: BlocMember, told: Mapping[int, Told]) -> dict[int, Line]:
    lines = {line.criterion.pk: line for line in sheet_of(member).lines}
    if unknown := set(told) - set(lines):
        raise Refused(_("Tiêu chí không thuộc bảng điểm của cụm, khối: {what}.").format(what=sorted(unknown)))
    if not told:
        raise Refused(_("Chưa có tiêu chí nào được chấm."))
    return {pk: lines[pk] for pk in told}


def _impossible(lines: Mapping[int, Line], told: Mapping[int, Told]) -> list[str]:
    """Return which measures cannot be: negative, no level of the list, or “không phát sinh” where that is no answer."""
    found = []
    for pk, line in lines.items():
        measure, rule = told[pk].measure, line.criterion
        if measure is None and rule.when_none == WhenNone.ALWAYS:
            found.append(_("“{what}” luôn phát sinh, phải ghi số liệu").format(what=rule))
        elif measure is not None and (measure < 0 or not _fits(rule, measure)):
            found.append(_("Số liệu của “{what}” không hợp lệ").format(what=rule))
    return found


def _fits(criterion: ScoreCriterion, measure: Decimal) -> bool:
    return criterion.rule != RuleKind.CHOICE or measure in range(1, len(criterion.steps) + 1)


def _without_evidence(lines: Mapping[int, Line], told: Mapping[int, Told]) -> list[str]:
    text = _("“{what}” có điểm thì phải nêu minh chứng")
    scored = (line.criterion for pk, line in lines.items() if not told[pk].note.strip())
    gaining = (one for one in scored if one.group.kind != GroupKind.DEDUCTION)
    return [text.format(what=one) for one in gaining if one.points(told[one.pk].measure)]


def _without_reason(lines: Mapping[int, Line], told: Mapping[int, Told]) -> list[str]:
    text = _("“{what}” chấm khác điểm tự chấm thì phải nêu lý do")
    found = []
    for pk, line in lines.items():
        own = line.hands.get(Hand.SELF)
        given = (told[pk].measure, line.criterion.points(told[pk].measure))
        if given != (own.told if own else (None, None)) and not told[pk].note.strip():
            found.append(text.format(what=line.criterion))
    return found


def _mark(member: BlocMember, hand: Hand, told: Mapping[int, Told], *, by: Actor, on: date) -> None:
    there = {row.criterion_id: row for row in member.marks.filter(hand=hand)}
    criteria = ScoreCriterion.objects.in_bulk(list(told))
    for pk, one in told.items():
        row = there.get(pk) or Mark(member=member, criterion=criteria[pk], hand=hand)
        row.measure, row.points, row.note = one.measure, criteria[pk].points(one.measure), one.note.strip()
        row.marked_on, row.marked_by = on, by.label
        insert(row) if row._state.adding else update(row)
