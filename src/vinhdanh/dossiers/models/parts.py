"""What a dossier rests on: merits with their evidence, and papers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.people.models import OfSubject
from vinhdanh.people.models.bounds import year_in_bounds

from .dossier import Dossier

OTHER_PAPER = "khac"  # a paper the law does not name; there may be many


class Merit(OfSubject):
    """Something achieved, and where it can be seen. It belongs to its subject; dossiers use it."""

    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    evidence = models.CharField(max_length=500)
    entered_on = models.DateField()

    class Meta:
        ordering = ["-year", "id"]
        constraints = [
            *OfSubject.Meta.constraints,
            year_in_bounds("dossiers_merit_year"),
            models.CheckConstraint(
                condition=~Q(evidence=""),
                name="dossiers_merit_evidence",
                violation_error_message=_("Thành tích phải kèm minh chứng."),
            ),
            *(
                models.UniqueConstraint(
                    fields=[subject, "year", "title"],
                    name=f"dossiers_merit_{subject}_once",
                    violation_error_message=_("Thành tích này đã được ghi."),
                )
                for subject in ("person", "organisation")
            ),
        ]

    def __str__(self) -> str:
        return self.title


class MeritUse(models.Model):
    """A dossier resting on a merit."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="uses")
    merit = models.ForeignKey(Merit, models.PROTECT, related_name="uses")

    class Meta:
        ordering = ["dossier", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "merit"],
                name="dossiers_merituse_once",
                violation_error_message=_("Hồ sơ đã nêu thành tích này."),
            )
        ]

    def __str__(self) -> str:
        return str(self.merit)

    @property
    def audit_home(self) -> int:
        """Return the body the dossier was sent to, for the register of acts."""
        return self.dossier.audit_home


class Paper(models.Model):
    """One paper of a dossier, by the law's own word for it: a file, or where the paper is kept."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="papers")
    code = models.SlugField(max_length=60)
    reference = models.CharField(max_length=300, help_text=_("Số, ngày, người ký hoặc nơi lưu."))
    file = models.FileField(upload_to="dossiers/%Y/", blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)
    added_on = models.DateField()

    class Meta:
        ordering = ["dossier", "code", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code"],
                condition=~Q(code=OTHER_PAPER),
                name="dossiers_paper_once",
                violation_error_message=_("Hồ sơ đã có giấy tờ này; hãy bỏ bản cũ trước."),
            ),
            models.CheckConstraint(
                condition=~Q(reference=""),
                name="dossiers_paper_reference",
                violation_error_message=_("Cần ghi số, ngày, người ký hoặc nơi lưu của giấy tờ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.reference}"

    @property
    def audit_home(self) -> int:
        """Return the body the dossier was sent to, for the register of acts."""
        return self.dossier.audit_home
