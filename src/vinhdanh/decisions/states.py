"""The states of a decision and of a payment, and the words of what follows them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.states import Moves


class DecisionState(TextChoices):
    """From the draft to the day everybody hears of it. One of another body is recorded, then confirmed."""

    DRAFT = "draft", _("Dự thảo")
    SIGNED = "signed", _("Đã ký, chưa công bố")
    RECORDED = "recorded", _("Đã nhập, chờ người thứ hai xác nhận")
    RELEASED = "released", _("Đã công bố")
    WITHDRAWN = "withdrawn", _("Đã hủy trước khi công bố")


D = DecisionState
DECISION_MOVES = Moves(
    (D.DRAFT, "sign", D.SIGNED),
    (D.DRAFT, "withdraw", D.WITHDRAWN),
    (D.DRAFT, "record", D.RECORDED),
    (D.SIGNED, "release", D.RELEASED),
    (D.SIGNED, "withdraw", D.WITHDRAWN),
    (D.RECORDED, "confirm", D.RELEASED),
    (D.RECORDED, "withdraw", D.WITHDRAWN),
    words={
        "sign": _("ký"),
        "record": _("nhập"),
        "release": _("công bố"),
        "confirm": _("xác nhận"),
        "withdraw": _("hủy"),
    },
)


class PaymentState(TextChoices):
    """What becomes of the money that goes with an honour."""

    DUE = "due", _("Chờ chi")
    PAID = "paid", _("Đã chi, chờ ký nhận")
    RECEIVED = "received", _("Đã ký nhận")
    TO_RECOVER = "to_recover", _("Phải thu hồi")
    RECOVERED = "recovered", _("Đã thu hồi")
    VOID = "void", _("Không chi")


P = PaymentState
PAYMENT_MOVES = Moves(
    (P.DUE, "pay", P.PAID),
    (P.DUE, "void", P.VOID),
    (P.PAID, "sign_for", P.RECEIVED),
    (P.PAID, "call_back", P.TO_RECOVER),
    (P.RECEIVED, "call_back", P.TO_RECOVER),
    (P.TO_RECOVER, "recover", P.RECOVERED),
    words={
        "pay": _("chi tiền thưởng"),
        "void": _("thôi chi"),
        "sign_for": _("ký nhận"),
        "call_back": _("yêu cầu thu hồi"),
        "recover": _("thu hồi"),
    },
)


class Cause(TextChoices):
    """Why an honour is revoked, in the law's words."""

    FRAUD = "fraud", _("Kê khai gian dối để được khen thưởng")
    FAULT = "fault", _("Vi phạm trong thời gian tính thành tích")


class NoteKind(TextChoices):
    """What is done to a line after it was released, without touching the honour."""

    CORRECTION = "correction", _("Đính chính")
    REISSUE = "reissue", _("Cấp lại")
    EXCHANGE = "exchange", _("Cấp đổi")


class EntryKind(TextChoices):
    """A movement of the fund."""

    INCOME = "income", _("Thu")
    EXPENSE = "expense", _("Chi")
