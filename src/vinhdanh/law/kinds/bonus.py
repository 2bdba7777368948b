"""The bonus for what is decided together on one day.

`bonus_bases` holds the base salary by the day of the decision. A clause of `bonus_coefficients` gives, for some
`honours` and `subjects`, the `coefficient` of a person and how many `times` that a collective or household gets;
`issuers` and `other_issuers` tell levels of the giver apart, and `local` names a figure that the giver sets, at most
the coefficient. `bonus_rules` say how to round and what is paid when several things come together: titles of the
same period once, at the highest; of other periods, and forms beside titles, each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any

from vinhdanh.law.catalogue import catalogue
from vinhdanh.law.errors import BadQuestion
from vinhdanh.law.kinds.procedure.places import level_of
from vinhdanh.law.kinds.shared import is_title, local_number, undetermined
from vinhdanh.law.kinds.spelling import canonical
from vinhdanh.law.outcome import Outcome, Setting
from vinhdanh.law.rulebook import Clause

SUBJECTS = {
    "person": ("ca-nhan", "nguoi"), "collective": ("tap-the", "don-vi"), "household": ("ho-gia-dinh", "ho"),
}  # fmt: skip
CODES = {
    "chien-si-thi-dua-tinh": ("chien-si-thi-dua-bo", "chien-si-thi-dua-cap-tinh", "chien-si-thi-dua-cap-bo"),
    "co-thi-dua-tinh": ("co-thi-dua-bo", "co-thi-dua-cap-tinh", "co-thi-dua-cap-bo"),
    "bang-khen-tinh": ("bang-khen-bo", "bang-khen-cap-tinh", "bang-khen-cap-bo"),
}  # fmt: skip
Rules = Mapping[str, Clause]
Facts = Mapping[str, Any]
Period = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """What one award brings: its amount, and what it would be were the sum of a person rounded first."""

    code: str
    award: Facts
    period: Period
    clause: Clause
    amount: int
    rounded_first: int

    def words(self, base: int) -> str:
        """Return the line as it stands in a list of payments."""
        data = self.clause.data
        times = f" × {_decimal(data['times'])}" if "times" in data else ""
        sum_in_words = f"{_decimal(data['coefficient'])}{times} × {dong(base)} = {dong(self.amount)} đồng"
        return f"{catalogue()[self.code].name}: {sum_in_words}"


@dataclass(frozen=True, slots=True)
class Missing:
    """The fact without which an award's clause cannot be told, and the clauses it would choose between."""

    path: str
    between: tuple[Clause, ...] = ()


def answer(setting: Setting) -> Outcome:
    """Return what is to be paid in all, in đồng."""
    rules: Rules = {clause.data["rule"]: clause for clause in setting.clauses("bonus_rules")}
    base = _base(setting)
    awards = setting.question.facts.get("awards")
    if awards is None:
        return undetermined((rules["base-day"],), ("awards",), found="chưa rõ quyết định tặng những gì")
    found = [_line(setting, award, index, rules) for index, award in enumerate(awards)]
    missing = [each for each in found if isinstance(each, Missing)]
    if missing:
        clauses = [clause for each in missing for clause in each.between] or [rules["base-day"]]
        paths = [each.path for each in missing]
        return undetermined(clauses, paths, found="chưa rõ mức của một danh hiệu, hình thức")
    lines = [each for each in found if isinstance(each, Line)]
    paid, deciding = coincide(lines, rules)
    rest = (*deciding, *(line.clause for line in (*paid, *lines)), rules["rounding"], rules["base-day"], base)
    used = tuple({id(clause): clause for clause in rest}.values())
    words = [line.words(base.data["amount"]) for line in paid]
    words += [f"{catalogue()[line.code].name}: không chi thêm" for line in lines if line not in paid]
    total = sum(line.amount for line in paid)
    return Outcome(
        "amount", used, total, f"{dong(total)} đồng" + "".join(f"; {each}" for each in words),
        caveats=tuple(_caveats(lines, paid, used, rules)),
    )  # fmt: skip


def round_up(amount: Decimal, unit: int) -> int:
    """Round a sum of money up to whole units."""
    return int((amount / unit).to_integral_value(rounding=ROUND_CEILING)) * unit


def dong(amount: int) -> str:
    """Return a sum of money as it is written: 1.490.000."""
    return f"{amount:,}".replace(",", ".")


def coincide(lines: Sequence[Line], rules: Rules) -> tuple[list[Line], list[Clause]]:
    """Return what is paid of things decided together, and the rules that said so, the most telling first."""
    titles = [line for line in lines if is_title(line.code)]
    forms = [line for line in lines if not is_title(line.code)]
    highest: dict[Period, Line] = {}
    for line in titles:
        best = highest.get(line.period)
        if best is None or line.amount > best.amount:
            highest[line.period] = line
    kept = _distinct(forms) if "same-merit" in rules else forms
    applied = {
        "same-period": len(highest) < len(titles), "title-and-form": bool(titles and forms),
        "other-periods": len(highest) > 1, "forms": len(forms) > 1, "same-merit": len(kept) < len(forms),
    }  # fmt: skip
    chosen = (*highest.values(), *kept)
    paid = [line for line in lines if any(line is each for each in chosen)]
    return paid, [rules[name] for name, so in applied.items() if so and name in rules]


def _distinct(forms: Sequence[Line]) -> list[Line]:
    """Return the forms for different merits; of several for the same, the highest."""
    kept: list[Line] = []
    for line in sorted(forms, key=lambda each: -each.amount):
        if not any(_same_merit(line, each) for each in kept):
            kept.append(line)
    return kept


