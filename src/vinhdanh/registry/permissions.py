"""Who may write the register: the system, when a decision or an import stands behind it."""

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.permits import Allowed, Denied, Permit


def may_write_register(actor: Actor) -> Permit:
    """Nobody writes the register by hand: it follows from signed decisions and from imports of old ones."""
    if actor.is_system:
        return Allowed()
    return Denied(_("Sổ khen thưởng chỉ ghi từ quyết định đã ký hoặc từ đợt nhập dữ liệu của hệ thống."))
