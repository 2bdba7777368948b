"""What people judge: conditions taken as fulfilled unless denied, and grounds that must be attested.

The words come from people, so each has several spellings; `Judgement.read` brings them to one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .errors import Path
from .shapes import Schema, refuse

# Fulfilled unless denied. Each code with the words by which it is recognised.
SOFT = {
    "policy": ("policy", "law", "obedience", "phap-luat"),
    "morals": ("morals", "moral", "ethics", "lifestyle", "dao-duc"),
    "unity": ("unity", "mutual", "solidarity", "doan-ket", "tuong-tro"),
    "study": ("study", "hoc-tap"),
    "participation": ("participation", "active", "part", "takes", "tham-gia"),
    "collective-movement": ("good-movement", "collective-movement", "phong-trao-tot"),
    "democracy": ("democracy", "dan-chu"),
    "thrift": ("thrift", "waste", "corruption", "tiet-kiem"),
    "care": ("care", "welfare", "cham-lo"),
    "creativity": ("creativity", "creative", "sang-tao"),
    "productivity": ("productivity", "quality", "nang-suat", "chat-luong"),
}
SOFT_TEXT = {
    "policy": "chấp hành chủ trương, chính sách, pháp luật",
    "morals": "đạo đức, lối sống lành mạnh",
    "unity": "đoàn kết, tương trợ",
    "study": "học tập nâng cao trình độ",
    "participation": "tích cực tham gia phong trào thi đua",
    "collective-movement": "phong trào thi đua thường xuyên, thiết thực, hiệu quả",
    "democracy": "thực hiện dân chủ ở cơ sở",
    "thrift": "thực hành tiết kiệm, chống lãng phí, tham nhũng",
    "care": "chăm lo đời sống thành viên",
    "creativity": "sáng tạo, vượt khó",
    "productivity": "năng suất, chất lượng cao",
}
# Open until people attest or deny them.
JUDGED_TEXT = {
    "selected": "được bình chọn là tiêu biểu xuất sắc trong số người, tập thể đủ điều kiện",
    "exceeded-targets": "hoàn thành vượt chỉ tiêu thi đua và nhiệm vụ",
    "model": "có nhân tố mới, mô hình mới để nơi khác học tập",
    "movement": "xuất sắc, được bình xét trong phong trào thi đua",
    "sudden": "thành tích đột xuất",
    "influence": "nhiều thành tích có phạm vi ảnh hưởng",
    "contribution": "có đóng góp được công nhận",
    "invention": "phát minh, sáng chế, công trình, tác phẩm",
    "prize": "giải thưởng trong khu vực, quốc tế",
    "long-service": "quá trình cống hiến",
    "worker-initiatives": "sáng kiến của công nhân và giúp đỡ đồng nghiệp",
    "farmer-model": "mô hình sản xuất của nông dân",
    "political-task": "hoàn thành nhiệm vụ chính trị quan trọng",
}
OTHER_LIMBS_TEXT = "mọi căn cứ khác phải do người đánh giá"
GROUNDS = frozenset(JUDGED_TEXT) - {"selected", "exceeded-targets", "model"}
OTHER_LIMBS = "other-limbs"
SPELLINGS = {"several-achievements": "influence", "long_service": "long-service", "exceeded": "exceeded-targets",
             "chosen": "selected", "gift": "contribution"}  # fmt: skip


@dataclass(frozen=True)
class Judgement:
    """One word of `attested` or `denied`."""

    soft: bool

    def read(self, value: Any, path: Path) -> str:
        if isinstance(value, str):
            found = self._known(value.strip().lower().replace("_", "-").replace(" ", "-").replace(",", ""))
            if found:
                return found
        raise refuse(value, "một trong: " + ", ".join(self._codes()), path)

    def _known(self, slug: str) -> str | None:
        slug = SPELLINGS.get(slug, slug)
        if slug in JUDGED_TEXT or slug in SOFT or (self.soft and slug == OTHER_LIMBS):
            return slug
        padded = f"-{slug}-"
        for code in ("collective-movement", *SOFT):
            if any(f"-{word}-" in padded for word in SOFT[code]):
                return code
        return None

    def _codes(self) -> list[str]:
        return [*JUDGED_TEXT, *([OTHER_LIMBS] if self.soft else []), *SOFT]

    def schema(self) -> Schema:
        return {"type": "string", "examples": self._codes()}


def judgements() -> dict[str, str]:
    """Return every code people may judge by, with its words."""
    return {**JUDGED_TEXT, OTHER_LIMBS: OTHER_LIMBS_TEXT, **SOFT_TEXT}


ATTESTED = Judgement(soft=False)
DENIED = Judgement(soft=True)
