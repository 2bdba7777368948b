"""Files attached to a dossier: what they are is told by their bytes, never by their names."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _

from vinhdanh.core.errors import Refused

MAX_BYTES = 20_000_000
LONGEST_NAME = 200
KINDS = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"PK\x03\x04", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
)


class Upload(NamedTuple):
    """A file that was looked at: its content under a name of our own, the name it came with, its digest."""

    content: ContentFile[bytes]
    name: str
    digest: str


def looked_at(file: File[bytes]) -> Upload:
    """Return the file as it may be kept. Raise Refused when it is empty, too big or of another kind."""
    name = (file.name or "").replace("\\", "/").rsplit("/", 1)[-1][-LONGEST_NAME:]
    if file.size > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        raise Refused(_("Tệp “{name}” quá lớn; mỗi tệp nhiều nhất {most} MB.").format(name=name, most=most))
    data = file.read()
    kind = next((ending for head, ending, _type in KINDS if data.startswith(head)), None)
    if not data or kind is None:
        raise Refused(_("Tệp “{name}” không phải PDF, ảnh PNG, JPEG hay .docx; hãy lưu lại theo một trong các dạng đó.").format(name=name))  # fmt: skip  # noqa: E501 - one sentence
    digest = hashlib.sha256(data).hexdigest()
    return Upload(ContentFile(data, name=f"{digest[:16]}.{kind}"), name, digest)


def media_type(name: str) -> str:
    """Return the media type of a kept file by its own ending."""
    return next((kind for _head, ending, kind in KINDS if name.endswith(f".{ending}")), "application/octet-stream")
