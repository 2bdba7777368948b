"""A form in which one of some rows is chosen."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from .deed import DeedForm

NONE_CHOSEN = ("", _("Chọn…"))
Rows = dict[str, tuple[Any, str]]


class Choosing(DeedForm):
    """Each field named in `fields_of_rows` offers rows: by its key, the row itself and what it is called."""

    fields_of_rows: tuple[str, ...] = ()

    def rows(self, field: str) -> Rows:
        """Return the rows a field offers."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Offer the rows."""
        self.found = {field: self.rows(field) for field in self.fields_of_rows}
        for field, rows in self.found.items():
            choices = [NONE_CHOSEN, *((key, name) for key, (_row, name) in rows.items())]
            cast("forms.ChoiceField", self.fields[field]).choices = choices

    def told(self) -> dict[str, Any]:
        """Return the rows themselves in place of their keys."""
        told = dict(self.cleaned_data)
        chosen = {field: self.found[field][told[field]][0] for field in self.fields_of_rows if told[field]}
        return {**told, **chosen}


def keyed(rows: Any) -> Rows:
    """Return rows by their own keys and names."""
    return {str(one.pk): (one, str(one)) for one in rows}
