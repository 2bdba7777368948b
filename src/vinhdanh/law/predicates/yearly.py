"""Facts of the year under review: rating, registration, discipline, inquiries, initiatives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..answers import Answer, any_of
from ..career import ORDER, RECOGNITION, Career
from ..finding import Found
from ..shapes import Flag, ListOf, Whole, Word
from ..vocabulary import DISCIPLINES
from ..years import bit, span, years_of
from .registry import predicate

LEVEL_NAMES = {
    "xuat-sac": "hoàn thành xuất sắc nhiệm vụ", "tot": "hoàn thành tốt nhiệm vụ", "hoan-thanh": "hoàn thành nhiệm vụ",
    "khong-hoan-thanh": "không hoàn thành nhiệm vụ", "none": "không thuộc diện xếp loại",
}  # fmt: skip
FORM_NAMES = {
    "khien-trach": "khiển trách", "canh-cao": "cảnh cáo", "ha-bac-luong": "hạ bậc lương", "giang-chuc": "giáng chức",
    "cach-chuc": "cách chức", "buoc-thoi-viec": "buộc thôi việc", "luu-dang": "lưu Đảng", "khai-tru": "khai trừ",
    "keo-dai-nang-luong": "kéo dài thời hạn nâng lương", "sa-thai": "sa thải",
}  # fmt: skip
RECOGNISERS = {
    "unit": "được cơ sở công nhận", "province": "được bộ, ban, ngành, tỉnh công nhận",
    "nation": "được công nhận có ảnh hưởng toàn quốc",
}  # fmt: skip
KIND_NAMES = {"initiative": "sáng kiến", "research": "đề tài, đề án khoa học", "combat": "mưu trí, sáng tạo"}
ORDER_LEVELS = tuple(ORDER)


@predicate(required=("level",), level=Word(ORDER_LEVELS), of=Word(("ratings", "party_ratings")))
def rating_at_least(career: Career, *, level: str, of: str = "ratings") -> Found:
    """The rating of the year under review is at least a level; `none` is no rating and stays unknown."""
    year = career.work_year
    who = "tổ chức đảng, đoàn thể " if of == "party_ratings" else ""
    needed = f"{who}năm {year}: từ “{LEVEL_NAMES[level]}” trở lên"
    fact = career.rating(level, of)
    mask = bit(year)
    window = (mask, fact.yes & mask, fact.no & mask, fact.unknown(mask))
    word = career.facts.get(of, {}).get(year)
    if window[3]:
        shown = LEVEL_NAMES["none"] if word == "none" else "chưa có xếp loại"
        todo = f"bổ sung kết quả xếp loại năm {year}"
        return Found(Answer.UNKNOWN, f"năm {year}: {shown}", needed, todo, (f"{of}.{year}",), window)
    answer = Answer.MET if window[1] else Answer.NOT_MET
    return Found(answer, f"năm {year}: {LEVEL_NAMES[word or 'none']}", needed, years=window)


@predicate()
def registered(career: Career) -> Found:
    """The candidate registered for emulation in the year under review."""
    needed = f"đã đăng ký tham gia thi đua năm {career.work_year}"
    known = career.facts.get("registered")
    if known is None:
        return Found(Answer.UNKNOWN, "chưa rõ đã đăng ký hay chưa", needed, "bổ sung bản đăng ký", ("registered",))
    return Found(Answer.MET if known else Answer.NOT_MET, "đã đăng ký" if known else "không đăng ký", needed)


@predicate(required=("least",), least=Word(DISCIPLINES))
def not_disciplined(career: Career, *, least: str) -> Found:
    """No discipline of a form or a graver one was decided in the year under review."""
    year = career.work_year
    needed = f"năm {year} không bị kỷ luật từ {FORM_NAMES[least]} trở lên"
    rows = career.facts.get("disciplines")
    if rows is None:
        todo = "bổ sung: có bị kỷ luật hay không"
        return Found(Answer.UNKNOWN, "chưa rõ về kỷ luật", needed, todo, ("disciplines",))
    for row in rows:
        if row["decided_on"].year == year and row["decided_on"] <= career.on and graver(row["form"], least):
            return Found(Answer.NOT_MET, f"bị {FORM_NAMES[row['form']]} ngày {row['decided_on']:%d/%m/%Y}", needed)
    return Found(Answer.MET, "không bị kỷ luật như vậy", needed)


def graver(form: str, least: str) -> bool:
    """Tell whether a form of discipline is as grave as another or graver. Forms after a warning are graver."""
    return least in (form, "khien-trach") or form != "khien-trach"


@predicate()
def outside_discipline(career: Career) -> Found:
    """Merit counts only from the end of a discipline: none ran in the year under review."""
    year = career.work_year
    needed = f"năm {year} không nằm trong thời gian chấp hành kỷ luật"
    if "disciplines" not in career.facts:
        todo = "bổ sung: có bị kỷ luật hay không"
        return Found(Answer.UNKNOWN, "chưa rõ về kỷ luật", needed, todo, ("disciplines",))
    if career.disciplined_years() & bit(year):
        todo = "tính thành tích từ khi chấp hành xong kỷ luật"
        return Found(Answer.NOT_MET, f"năm {year} còn trong thời gian kỷ luật", needed, todo)
    return Found(Answer.MET, "không có kỷ luật trong năm", needed)


@predicate()
def no_inquiry_open(career: Career) -> Found:
    """No investigation, inspection or complaint is open on the day; one that found a violation is for people.

    The rule names persons and collectives: whoever asks for a household need not speak of it.
    """
    needed = "không trong thời gian bị xem xét kỷ luật, điều tra, thanh tra hoặc xác minh đơn thư"
    rows = career.facts.get("investigations", () if career.question.subject == "household" else None)
    if rows is None:
        todo = "xác nhận có hay không việc điều tra, đơn thư đang xác minh"
        return Found(Answer.UNKNOWN, "chưa rõ", needed, todo, ("investigations",))
    answers = [_inquiry(row, career, needed) for row in rows if row["opened_on"] <= career.on]
    return min(answers, key=lambda found: found.answer, default=Found(Answer.MET, "không có việc nào", needed))


def _inquiry(row: Mapping[str, Any], career: Career, needed: str) -> Found:
    concluded, result = row.get("concluded_on"), row.get("result")
    if concluded is None or concluded > career.on:
        todo = "chờ kết luận của cơ quan có thẩm quyền"
        return Found(Answer.NOT_MET, f"đang xem xét từ ngày {row['opened_on']:%d/%m/%Y}", needed, todo)
    if result is None:
        missing = ("investigations.result",)
        return Found(Answer.UNKNOWN, "đã kết thúc, chưa rõ kết luận", needed, "bổ sung kết luận", missing)
    if result == "violation":
        return Found(Answer.FOR_PEOPLE, "kết luận có vi phạm", needed, "đánh giá lại điều kiện xét theo kết luận")
    return Found(Answer.MET, f"đã kết luận không vi phạm ngày {concluded:%d/%m/%Y}", needed)


LEVEL = Word(tuple(RECOGNITION))


@predicate(
    required=("kind",), kind=Word(tuple(KIND_NAMES)), level=LEVEL, accepted=Flag(), applied=Flag(), replicable=Flag(),
    window=Whole(1, 50), also=ListOf(Word()),
)  # fmt: skip
def initiative(
    career: Career, *, kind: str, level: str | None = None, accepted: bool = False, applied: bool = False,
    replicable: bool = False, window: int = 1, also: tuple[str, ...] = (),
) -> Found:  # fmt: skip
    """An initiative, research work or ruse of the last years, recognised and used as the law asks."""
    first = career.work_year - window + 1
    flags = [name for name, on in (("accepted", accepted), ("applied", applied), ("replicable", replicable)) if on]
    needed = initiative_needed(kind, level, flags, first, career.work_year)
    rows = career.facts.get("initiatives")
    if rows is None:
        todo = "bổ sung sáng kiến, đề tài của các năm ấy"
        return Found(Answer.UNKNOWN, "chưa rõ về sáng kiến, đề tài", needed, todo, ("initiatives",))
    kinds = (kind, *also)
    seen = [row for row in rows if row.get("kind", "initiative") in kinds and first <= row["year"] <= career.work_year]
    judged = [judge_initiative(row, level, flags, career) for row in seen]
    hidden = career.initiatives_unknown(span(first, career.work_year))
    answer = any_of([*(found for found, _ in judged), *([Answer.UNKNOWN] if hidden else ())])
    missing = (
        *(name for found, names in judged if found is Answer.UNKNOWN for name in names),
        *(f"initiatives.{year}" for year in years_of(hidden)),
    )
    none = f"chưa rõ có {KIND_NAMES[kind]} hay không" if hidden else f"không có {KIND_NAMES[kind]}"
    shown = f"{len(seen)} {KIND_NAMES[kind]} trong thời gian ấy" if seen else none
    todo = "" if answer is Answer.MET else f"cần {needed}"
    return Found(answer, shown, needed, todo, missing if answer is Answer.UNKNOWN else ())


FLAG_NAMES = {"accepted": "đã nghiệm thu", "applied": "đã áp dụng hiệu quả", "replicable": "có khả năng nhân rộng"}


def initiative_needed(kind: str, level: str | None, flags: list[str], first: int, last: int) -> str:
    """Return what is asked of an initiative, in words."""
    when = f"năm {last}" if first == last else f"trong các năm {first}–{last}"
    by = RECOGNISERS[level] if level else ""
    conditions = ", ".join(part for part in (by, *(FLAG_NAMES[flag] for flag in flags)) if part)
    return f"{KIND_NAMES[kind]} {when} {conditions}".strip()


def judge_initiative(
    row: Mapping[str, Any], level: str | None, flags: list[str], career: Career
) -> tuple[Answer, list[str]]:
    """Judge one initiative; return the answer and the facts missing for it."""
    place = f"initiatives.{row['year']}"
    recognised_on = row.get("recognised_on")
    if recognised_on is not None and recognised_on > career.on:
        return Answer.NOT_MET, []
    answer, missing = Answer.MET, []
    if level is not None:
        if "recognised_by" not in row:
            answer, missing = Answer.UNKNOWN, [f"{place}.recognised_by"]
        elif RECOGNITION.get(row["recognised_by"] or "", 0) < RECOGNITION[level]:
            return Answer.NOT_MET, []
    for flag in flags:
        if row.get(flag) is None:
            answer = Answer.UNKNOWN
            missing.append(f"{place}.{flag}")
        elif not row[flag]:
            return Answer.NOT_MET, []
    return answer, missing
