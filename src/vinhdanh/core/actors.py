"""Who acts: an account on a day with its roles, or the system itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What an account is trusted with, always within an organisation."""

    OFFICER = "officer", _("thường trực thi đua, khen thưởng")
    DRAFTER = "drafter", _("người lập hồ sơ của đơn vị")
    MEMBER = "member", _("thành viên Hội đồng")
    HEAD = "head", _("người đứng đầu")
    CIVIL_SERVANT = "civil_servant", _("công chức, viên chức, người lao động")
    EDITOR = "editor", _("biên tập cổng thông tin")
    AUDITOR = "auditor", _("thanh tra")


# Roles that read everything in their part of the tree.
READERS = (Role.OFFICER, Role.HEAD, Role.MEMBER, Role.AUDITOR)


@dataclass(frozen=True, eq=False)
class Actor:
    """An account with the roles it holds on a day.

    `scope` gives, for each role, every organisation the role reaches: the granted one and all below it.
    `above` holds the granted organisations and all that stand over them. `instead_of` is the person in whose place
    the account acts, with one of her roles.
    """

    label: str
    account: Any = None
    person: Any = None
    day: date | None = None
    scope: Mapping[str, frozenset[int]] = field(default_factory=dict)
    above: frozenset[int] = frozenset()
    is_system: bool = False
    instead_of: Any = None

    @property
    def account_id(self) -> int | None:
        """Return the account's id, None for the system."""
        return None if self.account is None else self.account.pk

    @property
    def person_id(self) -> int | None:
        """Return the id of the person behind the account, if there is one."""
        return None if self.person is None else self.person.pk

    @property
    def roles(self) -> frozenset[str]:
        """Return the roles held anywhere."""
        return frozenset(self.scope)

    def has_role(self, role: str, organisation_id: int | None = None) -> bool:
        """Say whether the role is held, anywhere or over one organisation. The system holds every role."""
        if self.is_system:
            return True
        reach = self.scope.get(role)
        return reach is not None and (organisation_id is None or organisation_id in reach)

    def reach(self, *roles: str) -> frozenset[int]:
        """Return the organisations that any of the roles reaches."""
        return frozenset().union(*(self.scope.get(role, frozenset()) for role in roles))

    @property
    def reads_only(self) -> bool:
        """Say whether all the actor was trusted with is reading."""
        return self.roles == {Role.AUDITOR}

    def is_person(self, person_id: int) -> bool:
        """Say whether the actor is this very person."""
        return self.person_id == person_id

    def speaks_for(self, person_id: int) -> bool:
        """Say whether the actor is this person or acts in her place: what is about her is not theirs to decide."""
        return self.is_person(person_id) or (self.instead_of is not None and self.instead_of.pk == person_id)


SYSTEM = Actor(label="Hệ thống", is_system=True)
NOBODY = Actor(label="Khách")
