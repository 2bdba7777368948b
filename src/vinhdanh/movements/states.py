"""The states of a movement and of a registration, and the moves between them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.states import Moves


class MovementKind(TextChoices):
    """The two forms the law knows."""

    YEARLY = "yearly", _("thường xuyên hằng năm")
    THEMATIC = "thematic", _("theo chuyên đề")


class MovementState(TextChoices):
    """From the plan that was read to the closing review."""

    DRAFT = "draft", _("Dự thảo")
    OPEN = "open", _("Đang thực hiện")
    CLOSED = "closed", _("Đã kết thúc")
    DROPPED = "dropped", _("Đã bỏ")


MOVEMENT_MOVES = Moves(
    (MovementState.DRAFT, "correct", MovementState.DRAFT),
    (MovementState.DRAFT, "launch", MovementState.OPEN),
    (MovementState.DRAFT, "drop", MovementState.DROPPED),
    (MovementState.OPEN, "close", MovementState.CLOSED),
    words={
        "correct": _("sửa nội dung đã đọc"),
        "launch": _("phát động"),
        "drop": _("bỏ dự thảo"),
        "close": _("kết thúc"),
    },
)


class RegistrationState(TextChoices):
    """A registration on its way between unit and officer."""

    REGISTERED = "registered", _("Chờ tiếp nhận")
    ACCEPTED = "accepted", _("Đã tiếp nhận")
    RETURNED = "returned", _("Trả lại")
    WITHDRAWN = "withdrawn", _("Đã rút")


R = RegistrationState
REGISTRATION_MOVES = Moves(
    (R.REGISTERED, "accept", R.ACCEPTED),
    (R.REGISTERED, "return", R.RETURNED),
    (R.RETURNED, "resubmit", R.REGISTERED),
    (R.REGISTERED, "withdraw", R.WITHDRAWN),
    (R.RETURNED, "withdraw", R.WITHDRAWN),
    (R.ACCEPTED, "withdraw", R.WITHDRAWN),
    words={
        "accept": _("tiếp nhận"),
        "return": _("trả lại"),
        "resubmit": _("gửi lại"),
        "withdraw": _("rút"),
    },
)


class ReviewKind(TextChoices):
    """The two reviews of a movement."""

    INTERIM = "interim", _("Sơ kết")
    CLOSING = "closing", _("Tổng kết")


class TargetSubject(TextChoices):
    """For whom a plan registers a title."""

    PERSON = "person", _("cá nhân")
    COLLECTIVE = "collective", _("tập thể")
    HOUSEHOLD = "household", _("hộ gia đình")
