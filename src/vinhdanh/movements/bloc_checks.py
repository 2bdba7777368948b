"""Is a bloc ready for its next step? Every fault is named at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from vinhdanh.core.errors import Refused
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.people.models import BlocResult

from .card import faults_of
from .models import Appeal, Bloc, BlocMember
from .standing import sheets_of
from .states import AppealState, BlocState

FEWEST = 2  # one unit alone is compared with nobody


def missing_for_open(bloc: Bloc) -> list[str]:
    """Return everything that stands in the way of scoring: the card's faults, and who takes part."""
    units = {row.organisation_id: row.organisation for row in bloc.members.select_related("organisation")}
    faults = {
        _("Cụm, khối cần ít nhất hai thành viên."): len(units) < FEWEST,
        _("Chưa chọn đơn vị trưởng cụm, khối."): bloc.head_id is None,
        _("Đơn vị trưởng phải là thành viên."): bloc.head_id is not None and bloc.head_id not in units,
        _("Đơn vị phó phải là thành viên."): bloc.deputy_id is not None and bloc.deputy_id not in units,
        _("Đơn vị trưởng và đơn vị phó phải khác nhau."): bloc.head_id is not None and bloc.head_id == bloc.deputy_id,
    }
    return [*(text for text, wrong in faults.items() if wrong), *_elsewhere(bloc), *faults_of(bloc.card())]


def _elsewhere(bloc: Bloc) -> list[str]:
    """Return who is compared twice in a year: the law knows one result of a unit."""
    if bloc.level is None:
        return []
    mine = bloc.members.values("organisation")
    others = BlocMember.objects.filter(organisation__in=mine, bloc__year=bloc.year, bloc__level__isnull=False)
    others = others.exclude(bloc=bloc).exclude(bloc__state=BlocState.DRAFT).select_related("organisation", "bloc")
    text = _("{unit} đã ở “{bloc}” trong năm {year}.")
    return [text.format(unit=row.organisation, bloc=row.bloc.name, year=bloc.year) for row in others]


def missing_for_cross(bloc: Bloc) -> list[str]:
    """Return which unit has left which lines unscored."""
    text = _("{unit} còn {n} tiêu chí chưa tự chấm.")
    left = ((sheet.member.organisation, len(sheet.unscored())) for sheet in sheets_of(bloc))
    return [text.format(unit=unit, n=n) for unit, n in left if n]


def missing_for_close(bloc: Bloc) -> list[str]:
    """Return which lines nobody has answered, which appeals wait, and whose result is on file already."""
    text = _("{unit} còn {n} dòng chưa chấm chéo.")
    left = [(sheet.member.organisation, len(sheet.uncrossed())) for sheet in sheets_of(bloc)]
    appeals = Appeal.objects.filter(member__bloc=bloc, state=AppealState.LODGED).select_related("member__organisation")
    asked = _("{unit} chờ trả lời phúc khảo.")
    return [
        *(text.format(unit=unit, n=n) for unit, n in left if n),
        *(asked.format(unit=row.member.organisation) for row in appeals),
        *_on_file(bloc),
    ]


def _on_file(bloc: Bloc) -> list[str]:
    if bloc.level is None:
        return []
    mine = bloc.members.values("organisation")
    rows = BlocResult.objects.filter(organisation__in=mine, year=bloc.year).select_related("organisation")
    text = _("Hồ sơ của {unit} đã ghi kết quả cụm, khối năm {year}.")
    return [text.format(unit=row.organisation, year=bloc.year) for row in rows]


def refuse(faults: Iterable[str]) -> None:
    """Raise Refused with every fault, when there is one."""
    permit = ready(faults)
    if not permit:
        raise Refused(permit.reason)


def ready(faults: Iterable[str]) -> Permit:
    """Say whether nothing is in the way, else everything that is."""
    if told := [fault.rstrip(".") for fault in faults]:
        return Denied(_("Cần sửa trước: {faults}.").format(faults="; ".join(told)))
    return Allowed()
