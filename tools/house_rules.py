"""Hold the rules of the house that no ready-made linter knows."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

DOORS = frozenset({"desk", "portal", "api"})
MANAGERS = frozenset({"objects", "_default_manager", "_base_manager"})
SIGNALS = ("django.db.models.signals", "django.dispatch", "django.core.signals")
EXCUSE = re.compile(r"#\s*noqa\b(?P<codes>:\s*[A-Z]+[0-9]+(?:\s*,\s*[A-Z]+[0-9]+)*)?(?P<reason>\s+-\s+\S.*)?")
INLINE = re.compile(r"""\sstyle\s*=\s*["']|<style\b|\son[a-z]+\s*=\s*["']|<script\b(?![^>]*\bsrc\b)""", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """One Python file, read and parsed."""

    path: Path
    package: str
    lines: list[str]
    tree: ast.Module


Finding = tuple[int, str]
Rule = Callable[[Source], Iterator[Finding]]


def doors_ask_through_gates(source: Source) -> Iterator[Finding]:
    """A door holds only what its visitor may see, so it never asks a manager."""
    for node in ast.walk(source.tree):
        if source.package in DOORS and isinstance(node, ast.Attribute) and node.attr in MANAGERS:
            yield node.lineno, f".{node.attr} in a door: fetch through a query …_visible_to"


def states_are_moved(source: Source) -> Iterator[Finding]:
    """A state changes by a move of its table, in one place."""
    if source.path.as_posix().endswith("core/states.py"):
        return
    for node in ast.walk(source.tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, ast.Assign | ast.AugAssign) and any(
            isinstance(target, ast.Attribute) and target.attr == "state" for target in targets
        ):
            yield node.lineno, "a state is assigned: use core.states.move"


def models_are_thin(source: Source) -> Iterator[Finding]:
    """What happens on saving is written in the act that saves."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and part.name == "save" and "forms" not in source.path.parts:
                    yield part.lineno, f"{node.name}.save is overridden: write an act in actions.py"


def nothing_is_signalled(source: Source) -> Iterator[Finding]:
    """No signal, no receiver: the reader of an act sees all that follows."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        if any(name.startswith(SIGNALS) for name in names):
            yield node.lineno, "a signal is imported: call what follows from the act"


def imports_stand_at_the_top(source: Source) -> Iterator[Finding]:
    """An import inside a function hides a circle, unless it says why it does not."""
    for function in ast.walk(source.tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom) and "PLC0415 -" not in source.lines[node.lineno - 1]:
                    yield node.lineno, "an import inside a function without its reason: # noqa: PLC0415 - why"


def excuses_have_reasons(source: Source) -> Iterator[Finding]:
    """Who silences a linter names the rule and says why."""
    for number, line in enumerate(source.lines, start=1):
        excuse = EXCUSE.search(line)
        if excuse and not (excuse["codes"] and excuse["reason"]):
            yield number, "an excuse without its rule or its reason: # noqa: RULE - why"


RULES: tuple[Rule, ...] = (
    doors_ask_through_gates,
    states_are_moved,
    models_are_thin,
    nothing_is_signalled,
    imports_stand_at_the_top,
    excuses_have_reasons,
)


def findings_of_code(path: Path, root: Path) -> Iterator[str]:
    """Yield what one Python file breaks."""
    text = path.read_text(encoding="utf-8")
    source = Source(path, path.relative_to(root).parts[0], text.splitlines(), ast.parse(text))
    for number, sentence in sorted({finding for rule in RULES for finding in rule(source)}):
        yield f"{path}:{number}: {sentence}"


def findings_of_template(path: Path) -> Iterator[str]:
    """Yield each line of a template that carries style or script of its own: the content policy refuses them."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if INLINE.search(line):
            yield f"{path}:{number}: inline style or script: the browser will refuse it"


def findings(root: Path) -> Iterator[str]:
    """Yield what is broken under a root."""
    for path in sorted(root.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from findings_of_code(path, root)
    for path in sorted(root.rglob("*.html")):
        yield from findings_of_template(path)


def main(argv: list[str]) -> int:
    """Print each finding; return 1 if there is one."""
    found = list(findings(Path(argv[0] if argv else "src/vinhdanh")))
    print("\n".join(found) if found else "the rules of the house are kept")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
