"""A decision as it will read, its lines, what follows, and the money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from django.db.models import QuerySet, Sum, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vinhdanh.core.actors import Actor
from vinhdanh.core.vietnamese import sentence_list
from vinhdanh.decisions.checks import authority_answer, post_in_words
from vinhdanh.decisions.letters import Letter, letters_of
from vinhdanh.decisions.models import Decision, DecisionLine, Payment
from vinhdanh.decisions.permissions import may_prepare
from vinhdanh.decisions.queries import payments_visible_to
from vinhdanh.decisions.states import DecisionState
from vinhdanh.people.models import kind_of

from ..deeds import Deed, open_deeds
from ..deeds.decision import OF_DECISION
from ..gates import ROWS
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
    def rows(self) -> list[DecisionLine]:
        """Return its lines."""
        return list(self.row.lines.select_related("person", "organisation"))

    def lines(self, rows: Iterable[DecisionLine]) -> list[tuple[DecisionLine, str, str]]:
        """Return some of the lines with what became of them, each with whom and what in words."""
        found = list(rows)
        prefetch_related_objects(found, "revocation", "notes")
        names = names_of(found, self.row.signed_on or self.on)
        return [(row, name_in(row.subject, names), honour_name(row.honour)) for row in found]

    @cached_property
    def payments(self) -> QuerySet[Payment]:
        """Return the payments the actor may see."""
        return payments_visible_to(self.actor).filter(decision=self.row)

    def paid(self, rows: Iterable[Payment]) -> list[tuple[Payment, str]]:
        """Return some of the payments, each with whose it is."""
        found = list(rows)
        names = names_of(found, self.on)
        return [(row, name_in(row.subject, names)) for row in found]

    @cached_property
    def total(self) -> int:
        """Return the sum of the money known, in đồng."""
        return self.payments.aggregate(total=Sum("amount"))["total"] or 0

    @cached_property
    def articles(self) -> list[str]:
        """Return what the first article says of each honour: how many of whom, in two figures as papers write it."""
        counts = Counter((row.honour, kind_of(row.subject)) for row in self.rows)
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
    def letters(self) -> list[Letter]:
        """Return what will be told to whom, while it is signed and nobody has been told, to who releases it."""
        held = self.row.state == DecisionState.SIGNED
        return letters_of(self.row) if held and may_prepare(self.actor, self.row.organisation) else []

    @property
    def first_letters(self) -> list[Letter]:
        """Return as many of the letters as one looks at in one go."""
        return self.letters[:ROWS]

    @cached_property
    def authority(self) -> list[str]:
        """Return, before signing, what the law says of who may decide on each honour."""
        if self.row.state != DecisionState.DRAFT or not self.row.is_own:
            return []
        post = post_in_words(self.actor.person, self.row, self.on)
        asked = sorted({(row.honour, kind_of(row.subject), row.year) for row in self.rows})
        return [authority_answer(h, kind, post, on=self.on, year=year)["sentence"] for h, kind, year in asked]


def counted(kind: str, number: int) -> str:
    """Return how many of a kind, with a nought below ten."""
    words = {
        "person": ngettext("{n} cá nhân", "{n} cá nhân", number),
        "collective": ngettext("{n} tập thể", "{n} tập thể", number),
        "household": ngettext("{n} hộ gia đình", "{n} hộ gia đình", number),
    }
    return words[kind].format(n=f"{number:02d}")
