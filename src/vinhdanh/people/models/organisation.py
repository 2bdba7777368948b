"""Organisations as a dated tree: names, parents and successors each hold from a day to a day, both included."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of

from ..states import OrganisationKind, SuccessionKind
from .bounds import not_before


class Organisation(models.Model):
    """A body or a unit of one. What it is called and where it stands is asked with a day."""

    code = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    label = models.CharField(max_length=250, blank=True, help_text=_("Tên khi ghi; màn hình hỏi tên theo ngày."))
    founded_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True, help_text=_("Ngày cuối cùng còn hoạt động."))
    flag_class = models.BooleanField(null=True, help_text=_("Thuộc diện được tặng cờ thi đua; để trống khi chưa rõ."))
    is_illustration = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]
        constraints = [
            one_of("kind", OrganisationKind, "people_organisation_kind"),
            not_before("founded_on", "ended_on", "people_organisation_days"),
        ]

    def __str__(self) -> str:
        return self.label or self.code

    @property
    def audit_home(self) -> int | None:
        """Return the organisation itself, for the register of acts."""
        return self.pk


class OrganisationName(models.Model):
    """What an organisation is called from a day to a day."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    name = models.CharField(max_length=250)
    short_name = models.CharField(max_length=120)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["organisation", "since"]
        constraints = [
            not_before("since", "until", "people_organisationname_days"),
            models.UniqueConstraint(fields=["organisation", "since"], name="people_organisationname_since"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(until__isnull=True), name="people_organisationname_open"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OrganisationParent(models.Model):
    """Whom an organisation stands under from a day to a day."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Organisation, models.PROTECT, related_name="children")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["organisation", "since"]
        constraints = [
            not_before("since", "until", "people_organisationparent_days"),
            models.UniqueConstraint(fields=["organisation", "since"], name="people_organisationparent_since"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(until__isnull=True), name="people_organisationparent_open"
            ),
            models.CheckConstraint(
                condition=~Q(organisation=F("parent")),
                name="people_organisationparent_self",
                violation_error_message=_("Tổ chức không thể trực thuộc chính mình."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ⊂ {self.parent}"


class Succession(models.Model):
    """One organisation giving way to another, or to none, on a day: the first day of the new order."""

    predecessor = models.ForeignKey(Organisation, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="precursors")
    on = models.DateField()
    kind = models.CharField(max_length=20, choices=SuccessionKind)
    note = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["on", "predecessor"]
        constraints = [
            one_of("kind", SuccessionKind, "people_succession_kind"),
            models.UniqueConstraint(fields=["predecessor", "successor", "on"], name="people_succession_once"),
            models.CheckConstraint(
                condition=Q(kind=SuccessionKind.ABOLISHED) | Q(successor__isnull=False),
                name="people_succession_successor",
                violation_error_message=_("Cần nêu tổ chức kế tục, trừ khi giải thể."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor or '∅'} ({self.on:%d/%m/%Y})"
