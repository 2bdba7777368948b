"""The states of a dossier, the moves between them, and the words its parts are described in."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.states import Moves


class DossierState(TextChoices):
    """One candidate for one honour, from the unit's draft to the decision."""

    DRAFT = "draft", _("Dự thảo")
    SUBMITTED = "submitted", _("Đã gửi, chờ tiếp nhận")
    RETURNED = "returned", _("Trả lại để bổ sung")
    RECEIVED = "received", _("Đang thẩm định")
    HELD = "held", _("Tạm dừng xem xét")
    APPRAISED = "appraised", _("Đã thẩm định")
    BEFORE_COUNCIL = "before_council", _("Đang ở Hội đồng")
    CHOSEN = "chosen", _("Được chọn, chờ quyết định")
    FORWARDED = "forwarded", _("Đã trình cấp trên")
    DECIDED = "decided", _("Đã có quyết định")
    DECLINED = "declined", _("Không được chọn")
    WITHDRAWN = "withdrawn", _("Đã rút")


D = DossierState
DOSSIER_MOVES = Moves(
    (D.DRAFT, "submit", D.SUBMITTED),
    (D.DRAFT, "withdraw", D.WITHDRAWN),
    (D.SUBMITTED, "recall", D.DRAFT),
    (D.SUBMITTED, "receive", D.RECEIVED),
    (D.SUBMITTED, "return", D.RETURNED),
    (D.RECEIVED, "unreceive", D.SUBMITTED),
    (D.RECEIVED, "return", D.RETURNED),
    (D.RETURNED, "submit", D.SUBMITTED),
    (D.RETURNED, "withdraw", D.WITHDRAWN),
    (D.RECEIVED, "hold", D.HELD),
    (D.APPRAISED, "hold", D.HELD),
    (D.HELD, "release", D.RECEIVED),
    (D.RECEIVED, "appraise", D.APPRAISED),
    (D.APPRAISED, "reopen", D.RECEIVED),
    (D.APPRAISED, "decline", D.DECLINED),
    (D.APPRAISED, "put_to_council", D.BEFORE_COUNCIL),
    (D.APPRAISED, "pass_on", D.CHOSEN),
    (D.BEFORE_COUNCIL, "take_back", D.APPRAISED),
    (D.BEFORE_COUNCIL, "choose", D.CHOSEN),
    (D.BEFORE_COUNCIL, "decline", D.DECLINED),
    (D.CHOSEN, "forward", D.FORWARDED),
    (D.CHOSEN, "decide", D.DECIDED),
    (D.FORWARDED, "decide", D.DECIDED),
    (D.FORWARDED, "decline", D.DECLINED),
    words={
        "submit": _("gửi hồ sơ"),
        "withdraw": _("rút hồ sơ"),
        "recall": _("thu hồi hồ sơ"),
        "receive": _("tiếp nhận hồ sơ"),
        "unreceive": _("hoàn lại việc tiếp nhận"),
        "return": _("trả lại hồ sơ"),
        "hold": _("tạm dừng xem xét"),
        "release": _("xem xét tiếp"),
        "appraise": _("kết luận thẩm định"),
        "reopen": _("thẩm định lại"),
        "decline": _("kết luận không chọn"),
        "put_to_council": _("đưa ra Hội đồng"),
        "pass_on": _("trình thẳng người quyết định"),
        "take_back": _("đưa ra khỏi phiên họp"),
        "choose": _("chọn"),
        "forward": _("trình cấp trên"),
        "decide": _("ghi quyết định"),
    },
)
OVER = (D.DECLINED, D.WITHDRAWN)  # nothing follows from these any more
WITH_UNIT = (D.DRAFT, D.RETURNED)  # the unit may write in them


class DossierPart(TextChoices):
    """A part of a dossier that a return can point at; only what is pointed at opens again."""

    REPORT = "report", _("Báo cáo thành tích")
    PAPERS = "papers", _("Giấy tờ kèm theo")
    MERITS = "merits", _("Thành tích, minh chứng")
    HONOUR = "honour", _("Danh hiệu, hình thức đề nghị")


class Stance(TextChoices):
    """What a department finds."""

    FOR = "for", _("Đồng ý đề nghị")
    AGAINST = "against", _("Không đồng ý")
    UNABLE = "unable", _("Không đủ căn cứ để có ý kiến")


class Reply(TextChoices):
    """What came of asking an agency."""

    FOR = "for", _("Đồng ý")
    AGAINST = "against", _("Không đồng ý")
    SILENT = "silent", _("Không trả lời trong thời hạn")


class BatchKind(TextChoices):
    """What can be done with many dossiers in one go."""

    RECEIVE = "receive", _("Tiếp nhận")
    ASSIGN = "assign", _("Giao cho một người thụ lý")
    SHARE = "share", _("Chia đều cho những người thụ lý")
    APPRAISE = "appraise", _("Kết luận thẩm định như nhau")


class NominationState(TextChoices):
    """What became of somebody's word that a candidate deserves an honour."""

    OPEN = "open", _("Chờ đơn vị xem")
    TAKEN = "taken", _("Đơn vị đã lập hồ sơ")
    REFUSED = "refused", _("Đơn vị không đề nghị")
    TAKEN_BACK = "taken_back", _("Đã rút")


NOMINATION_MOVES = Moves(
    (NominationState.OPEN, "take", NominationState.TAKEN),
    (NominationState.OPEN, "refuse", NominationState.REFUSED),
    (NominationState.OPEN, "take_back", NominationState.TAKEN_BACK),
    words={"take": _("lập hồ sơ theo đề cử"), "refuse": _("không đề nghị"), "take_back": _("rút đề cử")},
)
