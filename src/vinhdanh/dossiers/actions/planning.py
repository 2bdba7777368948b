"""How a body appraises, put down once, and asked of a dossier in one go."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, remove
from vinhdanh.core.errors import NotNow, Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.outbox import notify
from vinhdanh.core.permits import demand
from vinhdanh.people.models import Organisation
from vinhdanh.people.queries import ids_below

from ..models import Dossier, Opinion, PlanStep
from ..permissions import may_handle, may_receive_for
from ..queries import due_by_step, plan_of
from .appraisal import refuse_unless_in_hand


def plan_step(
    body: Organisation, department: Organisation, looks_at: str, *, step: int, days: int, by: Actor, on: date
) -> PlanStep:
    """Put down that a department of the body looks at something, at which step, in how many working days."""
    row = PlanStep(body=body, department=department, looks_at=looks_at.strip(), step=step, days=days)
    with act(ActKind.PLAN_STEP, row, by=by) as row:
        demand(may_receive_for(by, body.pk))
        if not row.looks_at:
            raise Refused(_("Cần nêu bộ phận xem xét nội dung gì."))
        if department.pk not in ids_below([body.pk], on):
            raise Refused(_("{unit} không thuộc {body}; cơ quan khác thì hỏi bằng hiệp y.").format(
                unit=department, body=body
            ))  # fmt: skip
        insert(row)
    return row


def drop_step(row: PlanStep, *, by: Actor, on: date) -> Organisation:
    """Take a part out of the plan; what was asked by it already stands."""
    with act(ActKind.DROP_STEP, row.body, by=by, reason=str(row)) as body:
        demand(may_receive_for(by, body.pk))
        remove(row)
    return body


def ask_by_plan(dossier: Dossier, *, by: Actor, on: date) -> Dossier:
    """Ask every department of the plan that was not asked yet, each with its own last day."""
    with act(ActKind.ASK_BY_PLAN, dossier, by=by) as dossier:
        demand(may_handle(by, dossier))
        refuse_unless_in_hand(dossier)
        body = dossier.proposal.to
        asked = set(dossier.opinions.values_list("department_id", "step"))
        steps = [row for row in plan_of(body) if (row.department_id, row.step) not in asked]
        if not steps:
            raise NotNow(_("Kế hoạch thẩm định không còn bộ phận nào chưa hỏi."))
        due = due_by_step(body, on)
        for row in steps:
            opinion = insert(Opinion(
                dossier=dossier, department=row.department, step=row.step, looks_at=row.looks_at, asked_on=on,
                due_on=due[row.step],
            ))  # fmt: skip
            text = _("Xin ý kiến về hồ sơ {what}: {looks_at}.").format(what=dossier, looks_at=row.looks_at)
            notify("opinion_asked", opinion, text, organisation_id=row.department_id)
    return dossier
