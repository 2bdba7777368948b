"""A dossier's page: what it holds, what the law said and says, and what may be done with it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from vinhdanh.core.actors import READERS, Actor
from vinhdanh.core.permits import Permit
from vinhdanh.core.states import can_move
from vinhdanh.dossiers.checks import STOPPING, Fault, faults_of, open_parts
from vinhdanh.dossiers.models import Dossier, Merit, Paper
from vinhdanh.dossiers.permissions import may_draft, may_handle
from vinhdanh.dossiers.queries import merits_of
from vinhdanh.dossiers.states import WITH_UNIT, DossierState
from vinhdanh.dossiers.verdict import question_of
from vinhdanh.law import ask_one
from vinhdanh.people.queries import ids_below, organisation_name, post_of

from .. import lawful
from ..deeds import OF_DOSSIER, Deed, open_deeds
from ..forms.dossiers import paper_name
from ..gates import first_no
from .proposal import DossierLine, lines_of


class DossierPage:
    """Everything a dossier's page shows; each part is worked out when the template asks for it."""

    def __init__(self, row: Dossier, actor: Actor, on: date) -> None:
        self.row, self.actor, self.on = row, actor, on

    @cached_property
    def line(self) -> DossierLine:
        """Return the dossier with its names."""
        return lines_of([self.row], self.on)[0]

    @cached_property
    def writes(self) -> bool:
        """Say whether the actor draws it up."""
        return bool(may_draft(self.actor, self.row.proposal))

    @cached_property
    def handles(self) -> bool:
        """Say whether the actor answers it."""
        return bool(may_handle(self.actor, self.row)) and self.row.state != DossierState.DRAFT

    @cached_property
    def open_parts(self) -> set[str]:
        """Return the parts the actor may write in now."""
        return open_parts(self.row) if self.writes else set()

    @cached_property
    def is_with_unit(self) -> bool:
        """Say whether it waits to be sent."""
        return self.row.state in WITH_UNIT

    @cached_property
    def faults(self) -> list[Fault]:
        """Return what is wrong with it while it is with the unit."""
        return faults_of(self.row, self.on, self.question) if self.is_with_unit else []

    @cached_property
    def kept(self) -> lawful.Answer | None:
        """Return the law's answer as it was kept when the dossier was sent."""
        return lawful.named(self.row.answer) if self.row.answer else None

    @cached_property
    def question(self) -> dict[str, Any]:
        """Return what the law is asked about the candidate today."""
        return question_of(self.row, self.on)

    @cached_property
    def today(self) -> lawful.Answer:
        """Return the law's answer of today, with what is known today."""
        return lawful.named(ask_one(self.question))

    @property
    def has_changed(self) -> bool:
        """Say whether the law answers otherwise today, or by another rulebook."""
        if self.kept is None:
            return False
        book = self.today["rulebook"] or {}
        return self.kept["verdict"] != self.today["verdict"] or self.row.digest != book.get("digest", "")

    @cached_property
    def uses(self) -> list[Any]:
        """Return the merits it rests on."""
        return list(self.row.uses.select_related("merit"))

    @cached_property
    def unused(self) -> list[Merit]:
        """Return the candidate's merits up to the year that it does not rest on yet."""
        used = {use.merit_id for use in self.uses}
        rows = merits_of(self.row.subject, self.on).filter(year__lte=self.row.year)
        return [merit for merit in rows if merit.pk not in used]

    @cached_property
    def papers(self) -> list[tuple[str, Paper]]:
        """Return the papers, each with what it is called."""
        return [(paper_name(paper.code), paper) for paper in self.row.papers.all()]

    @cached_property
    def flags(self) -> list[Any]:
        """Return what returns pointed at, what is still open first."""
        return sorted(self.row.flags.all(), key=lambda flag: (flag.cleared_on is not None, flag.pk))

    @cached_property
    def overrides(self) -> list[Any]:
        """Return who let it go on against the law's answer."""
        return list(self.row.overrides.all())

    @cached_property
    def moved_to(self) -> str:
        """Return where a candidate works now, when that is no longer in the unit that proposed her; else nothing."""
        person = self.row.person
        post = post_of(person, self.on) if person else None
        if post is None or post.organisation_id in ids_below([self.row.proposal.organisation_id], self.on):
            return ""
        name = organisation_name(post.organisation, self.on)
        return name.name if name else str(post.organisation)

    @cached_property
    def lowerings(self) -> list[dict[str, Any]]:
        """Return what was asked for before the council asked for less."""
        return [{"row": row, "name": lawful.honour_name(row.honour)} for row in self.row.lowerings.all()]

    @property
    def wants_override(self) -> bool:
        """Say whether the law stands in the way and nobody has answered for going on."""
        in_hand = self.row.state in {DossierState.RECEIVED, DossierState.APPRAISED}
        verdict = self.today["verdict"]
        answered = any(one.verdict == verdict for one in self.overrides)
        return self.handles and in_hand and verdict in STOPPING and not answered

    @cached_property
    def deeds(self) -> list[Deed]:
        """Return what the receiving body can do with it now, as far as the actor may."""
        return [] if self.row.state == DossierState.DRAFT else open_deeds(OF_DOSSIER, self.actor, self.row)

    @cached_property
    def sees_appraisal(self) -> bool:
        """Say whether the actor reads how it is appraised: those of the body that does, never the candidate."""
        reads = self.row.proposal.to_id in self.actor.reach(*READERS) or self.actor.is_system
        return reads and not (self.row.person_id and self.actor.is_person(self.row.person_id))

    @cached_property
    def opinions(self) -> list[Any]:
        """Return what departments were asked and said."""
        return list(self.row.opinions.select_related("department"))

    @cached_property
    def consultations(self) -> list[Any]:
        """Return which agencies were asked and what they said."""
        return list(self.row.consultations.all())

    @cached_property
    def remarks(self) -> list[Any]:
        """Return what was discussed."""
        return list(self.row.remarks.all())

    def may(self, act: str) -> Permit:
        """Say whether the actor may do one of the unit's or the officer's moves now."""
        who = may_handle(self.actor, self.row) if act == "return" else may_draft(self.actor, self.row.proposal)
        return first_no(who, can_move(self.row, act))

    @property
    def may_submit(self) -> Permit:
        """Say whether it may be sent again by itself."""
        return self.may("submit")

    @property
    def may_recall(self) -> Permit:
        """Say whether it may be taken back."""
        return self.may("recall")

    @property
    def may_withdraw(self) -> Permit:
        """Say whether it may be given up."""
        return self.may("withdraw")

    @property
    def may_return(self) -> Permit:
        """Say whether it may be sent back."""
        return self.may("return")
