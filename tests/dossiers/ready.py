"""Proposals and dossiers in every state an act can find them in."""

from datetime import date

from cast import DAY, Cast
from factories import DossierFactory, MeritFactory, MeritUseFactory, PaperFactory, ProposalFactory

from vinhdanh.dossiers.models import Dossier, Proposal
from vinhdanh.people.models import Rating

HONOUR = "chien-si-thi-dua-co-so"
PAPERS = ("bien-ban", "chung-nhan-sang-kien")
SIGNED = {"number": "03/TTr-PCS", "issued_on": date(2022, 2, 18)}


def proposal(cast: Cast, **more) -> Proposal:
    return ProposalFactory(organisation=cast.policy, to=cast.committee, year=2021, drafted_on=DAY, **more)


def complete(cast: Cast, **more) -> Proposal:
    return proposal(cast, signatory=cast.binh, **{**SIGNED, **more})


def dossier(cast: Cast, state: str = "draft", **more) -> Dossier:
    """A dossier of Ha's with merit and papers; its proposal is sent unless it is a draft."""
    sent = {} if state == "draft" else {"sent_on": DAY, "signatory": cast.binh, **SIGNED}
    under = more.pop("proposal", None) or proposal(cast, **sent)
    subject = {} if "organisation" in more else {"person": more.pop("person", cast.ha)}
    reason = {"reason": "Không đủ phiếu"} if state == "declined" else {}
    row = DossierFactory(proposal=under, year=2021, state=state, **subject, **reason, **more)
    merit = MeritFactory(person=row.person, organisation=row.organisation, year=2021, entered_on=DAY)
    MeritUseFactory(dossier=row, merit=merit)
    for code in PAPERS:
        PaperFactory(dossier=row, code=code, added_on=DAY)
    return row


def barred(cast: Cast, state: str = "received") -> Dossier:
    """A dossier the law says no to: the candidate did not complete her tasks."""
    Rating.objects.create(person=cast.ha, year=2021, level="khong-hoan-thanh", decided_on=DAY)
    return dossier(cast, state)
