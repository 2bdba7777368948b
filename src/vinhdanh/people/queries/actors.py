"""What an account may reach on a day, and what it may therefore see."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from vinhdanh.core.actors import NOBODY, READERS, Actor, Role

from ..models import Account, Organisation, Person, Post, RoleGrant
from .tree import Tree, in_force


def actor_for(account: Account, on: date) -> Actor:
    """Return the account as it acts on the day: its roles and how far each reaches."""
    if not account.is_authenticated or not account.is_active:
        return NOBODY
    grants = RoleGrant.objects.filter(in_force(on), account=account).values_list("role", "organisation_id")
    roots: dict[str, set[int]] = {}
    for role, organisation in grants:
        roots.setdefault(role, set()).add(organisation)
    tree, everywhere = Tree(on), frozenset().union(*roots.values())
    return Actor(
        label=str(account), account=account, person=account.person, day=on,
        scope={role: tree.below(where) for role, where in roots.items()},
        above=tree.above(everywhere),
    )  # fmt: skip


def people_visible_to(actor: Actor, on: date) -> QuerySet[Person]:
    """Return the people whose record the actor may see: those of the part of the tree she works for, and herself."""
    if actor.is_system:
        return Person.objects.all()
    reach = actor.reach(*READERS, Role.DRAFTER)
    holders = Post.objects.filter(in_force(on), organisation__in=reach).values("person")
    return Person.objects.filter(Q(pk__in=holders) | Q(pk=actor.person_id))


def organisations_visible_to(actor: Actor, on: date) -> QuerySet[Organisation]:
    """Return the organisations whose record the actor may see: her part of the tree, and the units she works in."""
    if actor.is_system:
        return Organisation.objects.all()
    own = Post.objects.filter(in_force(on), person=actor.person_id).values("organisation")
    reach = actor.reach(*READERS, Role.DRAFTER)
    return Organisation.objects.filter(Q(pk__in=reach) | Q(pk__in=own))
