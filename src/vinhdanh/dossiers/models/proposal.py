"""A unit's proposal: the paper that carries some dossiers to the body that appraises them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.movements.models import Movement
from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.models.bounds import year_in_bounds


class Proposal(models.Model):
    """Tờ trình of one unit for one year. Once sent it takes no further dossiers."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    to = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    movement = models.ForeignKey(Movement, models.PROTECT, null=True, blank=True, related_name="+")
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    signatory = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    drafted_on = models.DateField()
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "-drafted_on", "-id"]
        constraints = [
            year_in_bounds("dossiers_proposal_year"),
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True)
                | (Q(issued_on__isnull=False, signatory__isnull=False, sent_on__gte=F("issued_on")) & ~Q(number="")),
                name="dossiers_proposal_sent",
                violation_error_message=_("Tờ trình gửi đi phải có số, ngày ban hành và người ký."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    @property
    def audit_home(self) -> int:
        """Return the proposing unit, for the register of acts."""
        return self.organisation_id
