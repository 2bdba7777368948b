"""Facts of a collective: its members' results, and its place in a bloc."""

from __future__ import annotations

from decimal import Decimal

from ..answers import Answer
from ..career import Career
from ..finding import Found
from ..shapes import Flag, Number, Whole, Word
from ..vocabulary import DISCIPLINES
from .registry import predicate
from .yearly import FORM_NAMES, graver

PART_NAMES = {
    "ldtt": "cá nhân đạt danh hiệu “Lao động tiên tiến”", "cstdcs": "cá nhân đạt danh hiệu “Chiến sĩ thi đua cơ sở”",
    "completed": "cá nhân hoàn thành nhiệm vụ",
}  # fmt: skip
PART = Word(tuple(PART_NAMES))


def _member(career: Career, key: str) -> int | None:
    found = career.facts.get("members", {}).get(key)
    return None if found is None else int(found)


def _unknown(needed: str, *keys: str) -> Found:
    missing = tuple(f"members.{key}" for key in keys)
    return Found(Answer.UNKNOWN, "chưa đủ số liệu thành viên", needed, "bổ sung số liệu thành viên", missing)


@predicate(required=("part", "percent"), part=PART, percent=Number(100), strictly=Flag())
def share_of_members(career: Career, *, part: str, percent: Decimal, strictly: bool = False) -> Found:
    """A share of all members reaches a percentage, or is above it when `strictly`; nothing is rounded."""
    needed = f"{'trên' if strictly else 'ít nhất'} {percent} % {PART_NAMES[part]}"
    total, count = _member(career, "total"), _member(career, part)
    absent = [key for key, value in (("total", total), (part, count)) if value is None]
    if absent or total is None or count is None:
        return _unknown(needed, *absent)
    if count > total:
        return _unknown(needed, part)._replace(found=f"số liệu không khớp: {count} trên tổng số {total} cá nhân")
    shown = f"{count} trên {total} cá nhân"
    enough = 100 * count > percent * total if strictly else 100 * count >= percent * total
    if enough and total > 0:
        return Found(Answer.MET, shown, needed)
    return Found(Answer.NOT_MET, shown, needed, f"cần thêm {PART_NAMES[part]}")


@predicate(required=("part", "least"), part=PART, least=Whole(1, 100))
def members_at_least(career: Career, *, part: str, least: int) -> Found:
    """Enough members of a kind."""
    needed = f"có ít nhất {least} {PART_NAMES[part]}"
    count = _member(career, part)
    if count is None:
        return _unknown(needed, part)
    return Found(Answer.MET if count >= least else Answer.NOT_MET, f"có {count}", needed)


@predicate(required=("least",), least=Word(DISCIPLINES))
def no_member_disciplined(career: Career, *, least: str) -> Found:
    """No member was disciplined by a form or a graver one."""
    needed = f"không có cá nhân bị kỷ luật từ {FORM_NAMES[least]} trở lên"
    forms = career.facts.get("members", {}).get("disciplined")
    if forms is None:
        return _unknown(needed, "disciplined")
    grave = {form: count for form, count in forms.items() if count and graver(form, least)}
    if grave:
        shown = ", ".join(f"{count} người bị {FORM_NAMES[form]}" for form, count in grave.items())
        return Found(Answer.NOT_MET, shown, needed)
    return Found(Answer.MET, "không có", needed)


@predicate(organised_by=Word(("tinh", "trung-uong")), compared=Flag(), rank=Whole(1, 10_000))
def bloc(career: Career, *, organised_by: str | None = None, compared: bool = False, rank: int | None = None) -> Found:
    """Compared in a bloc organised at some level, and leading it when a rank is asked."""
    needed = "dẫn đầu cụm, khối thi đua" if rank else "qua so sánh, bình xét trong cụm, khối thi đua"
    needed += {"tinh": " do bộ, ngành, tỉnh tổ chức", "trung-uong": " do Hội đồng Trung ương tổ chức"}.get(
        organised_by or "", ""
    )
    if "bloc" not in career.facts:
        return Found(Answer.UNKNOWN, "chưa rõ", needed, "bổ sung kết quả cụm, khối", ("bloc",))
    row = career.facts["bloc"]
    if row is None:
        return Found(Answer.NOT_MET, "không ở cụm, khối nào", needed)
    wanted = {"organised_by": organised_by, "compared": compared or None, "rank": rank}
    for key, value in wanted.items():
        if value is not None and row.get(key) is None:
            return Found(Answer.UNKNOWN, "chưa đủ kết quả", needed, "bổ sung kết quả cụm, khối", (f"bloc.{key}",))
    if all(value is None or row[key] == value for key, value in wanted.items()):
        return Found(Answer.MET, f"xếp thứ {row.get('rank')}" if rank else "đã được so sánh, bình xét", needed)
    shown = f"xếp thứ {row['rank']}" if row.get("rank") else "chưa được so sánh, bình xét"
    return Found(Answer.NOT_MET, shown, needed)
