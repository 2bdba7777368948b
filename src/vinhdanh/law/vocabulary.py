"""The words a question of law is asked in: one table read by the reader, the JSON Schema and the desk."""

from __future__ import annotations

from typing import Any

from .errors import BadQuestion, Path
from .shapes import Day, Flag, ListOf, MapOf, Number, OrNull, Record, Shape, Whole, Word, Year
from .soft import ATTESTED, DENIED

KINDS = ("check", "quota", "ballot", "bonus", "deadline", "procedure", "principle")
SUBJECTS = ("person", "collective", "household")
LEVELS = ("xuat-sac", "tot", "hoan-thanh", "khong-hoan-thanh", "none")
GROUNDS = ("cong-trang", "chuyen-de", "dot-xuat", "cong-hien", "nien-han", "doi-ngoai")
DISCIPLINES = (
    "khien-trach", "canh-cao", "ha-bac-luong", "giang-chuc", "cach-chuc", "buoc-thoi-viec",
    "luu-dang", "khai-tru", "keo-dai-nang-luong", "sa-thai",
)  # fmt: skip
DEGREES = ("kha", "gioi", "xuat-sac", "trung-binh", "yeu", "dat", "khong-dat")

word, flag, day, year, whole = Word(), Flag(), Day(), Year(), Whole()
unknown_day, unknown_flag = OrNull(day), OrNull(flag)
ratings = MapOf(year, OrNull(Word(LEVELS)))
honour_held = Record(
    {
        "code": word, "year": year, "period": OrNull(ListOf(year, exactly=2)), "decided_on": unknown_day,
        "ground": OrNull(Word(GROUNDS)), "issuer": OrNull(word),
    },
    required=("code",),
)  # fmt: skip
initiative = Record(
    {
        "year": year, "kind": Word(("initiative", "research", "combat")),
        "recognised_by": OrNull(Word(("unit", "province", "nation"))), "recognised_on": unknown_day,
        "accepted": unknown_flag, "applied": unknown_flag, "replicable": unknown_flag,
    },
    required=("year",),
)  # fmt: skip
discipline = Record(
    {"form": Word(DISCIPLINES), "decided_on": day, "ended_on": unknown_day, "duty_related": unknown_flag},
    required=("form", "decided_on"),
)
investigation = Record(
    {
        "kind": Word(("investigation", "complaint")), "opened_on": day, "concluded_on": unknown_day,
        "result": OrNull(Word(("no-violation", "violation"))),
    },
    required=("opened_on",),
)  # fmt: skip
leave = Record(
    {
        "kind": Word(("maternity", "sick", "training")), "from": day, "to": unknown_day, "months": Number(600),
        "rules_kept": unknown_flag, "result": OrNull(Word(DEGREES)),
    },
    required=("kind",),
)  # fmt: skip
transfer = Record({"moved_on": day, "months_at_old": Number(600), "old_unit_comment": unknown_flag})
movement = Record(
    {
        "launched_by": Word(("chu-tich-nuoc", "thu-tuong", "tinh")), "thematic": flag, "years": Number(50),
        "occasion": OrNull(Word(("yearly", "so-ket", "tong-ket"))), "rank": OrNull(Whole(1, 10_000)),
    }
)  # fmt: skip
local = MapOf(word, OrNull(word))


class LocalValue:
    """A parameter's value as a ministry or province writes it: a number, a word or a switch."""

    def read(self, value: Any, path: Path) -> Any:
        if value is None or isinstance(value, list | dict):
            raise BadQuestion("tham số địa phương phải là một số, một từ hoặc true/false", path)
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": ["number", "string", "boolean"]}


COMMON: dict[str, Shape] = {
    "registered": flag,
    "ratings": ratings,
    "honours": ListOf(honour_held),
    "honours_unknown_in": ListOf(year),
    "honours_undecided_in": ListOf(year),
    "investigations": ListOf(investigation),
    "movements": ListOf(movement),
    "issuer": word,
    "attested": ListOf(ATTESTED),
    "denied": ListOf(DENIED),
    "local": MapOf(word, LocalValue()),
}
PERSON: dict[str, Shape] = {
    "group": Word(("cong-chuc", "vien-chuc", "nguoi-lao-dong", "nong-dan")),
    "sex": Word(("nam", "nu")),
    "recruited_on": day,
    "months_worked": MapOf(year, Number(12)),
    "initiatives": ListOf(initiative),
    "initiatives_unknown_in": ListOf(year),
    "disciplines": ListOf(discipline),
    "leaves": ListOf(leave),
    "transfers": ListOf(transfer),
    **COMMON,
}
members = Record(
    {
        "total": whole, "completed": whole, "ldtt": whole, "cstdcs": whole,
        "disciplined": MapOf(Word(DISCIPLINES), whole),
    }
)  # fmt: skip
bloc = Record({"organised_by": Word(("tinh", "trung-uong")), "compared": flag, "rank": OrNull(Whole(1, 10_000))})
COLLECTIVE: dict[str, Shape] = {
    "founded_on": day,
    "members": members,
    "bloc": OrNull(bloc),
    "flag_class": flag,
    "party_ratings": ratings,
    **COMMON,
}
SUBJECT_FACTS = {"person": PERSON, "collective": COLLECTIVE, "household": COMMON}
