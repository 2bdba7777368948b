"""What a council's ballot must show, and how many members make a sitting.

A clause of `ballots` lists the `honours` that must be voted on. `percent` is the share of all members, present or not,
whose consent is needed; where it is left out, or a ministry or province asks for more, `local` names their figure.
`secret` says whether the ballot must be secret by `law` or by a `default` that `parameter` may lift.
A clause of `quorums` asks for `parts` out of a `whole` of the members, or for the percentage named by `local`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from typing import Any

from vinhdanh.law.answers import Answer, at_least
from vinhdanh.law.errors import BadQuestion
from vinhdanh.law.kinds.shared import as_need, local_number, parameter, undetermined, without_honour
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

LOCAL_PERCENT = "ballot_percent"  # also heard where national law asks for no ballot
NO_LAW = "Pháp luật chung không bắt buộc bỏ phiếu; kết luận theo mức của bộ, tỉnh."


def answer(setting: Setting) -> Outcome:
    """Judge a vote, or whether a sitting may be held."""
    return _quorum(setting) if setting.question.ask == "quorum" else _vote(setting)


@dataclass(frozen=True, slots=True)
class Tally:
    """The yes votes that are certain and those still possible, and the figures that would settle them."""

    certain: int
    possible: int
    missing: tuple[str, ...]


def yes_votes(facts: Mapping[str, Any], members: int) -> Tally:
    """Count consent among all members: that of those present, and in writing that of the absent."""
    present, agree, written = (facts.get(key) for key in ("present", "agree", "written_agree"))
    against = facts.get("against") or 0
    absent = None if present is None else members - present
    room = (members if present is None else present) - against
    most_agree = room if agree is None else agree
    unheard = members - against - (agree or 0) if absent is None else absent
    most_written = unheard if written is None else written
    missing = [] if agree is not None else ["agree"]
    if written is None and absent != 0:
        missing += (["present"] if absent is None else []) + ["written_agree"]
    possible = min(most_agree + most_written, members - against)
    return Tally((agree or 0) + (written or 0), possible, tuple(missing))


def least_votes(percent: Decimal, members: int) -> int:
    """Return the least whole number of members that is a percentage of them all."""
    return int((percent * members / 100).to_integral_value(rounding=ROUND_CEILING))


def _vote(setting: Setting) -> Outcome:
    honour = setting.question.honour
    if honour is None:
        return without_honour()
    _check_figures(setting.question.facts)
    rules = setting.clauses("ballots")
    rule = next((clause for clause in rules if honour in clause.data["honours"]), None)
    if rule is None and setting.local(LOCAL_PERCENT) is None:
        caveat = "Bộ, tỉnh có thể quy định bỏ phiếu; nếu có, hãy nêu local.ballot_percent."
        found = "không thuộc diện pháp luật chung buộc phải bỏ phiếu"
        return Outcome("not_required", (rules[0],), found=found, caveats=(caveat,))
    return _Ballot(setting, rule or rules[0], listed=rule is not None).judge()


class _Ballot:
    """One ballot on an honour that must be voted on."""

    def __init__(self, setting: Setting, clause: Clause, *, listed: bool) -> None:
        self.setting, self.clause, self.listed = setting, clause, listed
        self.facts = setting.question.facts
        self.members: int | None = self.facts.get("members")
        self.percent = self._percent()
        self.secret, self.caveats, self.parameters = self._secrecy()
        needs = self.percent is not None and self.members is not None
        self.least = least_votes(self.percent or Decimal(), self.members or 0) if needs else None

    def judge(self) -> Outcome:
        """Return the outcome: what fails whatever the count, then the count, then secrecy."""
        if self.percent is None and self.clause.data.get("secret") != "law":
            return self._unknown((f"local.{LOCAL_PERCENT}",), "cách bỏ phiếu do bộ, tỉnh quy định")
        if self.facts.get("held") is False:
            return self._outcome("failed", "Hội đồng chưa bỏ phiếu", "tổ chức bỏ phiếu")
        if self.secret and self.facts.get("secret") is False:
            return self._outcome("failed", "bỏ phiếu không kín", "bỏ phiếu kín lại")
        unknown_secret = ("secret",) if self.secret and self.facts.get("secret") is None else ()
        if self.least is None or self.members is None:
            return self._unknown((*self._without_figures(), *unknown_secret))
        return self._counted(self.members, self.least, unknown_secret)

    def _counted(self, members: int, least: int, unknown_secret: tuple[str, ...]) -> Outcome:
        tally = yes_votes(self.facts, members)
        counted, found = at_least(least, tally.certain, tally.possible), self._found(tally)
        if counted is Answer.NOT_MET:
            return self._outcome("failed", found, "không đủ phiếu để đề nghị")
        if counted is Answer.UNKNOWN:
            return self._unknown((*tally.missing, *unknown_secret), found)
        self.caveats += self._thin_sitting(members)
        return self._unknown(unknown_secret, found) if unknown_secret else self._outcome("passed", found)

    def _thin_sitting(self, members: int) -> tuple[str, ...]:
        """Warn of a vote that would pass though fewer sat than make a sitting."""
        clause, present = self.setting.clauses("quorums")[0], self.facts.get("present")
        if present is None or "parts" not in clause.data or present >= _least_present(clause, None, members):
            return ()
        return (f"Chỉ {present}/{members} thành viên dự họp. {clause.text}.",)

    def _without_figures(self) -> list[str]:
        if self.percent is None:
            return [f"local.{LOCAL_PERCENT}"]
        return ["members", *(["agree"] if self.facts.get("agree") is None else [])]

    def _percent(self) -> Decimal | None:
        """Return the share needed: the law's, or that of the ministry or province where it is higher."""
        national = self.clause.data.get("percent") if self.listed else None
        given = self.setting.local(LOCAL_PERCENT)
        local = None if given is None else local_number(LOCAL_PERCENT, given, 100)
        known = [Decimal(each) for each in (national, local) if each is not None]
        return max(known, default=None)

    def _secrecy(self) -> tuple[bool, tuple[str, ...], tuple[dict[str, Any], ...]]:
        """Tell whether the ballot must be secret, with what is to be said about it."""
        data = self.clause.data if self.listed else {}
        caveats = () if self.listed else (NO_LAW,)
        if data.get("secret") == "law":
            return True, caveats, ()
        name = data.get("parameter", "ballot_secret")
        given = self.setting.local(name)
        if given is not None and not isinstance(given, bool):
            raise BadQuestion(f"thấy “{given}”, cần true hoặc false", ("facts", "local", name))
        default = data.get("secret") == "default"
        wanted = default if given is None else given
        shown = (parameter(name, wanted, "Bỏ phiếu kín", local=given is not None),) if default or given else ()
        if given is None and default:
            caveat = "Quy định trích được chỉ nói “bỏ phiếu”, không có chữ “kín”; mặc định vẫn đòi hỏi bỏ phiếu kín."
            caveats = (*caveats, caveat)
        return wanted, caveats, shown

    def _found(self, tally: Tally) -> str:
        sure = f"{tally.certain}/{self.members} thành viên đồng ý"
        return sure if tally.certain == tally.possible else f"{sure}, nhiều nhất có thể {tally.possible}"

    def _needed(self) -> str:
        if self.least is None:
            return as_need(self.clause)
        return f"ít nhất {self.least} phiếu đồng ý trên tổng số {self.members} thành viên"

    def _unknown(self, missing: tuple[str, ...], found: str = "chưa đủ số liệu") -> Outcome:
        outcome = undetermined((self.clause,), missing, found=found, needed=self._needed(), value=self.least)
        return replace(outcome, caveats=self.caveats, parameters=self.parameters)

    def _outcome(self, verdict: str, found: str, todo: str = "") -> Outcome:
        return Outcome(
            verdict, (self.clause,), self.least, found, self._needed(), todo,
            caveats=self.caveats, parameters=self.parameters,
        )  # fmt: skip


