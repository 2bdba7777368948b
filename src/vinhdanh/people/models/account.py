"""Accounts and what they are trusted with, since when and until when."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

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
