"""A crowd for the demonstration: as many more of everything a year is made of as a test asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Model
from factories import (
    DossierFactory,
    HonourFactory,
    MeritFactory,
    MeritUseFactory,
    PaperFactory,
    PersonFactory,
    PostFactory,
    ProposalFactory,
    RegistrationFactory,
)

from vinhdanh.council.models import Attendance, Council, Question, Seat, Sitting
from vinhdanh.decisions.models import Decision, DecisionLine, FundEntry, Payment
from vinhdanh.dossiers.models import Consultation, Dossier, Nomination, Opinion, Paper, Receipt, Remark
from vinhdanh.law import ask_one
from vinhdanh.movements.facts import question_for
from vinhdanh.movements.models import Movement
from vinhdanh.people.models import CorrectionRequest, Organisation, Person, Relocation

DAY = date(2022, 2, 21)
EARLIER = date(2022, 2, 1)
SIGNED = {"sent_on": DAY, "number": "07/TTr-PCS", "issued_on": DAY}
# One live dossier a person, honour and year: each state has a form of its own.
FORMS = {
    "draft": "giay-khen", "submitted": "lao-dong-tien-tien", "received": "chien-si-thi-dua-co-so",
    "appraised": "chien-si-thi-dua-tinh", "chosen": "bang-khen-tinh",
}  # fmt: skip


class Crowd:
    """A proposal in preparation, one sent, a sitting, a decision, all of them empty at first; `grow` fills them."""

    def __init__(self) -> None:
        self.body = Organisation.objects.get(code="ban-dan-toc")
        self.unit = Organisation.objects.get(code="phong-chinh-sach")
        self.yearly = Movement.objects.get(number="19/KH-BDT")
        self.council = Council.objects.get(organisation=self.body)
        ours: dict[str, Any] = {"organisation": self.unit, "to": self.body, "year": 2021, "drafted_on": EARLIER}
        head = Person.objects.get(code="le-quang-thuan")
        self.draft = ProposalFactory(**ours)
        self.sent = ProposalFactory(**ours, signatory=head, **SIGNED)
        self.sitting = Sitting.objects.create(council=self.council, day=DAY, place="Phòng họp")
        self.decision = Decision.objects.create(
            organisation=self.body, title="Tặng danh hiệu năm 2021", merit="đã có thành tích", state="released",
            number="9/QĐ-BDT", signed_on=DAY, released_on=DAY, signatory=head, drafted_on=EARLIER,
        )  # fmt: skip
        self.answer = ask_one(question_for(head, on=DAY, work_year=2021, honour="lao-dong-tien-tien"))
        self.size = 0

    def grow(self, number: int) -> Crowd:
        """Add so many people with everything that can happen to one."""
        people = bulk(PersonFactory.build_batch(number, code=None), self._coded)
        posts = bulk(PostFactory.build(person=one, organisation=self.unit) for one in people)
        told = {"to": self.body, "title": "Chuyên viên", "moves_on": DAY, "asked_on": DAY, "asked_by": "Bình"}
        bulk(Relocation(post=post, **told) for post in posts)
        said = {"unit": self.unit, "honour": "giay-khen", "year": 2021, "reason": "Làm tốt", "made_by": "Hà"}
        bulk(Nomination(person=one, made_on=DAY, **said) for one in people)
        bulk(RegistrationFactory.build(movement=self.yearly, person=one) for one in people)
        bulk(RegistrationFactory.build(movement=self.yearly, person=one, honour="giay-khen") for one in people)
        dossiers = {state: self._dossiers(people, state) for state in FORMS}
        self._appraise(dossiers["received"])
        self._sit(dossiers["appraised"])
        self._decide(people)
        bulk(CorrectionRequest(person=one, what="Năm nhận", proof="Quyết định", asked_on=DAY) for one in people)
        self.size += number
        return self

    def rows(self) -> list[str]:
        """Return the address of each thing there is, and of what can be done with it."""
        dossiers = [row.pk for row in Dossier.objects.filter(proposal__in=[self.draft, self.sent])]
        deeds = (
            "tiep-nhan",
            "ket-luan",
            "phan-cong",
            "hoi-bo-phan",
            "cho-y-kien",
            "hoi-hiep-y",
            "trao-doi",
            "tam-dung",
        )
        parts = ("bao-cao", "hinh-thuc", "thanh-tich", "giay-to", "gui", "thu-hoi", "rut", "tra-lai", "cho-di-tiep")
        papers = Paper.objects.filter(dossier__in=dossiers)
        return [
            *(f"/desk/ho-so/{pk}/" for pk in dossiers),
            *(f"/desk/ho-so/{pk}/{part}/" for pk in dossiers[:2] for part in parts),
            *(f"/desk/ho-so/{pk}/viec/{deed}/" for pk in dossiers[:4] for deed in deeds),
            *(f"/desk/ho-so/{row.dossier_id}/giay-to/{row.pk}/" for row in papers[:4]),
            *(f"/desk/de-nghi/{row.pk}/" for row in (self.draft, self.sent)),
            f"/desk/hoi-dong/phien/{self.sitting.pk}/",
            f"/desk/hoi-dong/phien/{self.sitting.pk}/bien-ban/",
            f"/desk/quyet-dinh/{self.decision.pk}/",
            "/desk/tham-dinh/so-sanh/xem/?ho-so=" + ",".join(map(str, dossiers[:6])),
            "/desk/so-khen-thuong/?tim=dong+nguoi",
            "/desk/can-bo/?tim=hoa",
        ]

    def _coded(self, person: Person, place: int) -> None:
        person.code = f"dong-nguoi-{self.size + place}"

    def _dossiers(self, people: list[Person], state: str) -> list[Dossier]:
        at = date(2022, 2, 21)
        days = {"received": {"received_on": at}}.get(state, {})
        under = self.draft if state == "draft" else self.sent
        sent = {} if state == "draft" else {"submitted_on": at, "answer": self.answer}
        told = {"proposal": under, "year": 2021, "state": state, "honour": FORMS[state], **sent, **days}
        rows = bulk(DossierFactory.build(person=one, **told) for one in people)
        merits = bulk(
            MeritFactory.build(person=one, year=2021, title=f"Sáng kiến {state}", entered_on=EARLIER) for one in people
        )
        bulk(MeritUseFactory.build(dossier=row, merit=merit) for row, merit in zip(rows, merits, strict=True))
        bulk(PaperFactory.build(dossier=row, added_on=EARLIER) for row in rows)
        return rows

    def _appraise(self, rows: list[Dossier]) -> None:
        told = {"given_on": DAY, "given_by": "Lan", "body": self.body, "year": 2022}
        bulk(Receipt(dossier=row, number=self.size + place + 1, **told) for place, row in enumerate(rows))
        asked = {"asked_on": DAY, "due_on": date(2022, 3, 1)}
        bulk(Opinion(dossier=row, department=self.unit, looks_at="Thành tích", **asked) for row in rows)
        bulk(Consultation(dossier=row, agency="Thuế", **asked) for row in rows)
        bulk(Remark(dossier=row, text="Đã đọc", made_on=DAY, made_by="Lan") for row in rows)
        first = Dossier.objects.filter(proposal=self.sent, state="received").first()
        bulk(Remark(dossier=first, text="Đọc lại", made_on=DAY, made_by="Lan") for _row in rows)
        bulk(Consultation(dossier=first, agency=f"Cơ quan {row.pk}", **asked) for row in rows)

    def _sit(self, rows: list[Dossier]) -> None:
        bulk(Question(sitting=self.sitting, dossier=row, order=self.size + n + 1) for n, row in enumerate(rows))
        present = {"sitting": self.sitting, "presence": "present"}
        if not self.size:
            bulk(Attendance(seat=seat, **present) for seat in Seat.objects.filter(council=self.council))

    def _decide(self, people: list[Person]) -> None:
        told = {"honour": "bang-khen-thu-tuong", "year": 2020}
        records = bulk(HonourFactory.build(person=one, **told, decided_on=DAY, number="9/QĐ-BDT") for one in people)
        bulk(
            DecisionLine(decision=self.decision, person=one, record=record, **told)
            for one, record in zip(people, records, strict=True)
        )
        payments = bulk(Payment(decision=self.decision, person=one, amount=447_000) for one in people)
        told = {"organisation": self.body, "year": 2022, "kind": "expense", "made_on": DAY}
        bulk(FundEntry(amount=447_000, what="Chi thưởng", payment=row, **told) for row in payments)


def bulk(rows: Iterable[Any], prepare: Any = None) -> list[Any]:
    """Write rows of one model at once."""
    found: list[Model] = list(rows)
    for place, row in enumerate(found):
        if prepare:
            prepare(row, place)
    return list(type(found[0])._default_manager.bulk_create(found))
