"""Which dossiers at appraisal are listed."""

from __future__ import annotations

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor
from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.states import DossierState

STAGES = (DossierState.SUBMITTED, DossierState.RECEIVED, DossierState.HELD, DossierState.APPRAISED)


class StageFilter(forms.Form):
    """By stage, and only the overdue, or only those given to the reader."""

    state = forms.ChoiceField(
        label=_("Bước"), required=False,
        choices=[("", _("mọi bước")), *((one.value, one.label) for one in STAGES),
                 ("late", _("quá hạn")), ("mine", _("giao cho tôi"))],
    )  # fmt: skip

    def found(self, rows: QuerySet[Dossier], actor: Actor, on: date) -> QuerySet[Dossier]:
        """Return the dossiers asked for."""
        state = self.cleaned_data.get("state") if self.is_valid() else ""
        if state == "late":
            return rows.filter(due_on__lt=on, state=DossierState.RECEIVED)
        if state == "mine":
            return rows.filter(handler=actor.account_id)
        return rows.filter(state=state) if state else rows
