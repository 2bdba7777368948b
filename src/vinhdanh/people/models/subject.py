"""What a record is about: one person or one organisation, never both, never neither."""

from __future__ import annotations

from typing import TypedDict

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..states import OrganisationKind
from .organisation import Organisation
from .person import Person

Subject = Person | Organisation


def kind_of(subject: Subject) -> str:
    """Return which kind of candidate the subject is, in the law's vocabulary: person, collective or household."""
    if isinstance(subject, Person):
        return "person"
    return "household" if subject.kind == OrganisationKind.HOUSEHOLD else "collective"


class Who(TypedDict, total=False):
    """The one column of a record's subject that is filled."""

    person: Person
    organisation: Organisation


def who(subject: Subject) -> Who:
    """Return the subject as the keyword a row of the record is written or found with."""
    return {"person": subject} if isinstance(subject, Person) else {"organisation": subject}


class OfSubject(models.Model):
    """A row about a person or an organisation."""

    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=True, organisation__isnull=False)
                | Q(person__isnull=False, organisation__isnull=True),
                name="%(app_label)s_%(class)s_subject",
                violation_error_message=_("Cần nêu đúng một cá nhân hoặc một tập thể."),
            )
        ]

    @property
    def subject(self) -> Subject:
        """Return whom the row is about."""
        found = self.person or self.organisation
        if found is None:
            raise ValueError("row without a subject")
        return found
