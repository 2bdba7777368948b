"""How each act of a decision is done, for the walk over all acts of office."""

from cast import DAY
from decisions.ready import (
    MERIT,
    SYMBOL,
    TITLE,
    drafted,
    due,
    line_of,
    paid,
    recorded,
    released,
    review,
    signed,
    to_recover,
)
from dossiers.ready import dossier

from vinhdanh.decisions.actions import open_series, take_in
from vinhdanh.decisions.states import Cause, NoteKind
from vinhdanh.people.models import Post


def signable(cast):
    row = drafted(cast)
    Post.objects.filter(person=cast.thuan).update(title="Trưởng Ban")
    open_series(cast.committee, SYMBOL, by=cast.officer, on=DAY, year=DAY.year)
    return row


def income(cast):
    return take_in(cast.committee, 1_000_000, "Nhầm", by=cast.officer, on=DAY)


CARRYING = {"decisions.correct_year", "decisions.release", "decisions.confirm_recorded", "decisions.revoke"}
HOW = {
    "decisions.correct_year": lambda c: (
        [line_of(released(c)), 2020],
        {"on": DAY, "number": "9/ĐC", "reason": "In nhầm năm"},
    ),
    "decisions.open_series": lambda c: ([c.committee, SYMBOL], {"on": DAY, "year": 2022}),
    "decisions.draft": lambda c: ([c.committee, [dossier(c, "chosen")]], {"on": DAY, "title": TITLE, "merit": MERIT}),
    "decisions.sign": lambda c: ([signable(c)], {"on": DAY, "symbol": SYMBOL}),
    "decisions.release": lambda c: ([signed(c)], {"on": DAY}),
    "decisions.withdraw": lambda c: ([signed(c)], {"on": DAY, "reason": "In sai"}),
    "decisions.record": lambda c: (
        [c.committee],
        {"on": DAY, "number": "1", "signed_on": DAY, "issuer": "UBND", "title": "Khen", "evidence": "Lưu"},
    ),
    "decisions.add_line": lambda c: ([recorded(c, with_line=False), c.ha, "bang-khen-tinh", 2018], {"on": DAY}),
    "decisions.confirm_recorded": lambda c: ([recorded(c)], {"on": DAY}),
    "decisions.annotate": lambda c: (
        [line_of(released(c)), NoteKind.REISSUE],
        {"on": DAY, "number": "7/CV", "reason": "Hỏng do bão"},
    ),
    "decisions.revoke": lambda c: (
        [line_of(released(c)), Cause.FRAUD],
        {"on": DAY, "number": "30/QĐ", "reason": "Kết luận thanh tra"},
    ),
    "decisions.settle_review": lambda c: ([review(c)], {"on": DAY, "conclusion": "Vẫn đủ điều kiện"}),
    "decisions.take_in": lambda c: ([c.committee, 10, "Ngân sách"], {"on": DAY}),
    "decisions.reverse_entry": lambda c: ([income(c)], {"on": DAY, "reason": "Ghi nhầm"}),
    "decisions.pay": lambda c: ([due(c)], {"on": DAY}),
    "decisions.sign_for": lambda c: ([paid(c)], {"on": DAY, "receiver": "Hà"}),
    "decisions.recover": lambda c: ([to_recover(c)], {"on": DAY}),
}
