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


class BlocState(TextChoices):
    """A cụm or khối through its year: the card is drawn up, units score themselves, others score them, it is locked."""

    DRAFT = "draft", _("Đang chuẩn bị")
    OPEN = "open", _("Đang tự chấm")
    CROSS = "cross", _("Đang chấm chéo")
    CLOSED = "closed", _("Đã khóa kết quả")


B = BlocState
BLOC_MOVES = Moves(
    (B.DRAFT, "change", B.DRAFT),
    (B.DRAFT, "open", B.OPEN),
    (B.OPEN, "self_score", B.OPEN),
    (B.OPEN, "start_cross", B.CROSS),
    (B.CROSS, "cross_score", B.CROSS),
    (B.CROSS, "appeal", B.CROSS),
    (B.CROSS, "answer", B.CROSS),
    (B.CROSS, "close", B.CLOSED),
    words={
        "change": _("sửa bảng điểm, thành viên"),
        "open": _("mở tự chấm"),
        "self_score": _("tự chấm"),
        "start_cross": _("chuyển sang chấm chéo"),
        "cross_score": _("chấm chéo"),
        "appeal": _("đề nghị phúc khảo"),
        "answer": _("trả lời phúc khảo"),
        "close": _("khóa kết quả"),
    },
)


class GroupKind(TextChoices):
    """What the points of a group do to the total."""

    MAIN = "main", _("điểm chính")
    BONUS = "bonus", _("điểm thưởng")
    DEDUCTION = "deduction", _("điểm trừ")


class RuleKind(TextChoices):
    """How a measure becomes points."""

    CHOICE = "choice", _("chọn mức")
    MINUS = "minus", _("trừ theo số lần")
    COUNT = "count", _("tính theo số lượng")
    RATIO = "ratio", _("theo tỷ lệ")
    BAND = "band", _("theo khoảng")


class WhenNone(TextChoices):
    """What a criterion gives when there was nothing of its kind in the year."""

    ALWAYS = "always", _("luôn phát sinh")
    FULL = "full", _("không phát sinh thì được điểm tối đa")
    LEFT_OUT = "left_out", _("không phát sinh thì không tính")


class TieRule(TextChoices):
    """Who stands before whom at equal totals."""

    BONUS = "bonus", _("điểm thưởng cao hơn xếp trước, còn bằng thì đồng hạng")
    SHARED = "shared", _("đồng hạng")


class Hand(TextChoices):
    """Who gave a mark; a later hand counts before an earlier one."""

    SELF = "self", _("Tự chấm")
    CROSS = "cross", _("Chấm chéo")
    COUNCIL = "council", _("Hội đồng")


class AppealState(TextChoices):
    """What became of an appeal."""

    LODGED = "lodged", _("Chờ trả lời")
    UPHELD = "upheld", _("Chấp nhận")
    DISMISSED = "dismissed", _("Không chấp nhận")


A = AppealState
APPEAL_MOVES = Moves(
    (A.LODGED, "uphold", A.UPHELD),
    (A.LODGED, "dismiss", A.DISMISSED),
    words={"uphold": _("chấp nhận phúc khảo"), "dismiss": _("không chấp nhận phúc khảo")},
)
