"""The council of the demonstration, its plan of appraisal, its series of numbers, and what is in its fund."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from vinhdanh.core.actors import SYSTEM
from vinhdanh.council.actions import establish, seat
from vinhdanh.council.states import SeatRole
from vinhdanh.decisions.actions import open_series, take_in
from vinhdanh.dossiers.actions import plan_step

from .stage import Stage

SET_UP = date(2022, 1, 10)
SHARE = Decimal(70)  # of the invented regulation
YEARS = (2022, 2023)
FUND = 60_000_000  # đồng, invented
PLAN = (  # invented
    (1, "phong-chinh-sach", "Kết quả thực hiện chính sách dân tộc"),
    (1, "phong-tuyen-truyen", "Công tác tuyên truyền, địa bàn"),
    (2, "thanh-tra", "Khiếu nại, tố cáo, kỷ luật"),
)
SEATS = (
    ("le-quang-thuan", SeatRole.CHAIR),
    ("dieu-thi-huong", SeatRole.DEPUTY),
    ("tran-mai-lan", SeatRole.SECRETARY),
    ("nong-van-binh", SeatRole.MEMBER),
    ("tho-thi-nga", SeatRole.MEMBER),
)


def furnish(stage: Stage) -> None:
    """Seat the council, plan the appraisal, open the series of numbers, fill the fund."""
    body = stage.organisations["ban-dan-toc"]
    council = establish(
        body, "Hội đồng Thi đua – Khen thưởng (minh họa)", by=SYSTEM, on=SET_UP, number="02/QĐ-BDT", since=SET_UP,
        until=date(2024, 12, 31), ballot_percent=SHARE, regulation="Quy chế minh họa của Hội đồng",
    )  # fmt: skip
    for code, role in SEATS:
        seat(council, stage.people[code], role, by=SYSTEM, on=SET_UP)
    for step, code, looks_at in PLAN:
        department = stage.organisations[code]
        plan_step(body, department, looks_at, step=step, days=3, by=SYSTEM, on=SET_UP)
    for year in YEARS:
        open_series(body, "QĐ-BDT", by=SYSTEM, on=date(year, 1, 10), year=year)
    take_in(body, FUND, "Kinh phí khen thưởng được giao (số liệu minh họa)", by=SYSTEM, on=SET_UP)
