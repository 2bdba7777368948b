"""Who is told what when a decision is released: the same letters are shown before and sent then."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _

from vinhdanh.core.models import OutboxMessage
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.states import DossierState
from vinhdanh.people.models import Subject

from .models import Decision, DecisionLine


class Letter(NamedTuple):
    """One message: whom it concerns, what it is about, what it says."""

    subject: Subject
    kind: str
    about: DecisionLine | Dossier
    text: str


def letters_of(decision: Decision) -> list[Letter]:
    """Return what is told to those the decision honours, then to those proposed beside them and not chosen."""
    lines = list(decision.lines.select_related("person__account", "organisation", "dossier"))
    return [*(_honoured(line, decision) for line in lines), *(_declined(row) for row in _others(lines))]


def _honoured(line: DecisionLine, decision: Decision) -> Letter:
    text = _("{what}: Quyết định số {number}.").format(what=line, number=decision.number)
    return Letter(line.subject, "honour_decided", line, text)


def _declined(row: Dossier) -> Letter:
    text = _("{what}: không được chọn. {reason}").format(what=row, reason=row.reason)
    return Letter(row.subject, "dossier_declined", row, text)


def _others(lines: list[DecisionLine]) -> list[Dossier]:
    proposals = {line.dossier.proposal_id for line in lines if line.dossier is not None}
    rows = Dossier.objects.filter(proposal__in=proposals, state=DossierState.DECLINED)
    told = OutboxMessage.objects.filter(kind="dossier_declined").values_list("subject_id", flat=True)
    return list(rows.exclude(pk__in=told).select_related("person__account", "organisation", "proposal"))
