"""A council by its decision, its seats from a day to a day, and the kin its members declared."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.people.models import Organisation, Person
from vinhdanh.people.models.bounds import not_before

from ..states import SeatRole


class Council(models.Model):
    """A council of an organisation; `ballot_percent` is the share its own regulation asks for."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=250)
    number = models.CharField(max_length=80)
    decided_on = models.DateField()
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    ballot_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    regulation = models.CharField(max_length=250, blank=True, help_text=_("Quy chế quy định tỷ lệ phiếu."))

    class Meta:
        ordering = ["-since", "id"]
        constraints = [
            not_before("since", "until", "council_council_days"),
            models.CheckConstraint(
                condition=Q(ballot_percent__isnull=True)
                | (Q(ballot_percent__gt=0, ballot_percent__lte=100) & ~Q(regulation="")),
                name="council_council_percent",
                violation_error_message=_("Tỷ lệ phiếu riêng phải từ trên 0 đến 100 % và nêu quy chế quy định."),
            ),
            models.UniqueConstraint(
                fields=["organisation", "number", "decided_on"], name="council_council_once",
                violation_error_message=_("Đã có Hội đồng lập theo quyết định này."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """A seat, from a day to a day, both included, and who may sit in for its holder."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    substitute = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=20, choices=SeatRole, default=SeatRole.MEMBER)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["council", "id"]
        constraints = [
            one_of("role", SeatRole, "council_seat_role"),
            not_before("since", "until", "council_seat_days"),
            models.CheckConstraint(
                condition=Q(substitute__isnull=True) | ~Q(substitute=F("person")),
                name="council_seat_substitute",
                violation_error_message=_("Người dự thay phải là người khác."),
            ),
            models.UniqueConstraint(
                fields=["council", "person"], condition=Q(until__isnull=True), name="council_seat_person",
                violation_error_message=_("Người này đã là thành viên Hội đồng."),
            ),
            models.UniqueConstraint(
                fields=["council"], condition=Q(until__isnull=True, role="chair"), name="council_seat_chair",
                violation_error_message=_("Hội đồng đã có Chủ tịch."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"

    @property
    def audit_home(self) -> int:
        """Return whose council it is, for the register of acts."""
        return self.council.organisation_id


class Kinship(models.Model):
    """Two people who are kin, as one of them declared; it holds both ways."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kin = models.ForeignKey(Person, models.CASCADE, related_name="+")
    relation = models.CharField(max_length=80)
    declared_on = models.DateField()

    class Meta:
        ordering = ["person", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("kin")), name="council_kinship_self"),
            models.UniqueConstraint(
                fields=["person", "kin"], name="council_kinship_once",
                violation_error_message=_("Quan hệ này đã được khai."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person} – {self.kin}: {self.relation}"
