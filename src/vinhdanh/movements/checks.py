"""Is a plan complete enough to launch; may this subject aim at this honour in this movement on this day."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.acts import lock
from vinhdanh.core.errors import NotLawful, NotNow, Refused
from vinhdanh.core.permits import Allowed, Denied, Permit
from vinhdanh.core.vietnamese import sentence_list, short_day
from vinhdanh.law import honours
from vinhdanh.people.models import Person, Subject, who
from vinhdanh.people.queries import homes_of, ids_below

from .models import Movement, Registration
from .states import MovementState, RegistrationState, ReviewKind


def missing_for_launch(movement: Movement) -> list[str]:
    """Return what the plan still lacks, in words; empty when it can be launched."""
    lacks = {
        _("tên phong trào"): not movement.title.strip(),
        _("số kế hoạch"): not movement.number.strip(),
        _("ngày ban hành"): movement.issued_on is None,
        _("thời hạn đăng ký"): movement.window_from is None or movement.window_to is None,
        _("nội dung thi đua"): not movement.contents.exists(),
    }
    return [*(what for what, lack in lacks.items() if lack), *_doubtful_titles(movement)]


def _doubtful_titles(movement: Movement) -> list[str]:
    titles = list(movement.titles.all())
    known = {honour.code for honour in honours()}
    unread = [_("mã danh hiệu của “{name}”").format(name=t.name) for t in titles if t.honour not in known]
    twice = [key for key, n in Counter((t.honour, t.subject, t.drive) for t in titles).items() if n > 1]
    return [*unread, *(_("danh hiệu {code} chỉ nêu một lần").format(code=code) for code, _who, _drive in twice)]


def refuse_incomplete(movement: Movement, on: date) -> None:
    """Raise Refused with everything the plan lacks, or when it is not issued yet."""
    if missing := missing_for_launch(movement):
        raise Refused(_("Chưa phát động được, còn thiếu: {what}.").format(what=sentence_list(missing)))
    if movement.issued_on and on < movement.issued_on:
        raise NotNow(_("Kế hoạch ban hành ngày {day}; chưa phát động trước ngày đó.").format(
            day=short_day(movement.issued_on)
        ))  # fmt: skip


def refuse_closed_window(movement: Movement, on: date, late_reason: str) -> None:
    """Raise NotNow outside the movement's days, Refused when late without a reason."""
    if movement.state != MovementState.OPEN:
        raise NotNow(_("Phong trào ở trạng thái “{state}”, không nhận đăng ký.").format(
            state=movement.get_state_display()
        ))  # fmt: skip
    if movement.window_from and on < movement.window_from:
        raise NotNow(_("Thời hạn đăng ký bắt đầu từ {day}.").format(day=short_day(movement.window_from)))
    if movement.window_to and on > movement.window_to and not late_reason.strip():
        raise Refused(_("Đã hết hạn đăng ký ngày {day}; nộp muộn phải nêu lý do.").format(
            day=short_day(movement.window_to)
        ))  # fmt: skip


def still_open(movement: Movement) -> Permit:
    """Say whether registrations may still change: they stand once the movement is closed."""
    if movement.state == MovementState.OPEN:
        return Allowed()
    return Denied(_("Phong trào ở trạng thái “{state}”: đăng ký giữ nguyên như khi kết thúc.").format(
        state=movement.get_state_display()
    ))  # fmt: skip


def refuse_ended(movement: Movement) -> None:
    """Raise NotNow when the movement's registrations stand."""
    permit = still_open(lock(movement))
    if not permit:
        raise NotNow(permit.reason)


def missing_for_close(movement: Movement) -> list[str]:
    """Return what is to be done before the movement can be closed, in words; empty when nothing is."""
    waiting = Registration.objects.filter(movement=movement, state=RegistrationState.REGISTERED).count()
    reviewed = movement.reviews.filter(kind=ReviewKind.CLOSING, held_on__isnull=False).exists()
    return [
        *([_("trả lời {n} đăng ký chờ tiếp nhận").format(n=waiting)] if waiting else []),
        *([] if reviewed else [_("báo cáo tổng kết")]),
    ]


def refuse_unfinished(movement: Movement) -> None:
    """Raise Refused with everything that is to be done before closing."""
    if missing := missing_for_close(movement):
        raise Refused(_("Chưa kết thúc được, còn: {what}.").format(what=sentence_list(missing)))


def refuse_unfit(movement: Movement, subject: Subject, honour: str, on: date) -> None:
    """Raise when the honour is not for such a subject, the subject stands outside, or has registered already."""
    kind = "person" if isinstance(subject, Person) else "collective"
    found = next((one for one in honours() if one.code == honour), None)
    if found is None:
        raise Refused(_("Không có danh hiệu, hình thức khen thưởng mang mã “{code}”.").format(code=honour))
    if kind not in found.subjects:
        whom = _("cá nhân") if kind == "person" else _("tập thể")
        raise NotLawful(_("“{honour}” không dành cho {whom}.").format(honour=found.name, whom=whom))
    if not homes_of(subject, on) & ids_below([movement.organisation_id], on):
        raise Refused(_("{subject} không thuộc cơ quan phát động vào ngày {day}.").format(
            subject=subject, day=short_day(on)
        ))  # fmt: skip
    _refuse_second(movement, subject, honour, found.name)


def _refuse_second(movement: Movement, subject: Subject, honour: str, name: str) -> None:
    standing = Registration.objects.filter(movement=movement, honour=honour, **who(subject))
    if standing.exclude(state=RegistrationState.WITHDRAWN).exists():
        raise Refused(_("{subject} đã đăng ký “{honour}” trong phong trào này.").format(subject=subject, honour=name))
