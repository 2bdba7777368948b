"""People and the posts they hold."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vinhdanh.core.models import one_of

from ..states import Group, Sex
from .bounds import not_before
from .organisation import Organisation


class Person(models.Model):
    """Somebody with a record. `order_key` and `search_key` are written by the acts that write the name."""

    # Read through `may_read_details` alone, and veiled in the register of acts.
    PERSONAL: ClassVar[frozenset[str]] = frozenset({"birth_date", "ethnicity"})

    code = models.SlugField(max_length=60, unique=True)
    family_name = models.CharField(max_length=120, help_text="họ và tên đệm")
    given_name = models.CharField(max_length=60)
    sex = models.CharField(max_length=3, choices=Sex)
    birth_date = models.DateField(null=True, blank=True)
    ethnicity = models.CharField(max_length=40, blank=True)
    is_illustration = models.BooleanField(default=False)
    order_key = models.CharField(max_length=600, editable=False, db_index=True)
    search_key = models.CharField(max_length=200, editable=False, db_index=True)

    class Meta:
        ordering = ["order_key", "code"]
        constraints = [one_of("sex", Sex, "people_person_sex")]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Return the name as written: family name first."""
        return f"{self.family_name} {self.given_name}"

    @property
    def audit_home(self) -> int | None:
        """Return where the person works or last worked, for the register of acts."""
        post = self.posts.order_by("-since").first() if self.pk else None
        return post.organisation_id if post else None


class Post(models.Model):
    """A post held in an organisation from a day to a day, both included."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="posts")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts")
    title = models.CharField(max_length=150)
    group = models.CharField(max_length=20, choices=Group)
    is_leader = models.BooleanField(default=False)
    is_direct = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["person", "since"]
        indexes = [models.Index(fields=["organisation", "since"], name="people_post_where")]
        constraints = [
            one_of("group", Group, "people_post_group"),
            not_before("since", "until", "people_post_days"),
            models.UniqueConstraint(fields=["person", "organisation", "since"], name="people_post_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.title}"
