"""What an account may reach on a day, and what it may therefore see."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from vinhdanh.core.actors import NOBODY, READERS, Actor, Role

from ..models import Account, Delegation, Organisation, Person, Post, RoleGrant
from .tree import Tree, agency_of, in_force

DELEGABLE = (Role.OFFICER, Role.HEAD, Role.DRAFTER)  # a member votes herself, an auditor reads herself


def actor_for(account: Account, on: date, instead: Delegation | None = None) -> Actor:
    """Return the account as it acts on the day: its roles and how far each reaches.

    Acting `instead` of somebody it has that one role and no other, and its name says in whose place.
    """
    if not account.is_authenticated or not account.is_active:
        return NOBODY
    roots: dict[str, set[int]] = {}
    for grant in [instead.grant] if instead else grants_of(account, on):
        roots.setdefault(grant.role, set()).add(grant.organisation_id)
    tree, everywhere = Tree(on), frozenset().union(*roots.values())
    giver = instead.grant.account if instead else None
    return Actor(
        label=_("{who} (làm thay {giver})").format(who=account, giver=giver) if giver else str(account),
        account=account, person=account.person, day=on, instead_of=giver.person if giver else None,
        scope={role: tree.below(where) for role, where in roots.items()}, above=tree.above(everywhere),
    )  # fmt: skip


def grants_of(account: Account, on: date) -> QuerySet[RoleGrant]:
    """Return the roles an account holds on the day."""
    return RoleGrant.objects.filter(in_force(on), account=account).select_related("organisation", "account__person")


def delegable_of(account: Account, on: date) -> QuerySet[RoleGrant]:
    """Return the roles of an account that somebody else may hold in its place."""
    return grants_of(account, on).filter(role__in=DELEGABLE)


def standing_in(account: Account, on: date) -> QuerySet[Delegation]:
    """Return in whose place an account may act on the day: the role must still be held by who gave it."""
    rows = Delegation.objects.filter(in_force(on), taker=account, grant__in=RoleGrant.objects.filter(in_force(on)))
    rows = rows.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=on), grant__account__is_active=True)
    return rows.select_related("grant__account__person", "grant__organisation")


def delegations_of(account: Account) -> QuerySet[Delegation]:
    """Return what an account has given to others, the latest first."""
    return Delegation.objects.filter(grant__account=account).select_related("grant__organisation", "taker__person")


def takers_for(grant: RoleGrant, on: date) -> QuerySet[Account]:
    """Return who may be asked to act in the place of who holds a role: those who work in the same body."""
    body = Tree(on).below([agency_of(grant.organisation, on).pk])
    holders = Post.objects.filter(in_force(on), organisation__in=body).values("person")
    rows = Account.objects.filter(is_active=True, person__in=holders).exclude(pk=grant.account_id)
    return rows.select_related("person")


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
