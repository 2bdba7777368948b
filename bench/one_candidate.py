"""One candidate, every honour with its reasons: how long it takes inside the process.

The promise of the design is one millisecond. JSON-encoding the same answers stands beside it as a yardstick that
does not depend on the machine.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

from vinhdanh.law import ask, road

ROUNDS = 400
PERSON = {
    "kind": "check", "subject": "person", "on": "2022-12-20", "work_year": 2022,
    "facts": {
        "group": "cong-chuc", "sex": "nu", "recruited_on": "2010-03-01", "registered": True,
        "ratings": {year: "xuat-sac" if year % 3 else "tot" for year in range(2012, 2023)},
        "honours": [
            {"code": "lao-dong-tien-tien", "year": year} for year in range(2012, 2023)
        ] + [
            {"code": "chien-si-thi-dua-co-so", "year": year} for year in (2014, 2015, 2016, 2019, 2020, 2021)
        ] + [
            {"code": "bang-khen-tinh", "year": 2017, "decided_on": "2018-01-15", "ground": "cong-trang"},
            {"code": "chien-si-thi-dua-tinh", "year": 2016, "decided_on": "2017-02-01"},
        ],
        "initiatives": [
            {"year": year, "kind": "initiative", "recognised_by": "province", "applied": True, "replicable": True}
            for year in (2014, 2016, 2019, 2021, 2022)
        ],
        "disciplines": [], "investigations": [], "leaves": [], "transfers": [],
    },
}  # fmt: skip
COLLECTIVE = {
    "kind": "check", "subject": "collective", "on": "2022-12-20", "work_year": 2022,
    "facts": {
        "founded_on": "1995-01-01", "registered": True, "flag_class": True, "investigations": [],
        "ratings": dict.fromkeys(range(2012, 2023), "xuat-sac"),
        "honours": [{"code": "tap-the-lao-dong-xuat-sac", "year": year} for year in range(2014, 2023)],
        "members": {"total": 30, "completed": 30, "ldtt": 25, "cstdcs": 4, "disciplined": {}},
        "bloc": {"organised_by": "tinh", "compared": True, "rank": 1},
    },
}  # fmt: skip


def median_microseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median time of one call."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e6


def main() -> None:
    """Print a table: what was done, microseconds, and the ratio to encoding the answers as JSON."""
    ask(PERSON)  # reads the rulebooks
    for name, question in (("person", PERSON), ("collective", COLLECTIVE)):
        answers = ask(question)
        encoding = median_microseconds(lambda answers=answers: json.dumps(answers, ensure_ascii=False))
        rows = [
            (f"{name}: {len(answers)} honours with reasons", median_microseconds(lambda q=question: ask(q))),
            (f"{name}: the same answers as JSON", encoding),
            (f"{name}: the road to every honour", median_microseconds(lambda q=question: road(q), 20)),
        ]
        for label, microseconds in rows:
            print(f"{label:<45}{microseconds:>10.0f} µs{microseconds / encoding:>8.2f} ×")


if __name__ == "__main__":
    main()
