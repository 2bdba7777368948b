"""The organisations of the demonstration, with every name and place they had or will have."""

from __future__ import annotations

from typing import Any

from vinhdanh.core.actors import SYSTEM
from vinhdanh.people.actions import found_organisation, rename_organisation, succeed_organisation
from vinhdanh.people.states import OrganisationKind, SuccessionKind

from .stage import Stage
from .tables import table


def plant(stage: Stage) -> None:
    """Found, rename and end the organisations."""
    tables = table("organisations")
    for row in tables["organisations"]:
        _found(stage, row)
    for row in tables["successions"]:
        succeed_organisation(
            stage.organisations[row["predecessor"]], stage.organisations.get(row.get("successor", "")), by=SYSTEM,
            on=row["day"], kind=SuccessionKind(row["kind"]), note=row["note"],
        )  # fmt: skip


def _found(stage: Stage, row: dict[str, Any]) -> None:
    (since, name, short), *later = row["names"]
    body = found_organisation(
        row["code"], name, short_name=short, by=SYSTEM, on=since, kind=OrganisationKind(row["kind"]),
        parent=stage.organisations.get(row.get("parent", "")), flag_class=row.get("flag_class"),
        is_illustration=row.get("illustration", False),
    )  # fmt: skip
    for day, new_name, new_short in later:
        rename_organisation(body, new_name, short_name=new_short, by=SYSTEM, on=day)
    stage.organisations[body.code] = body
