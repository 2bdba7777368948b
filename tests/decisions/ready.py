"""Decisions in every state an act can find them in."""

from datetime import date

from cast import DAY, Cast
from dossiers.ready import dossier

from vinhdanh.core.actors import SYSTEM
from vinhdanh.decisions.actions import add_line as add
from vinhdanh.decisions.actions import draft, open_series, pay, record, release, revoke, sign, take_in
from vinhdanh.decisions.models import Decision, DecisionLine, NumberSeries, Payment, ReviewDue
from vinhdanh.decisions.states import Cause
from vinhdanh.people.models import Post

SYMBOL = "QĐ-BDT"
TITLE = "Tặng danh hiệu thi đua năm 2021"
MERIT = "đã hoàn thành xuất sắc nhiệm vụ năm 2021"


def drafted(cast: Cast, honour: str = "chien-si-thi-dua-co-so", people=None) -> Decision:
    rows = [dossier(cast, "chosen", honour=honour, person=person) for person in people or [cast.ha]]
    return draft(cast.committee, rows, by=cast.officer, on=DAY, title=TITLE, merit=MERIT)


def signed(cast: Cast, **more) -> Decision:
    row = drafted(cast, **more)
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")
    if not NumberSeries.objects.filter(organisation=cast.committee).exists():
        open_series(cast.committee, SYMBOL, by=cast.officer, on=DAY, year=DAY.year)
    return sign(row, by=cast.head, on=DAY, symbol=SYMBOL)


def released(cast: Cast, **more) -> Decision:
    return release(signed(cast, **more), by=cast.officer, on=DAY)


def line_of(decision: Decision) -> DecisionLine:
    return decision.lines.select_related("decision").first()


def due(cast: Cast) -> Payment:
    row = released(cast).payments.get()
    take_in(cast.committee, 50_000_000, "Ngân sách năm 2022", by=SYSTEM, on=DAY)
    return row


def recorded(cast: Cast, *, with_line: bool = True) -> Decision:
    row = record(
        cast.committee, by=cast.officer, on=DAY, number="12/QĐ-UBND", signed_on=date(2019, 3, 1),
        issuer="Chủ tịch UBND tỉnh", title="Tặng Bằng khen", evidence="Hồ sơ lưu số 5",
    )  # fmt: skip
    if with_line:
        add(row, cast.ha, "bang-khen-tinh", 2018, by=cast.officer, on=DAY)
    return row


def review(cast: Cast) -> ReviewDue:
    """A dossier that leaned on an honour revoked since."""
    line = line_of(released(cast))
    leaned = dossier(cast, "submitted", honour="bang-khen-tinh")
    leaned.facts = {"facts": {"honours": [{"code": line.honour, "year": line.year}]}}
    leaned.save()
    revoke(line, Cause.FRAUD, by=cast.head, on=DAY, number="30/QĐ", reason="Kết luận thanh tra số 4")
    return ReviewDue.objects.get()


def paid(cast: Cast) -> Payment:
    return pay(due(cast), by=cast.officer, on=DAY)


def to_recover(cast: Cast) -> Payment:
    row = paid(cast)
    revoke(line_of(row.decision), Cause.FRAUD, by=cast.head, on=DAY, number="30/QĐ", reason="Kết luận thanh tra")
    row.refresh_from_db()
    return row
