"""A cụm or khối of a year, its members, and the card they are scored by."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.models import one_of
from vinhdanh.core.states import Moves
from vinhdanh.people.models import Organisation
from vinhdanh.people.models.bounds import year_in_bounds
from vinhdanh.people.states import BlocLevel

from ..card import rule_of
from ..scoring import Rule, points_for
from ..states import BLOC_MOVES, BlocState, GroupKind, RuleKind, TieRule, WhenNone


def points_field(**more: Any) -> models.DecimalField[Any, Any]:
    """Return a column of points, to the hundredth."""
    return models.DecimalField(max_digits=7, decimal_places=2, **more)


class Bloc(models.Model):
    """Units that emulate one another for a year under one card: `total` main points, never more than `ceiling`."""

    MOVES: ClassVar[Moves] = BLOC_MOVES

    code = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    organiser = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    level = models.CharField(
        max_length=20, choices=BlocLevel, null=True, blank=True,
        help_text=_("Để trống khi tổ chức trong nội bộ cơ quan: khi đó thứ hạng không là kết quả cụm, khối của luật."),
    )  # fmt: skip
    year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=BlocState, default=BlocState.DRAFT, editable=False)
    head = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    deputy = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    covenant = models.TextField(blank=True)
    covenant_on = models.DateField(null=True, blank=True)
    total = points_field(default=100)
    ceiling = points_field(default=100)
    tie_rule = models.CharField(max_length=10, choices=TieRule, default=TieRule.BONUS)
    card_source = models.CharField(max_length=250, blank=True)
    is_sample_card = models.BooleanField(default=False)
    opened_on = models.DateField(null=True, blank=True)
    crossed_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    is_illustration = models.BooleanField(default=False)

    class Meta:
        ordering = ["-year", "name", "id"]
        constraints = [
            one_of("state", BlocState, "movements_bloc_state"),
            one_of("level", BlocLevel, "movements_bloc_level"),
            one_of("tie_rule", TieRule, "movements_bloc_tie_rule"),
            year_in_bounds("movements_bloc_year"),
            models.CheckConstraint(
                condition=Q(state=BlocState.DRAFT) | Q(opened_on__isnull=False), name="movements_bloc_opened"
            ),
            models.CheckConstraint(
                condition=~Q(state=BlocState.CLOSED) | Q(closed_on__isnull=False), name="movements_bloc_closed"
            ),
            models.UniqueConstraint(
                fields=["organiser", "year", "name"], name="movements_bloc_name",
                violation_error_message=_("Cơ quan này đã có cụm, khối cùng tên trong năm."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.name}, {self.year}"

    @property
    def audit_home(self) -> int:
        """Return who organises it, for the register of acts."""
        return self.organiser_id

    def card(self) -> dict[str, Any]:
        """Return the card as plain data, in the shape of the templates."""
        groups = self.groups.prefetch_related("criteria") if self.pk else ()
        return {
            "total": str(self.total), "ceiling": str(self.ceiling), "tie_rule": str(self.tie_rule),
            "groups": [group.as_card() for group in groups],
        }  # fmt: skip

    def audit_parts(self) -> dict[str, Any]:
        """Return card and members, so that a change of either shows in the register."""
        if self._state.adding or self.pk is None:
            return {}
        return {"card": self.card(), "members": list(self.members.values_list("organisation_id", flat=True))}


class BlocMember(models.Model):
    """A unit of the bloc: who scores it across, and what it came to once the result is locked."""

    bloc = models.ForeignKey(Bloc, models.CASCADE, related_name="members")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    cross_by = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    points = points_field(null=True, blank=True)
    rank = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["bloc", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["bloc", "organisation"], name="movements_blocmember_once",
                violation_error_message=_("Đơn vị đã là thành viên của cụm, khối."),
            ),
            models.CheckConstraint(
                condition=Q(points__isnull=True, rank__isnull=True) | Q(points__isnull=False, rank__gte=1),
                name="movements_blocmember_result",
            ),
            models.CheckConstraint(
                condition=~Q(organisation=models.F("cross_by")) | Q(cross_by__isnull=True),
                name="movements_blocmember_cross",
                violation_error_message=_("Không đơn vị nào chấm chéo cho chính mình."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.organisation}, {self.bloc}"

    @property
    def audit_home(self) -> int:
        """Return whose bloc it is in, for the register of acts."""
        return self.bloc.organiser_id

    def audit_parts(self) -> dict[str, Any]:
        """Return the marks given so far, so that each change shows in the register."""
        rows = self.marks.order_by("criterion_id", "hand").values_list("criterion_id", "hand", "points", "note")
        return {f"{criterion}.{hand}": f"{points}: {note}" for criterion, hand, points, note in rows}


class ScoreGroup(models.Model):
    """A group of the card: main points that add up to its maximum, or bonus and deduction up to a cap."""

    bloc = models.ForeignKey(Bloc, models.CASCADE, related_name="groups")
    order = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=250)
    kind = models.CharField(max_length=10, choices=GroupKind, default=GroupKind.MAIN)
    maximum = points_field()
    highest_only = models.BooleanField(default=False)
    may_exceed = models.BooleanField(default=False, help_text=_("Các mục được cộng quá trần; chỉ tính đến trần."))

    class Meta:
        ordering = ["bloc", "order"]
        constraints = [
            one_of("kind", GroupKind, "movements_scoregroup_kind"),
            models.CheckConstraint(
                condition=Q(maximum__gt=0), name="movements_scoregroup_maximum",
                violation_error_message=_("Điểm tối đa của nhóm phải lớn hơn 0."),
            ),
            models.UniqueConstraint(fields=["bloc", "order"], name="movements_scoregroup_order"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name

    def as_card(self) -> dict[str, Any]:
        """Return the group with its criteria as plain data."""
        return {
            "name": self.name, "kind": str(self.kind), "maximum": str(self.maximum),
            "highest_only": self.highest_only, "may_exceed": self.may_exceed,
            "criteria": [criterion.as_card() for criterion in self.criteria.all()],
        }  # fmt: skip


class ScoreCriterion(models.Model):
    """A criterion: what is measured, by which rule it gives points, and what must be shown for it."""

    group = models.ForeignKey(ScoreGroup, models.CASCADE, related_name="criteria")
    order = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=400)
    unit = models.CharField(max_length=40)
    rule = models.CharField(max_length=10, choices=RuleKind)
    maximum = points_field()
    per = points_field(default=0)
    steps = models.JSONField(default=list, blank=True)
    when_none = models.CharField(max_length=10, choices=WhenNone, default=WhenNone.ALWAYS)
    evidence = models.CharField(max_length=300, blank=True, help_text=_("Minh chứng phải có."))

    class Meta:
        ordering = ["group", "order"]
        constraints = [
            one_of("rule", RuleKind, "movements_scorecriterion_rule"),
            one_of("when_none", WhenNone, "movements_scorecriterion_when_none"),
            models.CheckConstraint(
                condition=Q(maximum__gt=0, per__gte=0), name="movements_scorecriterion_points",
                violation_error_message=_("Điểm tối đa phải lớn hơn 0, điểm mỗi đơn vị không được âm."),
            ),
            models.UniqueConstraint(fields=["group", "order"], name="movements_scorecriterion_order"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name

    @property
    def as_rule(self) -> Rule:
        """Return the rule for the algebra."""
        return rule_of(self.as_card())

    def points(self, measure: Any) -> Any:
        """Return what a measure gives."""
        return points_for(self.as_rule, measure)

    def as_card(self) -> dict[str, Any]:
        """Return the criterion as plain data."""
        return {
            "name": self.name, "unit": self.unit, "rule": str(self.rule), "maximum": str(self.maximum),
            "per": str(self.per), "steps": list(self.steps), "when_none": str(self.when_none),
            "evidence": self.evidence,
        }  # fmt: skip
