"""Every kind of act the register knows, with its sentence. Retired kinds stay here as comments."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ActKind(TextChoices):
    """One line of the register names exactly one of these."""

    SET_UP = "installation.set_up", _("Thiết lập bản cài đặt")
    MOVE_DAY = "installation.move_day", _("Chuyển ngày của bản minh họa")

    FOUND_ORGANISATION = "organisation.found", _("Lập tổ chức")
    RENAME_ORGANISATION = "organisation.rename", _("Đổi tên tổ chức")
    PLACE_ORGANISATION = "organisation.place", _("Xếp tổ chức vào cây tổ chức")
    SUCCEED_ORGANISATION = "organisation.succeed", _("Chuyển giao, chấm dứt tổ chức")
    ENTER_PERSON = "person.enter", _("Nhập người vào danh sách")
    APPOINT = "person.appoint", _("Bố trí chức vụ")
    MOVE_PERSON = "person.move", _("Điều động, chuyển công tác")
    END_POST = "person.end_post", _("Kết thúc chức vụ")
    OPEN_ACCOUNT = "account.open", _("Mở tài khoản")
    GRANT_ROLE = "account.grant_role", _("Giao vai trò")
    END_ROLE = "account.end_role", _("Kết thúc vai trò")

    RATE = "record.rate", _("Xếp loại chất lượng")
    RATE_PARTY = "record.rate_party", _("Ghi xếp loại tổ chức đảng, đoàn thể")
    RECOGNISE_INITIATIVE = "record.recognise_initiative", _("Ghi công nhận sáng kiến, đề tài")
    DISCIPLINE = "record.discipline", _("Ghi kỷ luật")
    END_DISCIPLINE = "record.end_discipline", _("Ghi hết thời hạn kỷ luật")
    OPEN_INVESTIGATION = "record.open_investigation", _("Ghi việc đang xem xét, giải quyết")
    CONCLUDE_INVESTIGATION = "record.conclude_investigation", _("Ghi kết luận việc xem xét, giải quyết")
    RECORD_LEAVE = "record.leave", _("Ghi thời gian nghỉ, đào tạo")
    RECORD_TRANSFER = "record.transfer", _("Ghi chuyển công tác từ nơi khác đến")
    RECORD_MONTHS = "record.months", _("Ghi số tháng làm việc")
    RECORD_DRIVE = "record.drive", _("Ghi kết quả tham gia phong trào")
    RECORD_BLOC = "record.bloc", _("Ghi kết quả cụm, khối thi đua")
    RECORD_COLLECTIVE_YEAR = "record.collective_year", _("Ghi số liệu năm của tập thể")
    JUDGE = "record.judge", _("Ghi đánh giá, bình xét")
    CONFIRM_RECORD = "record.confirm", _("Xác nhận hồ sơ đã đầy đủ")

    ENTER_HONOUR = "honour.enter", _("Ghi sổ khen thưởng")
    REVOKE_HONOUR = "honour.revoke", _("Hủy bỏ khen thưởng trong sổ")

    DRAFT_MOVEMENT = "movement.draft", _("Lập dự thảo phong trào từ kế hoạch")
    CORRECT_MOVEMENT = "movement.correct", _("Sửa nội dung đọc từ kế hoạch")
    LAUNCH_MOVEMENT = "movement.launch", _("Phát động phong trào")
    DROP_MOVEMENT = "movement.drop", _("Bỏ dự thảo phong trào")
    CLOSE_MOVEMENT = "movement.close", _("Kết thúc phong trào")
    ADD_INDICATOR = "movement.add_indicator", _("Giao chỉ tiêu")
    CHANGE_INDICATOR = "movement.change_indicator", _("Điều chỉnh chỉ tiêu")
    REPORT_FIGURE = "movement.report_figure", _("Báo số liệu chỉ tiêu")
    SET_REVIEW = "movement.set_review", _("Đặt hạn sơ kết, tổng kết")
    HOLD_REVIEW = "movement.hold_review", _("Ghi báo cáo sơ kết, tổng kết")
    REGISTER = "registration.register", _("Đăng ký thi đua")
    ACCEPT = "registration.accept", _("Tiếp nhận đăng ký")
    RETURN = "registration.return", _("Trả lại đăng ký")
    RESUBMIT = "registration.resubmit", _("Gửi lại đăng ký")
    WITHDRAW = "registration.withdraw", _("Rút đăng ký")

    DRAFT_PROPOSAL = "proposal.draft", _("Lập tờ trình đề nghị khen thưởng")
    COMPLETE_PROPOSAL = "proposal.complete", _("Ghi số, ngày, người ký tờ trình")
    SEND_PROPOSAL = "proposal.send", _("Gửi tờ trình đề nghị khen thưởng")
    RECORD_MERIT = "merit.record", _("Ghi thành tích kèm minh chứng")
    DRAFT_DOSSIER = "dossier.draft", _("Lập hồ sơ đề nghị")
    WRITE_REPORT = "dossier.write_report", _("Viết báo cáo thành tích")
    CHANGE_HONOUR = "dossier.change_honour", _("Đổi danh hiệu, hình thức đề nghị")
    USE_MERIT = "dossier.use_merit", _("Nêu thành tích trong hồ sơ")
    RELEASE_MERIT = "dossier.release_merit", _("Bỏ thành tích khỏi hồ sơ")
    ATTACH = "dossier.attach", _("Đính kèm giấy tờ")
    DETACH = "dossier.detach", _("Bỏ giấy tờ đính kèm")
    SUBMIT = "dossier.submit", _("Gửi hồ sơ")
    RECALL = "dossier.recall", _("Thu hồi hồ sơ")
    WITHDRAW_DOSSIER = "dossier.withdraw", _("Rút hồ sơ")
    RETURN_DOSSIER = "dossier.return", _("Trả lại hồ sơ")
    OVERRIDE = "dossier.override", _("Cho đi tiếp trái kết luận của luật")
    PUT_TO_COUNCIL = "dossier.put_to_council", _("Đưa hồ sơ ra Hội đồng")
    TAKE_BACK = "dossier.take_back", _("Đưa hồ sơ ra khỏi phiên họp")
    CHOOSE = "dossier.choose", _("Ghi kết quả: được chọn")
    PASS_ON = "dossier.pass_on", _("Trình thẳng người quyết định")
    FORWARD = "dossier.forward", _("Trình hồ sơ lên cấp trên")
    RECORD_DECIDED = "dossier.decide", _("Ghi hồ sơ đã có quyết định")
    DECLINE = "dossier.decline", _("Kết luận không chọn")


def kinds_of_act() -> list[tuple[str, str]]:
    """Return the kinds as choices; asked when needed, so that a new kind is no change of the database."""
    return [(kind.value, str(kind.label)) for kind in ActKind]
