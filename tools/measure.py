"""Measure the grain of the source and hold it to its budgets.

Functions: mean at most 12 lines, nine of ten at most 25, none over 40 unless its line says `# table`.
Files: none over 350 lines; the median belongs between 50 and 110. `core` is at most 6 % of the code.
The last two are reported, and demanded once there are files and lines enough to speak of.
"""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEAN, NINE_OF_TEN, LONGEST = 12, 25, 40
LONGEST_FILE, SHORT_MEDIAN, LONG_MEDIAN = 350, 50, 110
CORE_SHARE = 6.0
FILES_ENOUGH, LINES_ENOUGH = 60, 10_000
REFUSED_NAMES = frozenset({"utils", "helpers", "common", "misc", "base"})
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Piece:
    """A file or a function: where it is and how many lines it has."""

    where: str
    lines: int
    is_table: bool = False


@dataclass(frozen=True)
class Grain:
    """Everything measured under one root."""

    files: tuple[Piece, ...]
    functions: tuple[Piece, ...]
    core_share: float


def sources(root: Path) -> Iterator[Path]:
    """Yield the Python files that are written by hand and hold something."""
    for path in sorted(root.rglob("*.py")):
        if "migrations" not in path.parts and path.read_text(encoding="utf-8").strip():
            yield path


def functions_of(path: Path) -> Iterator[Piece]:
    """Yield the functions of a file."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, FUNCTION):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            heading = " ".join(lines[node.lineno - 1 : node.body[0].lineno])
            yield Piece(f"{path}:{node.lineno} {node.name}", size, "# table" in heading)


def measure(root: Path) -> Grain:
    """Measure every file and function under a root."""
    paths = list(sources(root))
    files = tuple(Piece(str(path), len(path.read_text(encoding="utf-8").splitlines())) for path in paths)
    functions = tuple(piece for path in paths for piece in functions_of(path))
    total = sum(piece.lines for piece in files)
    core = sum(
        piece.lines for piece, path in zip(files, paths, strict=True) if "core" in path.relative_to(root).parts[:1]
    )
    return Grain(files, functions, 100 * core / total if total else 0.0)


def ninth_of_ten(sizes: list[int]) -> int:
    """Return the size that nine of ten do not exceed."""
    return sorted(sizes)[int(0.9 * len(sizes))] if sizes else 0


def broken(grain: Grain) -> Iterator[str]:
    """Yield a sentence for each budget that is not kept."""
    sizes = [piece.lines for piece in grain.functions if not piece.is_table]
    if sizes and statistics.mean(sizes) > MEAN:
        yield f"functions have {statistics.mean(sizes):.1f} lines on average, {MEAN} allowed"
    if ninth_of_ten(sizes) > NINE_OF_TEN:
        yield f"one function of ten has more than {NINE_OF_TEN} lines: {ninth_of_ten(sizes)}"
    for piece in grain.functions:
        if piece.lines > LONGEST and not piece.is_table:
            yield f"{piece.where} has {piece.lines} lines, {LONGEST} allowed"
    for piece in grain.files:
        if piece.lines > LONGEST_FILE:
            yield f"{piece.where} has {piece.lines} lines, {LONGEST_FILE} allowed: make it a folder"
        if Path(piece.where).stem in REFUSED_NAMES or Path(piece.where).parent.name in REFUSED_NAMES:
            yield f"{piece.where}: a drawer for junk; name it by what it holds"
    yield from broken_when_grown(grain)


def broken_when_grown(grain: Grain) -> Iterator[str]:
    """Yield what is demanded only of a program that has its size."""
    median = statistics.median(piece.lines for piece in grain.files) if grain.files else SHORT_MEDIAN
    if len(grain.files) >= FILES_ENOUGH and not SHORT_MEDIAN <= median <= LONG_MEDIAN:
        yield f"half of the files have more than {median:.0f} lines; between {SHORT_MEDIAN} and {LONG_MEDIAN} is meant"
    if sum(piece.lines for piece in grain.files) >= LINES_ENOUGH and grain.core_share > CORE_SHARE:
        yield f"core is {grain.core_share:.1f} % of the code, {CORE_SHARE} % allowed"


def summary(name: str, pieces: tuple[Piece, ...]) -> str:
    """Return one line of figures."""
    sizes = [piece.lines for piece in pieces] or [0]
    longest = max(pieces, key=lambda piece: piece.lines, default=Piece("-", 0))
    middle = (
        f"mean {statistics.mean(sizes):.1f}, median {statistics.median(sizes):.0f}, nine of ten {ninth_of_ten(sizes)}"
    )
    return f"{name}: {len(pieces)}, {sum(sizes)} lines, {middle}, longest {longest.lines} ({longest.where})"


def main(argv: list[str]) -> int:
    """Print the figures and what breaks the budgets."""
    grain = measure(Path(argv[0] if argv else "src/vinhdanh"))
    print(summary("files", grain.files))
    print(summary("functions", grain.functions))
    print(f"core: {grain.core_share:.1f} % of the code")
    found = list(broken(grain))
    print("\n".join(found) if found else "all budgets are kept")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
