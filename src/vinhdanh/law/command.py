"""The command `vinhdanh law …`: questions of law in, answers out. No framework is loaded.

Exit codes: 0 done; 1 lint or cases found something; 2 what was given cannot be read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from .ask import ask
from .cases import run_all
from .errors import BadRulebook, LawError, Path
from .explain import explain
from .library import askable, honours, rulebooks
from .lint import lint_all
from .local import shipped_folders, with_local
from .lookup import rule_text
from .question import schema
from .road import road
from .rulebook import Rulebook
from .text import MAX_CHARACTERS, TextError, decode, line_of, parse

DONE, FOUND, BAD_INPUT = 0, 1, 2
Options = argparse.Namespace


class Refused(Exception):
    """What was given cannot be read; the message is the one line for the person."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one of the law's commands and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a lone surrogate of JSON goes out as it came in: \ud800
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(argv)
        code: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as done:
        return int(done.code or DONE)
    except Refused as fault:
        print(_one_line(str(fault)), file=sys.stderr)
        return BAD_INPUT
    except BadRulebook as fault:
        print(_one_line(f"{fault.file}: {fault.message}"), file=sys.stderr)
        return BAD_INPUT
    except OSError as fault:
        return _cannot_write(fault)
    return code


def _cannot_write(fault: OSError) -> int:
    """Turn what is left of the output away, so that closing it fails no more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(fault, BrokenPipeError):  # the reader has seen enough, as `head` does
        return DONE
    print(_one_line(f"không ghi được kết quả: {fault.strerror or fault}"), file=sys.stderr)
    return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="vinhdanh law", description="Hỏi pháp luật thi đua, khen thưởng.")
    commands = parser.add_subparsers(metavar="LỆNH", required=True)
    for name, run, text in (
        ("check", check, "trả lời câu hỏi, in JSON"),
        ("explain", explained, "trả lời câu hỏi, in câu tiếng Việt"),
        ("road", roads, "lộ trình tới từng danh hiệu, hình thức khen thưởng, in JSON"),
    ):
        asked = commands.add_parser(name, help=text, description=text)
        asked.add_argument(
            "file", metavar="TỆP", help="YAML hoặc JSON: một câu hỏi hoặc một danh sách; - là đầu vào chuẩn"
        )
        asked.add_argument("--regime", choices=[book.code for book in rulebooks()], help="bộ luật dùng để tham khảo")
        asked.add_argument(
            "--local", metavar="THƯ-MỤC", type=FilePath, action="append", help="quy định riêng của bộ, ngành, tỉnh"
        )
        asked.add_argument("--indent", metavar="N", type=int, choices=range(9), help="thụt dòng JSON N dấu cách")
        asked.set_defaults(run=run)
    _add_tools(commands)
    return parser


def _add_tools(commands: Any) -> None:
    for name, run, text in (
        ("schema", schemas, "JSON Schema của câu hỏi"),
        ("honours", list_honours, "các danh hiệu, hình thức hỏi được"),
        ("digest", digests, "các bộ luật, ngày áp dụng và mã băm nội dung"),
        ("rule", show_rule, "lời, dẫn chiếu và mức đọc nguồn của một quy tắc"),
        ("lint", lint, "tìm chỗ hở, chồng, thiếu dẫn chiếu, thiếu ca kiểm thử trong bộ luật"),
        ("cases", cases, "chạy các ca kiểm thử cạnh bộ luật"),
    ):
        tool = commands.add_parser(name, help=text, description=text)
        tool.set_defaults(run=run)
        if name == "honours":
            tool.add_argument("--json", action="store_true", help="in JSON")
        if name == "rule":
            tool.add_argument("id", metavar="MÃ", help="mã quy tắc hoặc dẫn chiếu, ví dụ CSTDCS-b, L22 Đ24k1a")
        if name in {"lint", "cases"}:
            help_text = "thư mục một bộ luật; không nêu thì mọi bộ luật đi kèm"
            tool.add_argument("folder", metavar="THƯ-MỤC", nargs="?", type=FilePath, help=help_text)


@dataclass
class Source:
    """The file the questions came from, kept so that a fault is named by its line."""

    name: str
    questions: list[Any] = field(default_factory=list)
    text: str = ""
    is_list: bool = False

    def refuse(self, line: int, message: str, key: str = "") -> Refused:
        """Return the error for a place in the file."""
        place = f"{key}: " if key else ""
        return Refused(f"{self.name}:{line}: {place}{message}")

    def read(self) -> None:
        """Read the file into questions. Raise Refused."""
        try:
            self.text = decode(self._bytes())
            parsed = parse(self.text)
        except TextError as fault:
            raise self.refuse(fault.line, fault.message) from fault
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise Refused(f"{self.name}: không mở được ({reason}); hãy kiểm tra tên tệp và quyền đọc") from fault
        if parsed is None:
            raise self.refuse(1, "tệp trống; cần một câu hỏi hoặc một danh sách câu hỏi")
        self.is_list = isinstance(parsed, list)
        self.questions = parsed if self.is_list else [parsed]

    def _bytes(self) -> bytes:
        most = 4 * MAX_CHARACTERS + 1
        if self.name == "-":
            return sys.stdin.buffer.read(most) if sys.stdin else b""
        with FilePath(self.name).open("rb") as file:
            return file.read(most)

    def each(self, answer: Callable[[Any, Path], Any]) -> list[Any]:
        """Answer every question of the file; one that cannot be read refuses the whole file."""
        answers: list[Any] = []
        path: Path = ()
        try:
            for index, raw in enumerate(self.questions):
                path = (index,) if self.is_list else ()
                answers.append(answer(raw, path))
        except LawError as fault:
            raise self.refuse(line_of(self.text, fault.path), fault.message, fault.key()) from fault
        except Exception as fault:  # the engine is at fault: say at which question, in one line like all else
            message = f"lỗi của chương trình ({type(fault).__name__}: {fault}); hãy báo lại kèm câu hỏi này"
            raise self.refuse(line_of(self.text, path), message) from fault
        return answers


def _source(options: Options) -> tuple[Source, tuple[Rulebook, ...] | None]:
    try:
        books = with_local(rulebooks(), *options.local) if options.local else None
    except OSError as fault:
        raise Refused(f"{fault.filename}: không mở được ({fault.strerror or fault})") from fault
    source = Source(options.file)
    source.read()
    return source, books


def _listed(raw: Any, found: Any, key: str) -> Any:
    """Inside a list of questions, the several answers of one question stand under its id."""
    return {"id": raw.get("id"), key: found} if isinstance(found, list) else found


def check(options: Options) -> int:
    """Print the answers as JSON."""
    source, books = _source(options)
    found = source.each(lambda raw, path: ask(raw, regime=options.regime, path=path, books=books))
    _print_all(source, found, "answers", options.indent)
    return DONE


def roads(options: Options) -> int:
    """Print the roads as JSON."""
    source, books = _source(options)
    found = source.each(lambda raw, path: road(raw, path=path, regime=options.regime, books=books))
    _print_all(source, found, "roads", options.indent)
    return DONE


def explained(options: Options) -> int:
    """Print the answers as sentences, one after another."""
    source, books = _source(options)
    found = source.each(lambda raw, path: ask(raw, regime=options.regime, path=path, books=books))
    answers = [answer for each in found for answer in (each if isinstance(each, list) else [each])]
    print("\n\n".join(explain(answer) for answer in answers))
    return DONE


def _print_all(source: Source, found: list[Any], key: str, indent: int | None) -> None:
    if source.is_list:
        pairs = zip(source.questions, found, strict=True)
        _print_json([_listed(raw, each, key) for raw, each in pairs], indent)
    else:
        _print_json(found[0], indent)


def _print_json(value: Any, indent: int | None) -> None:
    """Print JSON, one answer of a list to a line unless an indent is asked for."""
    if indent is not None or not isinstance(value, list) or not value:
        print(_json(value, indent))
        return
    print("[\n" + ",\n".join(_json(each, None) for each in value) + "\n]")


def _json(value: Any, indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_plain)


def _plain(value: Any) -> Any:
    """Turn an exact number into one of JSON, and a day into text."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return int(value) if value == value.to_integral_value() else float(value)


