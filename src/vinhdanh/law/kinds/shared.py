"""What the answers of procedure and principle have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from vinhdanh.law.catalogue import catalogue
from vinhdanh.law.dates import Calendar
from vinhdanh.law.errors import BadQuestion
from vinhdanh.law.outcome import Outcome
from vinhdanh.law.rulebook import Clause

DAYS_OFF_UNTOLD = "Ngày làm việc tính từ thứ Hai đến thứ Sáu; ngày nghỉ lễ, tết chưa trừ, nếu có thì hạn lùi tương ứng."
DAYS_OFF_TOLD = (
    "Ngày làm việc tính từ thứ Hai đến thứ Sáu, đã trừ ngày nghỉ lễ, tết và tính ngày làm bù nêu trong câu hỏi."
)
FACTS = {
    "honour": "danh hiệu, hình thức khen thưởng", "papers": "thành phần hồ sơ", "level": "cấp nhận hồ sơ",
    "months_at_old": "số tháng ở đơn vị cũ", "ket-qua-bo-phieu": "kết quả bỏ phiếu", "danh-sach": "danh sách đề nghị",
    "nhan-xet-don-vi-cu": "nhận xét của đơn vị cũ", "decider": "người quyết định", "delegation": "văn bản giao quyền",
    "decided_by": "cơ quan quyết định", "payroll_body": "cơ quan quản lý quỹ lương", "payer": "nơi chi tiền thưởng",
    "publication": "kết quả công khai, lấy ý kiến", "sudden": "thành tích có đột xuất hay không",
    "clear": "thành tích đã rõ ràng chưa", "timely_or_political": "yêu cầu nhiệm vụ chính trị, kịp thời động viên",
    "found_by_head": "có phải do người đứng đầu phát hiện", "asked_on": "ngày cơ quan được hỏi nhận văn bản",
    "answered": "đã trả lời hay chưa", "movements": "phong trào thi đua", "years": "số năm của phong trào",
    "launched_by": "người phát động", "plan-to-centre": "kế hoạch đã gửi về trung ương hay chưa",
    "initiative": "nội dung giải pháp", "new_in": "tính mới", "trial_applied": "việc áp dụng hoặc áp dụng thử",
    "applied": "việc áp dụng", "benefit": "lợi ích, hiệu quả", "ip_protected": "có đang được bảo hộ sở hữu trí tuệ",
    "cause": "nguyên nhân xem xét lại", "concluded": "đã có kết luận hay chưa", "fault_in": "năm có sai phạm",
    "achievement_period": "thời gian tính thành tích", "state_secret": "có nội dung bí mật nhà nước hay không",
    "channel": "cách gửi hồ sơ", "awards": "những gì được đề nghị", "candidates": "danh sách người, tập thể",
    "places": "số suất", "sex": "giới tính", "total": "tổng số người", "women": "số nữ",
    "flag_with_government_flag": "cờ cấp bộ, tỉnh khi đã đề nghị cờ của Chính phủ",
    "claimed": "loại hình khen thưởng", "within_assigned_plan": "có nằm trong kế hoạch được giao hay không",
    "chung-nhan-sang-kien": "chứng nhận sáng kiến, đề tài",
    "ldtt_awarded": "số người đạt “Lao động tiên tiến”",
    "flag_standard_met": "số tập thể đạt tiêu chuẩn cờ cấp bộ, tỉnh",
    "proposed": "số đề nghị", "cstdcs_rate_percent": "tỷ lệ chiến sĩ thi đua cơ sở", "cstdcs_rounding": "cách làm tròn",
    "quota_scope": "phạm vi tính tỷ lệ", "members": "tổng số thành viên Hội đồng", "present": "số thành viên dự họp",
    "agree": "số phiếu đồng ý", "written_agree": "ý kiến bằng văn bản của người vắng mặt",
    "secret": "có bỏ phiếu kín hay không", "held": "đã bỏ phiếu hay chưa", "ballot_percent": "tỷ lệ phiếu",
    "quorum_percent": "số thành viên phải dự họp", "issuer": "người tặng giấy khen",
    "code": "mức thưởng của danh hiệu, hình thức này",
    "ky_niem_chuong_coefficient": "mức thưởng kỷ niệm chương", "complete_on": "ngày nhận đủ hồ sơ",
    "second_title_decided_on": "ngày quyết định danh hiệu lần thứ hai", "request_accepted_on": "ngày chấp nhận đơn",
    "appraisal_days": "thời hạn thẩm định", "return_days": "thời hạn trả hồ sơ", "dossier_day": "thời điểm nhận hồ sơ",
}  # fmt: skip


def undetermined(
    clauses: Sequence[Clause], missing: Sequence[str], *, found: str = "chưa rõ", needed: str = "", todo: str = "",
    value: Any = None, caveats: Sequence[str] = (),
) -> Outcome:  # fmt: skip
    """Return the answer to a question of which a fact is missing that would decide."""
    named = dict.fromkeys(fact_name(path) for path in missing)
    return Outcome(
        "undetermined", tuple(clauses), value=value, found=found, needed=needed, missing=tuple(missing),
        todo=todo or "bổ sung: " + ", ".join(named), caveats=tuple(caveats),
    )  # fmt: skip


def without_honour() -> Outcome:
    """Return the answer when the question names no honour though the law differs by honour."""
    return undetermined((), ("honour",), found="câu hỏi không nêu danh hiệu, hình thức")


def fact_name(path: str) -> str:
    """Return what a missing fact is called in a sentence; one without a name keeps its path."""
    name = FACTS.get(path) or FACTS.get(path.rsplit(".", 1)[-1]) or path
    return f"quy định của bộ, tỉnh về {name}" if path.startswith("local.") else name


def as_need(clause: Clause) -> str:
    """Return the words of a clause so that they can follow “cần”."""
    return clause.text[:1].lower() + clause.text[1:]


def calendar_of(facts: Mapping[str, Any]) -> Calendar:
    """Return the days worked as the question tells them; of a question that tells none, Monday to Friday."""
    return Calendar(frozenset(facts.get("days_off", ())), frozenset(facts.get("days_worked", ())))


def calendar_caveat(facts: Mapping[str, Any]) -> str:
    """Return how working days were counted, in a sentence."""
    return DAYS_OFF_TOLD if "days_off" in facts else DAYS_OFF_UNTOLD


def for_honour(clauses: Iterable[Clause], honour: str | None) -> list[Clause]:
    """Return the clauses that speak of an honour; one that names no honour speaks of all."""
    return [clause for clause in clauses if honour in clause.data.get("honours", (honour,))]


def is_title(honour: str | None) -> bool:
    """Tell whether an honour is an emulation title and not a form of commendation."""
    return honour is not None and catalogue()[honour].kind == "danh-hieu"


def is_of_state(honour: str | None) -> bool:
    """Tell whether an honour is decided by the Government, its head or the President."""
    return honour is not None and catalogue()[honour].level == "state"


def parameter(code: str, value: Any, text: str, *, local: bool) -> dict[str, Any]:
    """Return one parameter as the answer shows it."""
    return {"code": code, "value": value, "source": "local" if local else "default", "text": text}


def local_number(name: str, given: Any, most: int) -> Decimal:
    """Return what a ministry or province set as a number. Raise BadQuestion where it is none in bounds."""
    if isinstance(given, bool) or not isinstance(given, int | float | Decimal) or not 0 <= given <= most:
        raise BadQuestion(f"thấy “{given}”, cần số từ 0 đến {most}", ("facts", "local", name))
    return Decimal(str(given))


def plain(number: Decimal) -> int | float:
    """Return an exact number as JSON writes it."""
    return int(number) if number == int(number) else float(number)


def default_caveat(text: str, value: Any) -> str:
    """Say that a default stood in for what a ministry or province may set."""
    return f"Dùng mức mặc định “{text}”: {value}; chưa đọc được quy định, cần đối chiếu."
