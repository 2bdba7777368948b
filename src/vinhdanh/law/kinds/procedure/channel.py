"""By which channel a dossier goes.

A clause of `channels` is for dossiers that are a state secret or are not, by `secret`; it lists the `channels`
that are open and may be limited to honours of some `levels` (unit, province, state). `both` says that paper
and files must both arrive.
"""

from __future__ import annotations

from vinhdanh.law.catalogue import catalogue
from vinhdanh.law.kinds.shared import as_need, undetermined
from vinhdanh.law.kinds.spelling import canonical, holds
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

SPELLINGS = {
    "dien-tu": ("electronic", "online", "he-thong", "truc-tuyen", "digital", "email", "e-mail", "ho-so-dien-tu",
                "qua-mang", "he-thong-dien-tu", "web", "portal", "cong-dich-vu-cong"),
    "giay": ("paper", "ban-giay", "truc-tiep", "buu-dien", "buu-chinh", "post", "direct", "by-post", "in-person",
             "hand", "ban-chinh", "courier", "mail", "by-hand", "paper-only"),
    "ca-hai": ("both", "paper-and-electronic", "electronic-and-paper", "giay-va-dien-tu", "dien-tu-va-giay"),
}  # fmt: skip
NAMES = {"dien-tu": "tệp điện tử", "giay": "bản giấy", "ca-hai": "bản giấy và tệp điện tử"}


def answer(setting: Setting) -> Outcome:
    """Say whether the channel is open to the dossier."""
    facts = setting.question.facts
    channel, secret = facts.get("channel"), facts.get("state_secret")
    rules = _rules(setting)
    if secret is None:
        return undetermined(rules, ("state_secret",), found="chưa rõ hồ sơ có nội dung bí mật nhà nước không")
    clause = next(clause for clause in rules if clause.data["secret"] == secret)
    value = clause.data["channels"][0]
    if not channel:
        return undetermined((clause,), ("channel",), found="chưa nêu cách gửi", needed=as_need(clause), value=value)
    return _judge(clause, _read(channel), value)


def _read(channel: str) -> str | None:
    written = canonical(channel, SPELLINGS)
    if written in SPELLINGS:
        return written
    return next((code for code in ("dien-tu", "giay") if any(holds(written, word) for word in SPELLINGS[code])), None)


def _judge(clause: Clause, channel: str | None, value: str) -> Outcome:
    if channel is None:
        todo = f"nêu cách gửi bằng một trong: {', '.join(SPELLINGS)}"
        return undetermined((clause,), ("channel",), found="không nhận ra cách gửi", todo=todo, value=value)
    if channel not in clause.data["channels"]:
        return Outcome("not_allowed", (clause,), value, NAMES[channel], as_need(clause), f"gửi bằng {NAMES[value]}")
    caveats = ("Gửi tệp điện tử kèm bản chính bằng giấy; cơ quan nhận chỉ tiếp nhận khi có đủ cả hai.",)
    alone = clause.data.get("both") and channel == "dien-tu"
    return Outcome("allowed", (clause,), value, NAMES[channel], as_need(clause), caveats=caveats if alone else ())


def _rules(setting: Setting) -> list[Clause]:
    honour = setting.question.honour
    level = catalogue()[honour].level if honour else "state"
    return [clause for clause in setting.clauses("channels") if level in clause.data.get("levels", (level,))]
