"""Names of honours in the sentences of principles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vinhdanh.law.catalogue import catalogue


def honour_names(awards: Iterable[Mapping[str, Any]]) -> str:
    """Return the names of some awards, one after another."""
    known = catalogue()
    return ", ".join(known[row["code"]].name if row["code"] in known else str(row["code"]) for row in awards)
