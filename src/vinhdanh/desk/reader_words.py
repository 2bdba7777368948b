"""What the plan reader says, in the reader's language: it knows no framework, and speaks Vietnamese alone."""

from __future__ import annotations

from django.utils.translation import gettext, gettext_noop

PHRASES = frozenset({
    gettext_noop("chú thích ảnh, không thuộc nội dung"),
    gettext_noop("tin khác của trang, không thuộc kế hoạch"),
    gettext_noop("chân trang"),
    gettext_noop("tiện ích của trang"),
    gettext_noop("ngày đăng bài"),
    gettext_noop("tên người viết hoặc người ký"),
    gettext_noop("phần đầu trang, trước kế hoạch"),
    gettext_noop("nơi nhận và chữ ký"),
    gettext_noop("số của văn bản còn để trống"),
    gettext_noop("không có ngày này trong lịch"),
    gettext_noop("nêu danh hiệu hoặc hình thức khen thưởng nhưng không nêu số lượng"),
    gettext_noop("số lượng cho mỗi đơn vị, không phải tổng số đăng ký"),
    gettext_noop("một khoảng số lượng, không phải một con số"),
    gettext_noop("kết quả khen thưởng đã có, không phải đăng ký"),
    gettext_noop("tỷ lệ phần trăm, không phải số lượng"),
    gettext_noop("một phần của số đã nêu, không cộng thêm"),
    gettext_noop("Tệp không có chữ nào để đọc. Hãy chọn tệp .txt hoặc .docx có nội dung kế hoạch."),
    gettext_noop(
        "Tệp là gói nén nhưng không mở được như một văn bản .docx (tệp hỏng, có mật khẩu hoặc là loại khác). "
        "Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx không mật khẩu, hoặc chép nội dung vào tệp .txt."
    ),
})  # fmt: skip


def said(text: str) -> str:
    """Return a phrase of the plan reader in the language of the screen; one with figures in it as it is."""
    return gettext(text) if text in PHRASES else text
