"""What happens to a line after its release: notes that leave the honour alone, a revocation, and what leaned on it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.dossiers.models import Dossier

from ..states import Cause, NoteKind
from .decision import DecisionLine


class Note(models.Model):
    """A correction, a certificate given again or exchanged: what it said, what it says now, by which paper."""

    line = models.ForeignKey(DecisionLine, models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=20, choices=NoteKind)
    number = models.CharField(max_length=80)
    made_on = models.DateField()
    before = models.CharField(max_length=300, blank=True)
    after = models.CharField(max_length=300, blank=True)
    reason = models.TextField()

    class Meta:
        ordering = ["line", "id"]
        constraints = [
            one_of("kind", NoteKind, "decisions_note_kind"),
            models.CheckConstraint(condition=~Q(reason=""), name="decisions_note_reason"),
            models.CheckConstraint(
                condition=~Q(kind=NoteKind.CORRECTION) | (~Q(before="") & ~Q(after="")),
                name="decisions_note_correction",
                violation_error_message=_("Đính chính phải ghi đã in gì và đúng ra là gì."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.line}"

    @property
    def audit_home(self) -> int:
        """Return whose decision it is about, for the register of acts."""
        return self.line.audit_home


class Revocation(models.Model):
    """A line revoked, by which decision, why, and what the law said to it."""

    line = models.OneToOneField(DecisionLine, models.PROTECT, related_name="revocation")
    number = models.CharField(max_length=80)
    made_on = models.DateField()
    cause = models.CharField(max_length=20, choices=Cause)
    reason = models.TextField()
    sentence = models.TextField()

    class Meta:
        ordering = ["-made_on", "id"]
        constraints = [
            one_of("cause", Cause, "decisions_revocation_cause"),
            models.CheckConstraint(condition=~Q(reason="") & ~Q(number=""), name="decisions_revocation_told"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.line}"

    @property
    def audit_home(self) -> int:
        """Return whose decision it is about, for the register of acts."""
        return self.line.audit_home


class ReviewDue(models.Model):
    """A dossier whose frozen facts held an honour that was revoked or corrected since: somebody has to look again."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="+")
    revocation = models.ForeignKey(Revocation, models.PROTECT, null=True, blank=True, related_name="reviews")
    note = models.ForeignKey(Note, models.PROTECT, null=True, blank=True, related_name="reviews")
    settled_on = models.DateField(null=True, blank=True)
    conclusion = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "revocation"], name="decisions_reviewdue_once"),
            models.UniqueConstraint(fields=["dossier", "note"], name="decisions_reviewdue_note_once"),
            models.CheckConstraint(
                condition=Q(revocation__isnull=True) ^ Q(note__isnull=True), name="decisions_reviewdue_cause"
            ),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | ~Q(conclusion=""),
                name="decisions_reviewdue_settled",
                violation_error_message=_("Xem lại xong phải có kết luận."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.dossier)

    @property
    def cause(self) -> Revocation | Note:
        """Return what changed: the honour was revoked, or its year put right."""
        found = self.revocation or self.note
        if found is None:
            raise ValueError("review without a cause")
        return found

    @property
    def audit_home(self) -> int:
        """Return whose dossier it is, for the register of acts."""
        return self.dossier.audit_home
