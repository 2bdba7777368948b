"""What follows when a decision is released: registry, dossiers, messages, money. Only acts of decisions come here."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import Max

from vinhdanh.core.actors import SYSTEM, Actor
from vinhdanh.core.outbox import notify
from vinhdanh.dossiers.actions import record_decided
from vinhdanh.people.models import Person, Subject
from vinhdanh.registry.actions import enter
from vinhdanh.registry.states import Ground

from ..checks import bonus_answer
from ..letters import Letter, letters_of
from ..models import Decision, DecisionLine, Payment


def enter_lines(decision: Decision, *, by: Actor, on: date) -> None:
    """Enter every line into the registry, move its dossier on, give it its certificate number, tell whom it honours."""
    next_number = _last_certificate(decision) + 1
    lines = list(decision.lines.select_related("person__account", "organisation", "dossier__proposal"))
    for number, line in enumerate(lines, start=next_number):
        _enter(decision, line)
        line.certificate = number if decision.is_own else None
        line.save(update_fields=["record", "certificate"])
        if line.dossier is not None:
            record_decided(line.dossier, by=by, on=on, reason=str(decision))
    for letter in letters_of(decision):
        _send(letter)
    if decision.is_own:
        fall_due(decision, lines)


def _last_certificate(decision: Decision) -> int:
    rows = DecisionLine.objects.filter(decision__organisation=decision.organisation)
    return rows.aggregate(last=Max("certificate"))["last"] or 0


def _enter(decision: Decision, line: DecisionLine) -> None:
    decided = decision.signed_on
    if decided is None:
        raise ValueError("a decision is released only once it is signed")
    line.record = enter(
        line.subject, line.honour, line.year, by=SYSTEM, on=decided, number=decision.number,
        issuer=decision.issuer or decision.signatory_post, ground=Ground(line.ground) if line.ground else None,
    )  # fmt: skip


def _send(letter: Letter) -> None:
    subject = letter.subject
    account = getattr(subject, "account", None) if isinstance(subject, Person) else None
    home = subject.pk if not isinstance(subject, Person) else subject.audit_home
    if account is not None:
        notify(letter.kind, letter.about, letter.text, account_id=account.pk)
    elif home is not None:
        notify(letter.kind, letter.about, letter.text, organisation_id=home)


def fall_due(decision: Decision, lines: list[DecisionLine]) -> None:
    """Make one payment for each subject, with the law's arithmetic kept beside the amount."""
    by_subject: dict[Subject, list[DecisionLine]] = defaultdict(list)
    for line in lines:
        by_subject[line.subject].append(line)
    for subject, theirs in by_subject.items():
        answer = bonus_answer(subject, theirs, on=decision.signed_on or date.min, issuer=decision.signatory_post)
        first = theirs[0]
        Payment.objects.create(
            decision=decision, person=first.person, organisation=first.organisation, amount=answer["value"],
            answer=answer,
        )  # fmt: skip
