"""Organisations, people, accounts and the yearly record."""

from .account import Account, Delegation, RoleGrant
from .calendar import CalendarDay
from .career import Discipline, Initiative, Investigation, Leave, MonthsWorked, Transfer
from .collective import BlocResult, CollectiveYear, PartyRating
from .organisation import Organisation, OrganisationName, OrganisationParent, Succession
from .person import Person, Post
from .record import DriveResult, Judgement, Rating, RecordCheck
from .relocation import Relocation
from .request import CorrectionRequest
from .subject import OfSubject, Subject, kind_of, who

__all__ = [
    "Account", "BlocResult", "CalendarDay", "CollectiveYear", "CorrectionRequest", "Delegation", "Discipline",
    "DriveResult", "Initiative", "Investigation", "Judgement", "Leave", "MonthsWorked", "OfSubject", "Organisation",
    "OrganisationName", "OrganisationParent", "PartyRating", "Person", "Post", "Rating", "RecordCheck", "Relocation",
    "RoleGrant", "Subject", "Succession", "Transfer", "kind_of", "who",
]  # fmt: skip
