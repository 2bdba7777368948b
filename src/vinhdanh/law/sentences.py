"""One Vietnamese sentence for each answer."""

from __future__ import annotations

from typing import Any

from .catalogue import catalogue
from .coverage import Covered
from .engine import Verdict
from .outcome import Outcome
from .predicates.yearly import LEVEL_NAMES

CHECK = {
    "eligible": "Đủ điều kiện xét tặng {name}",
    "not_eligible": "Chưa đủ điều kiện xét tặng {name}",
    "undetermined": "Chưa kết luận được về {name}",
    "for_people": "Về {name}: dữ kiện đã đủ, còn phần phải đánh giá, bình xét",
    "hold": "Tạm dừng xét {name}",
}
WORDS = {
    "within": "Trong mức cho phép", "exceeded": "Vượt mức cho phép", "no_quota": "Không có mức khống chế",
    "undetermined": "Chưa kết luận được", "passed": "Đạt", "failed": "Không đạt",
    "not_required": "Không bắt buộc", "session": "Đủ điều kiện họp", "in_time": "Đúng hạn", "late": "Quá hạn",
    "complete": "Đủ thành phần", "incomplete": "Chưa đủ thành phần", "allowed": "Được", "not_allowed": "Không được",
    "wait": "Còn phải chờ", "revoke": "Phải hủy bỏ", "stands": "Giữ nguyên", "amount": "Mức tiền thưởng",
    "for_people": "Phải bình chọn",
}  # fmt: skip
VALUES: dict[Any, str] = {True: "có", False: "không", **LEVEL_NAMES}
REFERENCE = "Tham khảo, không phải kết luận: "


def value_in_words(value: Any) -> str:
    """Return a parameter's value as a person reads it."""
    return VALUES.get(value, str(value)) if isinstance(value, bool | str) else str(value)


def check_sentence(verdict: Verdict, found: Covered) -> str:
    """Return the answer of a check in one sentence: the word, then what decided."""
    text = CHECK[verdict.word].format(name=f"“{catalogue()[verdict.honour].name}”")
    decided = verdict.decided_by
    if verdict.word != "eligible" and decided is not None:
        clause = decided.rule.clause
        text += f": {clause.text} ({clause.citation})"
    return f"{REFERENCE if found.reference else ''}{text}."


def outcome_sentence(outcome: Outcome, found: Covered) -> str:
    """Return the answer of any other question in one sentence."""
    text = ": ".join(part for part in (WORDS.get(outcome.verdict, outcome.verdict), outcome.found) if part)
    needed = f"; cần {outcome.needed}" if outcome.needed else ""
    cited = f" ({outcome.clauses[0].citation})" if outcome.clauses else ""
    return f"{REFERENCE if found.reference else ''}{text}{needed}{cited}."
