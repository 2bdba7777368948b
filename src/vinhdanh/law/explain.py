"""An answer as text for a reader: the sentence, the law in force, and every criterion with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from .catalogue import catalogue
from .sentences import value_in_words
from .wanted import all_in_words

MARKS = {"met": "✓", "not_met": "✗", "unknown": "?", "for_people": "–"}
ANSWERS = {"met": "đạt", "not_met": "không đạt", "unknown": "chưa rõ", "for_people": "chờ đánh giá"}
GRADES = {
    "verified": "đã đọc bản gốc", "supported": "đọc qua văn bản khác dẫn lại", "unverified": "chưa đọc được bản gốc",
}  # fmt: skip
ROLES = {"exclusion": "loại trừ", "hold": "tạm dừng", "note": "ghi chú"}
SUBJECTS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}
UNITS = {
    "quota": "nhiều nhất {}", "vote": "ít nhất {} phiếu đồng ý", "quorum": "ít nhất {} thành viên dự họp",
    "deadline": "ngày cuối {}",
}  # fmt: skip
SOURCES = {"default": "mức mặc định", "local": "do địa phương quy định"}
INDENT = "  "


def explain(answer: Mapping[str, Any]) -> str:
    """Return one answer of `ask` as lines of Vietnamese text."""
    return "\n".join(line.rstrip() for line in _lines(answer))


def _lines(answer: Mapping[str, Any]) -> Iterator[str]:
    yield _title(answer)
    yield answer["sentence"]
    if answer["value"] is not None:
        yield f"Kết quả: {_value(answer)}"
    if answer["missing"]:
        yield f"Còn thiếu: {all_in_words(answer['missing'])}"
    if answer["rulebook"]:
        yield f"Bộ luật: {answer['rulebook']['name']}; văn bản đang có hiệu lực: {_instruments(answer)}"
    for caveat in answer["caveats"]:
        yield f"Lưu ý: {caveat}"
    for row in answer["parameters"]:
        source = SOURCES.get(row.get("source", ""), "")
        yield f"Tham số: {row['text']}: {value_in_words(row['value'])} ({source})"
    for row in answer["criteria"]:
        yield from _criterion(row, INDENT)


def _title(answer: Mapping[str, Any]) -> str:
    """Return who or what was asked about, on which day."""
    label = "" if answer["id"] is None else f"[{answer['id']}] "
    honour = answer["honour"]
    what = (
        catalogue()[honour].name if honour in catalogue() else " ".join(filter(None, (answer["kind"], answer["ask"])))
    )
    who = f", {SUBJECTS[answer['subject']]}" if answer["kind"] == "check" else ""
    return f"{label}{what}{who}, ngày {_day(answer['on'])}, thành tích năm {answer['work_year']}"


def _instruments(answer: Mapping[str, Any]) -> str:
    return ", ".join(row["number"] for row in answer["instruments"])


def _value(answer: Mapping[str, Any]) -> str:
    value, kind = answer["value"], answer["kind"]
    if kind == "bonus" and isinstance(value, int):
        return in_dong(value)
    unit = UNITS.get(answer["ask"] or "", UNITS.get(kind, "{}"))
    return unit.format(plain(value))


def in_dong(amount: int) -> str:
    """Return an amount of money as it is written in an office: 1.490.000 đồng."""
    return f"{amount:,} đồng".replace(",", ".")


def plain(value: Any) -> str:
    """Return any value as a person reads it; days as dd/mm/yyyy."""
    if isinstance(value, list | tuple):
        return ", ".join(plain(each) for each in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {plain(each)}" for key, each in value.items())
    return _day(value) if isinstance(value, str) and len(value) == 10 else value_in_words(value)


def _day(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text


def _criterion(row: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Yield one criterion and, further in, its limbs or steps."""
    answer = row["answer"]
    role = f" [{ROLES[row['role']]}]" if row["role"] in ROLES else ""
    joined = {"any": ", chỉ cần một:", "all": ", cần tất cả:"}.get(row["op"], "") if row["criteria"] else ""
    name = f"{row['id']}{role}: " if row["id"] else ""
    yield f"{indent}{MARKS[answer]} {name}{row['text']} — {ANSWERS[answer]}{joined}"
    inner = indent + INDENT
    if row["id"]:
        yield f"{inner}Căn cứ: {row['citation']} ({GRADES[row['grade']]})"
    for label, key in (("Đã có", "found"), ("Cần", "needed"), ("Việc cần làm", "todo")):
        if row[key] and not (row["criteria"] and row["op"]):
            yield f"{inner}{label}: {row[key]}"
    for child in row["criteria"]:
        yield from _criterion(child, inner)
