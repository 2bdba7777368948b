"""Is the decision the law's: who may decide what, when an honour must be revoked, what money goes with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.core.vietnamese import fold, sentence_list
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.states import DossierState
from vinhdanh.law import ask_about
from vinhdanh.people.models import Person, Subject, kind_of
from vinhdanh.people.queries import organisation_name, post_of

from .models import Decision, DecisionLine
from .queries import lines_taking
from .states import Cause, DecisionState

Answer = dict[str, Any]


def refuse_unless_own_draft(decision: Decision) -> None:
    """Raise NotNow unless the decision is still a draft."""
    if decision.state != DecisionState.DRAFT:
        state = decision.get_state_display()
        raise NotNow(_("Quyết định ở trạng thái “{state}”, không sửa được.").format(state=state))


def post_in_words(person: Person | None, decision: Decision, on: date) -> str:
    """Return as what a signatory signs: her post and the body, in the names of the day."""
    post = post_of(person, on) if person else None
    body = organisation_name(decision.organisation, on)
    return " ".join(filter(None, [post.title if post else "", body.name if body else str(decision.organisation)]))


def signed_as(actor: Actor, decision: Decision, on: date) -> str:
    """Return what stands above a signature: the post, or in whose place and as what (NĐ 30/2020 PL I)."""
    post = post_in_words(actor.person, decision, on)
    if actor.instead_of is None:
        return post
    held = post_of(actor.person, on) if actor.person else None
    own = held.title if held else ""
    sign = "KT." if fold(own).startswith("pho ") else "TUQ."
    return f"{sign} {post_in_words(actor.instead_of, decision, on)}, {own}".rstrip(", ")


def refuse_without_authority(decision: Decision, decider: str, on: date) -> None:
    """Raise NotLawful naming every honour that somebody else must decide, with the article."""
    faults = []
    for honour, subject, year in sorted({(line.honour, kind_of(line.subject), line.year) for line in _lines(decision)}):
        answer = authority_answer(honour, subject, decider, on=on, year=year)
        if answer["verdict"] == "not_allowed":
            faults.append(answer["sentence"])
    if faults:
        raise NotLawful(_("{faults} Hồ sơ này trình cấp trên quyết định.").format(faults=" ".join(faults)))


def _lines(decision: Decision) -> Iterable[DecisionLine]:
    return decision.lines.select_related("person", "organisation")


def authority_answer(honour: str, subject: str, decider: str, *, on: date, year: int) -> Answer:
    """Return whether somebody may decide on an honour."""
    facts = {"ask": "authority", "decider": decider}
    return ask_about("procedure", facts, on=on, year=year, honour=honour, subject=subject)


def revocation_answer(line: DecisionLine, cause: Cause, *, on: date, fault_in: int | None, paid: bool) -> Answer:
    """Return whether the law revokes an honour for a cause that was concluded on."""
    record = line.record
    facts: dict[str, Any] = {"ask": "revocation", "cause": cause.value, "concluded": True, "paid": paid}
    if line.decision.signed_on:
        facts["decided_on"] = line.decision.signed_on.isoformat()
    facts["achievement_period"] = list(record.period) if record and record.period else [line.year, line.year]
    if fault_in is not None:
        facts["fault_in"] = fault_in
    subject = kind_of(line.subject)
    return ask_about("procedure", facts, on=on, year=line.year, honour=line.honour, subject=subject)


def bonus_answer(subject: Subject, lines: Sequence[DecisionLine], *, on: date, issuer: str) -> Answer:
    """Return what money goes with the honours one subject gets by one decision, coincidences counted."""
    awards = [
        {"code": line.honour, "year": line.year, "issuer": issuer, **({"ground": line.ground} if line.ground else {})}
        for line in lines
    ]
    year = max(line.year for line in lines)
    return ask_about("bonus", {"ask": "amount", "awards": awards}, on=on, year=year, subject=kind_of(subject))


def refuse_not_chosen(dossiers: Sequence[Dossier], organisation_id: int) -> None:
    """Raise Refused naming every dossier that is not chosen, or was sent elsewhere, or stands in a decision already."""
    wrong = [str(row) for row in dossiers if row.state != DossierState.CHOSEN or row.proposal.to_id != organisation_id]
    wrong += [str(line.dossier) for line in lines_taking(dossiers).select_related("dossier")]
    if not dossiers or wrong:
        text = _("Chọn hồ sơ đã được Hội đồng chọn và chưa có quyết định. Không hợp: {what}.")
        raise Refused(text.format(what=sentence_list(wrong) if wrong else _("chưa chọn hồ sơ nào")))
