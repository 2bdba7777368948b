"""Compile the catalogues of translations whenever the package is built or installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALES = Path("src/vinhdanh/locale")


def compile_catalogues(locales: Path) -> list[Path]:
    """Write a .mo beside each .po and return what was written."""
    written = []
    for source in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as read, source.with_suffix(".mo").open("wb") as write:
            write_mo(write, read_po(read, locale=source.parent.parent.name))
        written.append(source.with_suffix(".mo"))
    return written


class CatalogueHook(BuildHookInterface[Any]):
    """Run before files are gathered, so that the wheel holds what was compiled."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the results as files of the build."""
        for catalogue in compile_catalogues(Path(self.root) / LOCALES):
            build_data["artifacts"].append("/" + catalogue.relative_to(self.root).as_posix())


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent / LOCALES)
