"""The body's own decisions: drafted from what was chosen, signed under the next number, released."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from vinhdanh.core.actors import Actor
from vinhdanh.core.acts import act, insert, lock
from vinhdanh.core.errors import Refused
from vinhdanh.core.kinds import ActKind
from vinhdanh.core.permits import demand
from vinhdanh.core.states import move
from vinhdanh.dossiers.models import Dossier
from vinhdanh.people.models import Organisation, who

from ..checks import post_in_words, refuse_not_chosen, refuse_without_authority, signed_as
from ..models import Decision, DecisionLine, NumberSeries
from ..permissions import may_prepare, may_sign
from .entering import enter_lines


def open_series(organisation: Organisation, symbol: str, *, by: Actor, on: date, year: int) -> NumberSeries:
    """Open the year's series of numbers of a body, such as QĐ-BDT; it starts from one."""
    row = NumberSeries(organisation=organisation, symbol=symbol.strip(), year=year)
    with act(ActKind.OPEN_SERIES, row, by=by) as row:
        demand(may_prepare(by, organisation))
        if not row.symbol:
            raise Refused(_("Cần ký hiệu văn bản, ví dụ QĐ-BDT."))
        insert(row)
    return row


def draft(
    organisation: Organisation, dossiers: Sequence[Dossier], *, by: Actor, on: date, title: str, merit: str
) -> Decision:
    """Draft a decision that gives what chosen dossiers ask for."""
    row = Decision(organisation=organisation, title=title.strip(), merit=merit.strip(), drafted_on=on)
    with act(ActKind.DRAFT_DECISION, row, by=by) as row:
        demand(may_prepare(by, organisation))
        held = [lock(dossier) for dossier in dossiers]
        refuse_not_chosen(held, organisation.pk)
        if not row.title or not row.merit:
            raise Refused(_("Quyết định cần trích yếu và thành tích ghi ở Điều 1."))
        insert(row)
        for one in held:
            insert(DecisionLine(
                **who(one.subject), decision=row, dossier=one, honour=one.honour, year=one.year, ground=one.ground
            ))  # fmt: skip
    return row


def sign(decision: Decision, *, by: Actor, on: date, symbol: str) -> Decision:
    """Sign under the next number of the series. Who may decide on each honour is the law's to say."""
    with act(ActKind.SIGN_DECISION, decision, by=by) as decision:
        demand(may_sign(by, decision))
        move(decision, "sign")
        refuse_without_authority(decision, post_in_words(by.instead_of or by.person, decision, on), on)
        decision.number, decision.signed_on = _next_number(decision.organisation, symbol, on), on
        decision.signatory, decision.signatory_post = by.person, signed_as(by, decision, on)
        decision.save(update_fields=["state", "number", "signed_on", "signatory", "signatory_post"])
    return decision


def _next_number(organisation: Organisation, symbol: str, on: date) -> str:
    series = NumberSeries.objects.filter(organisation=organisation, symbol=symbol, year=on.year).first()
    if series is None:
        raise Refused(_("Năm {year} chưa mở sổ số {symbol}.").format(year=on.year, symbol=symbol))
    held = lock(series)
    held.last += 1
    held.save(update_fields=["last"])
    return number_text(held.last, held.symbol)


def number_text(number: int, symbol: str) -> str:
    """Return a number as a paper bears it: below ten with a nought before it (NĐ 30/2020 PL I)."""
    return f"{number:02d}/{symbol}"


def release(decision: Decision, *, by: Actor, on: date) -> Decision:
    """Let everybody know: the honours enter the registry, the chosen and the others are told, the money falls due."""
    with act(ActKind.RELEASE_DECISION, decision, by=by) as decision:
        demand(may_prepare(by, decision.organisation))
        move(decision, "release")
        decision.released_on = on
        decision.save(update_fields=["state", "released_on"])
        enter_lines(decision, by=by, on=on)
    return decision


def withdraw(decision: Decision, *, by: Actor, on: date, reason: str) -> Decision:
    """Take a decision back before it is released. A number once given stays given."""
    with act(ActKind.WITHDRAW_DECISION, decision, by=by, reason=reason) as decision:
        demand(may_sign(by, decision) if decision.signatory_id else may_prepare(by, decision.organisation))
        move(decision, "withdraw")
        if not reason.strip():
            raise Refused(_("Hủy quyết định phải nêu lý do."))
        decision.save(update_fields=["state"])
    return decision
