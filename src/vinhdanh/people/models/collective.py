"""The record of a collective alone: its members in figures, its bloc, its Party and mass organisations."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of

from ..states import BlocLevel, Level
from .bounds import year_in_bounds
from .organisation import Organisation

FIGURES = ("completed", "ldtt", "cstdcs")


class CollectiveYear(models.Model):
    """Members of a collective in figures, where they cannot be counted from people's own rows."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField()
    total = models.PositiveIntegerField(null=True, blank=True)
    completed = models.PositiveIntegerField(null=True, blank=True)
    ldtt = models.PositiveIntegerField(null=True, blank=True)
    cstdcs = models.PositiveIntegerField(null=True, blank=True)
    disciplined = models.JSONField(null=True, blank=True)
    known_from = models.DateField()

    class Meta:
        ordering = ["organisation", "year"]
        constraints = [
            year_in_bounds("people_collectiveyear_year"),
            models.UniqueConstraint(
                fields=["organisation", "year"], name="people_collectiveyear_once",
                violation_error_message=_("Đã có số liệu của tập thể trong năm này."),
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{figure}__isnull": True})
                    | Q(total__isnull=True)
                    | Q(**{f"{figure}__lte": F("total")}),
                    name=f"people_collectiveyear_{figure}",
                    violation_error_message=_("Số liệu thành phần không được vượt tổng số thành viên."),
                )
                for figure in FIGURES
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.organisation}, {self.year}"


class BlocResult(models.Model):
    """Where a collective came in its cụm or khối in a year."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="blocs")
    year = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    organised_by = models.CharField(max_length=20, choices=BlocLevel, default=BlocLevel.PROVINCE)
    compared = models.BooleanField()
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    known_from = models.DateField()

    class Meta:
        ordering = ["organisation", "year"]
        constraints = [
            year_in_bounds("people_blocresult_year"),
            one_of("organised_by", BlocLevel, "people_blocresult_organised_by"),
            models.UniqueConstraint(fields=["organisation", "year"], name="people_blocresult_once"),
            models.CheckConstraint(condition=Q(rank__isnull=True) | Q(rank__gte=1), name="people_blocresult_rank"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.year}: {self.name}"


class PartyRating(models.Model):
    """The yearly rating of a collective's Party and mass organisations."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="party_ratings")
    year = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=20, choices=Level)
    decided_on = models.DateField()

    class Meta:
        ordering = ["organisation", "year"]
        constraints = [
            one_of("level", Level, "people_partyrating_level"),
            year_in_bounds("people_partyrating_year"),
            models.UniqueConstraint(fields=["organisation", "year", "decided_on"], name="people_partyrating_once"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.year}: {self.get_level_display()}"
