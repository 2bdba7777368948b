"""How each act of a dossier is done, for the walk over all acts of office."""

from datetime import date

from cast import DAY, Cast
from dossiers.ready import HONOUR, SIGNED, barred, complete, dossier, proposal
from factories import MeritFactory, PaperFactory

from vinhdanh.core.actors import SYSTEM
from vinhdanh.dossiers.actions import plan_step, run_batch
from vinhdanh.dossiers.models import Nomination
from vinhdanh.dossiers.states import BatchKind, Reply, Stance

LATER = date(2022, 3, 1)


def sendable(cast: Cast):
    row = complete(cast)
    dossier(cast, proposal=row)
    return row


def opinion(cast: Cast):
    row = dossier(cast, "received")
    return row.opinions.create(department=cast.policy, looks_at="Kết quả", asked_on=DAY, due_on=LATER)


def asked(cast: Cast):
    return dossier(cast, "received").consultations.create(agency="Cục Thuế", asked_on=DAY, due_on=LATER)


def merit(cast: Cast):
    return MeritFactory(person=cast.ha, year=2021, entered_on=DAY)


def batch(cast: Cast):
    row = dossier(cast, "submitted", person=cast.nga)
    return run_batch(BatchKind.RECEIVE, [row], by=SYSTEM, on=DAY)


def planned(cast: Cast):
    plan_step(cast.committee, cast.policy, "Kết quả", step=1, days=3, by=SYSTEM, on=DAY)
    return dossier(cast, "received")


def nominated(cast: Cast, **more):
    return Nomination.objects.create(
        person=cast.ha, unit=cast.policy, honour=HONOUR, year=2021, reason="Làm tốt", made_by="Hà", made_on=DAY, **more
    )


