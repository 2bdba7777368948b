"""Taking dossiers in, asking departments, concluding; holding what is under investigation."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock, update
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import Allowed, demand
from vinhdanh.core.states import move
from vinhdanh.core.vietnamese import short_day
from vinhdanh.people.models import Account, Organisation
from vinhdanh.people.queries import actor_for, ids_below

from ..checks import refuse_unheard
from ..models import Dossier, Opinion, Receipt, Remark
from ..permissions import may_discuss, may_give, may_handle
from ..states import DossierState, Stance
from ..verdict import appraisal_due


def receive(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Take a dossier in under the next number of the body's year; one that comes again keeps its number."""
    with act(ActKind.RECEIVE, dossier, by=by) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "receive")
        dossier.received_on, dossier.due_on = on, appraisal_due(dossier, on)
        dossier.save(update_fields=["state", "received_on", "due_on"])
        receipt = Receipt.objects.filter(dossier=dossier).first() or _receipt(dossier, by, on)
        text = _("Đã tiếp nhận hồ sơ {what}, số {number}.").format(what=dossier, number=receipt)
        notify("dossier_received", dossier, text, organisation_id=dossier.proposal.organisation_id)
    return dossier


def _receipt(dossier: Dossier, by: Actor, on: date) -> Receipt:
    body = lock(dossier.proposal.to)  # whoever takes in for the same body waits here, so numbers follow one another
    last = Receipt.objects.filter(body=body, year=on.year).aggregate(last=Max("number"))["last"] or 0
    return insert(Receipt(dossier=dossier, body=body, year=on.year, number=last + 1, given_on=on, given_by=by.label))


def unreceive(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Undo taking a dossier in, while nothing was asked about it. Its number is kept for when it is taken in again."""
    with act(ActKind.UNRECEIVE, dossier, by=by) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "unreceive")
        if dossier.opinions.exists() or dossier.consultations.exists():
            raise NotNow(_("Đã hỏi ý kiến về hồ sơ: không hoàn lại việc tiếp nhận được."))
        dossier.received_on = dossier.due_on = dossier.handler = None
        dossier.save(update_fields=["state", "received_on", "due_on", "handler"])
        text = _("Hoàn lại việc tiếp nhận hồ sơ {what}.").format(what=dossier)
        notify("dossier_unreceived", dossier, text, organisation_id=dossier.proposal.organisation_id)
    return dossier


def assign(dossier: Dossier, account: Account | None, *, by: Actor, on: date) -> Dossier:
    """Give a dossier to somebody who may handle it, never to the candidate herself; or to nobody again."""
    with act(ActKind.ASSIGN, dossier, by=by) as dossier:
        demand(may_handle(by, dossier))
        refuse_unless_in_hand(dossier)
        permit = may_handle(actor_for(account, on), dossier) if account else Allowed()
        if not permit:
            raise Refused(_("Không giao được cho {who}: {why}").format(who=account, why=permit.reason))
        dossier.handler = account
        dossier.save(update_fields=["handler"])
        if account:
            text = _("Được giao thụ lý hồ sơ {what}.").format(what=dossier)
            notify("dossier_assigned", dossier, text, account_id=account.pk)
    return dossier


def set_due(dossier: Dossier, due_on: date, *, by: Actor, on: date, reason: str) -> Dossier:
    """Set another last day for the appraisal, with the reason."""
    with act(ActKind.SET_DUE, dossier, by=by, reason=reason) as dossier:
        demand(may_handle(by, dossier))
        refuse_unless_in_hand(dossier)
        if not reason.strip():
            raise Refused(_("Đổi hạn thẩm định phải nêu lý do."))
        if due_on < on:
            raise Refused(_("Hạn {day} đã qua.").format(day=short_day(due_on)))
        dossier.due_on = due_on
        dossier.save(update_fields=["due_on"])
    return dossier


def ask_opinion(
    dossier: Dossier, department: Organisation, *, by: Actor, on: date, looks_at: str, due_on: date, step: int = 1
) -> Opinion:
    """Ask a department to look at something; departments of one step look side by side, a later step waits."""
    row = Opinion(
        dossier=dossier, department=department, step=step, looks_at=looks_at.strip(), asked_on=on, due_on=due_on
    )
    with act(ActKind.ASK_OPINION, row, by=by) as row:
        held = lock(dossier)
        demand(may_handle(by, held))
        refuse_unless_in_hand(held)
        if not row.looks_at:
            raise Refused(_("Cần nêu bộ phận xem xét nội dung gì."))
        if department.pk not in ids_below([held.proposal.to_id], on):
            raise Refused(_("{unit} không thuộc {body}; cơ quan khác thì hỏi bằng hiệp y.").format(
                unit=department, body=held.proposal.to
            ))  # fmt: skip
        insert(row)
        text = _("Xin ý kiến về hồ sơ {what}: {looks_at}.").format(what=held, looks_at=row.looks_at)
        notify("opinion_asked", row, text, organisation_id=department.pk)
    return row


def give_opinion(opinion: Opinion, stance: Stance, *, by: Actor, on: date, reason: str = "") -> Opinion:
    """Say what the department finds. Once given it stands."""
    with act(ActKind.GIVE_OPINION, opinion, by=by, reason=reason) as opinion:
        held = lock(opinion.dossier)
        demand(may_give(by, opinion))
        refuse_unless_in_hand(held)
        if opinion.given_on is not None:
            raise NotNow(_("Bộ phận đã cho ý kiến ngày {day}.").format(day=short_day(opinion.given_on)))
        earlier = held.opinions.filter(step__lt=opinion.step, stance__isnull=True).first()
        if earlier:
            raise NotNow(_("Chưa đến lượt: còn chờ ý kiến của {unit}.").format(unit=earlier.department))
        if stance != Stance.FOR and not reason.strip():
            raise Refused(_("Không đồng ý hoặc không đủ căn cứ thì phải nêu lý do."))
        opinion.stance, opinion.reason = stance, reason.strip()
        opinion.given_on, opinion.given_by = on, by.label
        update(opinion)
    return opinion


def appraise(dossier: Dossier, conclusion: str, *, by: Actor, on: date, reason: str = "") -> Dossier:
    """Conclude the appraisal. While an opinion or an agency's answer is awaited only with a reason."""
    with act(ActKind.APPRAISE, dossier, by=by, reason=reason) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "appraise")
        if not conclusion.strip():
            raise Refused(_("Cần kết luận thẩm định: đủ hay chưa đủ điều kiện, vì sao."))
        refuse_unheard(dossier, reason)
        dossier.conclusion = conclusion.strip()
        dossier.save(update_fields=["state", "conclusion"])
    return dossier


