"""What each kind of question other than a check may ask, and the facts it may carry."""

from __future__ import annotations

from .shapes import Day, Flag, ListOf, MapOf, OrNull, Record, Shape, Whole, Word, Year
from .vocabulary import GROUNDS, LocalValue, movement, transfer

word, flag, day, year, whole = Word(), Flag(), Day(), Year(), Whole()
text, maybe, some_day, count = OrNull(word), OrNull(flag), OrNull(day), OrNull(whole)
local: dict[str, Shape] = {"local": MapOf(word, LocalValue())}

award = Record(
    {
        "code": word, "year": OrNull(year), "period": OrNull(ListOf(year, exactly=2)), "issuer": text,
        "ground": OrNull(Word(GROUNDS)), "merit": text, "subject": text, "decided_on": some_day,
        "state": OrNull(Word(("to-decide", "proposed", "decided"))),
    },
    required=("code",),
)  # fmt: skip
candidate = Record(
    {"name": word, "sex": OrNull(Word(("nam", "nu"))), "total": whole, "women": whole}, required=("name",)
)
initiative = Record(
    {"new_in": OrNull(LocalValue()), "trial_applied": maybe, "applied": maybe, "benefit": maybe, "ip_protected": maybe,
     "replicable": maybe, "public_order": maybe}
)  # fmt: skip

# What the asker knows of days off; without it the weeks are counted from Monday to Friday.
days_known: dict[str, Shape] = {"days_off": ListOf(day), "days_worked": ListOf(day)}

ASKS: dict[str, dict[str, dict[str, Shape]]] = {
    "quota": {"quota": {"ldtt_awarded": count, "flag_standard_met": count, "proposed": count}},
    "ballot": {
        "vote": {
            "members": count, "present": count, "agree": count, "against": count, "written_agree": count,
            "secret": maybe, "held": maybe,
        },
        "quorum": {"members": count, "present": count},
    },
    "bonus": {"amount": {"awards": ListOf(award)}},
    "deadline": {
        "dossier-to-centre": {
            "education": maybe, "second_title_decided_on": some_day, "ground": OrNull(Word(GROUNDS)),
        },
        "appraisal": {"level": text, "complete_on": some_day, "consulted": maybe, **days_known},
        "return-incomplete": {"complete_on": some_day, **days_known},
        "initiative-decision": {"request_accepted_on": some_day, "first_application_ended_on": some_day},
    },
    "procedure": {
        "papers": {
            "papers": ListOf(word), "originals": whole, "level": text, "transfers": ListOf(transfer),
            "sudden": maybe, "ground": OrNull(Word(GROUNDS)), "basis": text, "simplified": maybe,
        },
        "authority": {"decider": text},
        "payer": {"decided_by": text, "payroll_body": text},
        "publication": {
            "published": maybe, "working_days": whole, "published_on": some_day, "level": text, **days_known,
        },
        "simplified": {
            "sudden": maybe, "clear": maybe, "timely_or_political": maybe, "event_on": some_day,
            "found_by_head": maybe, "ground": OrNull(Word(GROUNDS)), "state_secret": maybe,
        },
        "consultation-answer": {"asked_on": some_day, "answered": maybe, **days_known},
        "movement-plan": {"movements": ListOf(movement), "plan_sent_to_centre": maybe},
        "recognise-initiative": {"initiative": initiative},
        "revocation": {
            "decided_on": some_day, "cause": OrNull(Word(("fraud", "fault"))), "concluded": maybe, "paid": maybe,
            "achievement_period": OrNull(ListOf(year, exactly=2)), "fault_in": OrNull(year),
        },
        "channel": {"state_secret": maybe, "channel": text},
        "decree": {},
    },
    "principle": {
        "two-state-awards": {"awards": ListOf(award)},
        "one-merit": {"merit": text, "awards": ListOf(award)},
        "flag-and-government-flag": {"awards": ListOf(award)},
        "tie-break": {"places": whole, "candidates": ListOf(candidate)},
        "merit-type": {"claimed": text, "within_assigned_plan": maybe},
    },
}  # fmt: skip
ASK_FACTS = {
    kind: {ask: Record({"ask": word, **keys, **local}) for ask, keys in asks.items()} for kind, asks in ASKS.items()
}
