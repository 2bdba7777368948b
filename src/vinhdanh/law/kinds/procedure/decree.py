"""Which decree governs a dossier.

A clause of `decrees` names the instrument by `decree`; with `kept` it is the transition that leaves a dossier
under the decree of its receipt.
"""

from __future__ import annotations

from vinhdanh.law.outcome import Outcome, Setting


def answer(setting: Setting) -> Outcome:
    """Return the number of the decree in force for the dossier."""
    governs = next(clause for clause in setting.clauses("decrees") if not clause.data.get("kept"))
    instrument = setting.book.instruments[governs.data["decree"]]
    found = f"{instrument.name} số {instrument.number}"
    if setting.question.received is None or setting.question.on <= (instrument.end or setting.book.end):
        return Outcome("allowed", (governs,), instrument.number, found)
    kept = [
        clause
        for clause in setting.book.tables["decrees"]
        if clause.data.get("kept") and clause.data["decree"] == governs.data["decree"]
    ]
    received = f"hồ sơ nhận ngày {setting.day:%d/%m/%Y}, làm tiếp theo {found}"
    caveats = tuple(clause.text + "." for clause in kept)
    return Outcome("allowed", (*kept, governs), instrument.number, received, caveats=caveats)