def reopen(dossier: Dossier, *, by: Actor, on: date, reason: str) -> Dossier:
    """Appraise again, with the reason; what was concluded stays in the register."""
    with act(ActKind.REOPEN, dossier, by=by, reason=reason) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "reopen")
        if not reason.strip():
            raise Refused(_("Thẩm định lại phải nêu lý do."))
        dossier.conclusion = ""
        dossier.save(update_fields=["state", "conclusion"])
    return dossier


def hold(dossier: Dossier, *, by: Actor, on: date, reason: str, until: date | None = None) -> Dossier:
    """Stop considering a dossier while something about the candidate is looked into."""
    with act(ActKind.HOLD, dossier, by=by, reason=reason) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "hold")
        if not reason.strip():
            raise Refused(_("Tạm dừng xem xét phải nêu lý do: việc gì đang được xem xét, cơ quan nào."))
        dossier.held_until = until
        dossier.save(update_fields=["state", "held_until"])
    return dossier


def release(dossier: Dossier, *, by: Actor, on: date, reason: str) -> Dossier:
    """Go on with a dossier that was held; it is appraised anew."""
    with act(ActKind.RELEASE, dossier, by=by, reason=reason) as dossier:
        demand(may_handle(by, dossier))
        move(dossier, "release")
        if not reason.strip():
            raise Refused(_("Xem xét tiếp phải nêu kết luận của việc đã tạm dừng."))
        dossier.held_until, dossier.conclusion = None, ""
        dossier.save(update_fields=["state", "held_until", "conclusion"])
    return dossier


def remark(dossier: Dossier, text: str, *, by: Actor, on: date) -> Remark:
    """Say something about a dossier to those who appraise it."""
    row = Remark(dossier=dossier, text=text.strip(), made_on=on, made_by=by.label)
    with act(ActKind.REMARK, row, by=by) as row:
        demand(may_discuss(by, dossier))
        if not row.text:
            raise Refused(_("Chưa có nội dung trao đổi."))
        insert(row)
    return row


def refuse_unless_in_hand(dossier: Dossier) -> None:
    """Raise NotNow unless the dossier is being appraised."""
    if dossier.state != DossierState.RECEIVED:
        state = dossier.get_state_display()
        raise NotNow(_("Hồ sơ ở trạng thái “{state}”, không phải đang thẩm định.").format(state=state))
