"""The honours of ten years, and the record of the collectives."""

from __future__ import annotations

from datetime import date
from typing import Any

from vinhdanh.core.actors import SYSTEM
from vinhdanh.people.actions import confirm_record, judge, rate, rate_party, record_bloc, record_drive
from vinhdanh.people.states import Launcher, Occasion, RecordFact
from vinhdanh.registry.actions import enter
from vinhdanh.registry.states import Ground

from .staff import CHECKED_ON, LEVELS, WHOLE_CAREER
from .stage import COUNTED, RATED, TITLED, Stage, day_of
from .tables import by_year, table

HEAD, PROVINCE = "Trưởng Ban Dân tộc", "Chủ tịch UBND tỉnh Đồng Nai"
ISSUERS = {"ban": HEAD, "tinh": PROVINCE, "thu-tuong": "Thủ tướng Chính phủ", "chu-tich-nuoc": "Chủ tịch nước"}
# What a letter stands for: honour, who gave it, in which later year, on which day of it.
LDTT = ("lao-dong-tien-tien", HEAD, 0, TITLED)
CSTDCS = ("chien-si-thi-dua-co-so", HEAD, 0, TITLED)
TTLDTT = ("tap-the-lao-dong-tien-tien", HEAD, 0, TITLED)
TTLDXS = ("tap-the-lao-dong-xuat-sac", PROVINCE, 1, (2, 20))
PEOPLE = {"L": [LDTT], "C": [LDTT, CSTDCS], "P": [LDTT, CSTDCS, ("chien-si-thi-dua-tinh", PROVINCE, 1, (3, 10))]}
COLLECTIVES = {"T": [TTLDTT], "X": [TTLDXS], "F": [TTLDXS, ("co-thi-dua-tinh", PROVINCE, 1, (3, 10))]}
Meaning = dict[str, list[tuple[str, str, int, tuple[int, int]]]]
PLAYED = 2022
SIGNED_IN_PLAY = frozenset({"lao-dong-tien-tien", "chien-si-thi-dua-co-so"})


def honour_everyone(stage: Stage) -> None:
    """Enter titles and forms, and write the collectives' own record."""
    for row in table("people")["people"]:
        _titles(stage, row["code"], row["titles"], PEOPLE)
    for row in table("collectives")["collectives"]:
        _titles(stage, row["code"], row["titles"], COLLECTIVES)
        _collective(stage, row)
    for code, honour, year, on, ground, period, issuer in table("people")["forms"]:
        enter(
            stage.subject(code), honour, year, by=SYSTEM, on=on, issuer=ISSUERS[issuer], ground=Ground(ground),
            period=tuple(period) if period else None, number=_number(honour, on),
        )  # fmt: skip
    _results(stage)


def _titles(
    stage: Stage, code: str, letters: str, meaning: dict[str, list[tuple[str, str, int, tuple[int, int]]]]
) -> None:
    for year, letter in by_year(letters):
        for honour, issuer, later, signed in meaning[letter]:
            if year == PLAYED and honour not in SIGNED_IN_PLAY:
                continue
            on = day_of(year + later, signed)
            enter(stage.subject(code), honour, year, by=SYSTEM, on=on, issuer=issuer, number=_number(honour, on))


def _number(honour: str, on: date) -> str:
    series = {"huan": "QĐ-CTN", "lao-": "QĐ-BDT", "giay": "QĐ-BDT"}.get(honour[:4], "QĐ-UBND")
    series = {"bang-khen-thu-tuong": "QĐ-TTg", "chien-si-thi-dua-co-so": "QĐ-BDT"}.get(honour, series)
    return f"{200 + on.timetuple().tm_yday}/{series}"


def _collective(stage: Stage, row: dict[str, str]) -> None:
    body = stage.organisations[row["code"]]
    for year, letter in by_year(row["ratings"]):
        rate(body, year, LEVELS[letter], by=SYSTEM, on=day_of(year, RATED))
    for year, letter in by_year(row["party"]):
        rate_party(body, year, LEVELS[letter], by=SYSTEM, on=day_of(year, RATED))
    for fact in (RecordFact.HONOURS, RecordFact.INVESTIGATIONS, RecordFact.MOVEMENTS):
        confirm_record(body, fact, WHOLE_CAREER, by=SYSTEM, on=CHECKED_ON)


def _results(stage: Stage) -> None:
    tables = table("collectives")
    for code, year, name, rank in tables["blocs"]:
        record_bloc(
            stage.organisations[code], year, name, by=SYSTEM, on=day_of(year, COUNTED), compared=True, rank=rank
        )
    for code, name, year, launched_by, thematic, years, occasion, rank, on in tables["drives"]:
        record_drive(
            stage.subject(code), name, year, by=SYSTEM, on=on, launched_by=Launcher(launched_by), thematic=thematic,
            years=years, occasion=Occasion(occasion), rank=rank,
        )  # fmt: skip
    for code, honour, year, word, fulfilled, on in tables["judgements"]:
        judge(stage.subject(code), honour, year, word, by=SYSTEM, on=on, fulfilled=fulfilled)
    _no_other_ground(stage, tables["no_other_ground"])


def _no_other_ground(stage: Stage, found: dict[str, Any]) -> None:
    for code, person in stage.people.items():
        for honour in () if code in found["except"] else found["honours"]:
            judge(person, honour, found["year"], "other-limbs", by=SYSTEM, on=found["day"], fulfilled=False)
