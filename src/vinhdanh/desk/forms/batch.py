"""What is done with many dossiers at once: which ones, what, and what that needs to be told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vinhdanh.dossiers.models import Dossier
from vinhdanh.dossiers.states import BatchKind
from vinhdanh.people.models import Account

from .fields import lines, offer

MOST = 500  # dossiers in one go


class PickForm(forms.Form):
    """Which dossiers of the list, and what is to be done with them."""

    kind = forms.ChoiceField(label=_("Việc"), choices=BatchKind.choices)
    dossier = forms.MultipleChoiceField(
        error_messages={"required": _("Chưa chọn hồ sơ nào."), "invalid_choice": _("Hồ sơ không còn trong danh sách.")}
    )

    def __init__(self, data: Any = None, *, rows: Iterable[Dossier]) -> None:
        super().__init__(data)
        self.rows = {str(row.pk): row for row in rows}
        offer(self, "dossier", [(key, key) for key in self.rows])

    def clean_dossier(self) -> list[Dossier]:
        """Return the dossiers themselves."""
        keys = self.cleaned_data["dossier"]
        if len(keys) > MOST:
            raise forms.ValidationError(_("Mỗi lượt nhiều nhất {n} hồ sơ.").format(n=MOST))
        return [self.rows[key] for key in keys]

    def clean_kind(self) -> BatchKind:
        """Return the kind itself."""
        return BatchKind(self.cleaned_data["kind"])


class BatchForm(forms.Form):
    """What one kind of batch needs to be told beside the dossiers."""

    account = forms.ChoiceField(label=_("Người thụ lý"))
    conclusion = forms.CharField(label=_("Kết luận thẩm định"), max_length=4000, widget=lines(4))

    def __init__(self, data: Any = None, *, kind: BatchKind, accounts: Iterable[Account]) -> None:
        super().__init__(data)
        self.accounts = {str(one.pk): one for one in accounts}
        offer(self, "account", [("", _("Chọn…")), *((key, str(one)) for key, one in self.accounts.items())])
        wanted = {BatchKind.ASSIGN: "account", BatchKind.APPRAISE: "conclusion"}.get(kind)
        for name in {"account", "conclusion"} - {wanted}:
            del self.fields[name]

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        told = dict(self.cleaned_data)
        return {**told, "account": self.accounts[told["account"]]} if "account" in told else told
