"""What the law is asked about a dossier, and what it answers: on its merits, its papers, its ballot."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from vinhdanh.law import ask_about, ask_one
from vinhdanh.movements.facts import Asked, questions_for
from vinhdanh.people.models import kind_of
from vinhdanh.people.queries import calendar_facts, organisation_name

from .models import Dossier

Answer = dict[str, Any]


def question_of(dossier: Dossier, on: date) -> dict[str, Any]:
    """Return the check question about the dossier's candidate with everything known on the day."""
    return questions_of([dossier], on)[dossier.pk]


def questions_of(dossiers: Collection[Dossier], on: date) -> dict[int, dict[str, Any]]:
    """Return the check question about the candidate of each dossier, by its id, in as many queries as about one."""
    asked = {dossier.pk: Asked(dossier.subject, dossier.year, dossier.honour) for dossier in dossiers}
    questions = questions_for(set(asked.values()), on=on)
    return {row.pk: questions[asked[row.pk]] | _received(row, on) for row in dossiers}


def _received(dossier: Dossier, on: date) -> dict[str, Any]:
    told = dossier.received_on is not None and dossier.received_on != on
    return {"received": dossier.received_on.isoformat()} if told and dossier.received_on else {}


def verdict_now(dossier: Dossier, on: date) -> Answer:
    """Return what the law answers with the facts and the rulebook of the day."""
    return ask_one(question_of(dossier, on))


def papers_answer(dossier: Dossier, on: date, transfers: list[Any]) -> Answer:
    """Return whether the dossier's papers are whole, by the rulebook of the day; who was moved needs one more."""
    facts: dict[str, Any] = {"ask": "papers", "papers": sorted(papers_of(dossier)), "transfers": transfers}
    if dossier.ground:
        facts["ground"] = dossier.ground
    return _about(dossier, on, "procedure", facts)


def papers_of(dossier: Dossier) -> set[str]:
    """Return the codes of the papers the dossier holds; proposal and report are papers the system keeps itself."""
    held = {paper.code for paper in dossier.papers.all()}
    if dossier.proposal.number and dossier.proposal.issued_on:
        held |= {"to-trinh", "van-ban-de-nghi", "danh-sach"}
    return held | ({"bao-cao-thanh-tich"} if dossier.report.strip() else set())


def ballot_answer(dossier: Dossier, on: date) -> Answer:
    """Return whether the law asks for a council's ballot on the dossier's honour."""
    return _about(dossier, on, "ballot", {"ask": "vote"})


def appraisal_due(dossier: Dossier, on: date) -> date | None:
    """Return the last day for appraising a whole dossier received on the day; none where the law names none.

    At which level a body appraises the law reads from the body's own name; a name that tells no level has no day.
    """
    name = organisation_name(dossier.proposal.to, on)
    level = name.name if name else str(dossier.proposal.to)
    facts = {"ask": "appraisal", "complete_on": on, "level": level, **calendar_facts(dossier.proposal.to, on, on)}
    value = _about(dossier, on, "deadline", facts)["value"]
    return date.fromisoformat(value) if value else None


def silence_rule(dossier: Dossier, asked_on: date, on: date) -> str:
    """Return what the law says of an agency that did not answer, in a sentence."""
    return str(_silence(dossier, asked_on, on)["sentence"])


def answer_due(dossier: Dossier, asked_on: date) -> date | None:
    """Return the last day an agency asked on the day has to answer; none where the law asks for no opinion."""
    value = _silence(dossier, asked_on, asked_on)["value"]
    return date.fromisoformat(value) if value else None


def _silence(dossier: Dossier, asked_on: date, on: date) -> Answer:
    calendar = calendar_facts(dossier.proposal.to, asked_on, on)
    facts = {"ask": "consultation-answer", "asked_on": asked_on, "answered": False, **calendar}
    return _about(dossier, on, "procedure", facts)


def one_merit_answer(dossier: Dossier, merit: str, honours: list[str], on: date) -> Answer:
    """Return whether one merit may bring these honours together."""
    awards = [{"code": code, "merit": merit} for code in honours]
    return _about(dossier, on, "principle", {"ask": "one-merit", "merit": merit, "awards": awards})


def _about(dossier: Dossier, on: date, kind: str, facts: dict[str, Any]) -> Answer:
    return ask_about(kind, facts, on=on, year=dossier.year, honour=dossier.honour, subject=kind_of(dossier.subject))