def _check_figures(facts: Mapping[str, Any]) -> None:
    """Hold the figures of a ballot to one another. Raise BadQuestion at the one that cannot be."""
    members, present = facts.get("members"), facts.get("present")
    votes = (facts.get("agree") or 0) + (facts.get("against") or 0)
    if present is not None and members is not None and present > members:
        raise _impossible("present", f"có mặt {present} trên tổng số {members} thành viên")
    if present is not None and votes > present:
        raise _impossible("agree", f"{votes} phiếu của {present} thành viên có mặt")
    written = facts.get("written_agree") or 0
    if members is not None and written + (votes if present is None else present) > members:
        key = "written_agree" if written else "agree"
        raise _impossible(key, f"{written + (present or votes)} ý kiến trên tổng số {members} thành viên")


def _impossible(key: str, what: str) -> BadQuestion:
    return BadQuestion(f"số liệu không khớp: {what}", ("facts", key))


def _quorum(setting: Setting) -> Outcome:
    facts = setting.question.facts
    _check_figures(facts)
    clause = setting.clauses("quorums")[0]
    name = clause.data.get("local", "quorum_percent")
    given = setting.local(name)
    caveats = (clause.text + ".",) if given is None and name in clause.data.values() else ()
    if given is None and "parts" not in clause.data:
        return undetermined((clause,), (f"local.{name}",), found="luật không ấn định số người dự họp", caveats=caveats)
    members, present = facts.get("members"), facts.get("present")
    percent = None if given is None else local_number(name, given, 100)
    least = None if members is None else _least_present(clause, percent, members)
    missing = [key for key in ("members", "present") if facts.get(key) is None]
    needed = as_need(clause) if least is None else f"ít nhất {least} trên {members} thành viên dự họp"
    if least is None or present is None:
        return undetermined((clause,), missing, value=least, needed=needed, caveats=caveats)
    verdict = "session" if present >= least else "failed"
    todo = "" if present >= least else "họp lại khi đủ thành viên"
    return Outcome(verdict, (clause,), least, f"{present}/{members} thành viên dự họp", needed, todo, caveats=caveats)


def _least_present(clause: Clause, percent: Decimal | None, members: int) -> int:
    """Return how many must sit: a local figure stands alone where the law leaves room for it, else asks for more."""
    own = 0 if percent is None else least_votes(percent, members)
    if percent is not None and "local" in clause.data:
        return own
    parts, whole = int(clause.data["parts"]), int(clause.data["whole"])
    return max(own, -(-members * parts // whole))
