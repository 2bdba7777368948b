"""Accounts and what they are trusted with, since when and until when."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Role
from vinhdanh.core.models import one_of

from .bounds import not_before
from .organisation import Organisation
from .person import Person


class Account(AbstractUser):
    """A sign-in, usually of a person with a record."""

    person = models.OneToOneField(Person, models.PROTECT, null=True, blank=True, related_name="account")

    class Meta(AbstractUser.Meta):
        ordering = ["username"]

    def __str__(self) -> str:
        return str(self.person) if self.person else self.get_full_name() or self.username


class RoleGrant(models.Model):
    """A role given to an account within an organisation, from a day to a day, both included."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="grants")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=Role)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["account", "role", "since"]
        constraints = [
            one_of("role", Role, "people_rolegrant_role"),
            not_before("since", "until", "people_rolegrant_days"),
            models.UniqueConstraint(fields=["account", "organisation", "role", "since"], name="people_rolegrant_once"),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.get_role_display()}"


class Delegation(models.Model):
    """Somebody may act in the place of one who holds a role, from a day to a day, by a paper both can show."""

    grant = models.ForeignKey(RoleGrant, models.PROTECT, related_name="delegations")
    taker = models.ForeignKey(Account, models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField()
    paper = models.CharField(max_length=200, help_text=_("Số, ngày văn bản ủy quyền."))
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-since", "-id"]
        constraints = [
            not_before("since", "until", "people_delegation_days"),
            models.CheckConstraint(
                condition=~Q(paper=""), name="people_delegation_paper",
                violation_error_message=_("Cần ghi số, ngày văn bản ủy quyền."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.grant}, {self.since:%d/%m/%Y} – {self.until:%d/%m/%Y}: {self.taker}"

    @property
    def audit_home(self) -> int:
        """Return where the role is held, for the register of acts."""
        return self.grant.organisation_id
