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
ASKS = {
    "quota": "Số được đề nghị",
    "vote": "Kết quả bỏ phiếu",
    "quorum": "Số thành viên dự họp",
    "amount": "Tiền thưởng",
    "dossier-to-centre": "Thời hạn gửi hồ sơ về trung ương",
    "appraisal": "Thời hạn thẩm định",
    "return-incomplete": "Thời hạn trả hồ sơ chưa đủ",
    "initiative-decision": "Thời hạn công nhận sáng kiến",
    "papers": "Thành phần hồ sơ",
    "authority": "Thẩm quyền quyết định",
    "payer": "Nơi chi tiền thưởng",
    "publication": "Công khai, lấy ý kiến",
    "simplified": "Thủ tục đơn giản",
    "consultation-answer": "Lấy ý kiến hiệp y",
    "movement-plan": "Gửi kế hoạch phong trào",
    "recognise-initiative": "Công nhận sáng kiến",
    "revocation": "Hủy bỏ quyết định khen thưởng",
    "channel": "Cách gửi hồ sơ",
    "decree": "Nghị định áp dụng",
    "two-state-awards": "Hai hình thức khen thưởng cấp Nhà nước",
    "one-merit": "Một thành tích, nhiều hình thức",
    "flag-and-government-flag": "Cờ cấp bộ, tỉnh và cờ của Chính phủ",
    "tie-break": "Chọn khi cùng điều kiện",
    "merit-type": "Loại hình khen thưởng",
}
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
    asked, honour = ASKS.get(answer["ask"] or ""), answer["honour"]
    what = ": ".join(filter(None, (asked, catalogue()[honour].name if honour in catalogue() else None)))
    day = f"ngày {_day(answer['on'])}"
    if asked:
        return f"{label}{what}, {day}"
    return f"{label}{what}, {SUBJECTS[answer['subject']]}, {day}, thành tích năm {answer['work_year']}"


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
    said = f"{row['text']} — {ANSWERS[answer]}{joined}"
    yield f"{indent}• {name}{row['text']}" if row["role"] == "note" else f"{indent}{MARKS[answer]} {name}{said}"
    inner = indent + INDENT
    if row["id"]:
        yield f"{inner}Căn cứ: {row['citation']} ({GRADES[row['grade']]})"
    for label, key in (("Đã có", "found"), ("Cần", "needed"), ("Việc cần làm", "todo")):
        if row[key] and not (row["criteria"] and row["op"]):
            yield f"{inner}{label}: {row[key]}"
    for child in row["criteria"]:
        yield from _criterion(child, inner)
