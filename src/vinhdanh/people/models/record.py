"""The record that persons and collectives share: ratings, movements, judgements, and whether it is complete."""

from __future__ import annotations

from django.db import models

from vinhdanh.core.models import one_of

from ..states import Launcher, Level, Occasion, RecordFact
from .account import Account
from .bounds import year_in_bounds
from .subject import OfSubject


class Rating(OfSubject):
    """The rating of one year. A later one about the same year stands beside the earlier and supersedes it."""

    year = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=20, choices=Level)
    number = models.CharField(max_length=80, blank=True)
    decided_on = models.DateField()

    class Meta:
        ordering = ["year", "decided_on", "id"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("level", Level, "people_rating_level"),
            year_in_bounds("people_rating_year"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.year}: {self.get_level_display()}"


class DriveResult(OfSubject):
    """The result of a movement taken part in, as its review established it."""

    name = models.CharField(max_length=250)
    year = models.PositiveSmallIntegerField()
    launched_by = models.CharField(max_length=20, choices=Launcher)
    thematic = models.BooleanField(default=False)
    years = models.PositiveSmallIntegerField(default=1)
    occasion = models.CharField(max_length=20, choices=Occasion, null=True, blank=True)
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    known_from = models.DateField()

    class Meta:
        ordering = ["year", "name"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("launched_by", Launcher, "people_driveresult_launched_by"),
            one_of("occasion", Occasion, "people_driveresult_occasion"),
            year_in_bounds("people_driveresult_year"),
            models.CheckConstraint(condition=models.Q(years__gte=1), name="people_driveresult_years"),
            models.CheckConstraint(
                condition=models.Q(rank__isnull=True) | models.Q(rank__gte=1), name="people_driveresult_rank"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.name}"


class Judgement(OfSubject):
    """What people judged fulfilled or not fulfilled, for one honour and one year; the latest one counts."""

    honour = models.SlugField(max_length=60)
    year = models.PositiveSmallIntegerField()
    word = models.SlugField(max_length=60)
    fulfilled = models.BooleanField()
    judged_on = models.DateField()
    judged_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    judge = models.CharField(max_length=200)
    note = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["year", "honour", "word", "judged_on", "id"]
        constraints = [*OfSubject.Meta.constraints, year_in_bounds("people_judgement_year")]

    def __str__(self) -> str:
        return f"{self.subject}, {self.honour} {self.year}: {self.word}"


class RecordCheck(OfSubject):
    """Somebody's word that one part of a file is complete for some years; only then is an absence “none”."""

    fact = models.CharField(max_length=20, choices=RecordFact)
    from_year = models.PositiveSmallIntegerField()
    to_year = models.PositiveSmallIntegerField()
    checked_on = models.DateField()

    class Meta:
        ordering = ["fact", "checked_on"]
        constraints = [
            *OfSubject.Meta.constraints,
            one_of("fact", RecordFact, "people_recordcheck_fact"),
            year_in_bounds("people_recordcheck_year", "from_year"),
            year_in_bounds("people_recordcheck_to_year", "to_year"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_fact_display()} {self.from_year}–{self.to_year}"