HOW = {
    "dossiers.drop_proposal": lambda c: ([proposal(c)], {"on": DAY}),
    "dossiers.nominate": lambda c: ([c.ha, HONOUR, c.policy], {"on": DAY, "year": 2021, "reason": "Làm tốt"}),
    "dossiers.take_nomination": lambda c: ([nominated(c), proposal(c)], {"on": DAY}),
    "dossiers.refuse_nomination": lambda c: ([nominated(c)], {"on": DAY, "reason": "Chưa đủ năm"}),
    "dossiers.take_back_nomination": lambda c: ([nominated(c)], {"on": DAY}),
    "dossiers.plan_step": lambda c: ([c.committee, c.policy, "Kết quả"], {"on": DAY, "step": 1, "days": 3}),
    "dossiers.drop_step": lambda c: (
        [plan_step(c.committee, c.policy, "Kết quả", step=1, days=3, by=SYSTEM, on=DAY)],
        {"on": DAY},
    ),
    "dossiers.ask_by_plan": lambda c: ([planned(c)], {"on": DAY}),
    "dossiers.lower": lambda c: (
        [dossier(c, "before_council", honour="bang-khen-tinh"), "giay-khen"],
        {"on": DAY, "reason": "Chưa đủ năm"},
    ),
    "dossiers.unreceive": lambda c: ([dossier(c, "received")], {"on": DAY}),
    "dossiers.run_batch": lambda c: ([BatchKind.RECEIVE, [dossier(c, "submitted", person=c.nga)]], {"on": DAY}),
    "dossiers.undo_batch": lambda c: ([batch(c)], {"on": DAY}),
    "dossiers.draft_proposal": lambda c: (
        [c.policy, c.committee],
        {"on": DAY, "year": 2021, "title": "Đề nghị khen thưởng năm 2021"},
    ),
    "dossiers.complete_proposal": lambda c: ([proposal(c)], {"on": DAY, "signatory": c.binh, **SIGNED}),
    "dossiers.draft_dossier": lambda c: ([proposal(c), c.ha, HONOUR], {"on": DAY}),
    "dossiers.write_report": lambda c: ([dossier(c), "Đã làm xong."], {"on": DAY}),
    "dossiers.change_honour": lambda c: ([dossier(c), "lao-dong-tien-tien"], {"on": DAY}),
    "dossiers.record_merit": lambda c: ([c.ha, "Sổ tay"], {"on": DAY, "year": 2021, "evidence": "Sổ"}),
    "dossiers.use_merit": lambda c: ([dossier(c), merit(c)], {"on": DAY}),
    "dossiers.release_merit": lambda c: ([dossier(c).uses.get()], {"on": DAY}),
    "dossiers.attach": lambda c: ([dossier(c), "nhan-xet-don-vi-cu"], {"on": DAY, "reference": "Công văn số 5"}),
    "dossiers.detach": lambda c: ([PaperFactory(dossier=dossier(c), code="khac")], {"on": DAY}),
    "dossiers.send": lambda c: ([sendable(c)], {"on": DAY}),
    "dossiers.submit": lambda c: ([dossier(c, "returned")], {"on": DAY}),
    "dossiers.recall": lambda c: ([dossier(c, "submitted")], {"on": DAY}),
    "dossiers.withdraw": lambda c: ([dossier(c)], {"on": DAY}),
    "dossiers.return_for_changes": lambda c: ([dossier(c, "submitted"), {"report": "Thiếu số liệu"}], {"on": DAY}),
    "dossiers.override": lambda c: ([barred(c)], {"on": DAY, "reason": "Hội đồng xem xét"}),
    "dossiers.receive": lambda c: ([dossier(c, "submitted")], {"on": DAY}),
    "dossiers.assign": lambda c: ([dossier(c, "received"), c.officer.account], {"on": DAY}),
    "dossiers.set_due": lambda c: ([dossier(c, "received"), LATER], {"on": DAY, "reason": "Thiếu người"}),
    "dossiers.ask_opinion": lambda c: (
        [dossier(c, "received"), c.outreach],
        {"on": DAY, "looks_at": "Việc tuyên truyền", "due_on": LATER},
    ),
    "dossiers.give_opinion": lambda c: ([opinion(c), Stance.FOR], {"on": DAY}),
    "dossiers.appraise": lambda c: ([dossier(c, "received"), "Đủ điều kiện"], {"on": DAY}),
    "dossiers.reopen": lambda c: ([dossier(c, "appraised")], {"on": DAY, "reason": "Có tình tiết mới"}),
    "dossiers.hold": lambda c: ([dossier(c, "received")], {"on": DAY, "reason": "Đang xem xét đơn"}),
    "dossiers.release": lambda c: ([dossier(c, "held")], {"on": DAY, "reason": "Đơn không đúng"}),
    "dossiers.remark": lambda c: ([dossier(c, "received"), "Cần xem số liệu"], {"on": DAY}),
    "dossiers.ask_agency": lambda c: ([dossier(c, "received"), "Cục Thuế"], {"on": DAY, "due_on": LATER}),
    "dossiers.remind": lambda c: ([asked(c)], {"on": LATER}),
    "dossiers.record_reply": lambda c: ([asked(c), Reply.FOR], {"on": LATER, "text": "Công văn số 9: đồng ý"}),
    "dossiers.put_to_council": lambda c: ([dossier(c, "appraised")], {"on": DAY}),
    "dossiers.take_back": lambda c: ([dossier(c, "before_council")], {"on": DAY, "reason": "Hoãn họp"}),
    "dossiers.record_outcome": lambda c: ([dossier(c, "before_council")], {"on": DAY, "chosen": True}),
    "dossiers.pass_on": lambda c: ([dossier(c, "appraised")], {"on": DAY, "reason": "Không phải bỏ phiếu"}),
    "dossiers.forward": lambda c: ([dossier(c, "chosen")], {"on": DAY}),
    "dossiers.record_decided": lambda c: ([dossier(c, "chosen")], {"on": DAY}),
    "dossiers.decline": lambda c: ([dossier(c, "appraised")], {"on": DAY, "reason": "Không đủ điều kiện"}),
}
