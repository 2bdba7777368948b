"""The states of a line in the register of honours."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.states import Moves


class HonourState(TextChoices):
    """An honour stands until it is revoked."""

    IN_FORCE = "in_force", _("Đang có hiệu lực")
    REVOKED = "revoked", _("Đã hủy bỏ")


class Ground(TextChoices):
    """On what ground a commendation was given; titles have none."""

    MERIT = "cong-trang", _("Công trạng và thành tích đạt được")
    THEMATIC = "chuyen-de", _("Theo đợt, chuyên đề")
    SUDDEN = "dot-xuat", _("Đột xuất")
    SERVICE = "cong-hien", _("Quá trình cống hiến")
    SENIORITY = "nien-han", _("Niên hạn")
    FOREIGN = "doi-ngoai", _("Đối ngoại")


HONOUR_MOVES = Moves(
    (HonourState.IN_FORCE, "revoke", HonourState.REVOKED),
    words={"revoke": _("hủy bỏ")},
)