def schemas(options: Options) -> int:
    """Print the JSON Schema of questions."""
    _print_json(schema(tuple(askable())), 2)
    return DONE


def list_honours(options: Options) -> int:
    """Print the honours a check may be asked for."""
    keys = ("code", "name", "name_en", "kind", "subjects", "level")
    rows = [{key: getattr(honour, key) for key in keys} for honour in honours()]
    if options.json:
        _print_json(rows, None)
    else:
        _print_table([(row["code"], row["kind"], ", ".join(row["subjects"]), row["name"]) for row in rows])
    return DONE


def digests(options: Options) -> int:
    """Print each rulebook with its days and the digest of its files."""
    _print_table([(book.code, book.start.isoformat(), book.end.isoformat(), book.digest) for book in rulebooks()])
    return DONE


def show_rule(options: Options) -> int:
    """Print one rule as the rulebooks word it."""
    found = [text for book in rulebooks() if (text := rule_text(options.id, book.code))]
    if not found:
        raise Refused(f"không có quy tắc “{options.id}”; mã quy tắc nằm ở khóa id của các tệp bộ luật")
    for text in found:
        print(f"{text.id} · {text.rulebook} · {text.citation} · {text.grade}\n  {text.text}")
    return DONE


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def lint(options: Options) -> int:
    """Print what is wrong with the rulebooks."""
    return _report(lint_all(_folders(options)), "Không tìm thấy lỗi nào trong bộ luật.")


def _report(findings: Iterable[object], nothing: str) -> int:
    lines = [str(finding) for finding in findings]
    print("\n".join(lines) if lines else nothing)
    return FOUND if lines else DONE


def cases(options: Options) -> int:
    """Run the cases and print those that fail."""
    failures, count = run_all(_folders(options))
    for failure in failures:
        print(failure)
    print(f"{count - len(failures)} passed, {len(failures)} failed")
    return FOUND if failures else DONE


def _folders(options: Options) -> list[Any]:
    """Return the folder named, or every rulebook that is shipped with the local example."""
    if options.folder is not None:
        if not (options.folder / "rulebook.yaml").is_file():
            raise Refused(f"{options.folder}: không có tệp rulebook.yaml; hãy nêu thư mục của một bộ luật")
        return [options.folder]
    return shipped_folders()


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
