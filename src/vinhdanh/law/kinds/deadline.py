"""Last days: of sending a dossier to the centre, of appraising or returning it, of deciding on an initiative.

A clause of `deadlines` serves the question `ask`, some `honours` and some `levels`; one that names none serves all.
`month` and `day` are the last day in a year, or with `before` the day before which it must be; the year is that of
handing in, or `years_after_title` after the decision on the second title. `education` marks the date of that system,
`consulted` the time when other bodies are asked, and `except_grounds` what has no last day. `working_days` run from
the day of receipt, not counting it, `months` from day to same day. `local` names what a ministry or province sets; on
a clause for some honours it says that another text names other days, so that the place has to choose.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from vinhdanh.law.dates import add_months, add_working_days
from vinhdanh.law.kinds.procedure.places import level_of
from vinhdanh.law.kinds.shared import (
    as_need,
    calendar_caveat,
    calendar_of,
    for_honour,
    is_of_state,
    local_number,
    undetermined,
    without_honour,
)
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

MOST_DAYS = 1000
OWN_LEVELS = {"so": "don-vi", "doanh-nghiep": "don-vi"}  # appraised as units of a ministry are


@dataclass(frozen=True, slots=True)
class Due:
    """A last day with the clause that sets it and what should be known beside it."""

    clause: Clause
    last: date
    caveats: tuple[str, ...] = ()


def answer(setting: Setting) -> Outcome:
    """Say whether the day of the question is in time."""
    return {
        "dossier-to-centre": _dossier, "appraisal": _appraisal, "return-incomplete": _return,
        "initiative-decision": _initiative,
    }[setting.question.ask or ""](setting)  # fmt: skip


def last_before(year: int, month: int, day: int, *, before: bool) -> date:
    """Return the last day that still counts: the day itself, or the one before it where the law says “before”."""
    return date(year, month, day) - timedelta(days=1 if before else 0)


def _judge(setting: Setting, due: Due) -> Outcome:
    on = setting.question.on
    late = on > due.last
    todo = f"đã quá hạn {(on - due.last).days} ngày" if late else ""
    return Outcome(
        "late" if late else "in_time", (due.clause,), due.last.isoformat(), f"ngày {on:%d/%m/%Y}",
        f"chậm nhất ngày {due.last:%d/%m/%Y}", todo, caveats=due.caveats,
    )  # fmt: skip


def _rules(setting: Setting, ask: str) -> list[Clause]:
    return [clause for clause in setting.clauses("deadlines") if clause.data["ask"] == ask]


def _dossier(setting: Setting) -> Outcome:
    honour = setting.question.honour
    return without_honour() if honour is None else _dossier_of(setting, honour)


def _dossier_of(setting: Setting, honour: str) -> Outcome:
    facts = setting.question.facts
    rules = for_honour(_rules(setting, "dossier-to-centre"), honour)
    if not is_of_state(honour):
        return Outcome("not_required", (), found="danh hiệu, hình thức này không trình trung ương")
    if not rules:
        found = "chưa đọc được thời điểm nhận hồ sơ của hình thức này"
        return undetermined((), ("local.dossier_day",), found=found)
    if facts.get("ground") in rules[0].data.get("except_grounds", ()):
        return Outcome("not_required", (rules[0],), found="loại hình khen thưởng này không có thời hạn chung")
    schooled = [clause for clause in rules if clause.data.get("education", False) == bool(facts.get("education"))]
    clause = (schooled or rules)[0]
    after = clause.data.get("years_after_title")
    if after is None:
        return _judge(setting, _yearly(clause, setting.question.on.year, _not_of_schools(setting, rules)))
    decided = facts.get("second_title_decided_on")
    if decided is None:
        found = "chưa rõ ngày quyết định danh hiệu lần thứ hai"
        return undetermined((clause,), ("second_title_decided_on",), found=found, needed=as_need(clause))
    return _judge(setting, _yearly(clause, decided.year + after))


def _yearly(clause: Clause, year: int, caveats: tuple[str, ...] = ()) -> Due:
    data = clause.data
    return Due(clause, last_before(year, data["month"], data["day"], before=data.get("before", False)), caveats)


def _not_of_schools(setting: Setting, rules: list[Clause]) -> tuple[str, ...]:
    other = next((clause for clause in rules if clause.data.get("education")), None)
    if other is None or setting.question.facts.get("education") is not None:
        return ()
    return (f"Câu hỏi không nêu education nên coi như không thuộc ngành giáo dục. {other.text}.",)


def _appraisal(setting: Setting) -> Outcome:
    facts = setting.question.facts
    rules = for_honour(_rules(setting, "appraisal"), setting.question.honour)
    if not facts.get("level"):
        return undetermined(rules[:1], ("level",), found="chưa rõ cấp thẩm định")
    level = level_of(facts["level"])
    if level is None:
        return undetermined(rules[:1], ("level",), found=f"không nhận ra cấp “{facts['level']}”")
    level = OWN_LEVELS.get(level, level)
    return _working_days(setting, _fitting(rules, level, consulted=bool(facts.get("consulted"))), "appraisal_days")


def _fitting(rules: list[Clause], level: str, *, consulted: bool) -> list[Clause]:
    """Return the clauses for a level: one that names honours goes before those for all, unless places may choose."""
    fitting = [clause for clause in rules if level in clause.data["levels"]]
    fitting = [clause for clause in fitting if clause.data.get("consulted", consulted) == consulted]
    special = [clause for clause in fitting if "honours" in clause.data]
    return special if special and "local" not in special[0].data else [*special, *_others(fitting, special)]


def _others(clauses: list[Clause], known: list[Clause]) -> list[Clause]:
    return [clause for clause in clauses if all(clause is not each for each in known)]


def _return(setting: Setting) -> Outcome:
    return _working_days(setting, _rules(setting, "return-incomplete"), "return_days")


def _working_days(setting: Setting, rules: list[Clause], name: str) -> Outcome:
    """Judge by working days after a day of receipt; several clauses that disagree leave only what all agree on."""
    facts = setting.question.facts
    received = facts.get("complete_on")
    given = setting.local(name)
    if not rules and given is None:
        found = "chưa đọc được thời hạn của pháp luật chung cho việc này"
        return undetermined((), (f"local.{name}", *(() if received else ("complete_on",))), found=found)
    if received is None:
        return undetermined(rules[:1], ("complete_on",), found="chưa rõ ngày nhận đủ hồ sơ")
    days = [int(clause.data["working_days"]) for clause in rules]
    if given is not None:
        own = int(local_number(name, given, MOST_DAYS))
        days = [min([own, *days])] if len(rules) < 2 else [own]
    lasts = [add_working_days(received, each, calendar_of(facts)) for each in days]
    if not rules:
        return _by_local(setting, lasts[0])
    outcome = _judge(setting, Due(rules[0], lasts[0], (calendar_caveat(facts),)))
    if min(lasts) < setting.question.on <= max(lasts):
        found = "các văn bản nêu thời hạn khác nhau"
        return undetermined(rules, (f"local.{name}",), found=found, value=outcome.value, caveats=outcome.caveats)
    return outcome


def _by_local(setting: Setting, last: date) -> Outcome:
    verdict = "late" if setting.question.on > last else "in_time"
    needed = f"chậm nhất ngày {last:%d/%m/%Y} theo quy định của bộ, tỉnh"
    caveats = (calendar_caveat(setting.question.facts),)
    return Outcome(verdict, (), last.isoformat(), f"ngày {setting.question.on:%d/%m/%Y}", needed, caveats=caveats)


def _initiative(setting: Setting) -> Outcome:
    facts = setting.question.facts
    clause = _rules(setting, "initiative-decision")[0]
    accepted, applied = facts.get("request_accepted_on"), facts.get("first_application_ended_on")
    known = [day for day in (accepted, applied) if day is not None]
    last = add_months(max(known), clause.data["months"]) if known else None
    if last is None or (accepted is None and setting.question.on > last):
        value = last.isoformat() if last else None
        found = "chưa rõ ngày chấp nhận đơn"
        return undetermined((clause,), ("request_accepted_on",), found=found, needed=as_need(clause), value=value)
    caveats = () if "first_application_ended_on" in facts else (
        "Coi như không có lần áp dụng đầu kết thúc sau ngày chấp nhận đơn.",
    )  # fmt: skip
    return _judge(setting, Due(clause, last, caveats))
