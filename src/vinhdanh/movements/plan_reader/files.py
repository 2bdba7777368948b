"""A plan out of a file: .txt in Unicode or .docx. Every other thing is refused with what to do about it."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from .docx import docx_text
from .legacy import old_bytes, old_coding
from .plan import Plan, UnreadablePlan
from .reader import read_plan

MAX_BYTES = 32_000_000
SEEN = 200_000
_OTHERS = (
    (b"%PDF", "PDF", "Hãy mở tệp, chọn và chép toàn bộ chữ rồi dán vào, hoặc xin bản .docx của cơ quan ban hành."),
    (
        b"\xd0\xcf\x11\xe0",
        "Word đời cũ (.doc) hoặc .docx có mật khẩu",
        "Hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx không mật khẩu.",
    ),
    (b"{\\rtf", "RTF", "Hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx."),
    (b"\x89PNG", "ảnh", "Hãy nhận dạng chữ (OCR) trước rồi dán phần chữ."),
    (b"\xff\xd8\xff", "ảnh", "Hãy nhận dạng chữ (OCR) trước rồi dán phần chữ."),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def read_file(source: str | os.PathLike[str] | bytes, name: str | None = None) -> Plan:
    """Return what the plan in a file says. Raise UnreadablePlan where it holds no text one can read.

    What the bytes are decides how they are read; `name` is for messages only. A path that cannot be opened
    raises OSError, as opening it does.
    """
    data = bytes(source) if isinstance(source, bytes | bytearray | memoryview) else Path(source).read_bytes()
    text = _text(data)
    if not any(letter.isalnum() for letter in text):
        raise UnreadablePlan("Tệp không có chữ nào để đọc. Hãy chọn tệp .txt hoặc .docx có nội dung kế hoạch.")
    fault = old_coding(text)
    if fault:
        raise UnreadablePlan(fault)
    return read_plan(text)


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise UnreadablePlan(
            f"Tệp lớn {len(data) // 1_000_000} MB; chỉ đọc tệp đến {MAX_BYTES // 1_000_000} MB. Hãy tách lấy phần "
            f"kế hoạch."
        )
    if data.startswith(b"PK"):
        return docx_text(data)
    for magic, kind, advice in _OTHERS:
        if data.startswith(magic):
            raise UnreadablePlan(f"Tệp là {kind}; chỉ đọc được .txt và .docx. {advice}")
    return _decoded(data)


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        position = data.index(b"\0")
        raise UnreadablePlan(
            f"Byte thứ {position + 1} là số không: đây không phải tệp chữ UTF-8. "
            "Nếu là văn bản, hãy lưu lại với bảng mã UTF-8 (Notepad: Lưu thành, Mã hóa UTF-8) hoặc dạng .docx."
        )
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as error:
        position = getattr(error, "start", 0)
        raise UnreadablePlan(
            old_bytes(data[:SEEN])
            or f"Byte thứ {position + 1} không đúng bảng mã {encoding.removesuffix('-sig').upper()}. "
            "Hãy mở tệp bằng trình soạn thảo đã tạo ra nó và lưu lại với bảng mã UTF-8, hoặc lưu thành .docx."
        ) from error
