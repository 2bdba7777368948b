"""What is told about votes: who steps aside, who voted by hand, what was counted by hand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _l

from vinhdanh.council.queries import counts_to_confirm, marked_by_hand, seats_on
from vinhdanh.council.states import Way

from ..forms.fields import offer
from ..lawful import honours_for
from .choosing import NONE_CHOSEN, Choosing, Rows, keyed


class OnQuestion(Choosing):
    """About which question."""

    fields_of_rows: tuple[str, ...] = ("question",)
    question = forms.ChoiceField(label=_l("Hồ sơ"))

    def rows(self, field: str) -> Rows:
        """Return the questions, or the seats, of the sitting."""
        if field == "seat":
            return keyed(seats_on(self.row.council, self.row.day))
        return keyed(self.row.questions.select_related("dossier__person", "dossier__organisation"))


class RecuseForm(OnQuestion):
    """Who steps aside, and why."""

    fields_of_rows = ("question", "seat")
    seat = forms.ChoiceField(label=_l("Thành viên"))
    reason = forms.CharField(label=_l("Lý do"), max_length=300)


class OffForm(OnQuestion):
    """Which dossier comes off the agenda, and why."""

    reason = forms.CharField(label=_l("Lý do"), max_length=300)


class LowerForm(OffForm):
    """Which lower form the council votes on, and why."""

    honour = forms.ChoiceField(label=_l("Mức thấp hơn"))

    def prepare(self) -> None:
        """Offer every form; one that is not lower, or not for such a candidate, is refused with its name."""
        super().prepare()
        kinds = ("person", "collective", "household")
        offered = dict(pair for kind in kinds for pair in honours_for(kind))
        offer(self, "honour", [NONE_CHOSEN, *offered.items()])


class DismissForm(Choosing):
    """Who is not to count, and why."""

    fields_of_rows = ("teller",)
    teller = forms.ChoiceField(label=_l("Người kiểm phiếu"))
    reason = forms.CharField(label=_l("Lý do"), max_length=300)

    def rows(self, field: str) -> Rows:
        """Return who was to count."""
        return keyed(self.row.tellers.select_related("person"))


class VotedForm(OnQuestion):
    """Who voted on paper or in writing."""

    fields_of_rows = ("question", "seat")
    seat = forms.ChoiceField(label=_l("Thành viên"))
    way = forms.ChoiceField(
        label=_l("Cách bỏ phiếu"), choices=[(one.value, one.label) for one in (Way.PAPER, Way.WRITTEN)]
    )


class StrikeForm(Choosing):
    """Whose name comes off the roll, and why."""

    fields_of_rows = ("turnout",)
    turnout = forms.ChoiceField(label=_l("Người đã ghi"))
    reason = forms.CharField(label=_l("Lý do"), max_length=300)

    def rows(self, field: str) -> Rows:
        """Return who was put on the roll by hand."""
        return {str(one.pk): (one, f"{one.question}, {one}") for one in marked_by_hand(self.row)}


class AsideForm(OnQuestion):
    """On what the member herself does not vote, and why."""

    reason = forms.CharField(label=_l("Lý do"), max_length=300)


class CountForm(OnQuestion):
    """What was counted by hand."""

    way = forms.ChoiceField(
        label=_l("Loại phiếu"), choices=[(one.value, one.label) for one in (Way.PAPER, Way.WRITTEN, Way.OPEN)]
    )
    agree = forms.IntegerField(label=_l("Đồng ý"), min_value=0, max_value=999)
    against = forms.IntegerField(label=_l("Không đồng ý"), min_value=0, max_value=999)
    blank = forms.IntegerField(label=_l("Không có ý kiến"), min_value=0, max_value=999, initial=0)


class OnCount(Choosing):
    """Which count by hand; its figures are not shown, so that the second hand counts for itself."""

    fields_of_rows = ("count",)
    count = forms.ChoiceField(label=_l("Số phiếu đã nhập"))

    def rows(self, field: str) -> Rows:
        """Return the counts that wait for a second hand."""
        found = counts_to_confirm(self.row)
        return {str(one.pk): (one, f"{one.question}, {one.get_way_display()}") for one in found}


class ConfirmForm(OnCount):
    """What the second hand counted."""

    agree = forms.IntegerField(label=_l("Đồng ý"), min_value=0, max_value=999)
    against = forms.IntegerField(label=_l("Không đồng ý"), min_value=0, max_value=999)
    blank = forms.IntegerField(label=_l("Không có ý kiến"), min_value=0, max_value=999, initial=0)


class DropForm(OnCount):
    """Why a count is taken back."""

    reason = forms.CharField(label=_l("Lý do"), max_length=300)
