"""Codes that stand in addresses: made from a name, and nobody's yet."""

from __future__ import annotations

from itertools import count

from django.db.models import Model
from django.utils.text import slugify

from vinhdanh.core.vietnamese import fold

from ..models import Organisation, Person

LONGEST = 50


def free_person_code(full_name: str) -> str:
    """Return a code for somebody to be entered: nguyen-van-an, or nguyen-van-an-2 where that is taken."""
    return free_code(Person, full_name)


def free_organisation_code(name: str) -> str:
    """Return a code for an organisation to be founded."""
    return free_code(Organisation, name)


def free_code(
    model: type[Model], name: str, *, or_else: str = "khong-ten", ending: str = "", longest: int = LONGEST
) -> str:
    """Return the name as an address writes it, with the ending, and numbered from the second of its kind on."""
    stem = (slugify(fold(name))[:longest].strip("-") or or_else) + ending
    taken = set(model._default_manager.filter(code__startswith=stem).values_list("code", flat=True))
    numbered = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(code for code in numbered if code not in taken)
