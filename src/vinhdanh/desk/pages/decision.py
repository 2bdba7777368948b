"""A decision as it will read, its lines, what follows, and the money."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor
from vinhdanh.core.vietnamese import sentence_list
from vinhdanh.decisions.checks import authority_answer, post_in_words
from vinhdanh.decisions.models import Decision
from vinhdanh.decisions.queries import payments_visible_to
from vinhdanh.decisions.states import DecisionState
from vinhdanh.people.models import kind_of

from ..deeds import Deed, open_deeds
from ..deeds.decision import OF_DECISION
from ..lawful import honour_name
from ..names import name_in, names_of


class DecisionPage:
    """Everything a decision's page shows."""

    def __init__(self, row: Decision, actor: Actor, on: date) -> None:
        self.row, self.actor, self.on = row, actor, on

    @cached_property
    def deeds(self) -> list[Deed]:
        """Return what the actor can do now."""
        return open_deeds(OF_DECISION, self.actor, self.row)

    @cached_property
    def lines(self) -> list[tuple[Any, str, str]]:
        """Return the lines, each with whom and what in words."""
        rows = list(self.row.lines.select_related("person", "organisation", "revocation").prefetch_related("notes"))
        names = names_of(rows, self.row.signed_on or self.on)
        return [(row, name_in(row.subject, names), honour_name(row.honour)) for row in rows]

    @cached_property
    def payments(self) -> list[tuple[Any, str]]:
        """Return the payments the actor may see, each with whose it is."""
        rows = list(payments_visible_to(self.actor).filter(decision=self.row))
        names = names_of(rows, self.on)
        return [(row, name_in(row.subject, names)) for row in rows]

    @property
    def total(self) -> int:
        """Return the sum of the money known, in đồng."""
        return sum(row.amount or 0 for row, _name in self.payments)

    @cached_property
    def articles(self) -> list[str]:
        """Return what the first article says of each honour: how many of whom, in two figures as papers write it."""
        counts = Counter((row.honour, kind_of(row.subject)) for row, _name, _honour in self.lines)
        found: dict[str, list[str]] = {}
        for (honour, kind), number in counts.items():
            found.setdefault(honour, []).append(counted(kind, number))
        return [
            _("Tặng {honour} cho {whom} (có danh sách kèm theo) {merit}.").format(
                honour=honour_name(honour), whom=sentence_list(whom), merit=self.row.merit
            )
            for honour, whom in found.items()
        ]

    @cached_property
    def authority(self) -> list[str]:
        """Return, before signing, what the law says of who may decide on each honour."""
        if self.row.state != DecisionState.DRAFT or not self.row.is_own:
            return []
        post = post_in_words(self.actor.person, self.row, self.on)
        asked = sorted({(row.honour, kind_of(row.subject), row.year) for row, _name, _honour in self.lines})
        return [authority_answer(h, kind, post, on=self.on, year=year)["sentence"] for h, kind, year in asked]


def counted(kind: str, number: int) -> str:
    """Return how many of a kind, with a nought below ten."""
    words = {
        "person": ngettext("{n} cá nhân", "{n} cá nhân", number),
        "collective": ngettext("{n} tập thể", "{n} tập thể", number),
        "household": ngettext("{n} hộ gia đình", "{n} hộ gia đình", number),
    }
    return words[kind].format(n=f"{number:02d}")
