"""Calling a sitting, its agenda, who came, who steps aside, who counts."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.core.vietnamese import short_day
from vinhdanh.dossiers.actions import put_to_council, take_back
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import Person

from ..checks import refuse_unless
from ..models import Attendance, Council, Question, Recusal, SealedPaper, Seat, Sitting, Teller
from ..permissions import keeps_lists, may_keep, may_keep_councils, may_open_box, may_recuse, may_sign
from ..queries import seat_of, seats_on
from ..seal import SHORTEST, new_salt, public_key
from ..states import Presence, SeatRole, SittingState


def call(council: Council, day: date, place: str, *, by: Actor, on: date, secret: bool = True) -> Sitting:
    """Call a council to sit on a day."""
    row = Sitting(council=council, day=day, place=place.strip(), secret=secret)
    with act(ActKind.CALL_SITTING, row, by=by) as row:
        demand(may_keep_councils(by, council.organisation))
        if day < council.since or (council.until and day > council.until):
            raise Refused(_("Ngày {day} ngoài nhiệm kỳ của Hội đồng.").format(day=short_day(day)))
        if not row.place:
            raise Refused(_("Cần nêu nơi họp."))
        insert(row)
        for seat in seats_on(council, day):
            text = _("Mời họp Hội đồng ngày {day} tại {place}.").format(day=short_day(day), place=row.place)
            account = getattr(seat.person, "account", None)
            if account:
                notify("sitting_called", row, text, account_id=account.pk)
    return row


def put_question(sitting: Sitting, dossier: Dossier, *, by: Actor, on: date) -> Question:
    """Put an appraised dossier on the agenda."""
    row = Question(sitting=sitting, dossier=dossier)
    with act(ActKind.PUT_QUESTION, row, by=by) as row:
        held = lock(sitting)
        demand(may_keep(by, held))
        refuse_unless(held, SittingState.CALLED)
        if dossier.proposal.to_id != held.council.organisation_id:
            raise Refused(_("Hồ sơ gửi cơ quan khác, không thuộc Hội đồng này."))
        put_to_council(dossier, by=by, on=on)
        row.order = (held.questions.aggregate(last=Max("order"))["last"] or 0) + 1
        insert(row)
    return row


def attend(sitting: Sitting, seat: Seat, presence: Presence, *, by: Actor, on: date, reason: str = "") -> Attendance:
    """Keep whether a seat is taken, before the ballot opens."""
    row = sitting.attendances.filter(seat=seat).first() or Attendance(sitting=sitting, seat=seat)
    with act(ActKind.ATTEND, row, by=by) as row:
        held = lock(sitting)
        demand(may_keep(by, held))
        refuse_unless(held, SittingState.CALLED)
        if presence == Presence.SUBSTITUTE and seat.substitute_id is None:
            raise Refused(_("{seat} chưa có người dự thay được cử.").format(seat=seat))
        row.presence, row.reason = presence, reason.strip()
        insert(row) if row._state.adding else update(row)
    return row


def recuse(question: Question, seat: Seat, *, by: Actor, on: date, reason: str) -> Recusal:
    """Keep that a member does not vote on a question. She still counts among all members."""
    row = Recusal(question=question, seat=seat, reason=reason.strip())
    with act(ActKind.RECUSE, row, by=by, reason=reason) as row:
        held = lock(question.sitting)
        demand(may_recuse(by, held, seat))
        if held.state not in {SittingState.CALLED, SittingState.BALLOTING}:
            refuse_unless(held, SittingState.CALLED)
        if not row.reason:
            raise Refused(_("Không biểu quyết thì nêu lý do."))
        if question.turnouts.filter(seat=seat).exists():
            raise NotNow(_("Thành viên đã bỏ phiếu cho hồ sơ này."))
        insert(row)
    return row


def appoint_teller(sitting: Sitting, person: Person, *, by: Actor, on: date) -> Teller:
    """Let somebody count. Whoever keeps the list of voters does not."""
    row = Teller(sitting=sitting, person=person)
    with act(ActKind.APPOINT_TELLER, row, by=by) as row:
        held = lock(sitting)
        demand(may_keep(by, held))
        refuse_unless(held, SittingState.CALLED)
        if by.is_person(person.pk):
            raise Refused(_("Người lập danh sách cử tri không ở Ban kiểm phiếu; hãy cử người khác."))
        if keeps_lists(person, held, on):
            raise Refused(_("Thường trực giữ danh sách cử tri nên không ở Ban kiểm phiếu; hãy cử người khác."))
        row.place = (held.tellers.aggregate(last=Max("place"))["last"] or 0) + 1
        insert(row)
    return row


def take_key(teller: Teller, passphrase: str, *, by: Actor, on: date) -> Teller:
    """Make the teller's key from her passphrase. It is stored nowhere: forgotten, the box stays shut for ever."""
    with act(ActKind.TAKE_KEY, teller, by=by) as teller:
        demand(may_open_box(by, teller))
        refuse_unless(lock(teller.sitting), SittingState.CALLED)
        if len(passphrase) < SHORTEST:
            raise Refused(_("Câu khóa phải dài từ {n} ký tự.").format(n=SHORTEST))
        teller.salt = new_salt()
        teller.public_key = public_key(passphrase, teller.salt)
        update(teller)
    return teller


def cancel(sitting: Sitting, *, by: Actor, on: date, reason: str) -> Sitting:
    """Call a sitting off; its dossiers go back, what lies in the box is destroyed unread."""
    with act(ActKind.CANCEL_SITTING, sitting, by=by, reason=reason) as sitting:
        demand(may_keep(by, sitting))
        move(sitting, "cancel")
        if not reason.strip():
            raise Refused(_("Hủy phiên họp phải nêu lý do."))
        sitting.save(update_fields=["state"])
        SealedPaper.objects.filter(question__sitting=sitting).delete()
        for question in sitting.questions.select_related("dossier"):
            take_back(question.dossier, by=by, on=on, reason=reason)
    return sitting


def sign_minutes(sitting: Sitting, *, by: Actor, on: date) -> Sitting:
    """Sign the minutes as chair or as secretary; with both they stand."""
    with act(ActKind.SIGN_MINUTES, sitting, by=by) as sitting:
        demand(may_sign(by, sitting))
        refuse_unless(sitting, SittingState.COUNTED)
        seat = seat_of(by, sitting)
        field = "signed_chair" if seat is None or seat.role == SeatRole.CHAIR else "signed_secretary"
        if getattr(sitting, field):
            raise NotNow(_("Đã ký biên bản."))
        setattr(sitting, field, by.label)
        if sitting.signed_chair and sitting.signed_secretary:
            move(sitting, "sign")
        sitting.save(update_fields=["state", field])
    return sitting
