"""The tables a rulebook may hold beside its standards, each with the keys of its clauses."""

from __future__ import annotations

from .shapes import Flag, ListOf, Number, Record, Whole, Word

# Filled in by the modules that answer the kinds of questions other than checks.
TABLES: dict[str, Record] = {
    "barred_years": Record({}),
}

words, name, flag, number = ListOf(Word()), Word(), Flag(), Whole()

# What procedures and principles are read from; each key is said in docs of its module in `kinds`.
TABLES |= {
    "papers": Record({"honours": words, "needs": words, "originals": number, "levels": words, "simplified": flag,
                      "transfer_months": number, "on_basis": words, "local": name}),
    "authorities": Record({"honours": words, "deciders": words, "refused": words, "delegated": words}),
    "payers": Record({"payer": Word(("payroll", "decider", "proposer", "local"))}, required=("payer",)),
    "publication": Record({"honours": words, "working_days": number}),
    "simplified": Record({"fact": name, "any_of": words, "mode": Word(("all", "any", "titles", "soon")),
                          "parameter": name, "days": number}, required=("mode",)),
    "consultation": Record({"honours": words, "working_days": number, "parameter": name}),
    "movement_plans": Record({"years": number, "launched_by": words}),
    "initiatives": Record({"fact": name, "any_of": words, "forbidden": flag, "shown_only": flag}),
    "revocation": Record({"cause": Word(("fraud", "fault")), "effects": words}, required=("cause", "effects")),
    "channels": Record({"secret": flag, "channels": words, "levels": words, "both": flag}),
    "decrees": Record({"decree": name, "kept": flag}, required=("decree",)),
    "principles": Record({"ask": name, "forms": words, "except_grounds": words, "most": number, "not_counted": words,
                          "percent": number, "sex": name, "flag": name, "government_flag": name, "local": name,
                          "claimed": name, "within_plan": flag, "only_for": words}, required=("ask",)),
}  # fmt: skip

# How many of those rated well may be rated excellent: read by `caps`.
TABLES |= {
    "rating_caps": Record({"percent": number, "groups": words, "outstanding": flag}, required=("percent",)),
}

# What quotas, ballots, bonuses and deadlines are read from; each key is said in docs of its module in `kinds`.
TABLES |= {
    "quotas": Record({"honours": words, "percent": number, "of": name, "local": name, "parameter": name, "open": words},
                     required=("honours",)),
    "ballots": Record({"honours": words, "percent": number, "secret": Word(("law", "default")), "local": name,
                       "parameter": name}, required=("honours",)),
    "quorums": Record({"parts": number, "whole": number, "local": name}),
    "bonus_bases": Record({"amount": number}, required=("amount",)),
    "bonus_coefficients": Record({"honours": words, "subjects": words, "coefficient": Number(), "times": Number(),
                                  "issuers": words, "other_issuers": words, "local": name},
                                 required=("honours", "subjects", "coefficient")),
    "bonus_rules": Record({"rule": Word(("base-day", "rounding", "same-period", "other-periods", "same-merit", "forms",
                                         "title-and-form")), "round_to": number}, required=("rule",)),
    "deadlines": Record({"ask": name, "honours": words, "levels": words, "month": number, "day": number,
                         "before": flag, "education": flag, "years_after_title": number, "except_grounds": words,
                         "consulted": flag, "working_days": number, "months": number, "local": name},
                        required=("ask",)),
}  # fmt: skip
