"""The law's codes as words on a screen, each with a tone: the colour and the shape that go with it."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Word(NamedTuple):
    """What a code is called, its tone (colour) and its mark (shape)."""

    text: str | Promise
    tone: str
    mark: str


UNSAID = Word(_("Không rõ"), "none", "unknown")

VERDICTS = {
    "eligible": Word(_("Đủ điều kiện"), "yes", "yes"),
    "not_eligible": Word(_("Chưa đủ điều kiện"), "no", "no"),
    "undetermined": Word(_("Còn thiếu thông tin"), "wait", "unknown"),
    "for_people": Word(_("Chờ người có thẩm quyền xét"), "note", "people"),
    "hold": Word(_("Tạm dừng xét"), "wait", "hold"),
    "not_covered": Word(_("Ngoài thời gian bộ quy tắc bao quát"), "none", "none"),
}

ANSWERS = {
    "met": Word(_("Đạt"), "yes", "yes"),
    "not_met": Word(_("Chưa đạt"), "no", "no"),
    "unknown": Word(_("Chưa rõ"), "wait", "unknown"),
    "for_people": Word(_("Người xét"), "note", "people"),
}

# What the answers mean when the rule forbids or suspends instead of demanding.
EXCLUSIONS = {
    "met": Word(_("Không vướng"), "yes", "yes"),
    "not_met": Word(_("Vướng quy định loại trừ"), "no", "no"),
    "unknown": Word(_("Chưa rõ"), "wait", "unknown"),
    "for_people": Word(_("Người xét"), "note", "people"),
}

GRADES = {
    "verified": Word(_("đã đối chiếu nguyên văn"), "yes", "yes"),
    "supported": Word(_("theo nguồn dẫn lại đáng tin"), "note", "people"),
    "unverified": Word(_("chưa đối chiếu nguyên văn"), "wait", "unknown"),
}

SUBJECTS = {"person": _("cá nhân"), "collective": _("tập thể"), "household": _("hộ gia đình")}
DRIVES = {"yearly": _("phong trào hằng năm"), "thematic": _("thi đua chuyên đề")}
KINDS = {"danh-hieu": _("Danh hiệu thi đua"), "hinh-thuc": _("Hình thức khen thưởng")}
MOVEMENTS = {"draft": ("wait", "unknown"), "open": ("note", "people"), "closed": ("none", "none")}
BLOCS = {
    "draft": ("wait", "unknown"), "open": ("note", "people"), "cross": ("note", "people"), "closed": ("yes", "yes"),
}  # fmt: skip
APPEALS = {"lodged": ("wait", "hold"), "upheld": ("yes", "yes"), "dismissed": ("no", "no")}
DOSSIERS = {
    "draft": ("wait", "unknown"), "submitted": ("wait", "hold"), "returned": ("late", "no"),
    "received": ("note", "people"), "held": ("wait", "hold"), "appraised": ("note", "people"),
    "before_council": ("note", "people"), "chosen": ("yes", "yes"), "forwarded": ("note", "people"),
    "decided": ("yes", "yes"), "declined": ("no", "no"), "withdrawn": ("none", "none"),
}  # fmt: skip
SITTINGS = {
    "called": ("wait", "unknown"), "balloting": ("note", "people"), "closed": ("wait", "hold"),
    "counted": ("note", "people"), "signed": ("yes", "yes"), "cancelled": ("none", "none"),
}  # fmt: skip
DECISIONS = {
    "draft": ("wait", "unknown"), "signed": ("wait", "hold"), "recorded": ("wait", "hold"),
    "released": ("yes", "yes"), "withdrawn": ("none", "none"),
}  # fmt: skip
ORDER = {verdict: place for place, verdict in enumerate(
    ("eligible", "hold", "for_people", "undetermined", "not_eligible", "not_covered"))}  # fmt: skip


def verdict_word(code: str) -> Word:
    """Return the word of a verdict."""
    return VERDICTS.get(code, UNSAID)


def answer_word(code: str, role: str = "criterion") -> Word:
    """Return the word of a criterion's answer, as its role reads it."""
    return (EXCLUSIONS if role in {"exclusion", "hold"} else ANSWERS).get(code, UNSAID)


def grade_word(code: str) -> Word:
    """Return the word for how well a source was read."""
    return GRADES.get(code, UNSAID)
