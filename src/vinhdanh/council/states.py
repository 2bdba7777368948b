"""The states of a sitting, and the words of council, ballot and count."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.states import Moves


class SeatRole(TextChoices):
    """What somebody is in a council."""

    CHAIR = "chair", _("Chủ tịch Hội đồng")
    DEPUTY = "deputy", _("Phó Chủ tịch Hội đồng")
    SECRETARY = "secretary", _("Thư ký Hội đồng")
    MEMBER = "member", _("Ủy viên")


class SittingState(TextChoices):
    """From the call to the signed minutes."""

    CALLED = "called", _("Đã triệu tập")
    BALLOTING = "balloting", _("Đang bỏ phiếu")
    CLOSED = "closed", _("Đã khóa hòm phiếu")
    COUNTED = "counted", _("Đã kiểm phiếu")
    SIGNED = "signed", _("Đã ký biên bản")
    CANCELLED = "cancelled", _("Đã hủy")


S = SittingState
SITTING_MOVES = Moves(
    (S.CALLED, "open_ballot", S.BALLOTING),
    (S.CALLED, "cancel", S.CANCELLED),
    (S.BALLOTING, "close_ballot", S.CLOSED),
    (S.BALLOTING, "cancel", S.CANCELLED),
    (S.CLOSED, "count", S.COUNTED),
    (S.CLOSED, "cancel", S.CANCELLED),
    (S.COUNTED, "sign", S.SIGNED),
    words={
        "open_ballot": _("mở bỏ phiếu"),
        "close_ballot": _("khóa hòm phiếu"),
        "count": _("kiểm phiếu"),
        "sign": _("ký biên bản"),
        "cancel": _("hủy phiên họp"),
    },
)


class Presence(TextChoices):
    """Whether a seat was taken at a sitting."""

    PRESENT = "present", _("Có mặt")
    SUBSTITUTE = "substitute", _("Người dự thay")
    ABSENT = "absent", _("Vắng mặt")


class Choice(TextChoices):
    """What a ballot paper can say."""

    AGREE = "agree", _("Đồng ý")
    AGAINST = "against", _("Không đồng ý")
    BLANK = "blank", _("Không có ý kiến")


class Way(TextChoices):
    """How a vote came in."""

    ONLINE = "online", _("Trên máy")
    PAPER = "paper", _("Phiếu giấy")
    WRITTEN = "written", _("Ý kiến bằng văn bản của người vắng")
    OPEN = "open", _("Biểu quyết công khai")
