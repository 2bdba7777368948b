"""Who of the cast may do which act, on the rows the walk over all acts makes; all others are forbidden."""

# The standing officer alone, unless it says otherwise below.
OFFICER = frozenset({"officer"})
ELSE: dict[str, frozenset[str]] = {
    # nobody: the system, or the one whose hand it takes
    "core.set_up": frozenset(),
    "dossiers.record_outcome": frozenset(),
    "council.open_box": frozenset(),
    "council.take_key": frozenset(),
    "movements.answer_appeal": frozenset(),
    "people.end_role": frozenset(),
    "people.found_organisation": frozenset(),
    "people.grant_role": frozenset(),
    "people.open_account": frozenset(),
    "registry.correct": frozenset(),
    "registry.enter": frozenset(),
    "registry.revoke": frozenset(),
    # civil_servant
    "people.ask_correction": frozenset({"civil_servant"}),
    "people.take_back_correction": frozenset({"civil_servant"}),
    # drafter
    "movements.appeal_score": frozenset({"drafter"}),
    # head
    "decisions.revoke": frozenset({"head"}),
    "decisions.sign": frozenset({"head"}),
    "decisions.withdraw": frozenset({"head"}),
    # other_drafter
    "movements.self_score": frozenset({"other_drafter"}),
    # civil_servant, officer
    "council.declare_kin": frozenset({"civil_servant", "officer"}),
    # drafter, officer
    "dossiers.attach": frozenset({"drafter", "officer"}),
    "dossiers.change_honour": frozenset({"drafter", "officer"}),
    "dossiers.complete_proposal": frozenset({"drafter", "officer"}),
    "dossiers.detach": frozenset({"drafter", "officer"}),
    "dossiers.draft_dossier": frozenset({"drafter", "officer"}),
    "dossiers.draft_proposal": frozenset({"drafter", "officer"}),
    "dossiers.drop_proposal": frozenset({"drafter", "officer"}),
    "dossiers.recall": frozenset({"drafter", "officer"}),
    "dossiers.refuse_nomination": frozenset({"drafter", "officer"}),
    "dossiers.release_merit": frozenset({"drafter", "officer"}),
    "dossiers.send": frozenset({"drafter", "officer"}),
    "dossiers.submit": frozenset({"drafter", "officer"}),
    "dossiers.take_nomination": frozenset({"drafter", "officer"}),
    "dossiers.use_merit": frozenset({"drafter", "officer"}),
    "dossiers.withdraw": frozenset({"drafter", "officer"}),
    "dossiers.write_report": frozenset({"drafter", "officer"}),
    "movements.agree_scores": frozenset({"drafter", "officer"}),
    "movements.cross_score": frozenset({"drafter", "officer"}),
    # head, officer
    "council.cast": frozenset({"head", "officer"}),
    "council.confirm_count": frozenset({"head", "officer"}),
    "council.sign_minutes": frozenset({"head", "officer"}),
    "dossiers.decline": frozenset({"head", "officer"}),
    "dossiers.forward": frozenset({"head", "officer"}),
    "dossiers.lower": frozenset({"head", "officer"}),
    "dossiers.put_to_council": frozenset({"head", "officer"}),
    "dossiers.record_decided": frozenset({"head", "officer"}),
    "dossiers.remark": frozenset({"head", "officer"}),
    "dossiers.take_back": frozenset({"head", "officer"}),
    "movements.accept": frozenset({"head", "officer"}),
    "movements.return_for_changes": frozenset({"head", "officer"}),
    "people.judge": frozenset({"head", "officer"}),
    # civil_servant, drafter, officer
    "dossiers.nominate": frozenset({"civil_servant", "drafter", "officer"}),
    "dossiers.record_merit": frozenset({"civil_servant", "drafter", "officer"}),
    "dossiers.take_back_nomination": frozenset({"civil_servant", "drafter", "officer"}),
    "movements.register": frozenset({"civil_servant", "drafter", "officer"}),
    "movements.resubmit": frozenset({"civil_servant", "drafter", "officer"}),
    "movements.withdraw": frozenset({"civil_servant", "drafter", "officer"}),
    # drafter, head, officer
    "dossiers.give_opinion": frozenset({"drafter", "head", "officer"}),
    "people.ask_relocation": frozenset({"drafter", "head", "officer"}),
    "people.take_back_relocation": frozenset({"drafter", "head", "officer"}),
    # drafter, officer, other_drafter
    "movements.report_figure": frozenset({"drafter", "officer", "other_drafter"}),
    # head, officer, other_drafter
    "people.refuse_relocation": frozenset({"head", "officer", "other_drafter"}),
    "people.take_over": frozenset({"head", "officer", "other_drafter"}),
    # civil_servant, drafter, head, officer, other_drafter
    "core.move_day": frozenset({"civil_servant", "drafter", "head", "officer", "other_drafter"}),
}
