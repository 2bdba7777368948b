"""What an offered act is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Permit

from ..forms.fields import lines


class DeedForm(forms.Form):
    """A form about a row: it is told the row, who acts and the day, to offer what can be chosen now."""

    def __init__(self, data: Any = None, *, row: Any, actor: Actor, on: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.row, self.actor, self.on = row, actor, on
        self.prepare()

    def prepare(self) -> None:
        """Offer what can be chosen now; most forms have nothing to offer."""

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        return self.cleaned_data


class Plain(DeedForm):
    """Nothing to fill in: the button alone."""


class ReasonForm(DeedForm):
    """Why."""

    reason = forms.CharField(label=_("Lý do"), max_length=1000, widget=lines(3))


class Deed(NamedTuple):
    """One act upon a row. `may` says whether it can be done now and, if not, why."""

    slug: str
    name: str | Promise
    act: Callable[..., Any]
    may: Callable[[Actor, Any], Permit]
    form: type[DeedForm] = Plain
    lead: str | Promise = ""
    is_main: bool = False


def open_deeds(deeds: Iterable[Deed], actor: Actor, row: Any) -> list[Deed]:
    """Return what the actor can do with the row now."""
    return [deed for deed in deeds if deed.may(actor, row)]


def upon(field: str, act: Callable[..., Any]) -> Callable[..., Any]:
    """Return an act upon a part that the form chooses as one upon the whole row."""
    return lambda _row, **told: act(told.pop(field), **told)


def placed(field: str, act: Callable[..., Any]) -> Callable[..., Any]:
    """Return an act that takes what the form chooses second, after the row."""
    return lambda row, **told: act(row, told.pop(field), **told)
