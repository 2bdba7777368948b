"""What is asked about organisations, people and accounts, always with a day."""

from .actors import (
    actor_for,
    delegable_of,
    delegations_of,
    grants_of,
    organisations_visible_to,
    people_visible_to,
    standing_in,
    takers_for,
)
from .calendar import calendar_facts, calendar_of, own_days
from .codes import free_code, free_organisation_code, free_person_code
from .many import by_subject
from .posts import headcounts, homes_of, homes_on, people_in, post_of, posts_in_force, posts_on, recruited, recruited_on
from .ratings import ratings_of_bodies, ratings_of_people
from .record import Record, record_of, records_of
from .relocations import relocations_to_answer, relocations_visible_to
from .requests import requests_of, requests_open, requests_to_answer
from .tree import (
    Tree,
    agency_of,
    children,
    ids_above,
    ids_below,
    in_force,
    names_on,
    organisation_name,
    parent_of,
    parents_on,
    subtree,
)  # fmt: skip

__all__ = [
    "Record", "Tree", "actor_for", "agency_of", "by_subject", "calendar_facts", "calendar_of", "children",
    "delegable_of", "delegations_of", "free_code", "free_organisation_code", "free_person_code", "grants_of",
    "headcounts", "homes_of", "homes_on", "ids_above", "ids_below", "in_force", "names_on", "organisation_name",
    "organisations_visible_to", "own_days", "parent_of", "parents_on", "people_in", "people_visible_to", "post_of",
    "posts_in_force", "posts_on", "ratings_of_bodies", "ratings_of_people", "record_of", "records_of", "recruited",
    "recruited_on", "relocations_to_answer", "relocations_visible_to", "requests_of", "requests_open",
    "requests_to_answer", "standing_in", "subtree", "takers_for",
]  # fmt: skip
