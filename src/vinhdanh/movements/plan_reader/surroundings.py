"""What stands around a plan on a web page or in an office copy: banners, menus, captions, related news, footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lines import Line

_RELATED = re.compile(
    r"(?i)(?:các )?(?:tin|bài)(?: viết| tức)? (?:khác|liên quan|cùng chuyên mục|cùng thể loại|đã đưa|mới hơn|"
    r"cũ hơn|mới nhất|mới|nổi bật|đọc nhiều|cùng loại|tiếp theo|cùng mục)s?\b"
    r"|(?:các )?tin (?:khác|đã đăng)|xem thêm\b|có thể bạn quan tâm|bạn cần đăng nhập|ý kiến bạn đọc|bình luận|"
    r"đọc thêm|những tin (?:mới|cũ) hơn|văn bản (?:khác|liên quan|mới)$|chuyên mục khác|đọc nhiều nhất|tin đọc nhiều"
)
_FOOTER = re.compile(
    r"(?i)cơ quan chủ quản|bản quyền|©|copyright|giấy phép số|chịu trách nhiệm (?:chính|nội dung|quản lý)|"
    r"người chịu trách nhiệm|ghi rõ nguồn|địa chỉ\s?:|"
    r"(?:điện thoại|đt|tel|fax|hotline)\s?:|e-?mail\s?:|phát triển bởi|thiết kế (?:bởi|và)|lượt truy cập|"
    r"thống kê truy cập|đang (?:online|truy cập)|hôm nay\s?:|"
    r"tổng (?:số )?(?:lượt )?truy cập|trang chủ\s*\||về đầu trang|®"
)
_TOOLS = re.compile(
    r"(?i)(?:lượt xem|in (?:bài|trang)|bản in|gửi (?:bài|email|cho bạn)|gởi bài|chia sẻ|quay lại|trở về|"
    r"\[trở về\]|từ khóa|tags?\b|nghe đọc bài|đọc bài viết|font chữ|cỡ chữ|"
    r"xem với cỡ chữ|like|share|facebook|zalo|đánh giá bài viết|tải (?:về|file|tệp)|file đính kèm|tệp đính kèm|"
    r"xem nội dung tại đây)"
)
_UPDATED = re.compile(
    r"(?i)(?:cập nhật|ngày đăng|đăng ngày|ngày đưa tin|đăng lúc|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|"
    r"cập nhật lúc|ngày tạo|xuất bản)\b.{0,30}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\(?\s?\d{1,2}[:hg]\d{2}(?::\d{2})?\s?(?:AM|PM)?\s?[|,-]?\s?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?\)?$|"
    r"\(?\s?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?[|,-]?\s?\d{1,2}[:hg]\d{2}"
)
_CAPTION = re.compile(
    r"(?:Ông|Bà|Đồng chí|Đ/c|Các đại biểu|Các đồng chí|Đại biểu|Lãnh đạo|Toàn cảnh|Quang cảnh|Trưởng|Phó|Chủ tịch|"
    r"Bí thư|Giám đốc|Thủ trưởng|Ban [Tt]ổ chức|Hình ảnh|Thừa ủy quyền|Hội nghị|"
    r"Các (?:tập thể|cá nhân|đơn vị|khối|cụm)|Đại diện|TS|Thứ trưởng|Bộ trưởng|Cán bộ|Tập thể|Hiệu trưởng|"
    r"Thay mặt|Đoàn viên|Người dân|Bà con|Lễ)[^\n]{0,160}?"
    r"(?:trao |phát biểu|phát động|nhận |chụp|chủ trì|tham dự|ký kết|ký giao ước|thăm |tặng hoa|bỏ phiếu|dự |"
    r"tại (?:hội nghị|lễ|buổi|Hội nghị|Lễ|Buổi)|(?:hội nghị|buổi lễ|Hội nghị|Lễ) (?:phát động|ký kết|tổng kết))"
)
_PICTURE = re.compile(r"(?i)(?:\(?\s?(?:ảnh|hình)\s?(?:minh họa|tư liệu|:|\d)|\(ảnh\b|nguồn ảnh|chú thích ảnh)")
_CREDIT = re.compile(r"(?:\(?\s?(?:Ảnh|ẢNH|Nguồn ảnh)\s?:?\s[^.;\n]{2,40}\)?\.?$)")
_BYLINE = re.compile(
    r"(?i)(?:tác giả|người (?:đăng|viết|gửi)|biên tập|nguồn|theo|tin, ảnh|tin bài|bài|bài, ảnh|"
    r"bài và ảnh)\s?:\s?.{2,60}$"
)
_NAME = re.compile(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]{0,6}(?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]{0,6}){1,4}\.?$")
_ENDED = re.compile(r"[.;:!?…/)]\s*$")
CAPTION, RELATED, FOOTER, TOOL, UPDATED, BYLINE, BEFORE = (
    "chú thích ảnh, không thuộc nội dung", "tin khác của trang, không thuộc kế hoạch", "chân trang",
    "tiện ích của trang", "ngày đăng bài",
    "tên người viết hoặc người ký", "phần đầu trang, trước kế hoạch",
)  # fmt: skip
LONG = 120
_POINTER = re.compile(r"(?i)(?:>{1,3}\s?)?(?:xem thêm|đọc thêm|xem tiếp|có thể bạn quan tâm)\s?[:>]|>{2,3}\s")


def around(lines: list[Line], first: int, last: int, *, formal: bool) -> dict[int, str]:
    """Return the lines that are not the plan's own, with the reason. First and last bound the plan's lines."""
    found: dict[int, str] = {}
    for line in lines:
        if not line.text.strip():
            continue
        if line.at < first:
            found[line.at] = _why_before(line)
        elif line.at > last:
            found[line.at] = FOOTER if _FOOTER.search(line.text) else RELATED
        elif why := _why_within(line, formal=formal):
            found[line.at] = why
    found |= dict(_second_lines(lines, found))
    return found


def _why_before(line: Line) -> str:
    if _UPDATED.search(line.text):
        return UPDATED
    return TOOL if _TOOLS.match(line.text) else BEFORE


def _why_within(line: Line, *, formal: bool) -> str | None:
    text = line.text
    if _UPDATED.search(text) and len(text) < 100:
        return UPDATED
    if len(text) < 90 and _TOOLS.match(text):
        return TOOL
    if _POINTER.match(text) and len(text) < LONG and line.rank is None:
        return RELATED
    if is_caption(line) and not formal:
        return CAPTION
    if len(text) < 80 and line.rank is None and _BYLINE.match(text) and not formal:
        return BYLINE
    return None


def is_caption(line: Line) -> bool:
    """Tell whether a line says what a picture shows."""
    text = line.text.strip()
    if line.rank or len(text) > 220:
        return False
    if _PICTURE.match(text) or (_CREDIT.search(text) and len(text) < 200):
        return True
    return not _ENDED.search(text) and _CAPTION.match(text) is not None


def _second_lines(lines: list[Line], found: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that carry on a caption: they begin small and end open."""
    for index, why in list(found.items()):
        if why != CAPTION:
            continue
        following = next((line for line in lines[index + 1 : index + 4] if line.text), None)
        if (
            following
            and following.text[0].islower()
            and following.rank is None
            and len(following.text) < 160
            and not _ENDED.search(following.text)
        ):
            yield following.at, CAPTION


def last_line(lines: list[Line], first: int, floor: int) -> int:
    """Return the last line of the plan: what follows from `Các tin khác` or a footer on is the page's own."""
    for line in lines[max(first, floor) + 1 :]:
        text = line.text.strip()
        if text and len(text) < 110 and line.rank is None and (_RELATED.match(text) or _FOOTER.search(text[:60])):
            return line.at - 1
    return len(lines) - 1


def bylines(lines: list[Line], first: int, last: int) -> dict[int, str]:
    """Return the lines at the end of an article that hold no more than a name."""
    found: dict[int, str] = {}
    for line in reversed(lines[first : last + 1]):
        if not line.text:
            continue
        if not _NAME.match(line.text) or line.rank:
            break
        found[line.at] = BYLINE
    return found


def updated_on(lines: list[Line]) -> str | None:
    """Return the line that says when an article was put up."""
    return next((line.text for line in lines if len(line.text) < 120 and _UPDATED.search(line.text)), None)


def is_tool(text: str) -> bool:
    """Tell whether a line is a button or a date of the page."""
    return bool(_TOOLS.match(text) or _UPDATED.search(text) or _FOOTER.search(text[:60]))
