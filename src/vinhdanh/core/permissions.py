"""Who may touch the installation itself."""

from django.utils.translation import gettext as _

from .actors import Actor
from .permits import Allowed, Denied, Permit


def may_move_day(actor: Actor) -> Permit:
    """Anyone at work in the demonstration may turn its calendar; who only reads may not."""
    if actor.is_system or (actor.roles and not actor.reads_only):
        return Allowed()
    return Denied(_("Tài khoản chỉ đọc, không chuyển được ngày của bản minh họa."))


def may_set_up(actor: Actor) -> Permit:
    """Only the system itself sets up an installation."""
    return Allowed() if actor.is_system else Denied(_("Chỉ hệ thống thiết lập bản cài đặt."))