def _same_merit(one: Line, other: Line) -> bool:
    """Tell whether two forms are for one merit: named the same, or nothing tells them apart."""
    for key in ("merit", "ground"):
        pair = one.award.get(key), other.award.get(key)
        if None not in pair and pair[0] != pair[1]:
            return False
        if key == "merit" and None not in pair:
            return True
    return one.period == other.period


def _base(setting: Setting) -> Clause:
    """Return the base salary on the day of the decision, whenever the dossier was received."""
    book = setting.book
    day = min(max(setting.question.on, book.start), book.end)
    return book.clauses("bonus_bases", day)[0]


def _line(setting: Setting, award: Facts, index: int, rules: Rules) -> Line | Missing:
    """Return what one award brings, or the fact that is missing."""
    code = _code(award, index)
    subject = _subject(setting, award, code, index)
    fitting = [
        clause for clause in setting.clauses("bonus_coefficients")
        if code in clause.data["honours"] and subject in clause.data["subjects"]
    ]  # fmt: skip
    level = level_of(award["issuer"]) or "khac" if award.get("issuer") else None
    if level is None and len(fitting) > 1:
        return Missing(f"awards.{index}.issuer", tuple(fitting))
    clause = next((each for each in fitting if _given_by(each.data, level)), None)
    if clause is None:
        return Missing(f"awards.{index}.code")
    coefficient = _coefficient(setting, clause.data)
    if coefficient is None:
        return Missing(f"local.{clause.data['local']}", (clause,))
    amount = coefficient * _base(setting).data["amount"]
    times, unit = Decimal(clause.data.get("times", 1)), rules["rounding"].data["round_to"]
    rounded_first = round_up(round_up(amount, unit) * times, unit)
    return Line(code, award, _period(setting, award, index), clause, round_up(amount * times, unit), rounded_first)


def _coefficient(setting: Setting, data: Mapping[str, Any]) -> Decimal | None:
    """Return the coefficient of the law, or the giver's own up to that; None where the giver's is not known."""
    most = Decimal(data["coefficient"])
    if "local" not in data:
        return most
    given = setting.local(data["local"])
    return None if given is None else min(most, local_number(data["local"], given, 1000))


def _given_by(data: Mapping[str, Any], level: str | None) -> bool:
    if "issuers" in data:
        return level in data["issuers"]
    return level not in data.get("other_issuers", ())


def _code(award: Facts, index: int) -> str:
    code = canonical(award["code"], CODES)
    if code not in catalogue():
        raise BadQuestion(f"không có danh hiệu, hình thức “{award['code']}”", ("facts", "awards", index, "code"))
    return code


def _subject(setting: Setting, award: Facts, code: str, index: int) -> str:
    """Return who receives: as the award says, else the question, else whom the honours named with it are for."""
    known = catalogue()[code].subjects
    if award.get("subject"):
        subject = canonical(award["subject"], SUBJECTS)
        if subject not in known:
            path = ("facts", "awards", index, "subject")
            raise BadQuestion(f"“{code}” chỉ dành cho: {', '.join(known)}", path)
        return subject
    asked = setting.question.subject
    if asked == "person" and setting.question.honour is None:
        asked = _only_for(setting.question.facts["awards"]) or asked
    if asked in known:
        return asked
    if len(known) > 1:
        raise BadQuestion(f"“{code}” chỉ dành cho: {', '.join(known)}", ("subject",))
    return known[0]


def _only_for(awards: Sequence[Facts]) -> str | None:
    """Return whom the awards are for when one of them is for one kind of subject alone."""
    honours = (catalogue().get(canonical(award["code"], CODES)) for award in awards)
    return next((honour.subjects[0] for honour in honours if honour and len(honour.subjects) == 1), None)


def _period(setting: Setting, award: Facts, index: int) -> Period:
    if award.get("period"):
        first, last = award["period"]
        if first > last:
            path = ("facts", "awards", index, "period")
            raise BadQuestion(f"thấy [{first}, {last}], cần năm đầu không sau năm cuối", path)
        return first, last
    year = award.get("year") or setting.question.work_year
    return year, year


def _caveats(lines: list[Line], paid: list[Line], clauses: tuple[Clause, ...], rules: Rules) -> list[str]:
    """Return what a person should know beside the sum."""
    found = [
        f"{clause.citation}: quy định chưa đọc được bản gốc." for clause in clauses[1:] if clause.grade == "unverified"
    ]
    found += [
        f"“{catalogue()[line.code].name}”: nếu làm tròn mức của cá nhân trước thì là {dong(line.rounded_first)} đồng; "
        "ở đây nhân xong mới làm tròn."
        for line in paid if line.rounded_first != line.amount
    ]  # fmt: skip
    dropped = [line for line in lines if line not in paid]
    if any(is_title(line.code) and not line.award.get("period") for line in dropped):
        found.append(
            "Danh hiệu cùng năm được coi là cùng thời gian thành tích; nếu quyết định ghi khác, hãy nêu period."
        )
    if any(not is_title(line.code) for line in dropped):
        found.append("Các hình thức không khác nhau về thời gian, thành tích được coi là cho một thành tích.")
    if "forms" not in rules and sum(not is_title(line.code) for line in lines) > 1:
        found.append("Nghị định không nói về nhiều hình thức khen thưởng cùng lúc; ở đây tính từng hình thức.")
    return found


def _decimal(number: Any) -> str:
    return str(number).replace(".", ",")
